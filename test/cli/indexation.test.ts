import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cellIn } from "../support/book-runs.ts";
import { problemCodes, run } from "../support/memory-host.ts";
import { ROOT } from "../support/sources.ts";

/** An agreement made for tests: 100 000 kr of 2023, by KPI of October the year before. */
const AGREEMENT = readFileSync(join(ROOT, "test/problems/index-value-missing/avtal.json"), "utf8");
const FILES = { "avtal.json": AGREEMENT };

const told = z.looseObject({
  annualCost: z.string(),
  sources: z.array(z.looseObject({ term: z.string() })),
});

describe("[IX1][CL5] a cost that is indexed, on the command line", () => {
  test("[IX1][IX2] says by which terms, and whether a value may still be changed", async () => {
    const { out } = await run(["split", "avtal.json", "--year", "2024", "--json"], FILES);
    const { annualCost, sources } = told.parse(JSON.parse(out));
    // 100 000 × 409.07 / 384.04
    expect(annualCost).toBe("106518");
    expect(sources[0]).toMatchObject({ indexation: "KPI oktober", preliminary: false });
    const text = await run(["split", "avtal.json", "--year", "2024"], FILES);
    expect(text.out.replace(/\s/g, " ")).toContain("Årskostnad: 106 518 kr; index «KPI oktober»; ");
    expect(text.out).not.toContain("preliminärt");
  });

  test("[IX1][IX2] a value that is not final is marked, at the terminal and on Fördelning", async () => {
    const early = AGREEMENT.replace('"KPI 1980=100"', '"PKV"')
      .replace('"month": 10', '"month": null')
      .replace('"lag": 1', '"lag": 7');
    const files = { "avtal.json": early };
    const text = await run(["split", "avtal.json", "--year", "2024"], files);
    expect(text.out).toContain("index «KPI oktober», preliminärt");
    const made = await run(["new", "avtal.json", "--year", "2024", "-o", "bok.xlsx"], files);
    const book = made.written.get("bok.xlsx") ?? new Uint8Array();
    expect(cellIn(book, "Fördelning!E4")?.value).toContain("; index KPI oktober, preliminärt");
  });

  test("[IX3] an index that is asked for goes before a cost that was chosen earlier; both at once are one too many", async () => {
    const made = await run(
      ["new", "avtal.json", "--year", "2024", "--total", "123", "-o", "bok.xlsx"],
      FILES,
    );
    const book = made.written.get("bok.xlsx") ?? new Uint8Array();
    expect(cellIn(book, "Fördelning!C4")?.value).toBe(123);
    const options = ["--indexation", "KPI oktober", "--in-place"];
    const again = await run(["split", "bok.xlsx", ...options], { "bok.xlsx": book });
    expect(again.code).toBe(0);
    const after = again.written.get("bok.xlsx") ?? new Uint8Array();
    expect(cellIn(after, "Fördelning!C4")?.value).toBe(106_518);
    expect(cellIn(after, "Årsbeslut!C9")?.value ?? null).toBeNull();
    expect(cellIn(after, "Årsbeslut!H9")?.value).toBe("KPI oktober");
    const both = ["split", "bok.xlsx", "--indexation", "KPI oktober", "--total", "5", "--json"];
    expect(problemCodes(await run(both, { "bok.xlsx": book }))).toEqual(["options-exclude"]);
  });
});
