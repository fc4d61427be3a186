import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemCodes, run } from "../support/memory-host.ts";
import { ROOT } from "../support/sources.ts";

/** Splits 1 000 kr by a file of this folder. */
async function allocated(file: string): Promise<{ readonly code: number; readonly told: unknown }> {
  const bytes = new Uint8Array(readFileSync(join(ROOT, "test/trials", file)));
  const args = ["allocate", "--total", "1000", "--weights", file, "--json"];
  const done = await run(args, { [file]: bytes });
  const told: unknown = done.code === 0 ? JSON.parse(done.out) : problemCodes(done);
  return { code: done.code, told };
}

describe("[RD1] a key's number that may be thousands", () => {
  test.each([
    ["key-thousands.csv", ["number-ambiguous"]],
    ["key-thousands-sv.csv", ["number-ambiguous"]],
    ["key-thousands-nyckel.csv", ["number-ambiguous", "number-ambiguous"]],
    ["key-thousands-tab.csv", ["number-ambiguous"]],
  ])("[RD1] is not read: %s", async (file, problems) => {
    expect(await allocated(file)).toEqual({ code: 2, told: problems });
  });

  test("[RD1] is read where it begins with 0, or has other than three decimals", async () => {
    const { code, told } = await allocated("key-decimals.csv");
    const amounts = ["269", "665", "66"].map((amount): unknown =>
      expect.objectContaining({ amount }),
    );
    expect([code, told]).toEqual([0, expect.objectContaining({ rows: amounts })]);
  });
});

/** What a run over a file of this folder prints, words and results. */
async function printed(file: string, ...options: readonly string[]): Promise<string> {
  const bytes = new Uint8Array(readFileSync(join(ROOT, "test/trials", file)));
  const { out, err } = await run(["allocate", "--total", "1000", "--weights", file, ...options], {
    [file]: bytes,
  });
  return `${out}${err}`.replaceAll("\u00a0", " ");
}

describe("[AU1] weights with decimals are told as the file has them", () => {
  test.each([
    ["neg-weight.csv", "Vikten −0,005 för «B»"],
    ["neg-percent.csv", "Vikten −0,5 för «B»"],
    ["neg-share.csv", "Vikten −0,005 för «C»"],
    ["neg-nyckel.csv", "Vikten −0,0625 för"],
  ])("[AL8][AU1] where one is negative: %s", async (file, words) => {
    expect(await printed(file)).toContain(words);
  });

  test("[AU1] in the trace, whatever the rule", async () => {
    const trace = await printed("explain-scaled.csv", "--explain", "B");
    expect(trace).toContain("Vikt B: 0,25\n");
    expect(trace).toContain("Vikternas summa: 3,755\n");
    const strengths = await printed("explain-scaled.csv", "--explain", "B", "--rule", "webster");
    expect(strengths).toContain("Vikt B: 0,25\n");
    expect(strengths).not.toMatch(/Vikt B: 250|3 755/);
    const percentages = await printed("explain-percent.csv", "--explain", "B");
    expect(percentages).toContain("Vikt B: 49,75");
    expect(percentages).toContain("Vikternas summa: 100\n");
  });
});
