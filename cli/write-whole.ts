import type { Stats } from "node:fs";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import type { OutputFile } from "./host.ts";

/**
 * Writes a file beside its place and renames it there, so that a kill, a full disk
 * or a lock leaves what was there whole.
 *
 * @rule CL9
 */
export async function writeWhole(
  { file, bytes, replaces }: OutputFile,
  folder: string,
): Promise<Result<null, Problem>> {
  const named = resolve(folder, file);
  const refuse = (reason: string): Result<null, Problem> =>
    fail([problem("file-not-writable", { file, reason }, { kind: "file", file })]);
  try {
    if (!(await isFileOrNothing(named))) return refuse("EISDIR");
    const present = await presentBytes(named);
    // A link is followed: what it points to is replaced, not the link.
    const path = present === null ? named : await realpath(named);
    if (present !== null && replaces === "nothing") {
      return fail([problem("file-exists", { file }, { kind: "file", file })]);
    }
    if (present !== null && (await isReadOnly(path))) return refuse("EACCES");
    if (replaces instanceof Uint8Array && !isSame(present, replaces)) {
      return fail([problem("file-changed", { file }, { kind: "file", file })]);
    }
    const lock = await lockBeside(path);
    if (present !== null && lock !== null) return refuse(lock);
    await replace(path, bytes, present === null ? NEW_MODE : (await stat(path)).mode);
    return succeed(null);
  } catch (error) {
    return refuse(error instanceof Error && "code" in error ? String(error.code) : String(error));
  }
}

/** What a new file may be: the system takes away what its user does not want. */
const NEW_MODE = 0o666;

/**
 * Writes beside and renames. Node's own `writeFile` of an open file goes on until
 * every byte is written; one single write may stop short on a disk that is full.
 */
async function replace(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const beside = `${path}.${String(process.pid)}.tmp`;
  const file = await open(beside, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

/** A device or a pipe is never replaced, nor read to its end. */
async function isFileOrNothing(path: string): Promise<boolean> {
  const stats = await statsOf(path);
  return stats === null || stats.isFile();
}

async function statsOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** What stands at a path; null where nothing does. */
async function presentBytes(path: string): Promise<Uint8Array | null> {
  return (await statsOf(path)) === null ? null : readFile(path);
}

/** A rename would replace even a file that nobody may write. */
async function isReadOnly(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  return (mode & 0o222) === 0;
}

function isSame(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && Buffer.compare(one, other) === 0;
}

/** The files that Excel and LibreOffice lay beside a workbook that they have open. */
async function lockBeside(path: string): Promise<string | null> {
  const name = basename(path);
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    if ((await statsOf(join(dirname(path), lock))) !== null) return lock;
  }
  return null;
}
