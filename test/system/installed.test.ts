import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../support/sources.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "räkna "));
  mkdirSync(join(folder, "under"));
  writeFileSync(join(folder, "under", "vikter.csv"), "party;weight\nA;1\nB;2\n");
  writeFileSync(join(folder, "stor.csv"), "");
  truncateSync(join(folder, "stor.csv"), 20_000_001);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The program as its user runs it: by npm, from a folder of the user's own. */
function samrakna(...args: readonly string[]) {
  const npm = ["run", "-s", "--prefix", ROOT, "samrakna", "--", ...args];
  const { status, stdout, stderr } = spawnSync("npm", npm, { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("the built program", () => {
  test("[CL8] takes paths from the folder the user stands in", () => {
    const { status, stdout } = samrakna(
      "allocate",
      "--total",
      "3",
      "--weights",
      "under/vikter.csv",
      "--json",
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ amount: "1" }, { amount: "2" }] });
  });

  test("[CL2] keeps results and words apart, and its exit codes", () => {
    const refused = samrakna("allocate", "--total", "3", "--weights", "vikter.csv");
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("«vikter.csv» finns inte");
    expect(samrakna("--help").status).toBe(0);
  });

  test("[CL2] a file beyond reason is refused before it is read", () => {
    const { status, stdout } = samrakna(
      "allocate",
      "--total",
      "3",
      "--weights",
      "stor.csv",
      "--json",
    );
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: "file-too-large" }] });
  });

  test("[CL2] a device is refused, and a full disk is told", () => {
    const device = samrakna("allocate", "--total", "3", "--weights", "/dev/zero");
    expect([device.status, device.stdout]).toEqual([2, ""]);
    const program = join(ROOT, "dist/program/samrakna.js");
    const full = spawnSync("bash", ["-c", `node "${program}" agreements > /dev/full`], {
      encoding: "utf8",
    });
    expect([full.status, full.stderr]).toEqual([3, expect.stringContaining("ENOSPC")]);
    const mute = spawnSync("bash", ["-c", `node "${program}" allocate 2> /dev/full`]);
    expect(mute.status).toBe(2);
  });

  test("[CL2] a reader that closes the pipe is no fault", () => {
    const command = `node "${join(ROOT, "dist/program/samrakna.js")}" split dalarna-2023 --year 2023 | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([stdout, stderr]).toEqual(["RSS Dalarna, avtal 2023–2026 · 2023\n0\n", ""]);
  });

  test("[CL7] the demonstration is the one in the golden file", () => {
    const demo = () =>
      spawnSync("npm", ["--prefix", ROOT, "run", "-s", "demo"], { cwd: folder, encoding: "utf8" });
    const { status, stdout } = demo();
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(join(ROOT, "test/golden/demo.sv.txt"), "utf8"));
    const book = readFileSync(join(folder, "dalarna-2023.xlsx"));
    expect(demo().stdout).toContain("lämnas som den är");
    expect(readFileSync(join(folder, "dalarna-2023.xlsx"))).toEqual(book);
  });
});
