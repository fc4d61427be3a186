import type { Stats } from "node:fs";
import { access, constants, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import type { OutputFile } from "./host.ts";
import { makeFile, removeDead, replaceFile } from "./replace-file.ts";

/**
 * Writes a file beside its place and puts it there, so that a kill, a full disk or a lock
 * leaves what was there whole. A file that is replaced keeps its mode and, where the user may
 * give it away, its owner; one that the user may not write is not replaced.
 *
 * @rule CL9
 */
export async function writeWhole(
  output: OutputFile,
  folder: string,
): Promise<Result<null, Problem>> {
  const { file } = output;
  const named = resolve(folder, file);
  try {
    // Before links are counted: a run that was killed may have left one.
    await removeDead(dirname(await realpath(named).catch(() => named)));
    const hindrance =
      (await statsOf(named)) === null ? await make(output, named) : await replace(output, named);
    return hindrance === null ? succeed(null) : fail([hindrance]);
  } catch (error) {
    return fail([refusal(file, reasonOf(error))]);
  }
}

/** Makes a file where none is; or tells what keeps it from being made. */
async function make(output: OutputFile, named: string): Promise<Problem | null> {
  const { file, bytes, replaces } = output;
  const place = { kind: "file", file } as const;
  if (isGarbled(file)) return problem("file-name-garbled", { file }, place);
  if (replaces instanceof Uint8Array) return problem("file-changed", { file }, place);
  if (await makeFile(named, bytes)) return null;
  if (replaces === "nothing") return problem("file-exists", { file }, place);
  // Somebody made one meanwhile, or it is a link to nothing.
  return (await statsOf(named)) === null ? refusal(file, "ENOENT") : replace(output, named);
}

/** Puts a file in the place of the one that is there; or tells what keeps it from being replaced. */
async function replace(output: OutputFile, named: string): Promise<Problem | null> {
  // A link is followed: what it points to is replaced, not the link.
  const path = await realpath(named);
  const stats = await stat(path);
  const hindrance = await hindranceOf(output, path, stats);
  if (hindrance === null) await replaceFile(path, output.bytes, stats);
  return hindrance;
}

function refusal(file: string, reason: string): Problem {
  return problem("file-not-writable", { file, reason }, { kind: "file", file });
}

/** Whether a name was given in bytes that are no UTF-8, which nothing can be found by. */
export function isGarbled(file: string): boolean {
  return file.includes("\ufffd");
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

async function hindranceOf(
  { file, replaces }: OutputFile,
  path: string,
  stats: Stats,
): Promise<Problem | null> {
  const place = { kind: "file", file } as const;
  // A device or a pipe is never replaced, nor read to its end.
  if (!stats.isFile()) return refusal(file, "EISDIR");
  if (replaces === "nothing") return problem("file-exists", { file }, place);
  if (!(await isWritable(path, stats))) return refusal(file, "EACCES");
  if (stats.nlink > 1) return problem("file-linked", { file, names: stats.nlink }, place);
  if (replaces instanceof Uint8Array && Buffer.compare(await readFile(path), replaces) !== 0) {
    return problem("file-changed", { file }, place);
  }
  const lock = await lockBeside(path);
  return lock === null ? null : refusal(file, lock);
}

/** A rename asks only the folder; root may write a file that nobody should. */
async function isWritable(path: string, { mode }: Stats): Promise<boolean> {
  if ((mode & 0o222) === 0) return false;
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function statsOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** The files that Excel and LibreOffice lay beside a workbook that they have open. */
async function lockBeside(path: string): Promise<string | null> {
  const name = basename(path);
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    if ((await statsOf(join(dirname(path), lock)).catch(() => null)) !== null) return lock;
  }
  return null;
}
