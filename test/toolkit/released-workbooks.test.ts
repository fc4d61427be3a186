import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { makeAgain, makeNew, subjectOf } from "../bench/workbook-jobs.ts";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import { run } from "../support/memory-host.ts";
import { REFERENCE } from "../support/reference.ts";
import { ROOT } from "../support/sources.ts";

/** What 0.3.0 wrote; test/workbooks/README.md says how. */
const FOLDER = join(ROOT, "test/workbooks/0.3.0");

/** SHA-256 of unpacked parts, by part. */
const DIGESTS = z.record(z.string(), z.string());
const PARTS = z.record(z.string(), DIGESTS);
const RUNS = z.object({
  workbooks: z.record(z.string(), z.record(z.string(), DIGESTS)),
  large: z.record(z.string(), z.object({ new: DIGESTS, again: DIGESTS })),
});

const parts = PARTS.parse(json("parts.json"));
const runs = RUNS.parse(json("runs.json"));

const SIGNATURE = ["--by", "Granskaren", "--at", "2026-11-24"];
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  again: [],
  total: ["--total", "4120000"],
  rule: ["--rule", "webster"],
  unit: ["--unit", "1000"],
};
const NEW: Readonly<Record<string, readonly string[]>> = {
  "plain.xlsx": [],
  "english.xlsx": ["--lang", "en"],
  "answered-2024.xlsx": [
    ...["--year", "2024", "--population-date", "2022-12-31"],
    ...["--total", "4120000"],
  ],
};

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
}

function frozen(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

function digests(bytes: Uint8Array): Readonly<Record<string, string>> {
  const unpacked = Object.entries(unzipSync(bytes));
  const hash = (part: Uint8Array): string => createHash("sha256").update(part).digest("hex");
  return Object.fromEntries(unpacked.map(([name, part]) => [name, hash(part)]));
}

describe.each(Object.keys(parts))("%s of 0.3.0", (file) => {
  const own = parts[file] ?? {};

  test("[WB6] is as it was frozen", () => {
    expect(digests(frozen(file))).toEqual(own);
  });

  test("[WB6][AU3] opens, and an audit finds no differences", async () => {
    expect(await differencesIn(frozen(file))).toEqual([]);
  });

  test.each(Object.keys(OPTIONS))("[WB2][AU4] run again (%s), has the same parts", async (name) => {
    const changed = runs.workbooks[file]?.[name];
    expect(changed).toBeDefined();
    const { code, bytes } = await runAgain(frozen(file), ...(OPTIONS[name] ?? []), ...SIGNATURE);
    expect([code, digests(bytes)]).toEqual([0, { ...own, ...changed }]);
  });
});

describe("a new workbook", () => {
  test.each(Object.keys(NEW))("[WB1][AU4] has the same parts as %s", async (file) => {
    const args = ["new", "dalarna-2023", "-o", "ny.xlsx", ...(NEW[file] ?? []), ...SIGNATURE];
    const { written } = await run(args);
    expect(digests(written.get("ny.xlsx") ?? new Uint8Array())).toEqual(parts[file]);
  });

  test.each(Object.keys(runs.large))(
    "[WB1][AU4] of %s municipalities has the same parts",
    (size) => {
      const { new: made, again } = runs.large[size] ?? { new: {}, again: {} };
      const bytes = makeNew(subjectOf(size, REFERENCE), REFERENCE);
      expect(digests(bytes)).toEqual(made);
      expect(digests(makeAgain(bytes, REFERENCE))).toEqual({ ...made, ...again });
    },
  );
});
