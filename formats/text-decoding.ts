import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import { oldEncodingOf } from "./old-encodings.ts";
import { otherKindOf } from "./text-kind.ts";

/** A file as it was given: its name, for messages, and its bytes. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The text of a file in UTF-8, UTF-16 with a byte order mark, or Windows-1252,
 * which is what Swedish spreadsheets save; or why it is no text.
 *
 * @rule RD2
 */
export function decodeText({ file, bytes }: FileBytes): Result<string, Problem> {
  const place = { kind: "file", file } as const;
  if (isZip(bytes) || isCompoundFile(bytes)) {
    return fail([problem("file-is-workbook", { file }, place)]);
  }
  const text = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeWindows1252(bytes);
  const kind = otherKindOf(text);
  if (kind !== null) return fail([problem("file-other-kind", { file, kind }, place)]);
  if (isDamagedUtf8(bytes)) return fail([problem("file-not-text", { file }, place)]);
  if (text.trim() === "") return fail([problem("file-empty", { file }, place)]);
  const old = isWindows1252(bytes) ? oldEncodingOf(text) : null;
  if (old !== null) return fail([problem("file-other-kind", { file, kind: old }, place)]);
  if (CONTROL.test(text)) return fail([problem("file-not-text", { file }, place)]);
  return succeed(text);
}

/**
 * Characters that no table of text holds: they mean a binary file, an encoding
 * that is none of the three (byte 0x81 is nothing in Windows-1252), or an attempt
 * to steer a terminal.
 */
const CONTROL = /[\0-\u0008\u000e-\u001f\u007f-\u009f]/;

/** An .xlsx, .ods or any other zip. */
function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** An .xls, or an encrypted .xlsx. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

function isWindows1252(bytes: Uint8Array): boolean {
  return decodeMarked(bytes) === null && decodeUtf8(bytes) === null;
}

/** Null when the bytes are not UTF-8. A byte order mark is left out. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-8 with some bytes that are not: read as Windows-1252 it would turn «Å» into
 * «Ã…» without a word. Text that really is Windows-1252 has next to never two
 * characters in a row that make one of UTF-8.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  if (!isWindows1252(bytes)) return false;
  return /[^\0-\u007f\ufffd]/.test(new TextDecoder("utf-8").decode(bytes));
}

/**
 * The 32 characters in which Windows-1252 differs from ISO 8859-1. Spelt out
 * because Node 20 reads the label «windows-1252» as ISO 8859-1 and would turn
 * «–» and «€» into control characters.
 */
const WINDOWS_1252_FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes as Windows-1252. @rule RD2 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0
      ? WINDOWS_1252_FROM_0X80.charAt(byte - 0x80)
      : String.fromCharCode(byte),
  );
  return characters.join("");
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
