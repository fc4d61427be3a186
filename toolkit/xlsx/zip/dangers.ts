import type { Problem } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import { corrupt, unsafe } from "../package/faults.ts";
import { MOST_BYTES, MOST_PARTS } from "../package/limits.ts";
import type { ZipEntry } from "./directory.ts";

/** Deflate cannot make more than this of one byte. */
const DEFLATE_LIMIT = 1032;

/** Everything in a directory that makes it unwise, or impossible, to unpack. */
export function zipDangers(file: string, entries: readonly ZipEntry[]): readonly Problem[] {
  if (entries.length > MOST_PARTS) return [unsafe({ file, part: "" }, "too-many-parts")];
  if (entries.some(({ encrypted }) => encrypted)) {
    return [problem("workbook-encrypted", { file }, { kind: "file", file })];
  }
  // One part of each kind tells what the file is; the others would say it again.
  return [
    ...entries
      .filter(hasUnsafeName)
      .slice(0, 1)
      .map(({ name }) => unsafe({ file, part: name }, "path")),
    ...doubledNames(entries)
      .slice(0, 1)
      .map((part) => unsafe({ file, part }, "doubled")),
    ...entries
      .filter(({ size, packedSize }) => size > packedSize * DEFLATE_LIMIT + 64)
      .slice(0, 1)
      .map(({ name }) => corrupt({ file, part: name }, "checksum")),
    ...tooLarge(file, entries),
  ];
}

/** A name that leads out of the folder it is unpacked in, on some system. */
function hasUnsafeName({ name }: ZipEntry): boolean {
  return /^\/|^[a-z]:|\0/i.test(name) || name.split("/").includes("..") || name === "";
}

/** Programs differ in which of two parts of one name they read. */
function doubledNames(entries: readonly ZipEntry[]): readonly string[] {
  const seen = new Set<string>();
  return entries
    .map(({ name }) => name)
    .filter((name) => {
      const key = name.toLowerCase();
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    });
}

function tooLarge(file: string, entries: readonly ZipEntry[]): readonly Problem[] {
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  return bytes > MOST_BYTES ? [unsafe({ file, part: "" }, "too-large")] : [];
}
