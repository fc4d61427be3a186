import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { IndexSeries, IndexValue } from "../../engine/index.ts";
import { amountText, ExactDecimal, splitYear } from "../../engine/index.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { newXlsx } from "../../toolkit/xlsx/open.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import { dalarnaJson } from "../support/dalarna-json.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { day, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const FUNDING = "Avtalet";
const YEARS = [2023, 2024, 2025] as const;
const [SOURCE = ""] = Object.keys(dalarnaJson().sources);
const MEMBERS = ["2080", "2081", "2034"];

/** Dalarna's agreement, made for tests: three share alike what the positions cost. Nobody has agreed on it. */
function agreementJson(positions: readonly object[]): Uint8Array {
  const first = dalarnaJson();
  const stated = (value: object) => ({ status: "stated", value });
  const holds = { from: 2023, to: null, source: SOURCE };
  const text = JSON.stringify({
    ...first,
    id: "prov",
    parties: first.parties.filter(({ code }) => MEMBERS.includes(code)),
    key: { kind: "equal", parties: MEMBERS, source: SOURCE },
    clauses: {
      annualCost: [{ ...holds, statement: stated({ positions: FUNDING }) }],
      population: [],
      rounding: [],
    },
    positions: positions.map((one, index) => ({
      ...{ id: `Tjänst ${String(index + 1)}`, funding: FUNDING, source: SOURCE },
      ...one,
    })),
    fundings: [{ id: FUNDING, kind: "agreement", amount: null, source: SOURCE }],
    indexations: undefined,
    published: [],
  });
  return new TextEncoder().encode(text);
}

const someDay = (first: number) =>
  fc.option(
    fc
      .integer({ min: 0, max: 900 })
      .map((at) => new Date(Date.UTC(first, 0, 1 + at)).toISOString().slice(0, 10)),
    { freq: 2 },
  );

const position = fc.record({
  extent: fc.constantFrom("1", "0.5", "0.75", "0.8", "0.33"),
  yearlyCost: fc.integer({ min: 1, max: 1_400_000 }).map(String),
  onCosts: fc.option(fc.constantFrom("31.42", "43.69", "40.15"), { freq: 2 }),
  from: someDay(2022),
  to: someDay(2024),
});

/** One that is always there, so that each year costs something. */
const BOOKS = fc
  .sample(fc.array(position, { minLength: 1, maxLength: 4 }), { seed: 24, numRuns: 12 })
  .map((list) => agreementJson([{ extent: "0.5", yearlyCost: "700001" }, ...list]));

/** The cost of a year as the engine has it. */
function engineCost(json: Uint8Array, year: number): string {
  const agreement = valueOf(readAgreement({ file: "prov.json", bytes: json }, REFERENCE.register));
  const split = valueOf(splitYear({ agreement, year, reference: REFERENCE, choices: {} }));
  return amountText(split.annualCost.value, split.unit);
}

async function newBook(json: Uint8Array): Promise<Uint8Array> {
  const { written } = await run(["new", "prov.json", "-o", "bok.xlsx"], { "prov.json": json });
  return new Uint8Array(written.get("bok.xlsx") ?? []);
}

/** Half a krona but for a ten-millionth: no formula can be trusted to round it as it is. */
const TOO_FINE = agreementJson([{ extent: "1", yearlyCost: "1000000.4999999" }]);

async function shownIn(bytes: Uint8Array) {
  const cells = await readColumns(bytes, "Fördelning", { from: 7, to: 10, column: "C" });
  return { sum: cells[0], verdict: cells[3] };
}

const edit = (sheet: string, cell: string, number: number) => ({ sheet, cell, number });

/** Positions whose on-costs two series say, with values made for tests; of the second some have two vintages. */
function bookByRates(vintages: boolean): Uint8Array {
  const source = { title: "Prov", reference: "–", dated: null, fetched: day("2026-11-28") };
  const value = (year: number, percent: string, said: Partial<IndexValue> = {}): IndexValue => ({
    ...{ year, month: null, value: new ExactDecimal(percent), status: "final", published: null },
    source,
    ...said,
  });
  const regional = YEARS.map((year, index) => value(year, `4${String(index)}.15`));
  const municipal = YEARS.map((year, index) =>
    value(year, `3${String(index)}.42`, { status: index === 1 ? "preliminary" : "final" }),
  );
  const earlier = vintages
    ? [{ ...value(2023, "20"), published: day("2022-06-01") }]
    : [value(2030, "20")];
  const indices: readonly IndexSeries[] = [
    { id: "PO region", kind: "percent", values: regional },
    { id: "PO kommun", kind: "percent", values: [...earlier, ...municipal] },
  ];
  const reference = { ...REFERENCE, indices };
  const bytes = agreementJson([
    { extent: "0.5", yearlyCost: "700001", onCostsSeries: "PO region" },
    { extent: "0.8", yearlyCost: "612345", onCostsSeries: "PO kommun", from: "2023-03-10" },
    { extent: "1", yearlyCost: "500000", onCosts: "38.5" },
  ]);
  const agreement = valueOf(readAgreement({ file: "prov.json", bytes }, REFERENCE.register));
  const split = valueOf(splitYear({ agreement, year: 2023, reference, choices: {} }));
  const signature = { by: null, at: null };
  const request = { split, choices: {}, reference, language: "sv" as const, signature };
  return saveXlsx(valueOf(carryOut(newXlsx(), valueOf(planNewWorkbook(request)))));
}

describe("[BU1] on-costs by series of the sheet Index", () => {
  const book = bookByRates(false);
  let saved: readonly Uint8Array[] = [];
  beforeAll(() => {
    saved = saveInLibreOffice([
      ...YEARS.map((year) => ({ bytes: book, edits: [edit("Årsbeslut", "B6", year)] })),
      { bytes: book, edits: [edit("Index", "E5", 51.25)] },
      { bytes: book, edits: [edit("Index", "C5", 2031)] },
      { bytes: bookByRates(true), edits: [] },
    ]);
  }, 120_000);

  async function asNextRun(bytes: Uint8Array) {
    const { sum, verdict } = await shownIn(bytes);
    const again = await runAgain(bytes);
    expect([again.code, await differencesIn(again.bytes)]).toEqual([0, []]);
    expect((await shownIn(again.bytes)).sum).toBe(sum);
    const [by = ""] = await readColumns(bytes, "Fördelning", { from: 4, to: 4, column: "E" });
    return { verdict, by };
  }

  test("[BU1][AU2][IX2] LibreOffice counts each year by its value, and marks one that may be changed", async () => {
    for (const [index, year] of YEARS.entries()) {
      const { verdict, by } = await asNextRun(saved[index] ?? book);
      expect([year, verdict]).toEqual([year, "Stämmer"]);
      expect(by.endsWith(", preliminärt")).toBe(year === 2024);
    }
  });

  test("[BU1][WB7] a value that is typed is what the next run counts by; one that is gone shows no amounts", async () => {
    expect((await asNextRun(saved[3] ?? book)).verdict).toBe("Stämmer");
    const gone = saved[4] ?? book;
    expect(await shownIn(gone)).toEqual({
      sum: "#N/A",
      verdict: "Kör om, eller se Tjänster: kostnad för 2023",
    });
    expect((await runAgain(gone)).err).toContain("Värdet för 2023 i serien «PO region» saknas");
  });

  test("[BU1][AU2] of several vintages the last counts, as the engine's value", async () => {
    const { verdict, by } = await asNextRun(saved[5] ?? book);
    expect(verdict).toBe("Stämmer");
    expect(by).toMatch(/; motorvärde$/);
  });

  test("[WB5] the workbook is sound", async () => {
    expect(await validatorFindings(book, "bok.xlsx")).toEqual([]);
  });
});

describe("[BU1] a cost that is the sum of positions, in the sheets", () => {
  const books: Uint8Array[] = [];
  let saved: readonly Uint8Array[] = [];
  let changed: readonly Uint8Array[] = [];

  beforeAll(async () => {
    for (const json of BOOKS) books.push(await newBook(json));
    const shown = books.flatMap((bytes) =>
      YEARS.map((year) => ({ bytes, edits: [edit("Årsbeslut", "B6", year)] })),
    );
    const typed = books.slice(0, 4).map((bytes) => ({
      bytes,
      edits: [
        edit("Tjänster", "C5", 0.25),
        edit("Tjänster", "G5", 45_108),
        edit("Tjänster", "E5", 40),
      ],
    }));
    const all = saveInLibreOffice([...shown, ...typed]);
    saved = all.slice(0, shown.length);
    changed = all.slice(shown.length);
  }, 240_000);

  test("[BU1][AU2] LibreOffice sums twelve lists of random positions as the engine does, in each year", async () => {
    for (const [index, json] of BOOKS.entries()) {
      for (const [at, year] of YEARS.entries()) {
        const { sum, verdict } = await shownIn(
          saved[index * YEARS.length + at] ?? new Uint8Array(),
        );
        expect([year, sum, verdict]).toEqual([year, engineCost(json, year), "Stämmer"]);
      }
    }
  });

  test("[BU1][WB7] what is typed in Tjänster is what the next run makes of it", async () => {
    for (const bytes of changed) {
      const { sum, verdict } = await shownIn(bytes);
      const again = await runAgain(bytes);
      expect([verdict, again.code]).toEqual(["Stämmer", 0]);
      expect((await shownIn(again.bytes)).sum).toBe(sum);
      expect(await differencesIn(again.bytes)).toEqual([]);
    }
  });

  test("[BU1][AU2] what no formula rounds as it is stands as the engine's value, marked, until a position is changed", async () => {
    const book = await newBook(TOO_FINE);
    const [same = book, other = book, back = book] = saveInLibreOffice([
      { bytes: book, edits: [] },
      { bytes: book, edits: [edit("Tjänster", "C5", 0.5)] },
      { bytes: book, edits: [edit("Årsbeslut", "B6", 2024)] },
    ]);
    expect(await shownIn(same)).toEqual({ sum: "1000000", verdict: "Stämmer" });
    const [by] = await readColumns(same, "Fördelning", { from: 4, to: 4, column: "E" });
    expect(by).toMatch(/; motorvärde$/);
    expect(await differencesIn(same)).toEqual([]);
    for (const bytes of [other, back]) {
      expect((await shownIn(bytes)).verdict).toMatch(
        /^Kör om, eller se Tjänster: kostnad för 202[34]$/,
      );
      const again = await runAgain(bytes);
      expect([again.code, await differencesIn(again.bytes)]).toEqual([0, []]);
    }
    expect(await shownIn((await runAgain(other)).bytes)).toMatchObject({ sum: "500000" });
  });

  test("[BU1][WB5] the workbooks are sound, and audit clean", async () => {
    for (const bytes of books.slice(0, 3)) {
      expect(await differencesIn(bytes)).toEqual([]);
      expect(await validatorFindings(bytes, "bok.xlsx")).toEqual([]);
    }
  });
});
