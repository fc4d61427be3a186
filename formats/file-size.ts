import type { Problem } from "../engine/index.ts";
import { problem } from "../engine/index.ts";

/** Larger than any workbook, agreement or table of weights; a file beyond it is some other file. */
const LARGEST_BYTES = 20_000_000;

/** Larger than a whole region's ledger of a year; such a file is read a piece at a time. */
export const LARGEST_LEDGER = 2_000_000_000;

/** The problem that a file has too many bytes to be read at all; null for one that has not. @rule PR1 */
export function tooLarge(file: string, bytes: number, limit = LARGEST_BYTES): Problem | null {
  if (bytes <= limit) return null;
  return problem("file-too-large", { file, bytes, limit }, { kind: "file", file });
}
