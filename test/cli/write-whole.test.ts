import {
  chmodSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeWhole } from "../../cli/write-whole.ts";
import { codesIn } from "../support/results.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "skriv-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(path(name), "utf8");
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

/** The codes of what is wrong with writing a file; none where it is written. */
async function write(
  file: string,
  content: string,
  replaces: "nothing" | "anything" | Uint8Array = "nothing",
): Promise<readonly string[]> {
  const done = await writeWhole({ file, bytes: bytes(content), replaces }, folder);
  return done.ok ? [] : codesIn(done);
}

describe("[CL9] a file that is made", () => {
  test("[CL9] is made by one of many at once, and is that one's", async () => {
    for (let round = 0; round < 20; round += 1) {
      const file = `ny${String(round)}.xlsx`;
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, index) => write(file, `av ${String(index)}`)),
      );
      const winners = all.flatMap((codes, index) => (codes.length === 0 ? [index] : []));
      expect(winners).toHaveLength(1);
      expect(text(file)).toBe(`av ${String(winners[0])}`);
      expect(all.filter((codes) => codes[0] === "file-exists")).toHaveLength(7);
    }
    expect(readdirSync(folder)).toHaveLength(20);
  });

  test("[CL9] may have any name that the file system takes, and no other", async () => {
    const longest = `${"å".repeat(125)}.xlsx`;
    expect(Buffer.byteLength(longest)).toBe(255);
    expect(await write(longest, "x")).toEqual([]);
    expect(await write(longest, "y", "anything")).toEqual([]);
    expect(await write(`a${longest}`, "x")).toEqual(["file-not-writable"]);
    expect(await write("b\ufffdk.xlsx", "x")).toEqual(["file-name-garbled"]);
    expect(await write("finns inte/bok.xlsx", "x")).toEqual(["file-not-writable"]);
    expect(readdirSync(folder)).toEqual([longest]);
  });

  test("[CL9] takes no link's place that leads nowhere", async () => {
    symlinkSync("borta.xlsx", path("bok.xlsx"));
    expect(await write("bok.xlsx", "x")).toEqual(["file-exists"]);
    expect(await write("bok.xlsx", "x", "anything")).toEqual(["file-not-writable"]);
    expect(readdirSync(folder)).toEqual(["bok.xlsx"]);
  });
});

describe("[CL9] a file that is replaced", () => {
  test.each([0o664, 0o600, 0o640, 0o666, 0o755])("[CL9] keeps its mode: %o", async (mode) => {
    writeFileSync(path("bok.xlsx"), "gammal");
    chmodSync(path("bok.xlsx"), mode);
    expect(await write("bok.xlsx", "ny", bytes("gammal"))).toEqual([]);
    expect([text("bok.xlsx"), statSync(path("bok.xlsx")).mode & 0o7777]).toEqual(["ny", mode]);
  });

  test("[CL9] is refused where nobody may write it, or where it has been changed or is gone", async () => {
    writeFileSync(path("bok.xlsx"), "gammal");
    expect(await write("bok.xlsx", "ny", bytes("äldre"))).toEqual(["file-changed"]);
    expect(await write("borta.xlsx", "ny", bytes("gammal"))).toEqual(["file-changed"]);
    chmodSync(path("bok.xlsx"), 0o444);
    expect(await write("bok.xlsx", "ny", "anything")).toEqual(["file-not-writable"]);
    expect([text("bok.xlsx"), readdirSync(folder)]).toEqual(["gammal", ["bok.xlsx"]]);
  });

  test("[CL9] is found through a link, which stays one", async () => {
    writeFileSync(path("bok.xlsx"), "gammal");
    symlinkSync("bok.xlsx", path("genväg.xlsx"));
    expect(await write("genväg.xlsx", "ny", bytes("gammal"))).toEqual([]);
    expect(text("bok.xlsx")).toBe("ny");
    expect(
      readdirSync(folder, { withFileTypes: true }).filter((one) => one.isSymbolicLink()),
    ).toHaveLength(1);
  });

  test("[CL9] is refused where it has other names, which would keep the old one", async () => {
    writeFileSync(path("bok.xlsx"), "gammal");
    linkSync(path("bok.xlsx"), path("samma.xlsx"));
    for (const replaces of [bytes("gammal"), "anything"] as const) {
      expect(await write("bok.xlsx", "ny", replaces)).toEqual(["file-linked"]);
    }
    rmSync(path("samma.xlsx"));
    expect(await write("bok.xlsx", "ny", "anything")).toEqual([]);
  });
});

describe("[CL9] what a run that was killed has left", () => {
  const host = hostname()
    .replace(/[^\w-]/g, "")
    .slice(0, 40);
  // Linux gives no process a number as large as this.
  const dead = `.samrakna-${host}-99999999-0badcafe.tmp`;
  const others = [
    `.samrakna-${host}-${String(process.pid)}-0badcafe.tmp`,
    ".samrakna-annan-dator-99999999-0badcafe.tmp",
    "bok.xlsx.99999999.tmp",
    ".samrakna-egen.txt",
  ];

  test("[CL9] is taken away by the next one there, and nothing else is", async () => {
    for (const name of [dead, ...others]) writeFileSync(path(name), "halv");
    expect(await write("bok.xlsx", "ny")).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...others, "bok.xlsx"].sort());
  });

  test("[CL9] is no other name of the file that was made", async () => {
    writeFileSync(path("bok.xlsx"), "hel");
    linkSync(path("bok.xlsx"), path(dead));
    expect(await write("bok.xlsx", "ny", bytes("hel"))).toEqual([]);
    expect(readdirSync(folder)).toEqual(["bok.xlsx"]);
  });
});
