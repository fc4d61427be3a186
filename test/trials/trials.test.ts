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
