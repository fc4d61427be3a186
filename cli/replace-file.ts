import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { link, open, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

/** What a new file may be: the system takes away what its user does not want. */
const NEW_MODE = 0o666;

/**
 * Makes a file that was not there, whole; false where somebody else made one meanwhile.
 *
 * @rule CL9
 */
export async function makeFile(path: string, bytes: Uint8Array): Promise<boolean> {
  const beside = await writeBeside(path, bytes, null);
  try {
    return await linked(beside, path, bytes);
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * Puts other bytes in the place of a file, with its mode and, where the user may give it
 * away, its owner.
 *
 * @rule CL9
 */
export async function replaceFile(path: string, bytes: Uint8Array, stats: Stats): Promise<void> {
  const beside = await writeBeside(path, bytes, stats);
  try {
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Gives a file its name only where nothing has it; not every file system can. */
async function linked(beside: string, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
  }
  return madeInPlace(path, bytes);
}

/** Where links are unknown a file is made in its place, which a kill may leave unfinished. */
async function madeInPlace(path: string, bytes: Uint8Array): Promise<boolean> {
  const file = await openNew(path);
  if (file === null) return false;
  try {
    await file.writeFile(bytes);
    await file.sync();
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function openNew(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "wx", NEW_MODE);
  } catch (error) {
    if (hasCode(error, "EEXIST")) return null;
    throw error;
  }
}

/**
 * Writes bytes to a file beside a path. Node's own `writeFile` of an open file goes on until
 * every byte is written; one single write may stop short on a disk that is full.
 */
async function writeBeside(path: string, bytes: Uint8Array, old: Stats | null): Promise<string> {
  // The name is short whatever the file is called, for names have a greatest length.
  const own = randomBytes(4).toString("hex");
  const beside = join(dirname(path), `${PREFIX}${String(process.pid)}-${own}.tmp`);
  const file = await open(beside, "wx", old?.mode ?? NEW_MODE);
  try {
    await file.writeFile(bytes);
    if (old !== null) await takeAfter(file, old);
    await file.sync();
    await file.close();
    return beside;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

/** Owner first, for giving a file away takes marks off its mode. */
async function takeAfter(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid) {
    await file.chown(uid, gid).catch(() => file.chown(own.uid, gid).catch(() => undefined));
  }
  await file.chmod(mode & 0o7777);
}

/** How files are called while they are written; another machine's are told from our own. */
const PREFIX = `.samrakna-${hostname()
  .replace(/[^\w-]/g, "")
  .slice(0, 40)}-`;

/** Takes away what runs that were killed have left in a folder. @rule CL9 */
export async function removeDead(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(PREFIX) && name.endsWith(".tmp"));
  for (const name of left) {
    const process = Number(/^(\d+)-/.exec(name.slice(PREFIX.length))?.[1]);
    if (isDead(process)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isDead(id: number): boolean {
  if (!Number.isSafeInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return hasCode(error, "ESRCH");
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
