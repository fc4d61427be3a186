import { startsWith, uint16, uint32, uint64 } from "./byte-reading.ts";

/** What a zip's directory says of one part. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's own header begins. */
  readonly offset: number;
}

const END_MARK = [0x50, 0x4b, 5, 6];
const END_LENGTH = 22;
const END64_LOCATOR_MARK = [0x50, 0x4b, 6, 7];
const END64_MARK = [0x50, 0x4b, 6, 6];
const ENTRY_MARK = [0x50, 0x4b, 1, 2];
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
/** Means that the number did not fit and stands in the longer form. */
const ELSEWHERE = 0xffffffff;

/** The directory of a zip, or null where it is not all there. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const end = endOfDirectory(bytes);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    if (!startsWith(bytes, ENTRY_MARK, at) || at + ENTRY_LENGTH > bytes.length) return null;
    entries.push(entryAt(bytes, at));
    at += ENTRY_LENGTH + uint16(bytes, at + 28) + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  }
  return at <= bytes.length ? entries : null;
}

/** How many parts the directory says there are; null where there is no directory. */
export function entryCount(bytes: Uint8Array): number | null {
  return endOfDirectory(bytes)?.count ?? null;
}

function endOfDirectory(bytes: Uint8Array): { start: number; count: number } | null {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    const isEnd =
      startsWith(bytes, END_MARK, at) && at + END_LENGTH + uint16(bytes, at + 20) <= bytes.length;
    if (!isEnd) continue;
    const start = uint32(bytes, at + 16);
    const count = uint16(bytes, at + 10);
    if (start === ELSEWHERE || count === 0xffff) return longEnd(bytes, at);
    return { start, count };
  }
  return null;
}

function longEnd(bytes: Uint8Array, end: number): { start: number; count: number } | null {
  const locator = end - 20;
  if (locator < 0 || !startsWith(bytes, END64_LOCATOR_MARK, locator)) return null;
  const at = uint64(bytes, locator + 8);
  if (!startsWith(bytes, END64_MARK, at)) return null;
  return { start: uint64(bytes, at + 48), count: uint64(bytes, at + 32) };
}

function entryAt(bytes: Uint8Array, at: number): ZipEntry {
  const flags = uint16(bytes, at + 8);
  const nameEnd = at + ENTRY_LENGTH + uint16(bytes, at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + uint16(bytes, at + 30));
  const numbers = [uint32(bytes, at + 24), uint32(bytes, at + 20), uint32(bytes, at + 42)];
  const [size = 0, packedSize = 0, offset = 0] = longNumbers(numbers, extra);
  return {
    name: partName(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
    encrypted: (flags & 1) !== 0,
    method: uint16(bytes, at + 10),
    crc: uint32(bytes, at + 16),
    packedSize,
    size,
    offset,
  };
}

/** Numbers that did not fit in four bytes follow, in the same order, in the entry's extra field 1. */
function longNumbers(numbers: readonly number[], extra: Uint8Array): readonly number[] {
  let at = longField(extra);
  return numbers.map((number) => {
    if (number !== ELSEWHERE || at === null) return number;
    const long = uint64(extra, at);
    at += 8;
    return long;
  });
}

function longField(extra: Uint8Array): number | null {
  let at = 0;
  while (at + 4 <= extra.length) {
    if (uint16(extra, at) === 1) return at + 4;
    at += 4 + uint16(extra, at + 2);
  }
  return null;
}

/**
 * The name in a directory; a name that is no UTF-8 comes byte by byte. Some programs part
 * folders by backslashes, which are no part of any name.
 */
export function partName(bytes: Uint8Array): string {
  return decodedName(bytes).replaceAll("\\", "/");
}

function decodedName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
