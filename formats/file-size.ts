import type { Problem } from "../engine/index.ts";
import { problem } from "../engine/index.ts";

/** Larger than any workbook, agreement or table of weights; a file beyond it is some other file. */
const LARGEST_BYTES = 20_000_000;

/** The problem that a file has too many bytes to be read at all; null for one that has not. @rule PR1 */
export function tooLarge(file: string, bytes: number): Problem | null {
  if (bytes <= LARGEST_BYTES) return null;
  return problem("file-too-large", { file, bytes, limit: LARGEST_BYTES }, { kind: "file", file });
}
