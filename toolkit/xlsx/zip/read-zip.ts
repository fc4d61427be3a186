import { inflateSync } from "fflate";
import type { Problem, Result } from "../../../engine/index.ts";
import { allOf, fail, succeed } from "../../../engine/index.ts";
import type { FileBytes } from "../../../formats/text-decoding.ts";
import type { Part } from "../package/book.ts";
import { startsWith, uint16 } from "./byte-reading.ts";
import { crc32 } from "./crc32.ts";
import { corrupt, unsafe } from "../package/faults.ts";
import { zipDangers } from "./dangers.ts";
import type { ZipEntry } from "./directory.ts";
import { entryCount, partName, readDirectory } from "./directory.ts";

const HEADER_MARK = [0x50, 0x4b, 3, 4];
const HEADER_LENGTH = 30;
const ABSURD_COUNT = 100_000;

/**
 * The parts of a zip, every one unpacked and held against its checksum.
 *
 * @rule WB4
 */
export function readZip(source: FileBytes): Result<readonly Part[], Problem> {
  const { file, bytes } = source;
  if ((entryCount(bytes) ?? 0) > ABSURD_COUNT) {
    return fail([unsafe({ file, part: "" }, "too-many-parts")]);
  }
  const directory = readDirectory(bytes);
  if (directory === null) return fail([corrupt({ file, part: "" }, "truncated")]);
  const dangers = zipDangers(file, directory);
  if (dangers.length > 0) return fail(dangers);
  const entries = directory.filter(({ name }) => !name.endsWith("/"));
  const overlap = overlapping(bytes, entries);
  if (overlap !== null) return fail([unsafe({ file, part: overlap.name }, "doubled")]);
  return allOf(entries.map((entry) => readPart(source, entry)));
}

/** An entry that begins before another ends: one stretch of bytes unpacked again and again. */
function overlapping(bytes: Uint8Array, entries: readonly ZipEntry[]): ZipEntry | null {
  const sorted = [...entries].sort((one, other) => one.offset - other.offset);
  let end = 0;
  for (const entry of sorted) {
    if (entry.offset < end) return entry;
    end = dataStart(bytes, entry) + entry.packedSize;
  }
  return null;
}

function dataStart(bytes: Uint8Array, { offset }: ZipEntry): number {
  return offset + HEADER_LENGTH + uint16(bytes, offset + 26) + uint16(bytes, offset + 28);
}

function readPart({ file, bytes }: FileBytes, entry: ZipEntry): Result<Part, Problem> {
  const at = { file, part: entry.name };
  const start = dataStart(bytes, entry);
  const end = start + entry.packedSize;
  if (end > bytes.length) return fail([corrupt(at, "truncated")]);
  if (!hasHeader(bytes, entry)) return fail([corrupt(at, "no-zip")]);
  const packed = bytes.subarray(start, end);
  const unpacked = unpack(packed, entry);
  if (unpacked?.length !== entry.size || crc32(unpacked) !== entry.crc) {
    return fail([corrupt(at, "checksum")]);
  }
  const { name, method, crc } = entry;
  return succeed({ name, bytes: unpacked, packed: { method, crc, bytes: packed } });
}

/** The part's own header must name it as the directory does: programs differ in which they trust. */
function hasHeader(bytes: Uint8Array, { offset, name }: ZipEntry): boolean {
  const start = offset + HEADER_LENGTH;
  const own = partName(bytes.subarray(start, start + uint16(bytes, offset + 26)));
  return startsWith(bytes, HEADER_MARK, offset) && own === name;
}

function unpack(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    // One byte more than stated: a part that is longer shows by filling it.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}
