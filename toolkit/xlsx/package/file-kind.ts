import type { Problem } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import type { FileBytes } from "../../../formats/text-decoding.ts";
import { decodeText } from "../../../formats/text-decoding.ts";
import { startsWith } from "../zip/byte-reading.ts";
import { corrupt } from "./faults.ts";

const ZIP = [0x50, 0x4b, 3, 4];
const EMPTY_ZIP = [0x50, 0x4b, 5, 6];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** The name of the stream that holds an encrypted workbook, in UTF-16. */
const ENCRYPTED_PACKAGE = [...new TextEncoder().encode("EncryptedPackage")].flatMap((byte) => [
  byte,
  0,
]);

/** What a file is, where it is no zip at all; null for a zip. @rule WB4 */
export function notZip({ file, bytes }: FileBytes): Problem | null {
  const place = { kind: "file", file } as const;
  if (bytes.length === 0) return problem("file-empty", { file }, place);
  if (startsWith(bytes, COMPOUND_FILE)) {
    return contains(bytes, ENCRYPTED_PACKAGE)
      ? problem("workbook-encrypted", { file }, place)
      : problem("workbook-other-format", { file, format: "xls" }, place);
  }
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, EMPTY_ZIP)) {
    return problem("workbook-other-format", { file, format: "zip" }, place);
  }
  if (startsWith(bytes, ZIP.slice(0, bytes.length))) {
    return corrupt({ file, part: "" }, "truncated");
  }
  // What is text says better what it is.
  const text = decodeText({ file, bytes });
  const known = text.ok ? undefined : text.problems.find(({ code }) => code === "file-other-kind");
  return known ?? problem("workbook-other-format", { file, format: "unknown" }, place);
}

function contains(bytes: Uint8Array, mark: readonly number[]): boolean {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, mark, at)) return true;
  }
  return false;
}
