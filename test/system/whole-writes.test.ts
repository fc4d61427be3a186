import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOT } from "../support/sources.ts";

const PROGRAM = join(ROOT, "dist/program/samrakna.js");
let folder = "";

function samrakna(...args: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
}

function book(): Buffer {
  return readFileSync(join(folder, "bok.xlsx"));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whole-"));
  expect(samrakna("new", "dalarna-2023", "-o", "bok.xlsx").status).toBe(0);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("[CL9] a file is written whole or not at all", () => {
  test("[CL9] a kill at any time leaves the old workbook or the new one", async () => {
    const old = book();
    expect(samrakna("split", "bok.xlsx", "-o", "ny.xlsx", "--by", "x").status).toBe(0);
    const fresh = readFileSync(join(folder, "ny.xlsx"));
    for (let delay = 150; delay < 800; delay += 50) {
      writeFileSync(join(folder, "bok.xlsx"), old);
      await killedAfter(delay, "split", "bok.xlsx", "--in-place", "--by", "x");
      expect([old, fresh].some((whole) => whole.equals(book()))).toBe(true);
    }
  });

  test("[CL9] a full disk leaves the old workbook, and nothing beside it", () => {
    const old = book();
    // The shell's limit on the size of files stands for a disk that runs full while a file is
    // written; Node must be told to outlive the signal that comes with it.
    const outlive = "--import 'data:text/javascript,process.on(\"SIGXFSZ\",()=>{})'";
    const command = `ulimit -f 8; exec node ${outlive} "${PROGRAM}" split bok.xlsx --in-place --by x`;
    const run = spawnSync("bash", ["-c", command], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
      encoding: "utf8",
    });
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain("EFBIG");
    expect(book().equals(old)).toBe(true);
    expect(readdirSync(folder)).toEqual(["bok.xlsx"]);
  });

  test("[CL9] a workbook that is read-only or open elsewhere is not written over", () => {
    const old = book();
    chmodSync(join(folder, "bok.xlsx"), 0o444);
    const readOnly = samrakna("split", "bok.xlsx", "--in-place");
    expect([readOnly.status, readOnly.stdout]).toEqual([2, ""]);
    chmodSync(join(folder, "bok.xlsx"), 0o644);
    for (const lock of ["~$bok.xlsx", ".~lock.bok.xlsx#"]) {
      writeFileSync(join(folder, lock), "");
      const locked = samrakna("split", "bok.xlsx", "--in-place", "--by", "x");
      expect([locked.status, locked.stderr]).toEqual([2, expect.stringContaining(lock)]);
      rmSync(join(folder, lock));
    }
    expect(book().equals(old)).toBe(true);
  });

  const isRoot = process.getuid?.() === 0;
  /** Someone who may do nothing but what everybody may. */
  const NOBODY = { uid: 65_534, gid: 65_534 };

  test.runIf(isRoot)("[CL9] a file that only others may write is not replaced", () => {
    const old = book();
    // Everybody may make files in the folder, so that only the file itself says no.
    chmodSync(folder, 0o777);
    const written = join(ROOT, "dist/cli/write-whole.js");
    // The program is read first: whoever runs it then need not be able to.
    const script = `
      const { writeWhole } = await import(${JSON.stringify(written)});
      process.setgroups([]);
      process.setgid(${String(NOBODY.gid)});
      process.setuid(${String(NOBODY.uid)});
      const output = { file: "bok.xlsx", bytes: new Uint8Array(9), replaces: "anything" };
      process.stdout.write(JSON.stringify(await writeWhole(output, ${JSON.stringify(folder)})));`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    expect([run.stderr, run.stdout]).toEqual(["", expect.stringContaining("EACCES")]);
    expect([book().equals(old), readdirSync(folder)]).toEqual([true, ["bok.xlsx"]]);
  });

  test.runIf(isRoot)("[CL9] a file keeps its owner, whoever writes it for them", () => {
    chownSync(join(folder, "bok.xlsx"), NOBODY.uid, NOBODY.gid);
    chmodSync(join(folder, "bok.xlsx"), 0o660);
    expect(samrakna("split", "bok.xlsx", "--in-place", "--by", "x").status).toBe(0);
    const { uid, gid, mode } = statSync(join(folder, "bok.xlsx"));
    expect({ uid, gid, mode: mode & 0o777 }).toEqual({ ...NOBODY, mode: 0o660 });
  });

  test("[CL9] a folder that is not there, or stands where the file should, is told", () => {
    mkdirSync(join(folder, "mapp.xlsx"));
    for (const target of ["ingen/bok.xlsx", "mapp.xlsx"]) {
      const run = samrakna("split", "bok.xlsx", "-o", target, "--force");
      expect([run.status, run.stdout]).toEqual([2, ""]);
    }
    expect(readdirSync(join(folder, "mapp.xlsx"))).toEqual([]);
  });

  test("[CL9] a device or a pipe is never replaced, nor waited for", () => {
    expect(spawnSync("mkfifo", [join(folder, "rör")]).status).toBe(0);
    for (const target of ["rör", "/dev/full"]) {
      const run = samrakna("new", "dalarna-2023", "-o", target, "--force");
      expect([run.status, run.stdout]).toEqual([2, ""]);
    }
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });

  test("[CL9] another file is not replaced unasked, and a dry run writes nothing", () => {
    const old = book();
    const taken = samrakna("new", "dalarna-2023", "-o", "bok.xlsx", "--by", "x");
    expect(taken.status).toBe(2);
    const dry = samrakna("split", "bok.xlsx", "--in-place", "--dry-run", "--by", "x");
    expect([dry.status, dry.stderr]).toEqual([0, expect.stringContaining("1 ändras")]);
    expect(book().equals(old)).toBe(true);
    expect(samrakna("new", "dalarna-2023", "-o", "bok.xlsx", "--by", "x", "--force").status).toBe(
      0,
    );
    expect(book().equals(old)).toBe(false);
  });
});

/** Starts the program and kills it after some milliseconds. */
function killedAfter(delay: number, ...args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      env,
      stdio: "ignore",
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), delay);
    child.on("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
