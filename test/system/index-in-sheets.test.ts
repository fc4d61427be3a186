import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Agreement, Choices, Indexation, IndexSeries } from "../../engine/index.ts";
import { ExactDecimal, splitYear } from "../../engine/index.ts";
import { auditWorkbook } from "../../toolkit/audit-workbook.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { newXlsx } from "../../toolkit/xlsx/open.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import type { BookToSave } from "../support/libreoffice-books.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { day, packaged, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

const SOURCE = { title: "Prov", reference: "–", dated: null, fetched: day("2026-11-28") };

/** A series made for tests, with two vintages a year: one of March, one of October the year before. */
function seriesOf(kind: IndexSeries["kind"], hundredths: readonly number[]): IndexSeries {
  const values = hundredths.flatMap((number, index) => {
    const year = 2018 + Math.floor(index / 2);
    const month = index % 2 === 0 ? "10" : "03";
    const value = new ExactDecimal(number).div(100);
    const status = number % 7 === 0 ? ("preliminary" as const) : ("final" as const);
    const published = day(`${String(year - 1)}-${month}-15`);
    return [{ year, month: null, value, status, published, source: SOURCE }];
  });
  return { id: "Prov", kind, values };
}

const terms = fc.record({
  amount: fc.integer({ min: 1, max: 90_000_000 }),
  ore: fc.constantFrom(0, 50, 99),
  baseYear: fc.constantFrom(2021, 2022, 2023),
  later: fc.constantFrom(1, 1, 2),
  lag: fc.constantFrom(0, 1, 2),
  publishedIn: fc.constantFrom(3, 10),
  unit: fc.constantFrom("0.01" as const, "1" as const, "100" as const, "1000" as const),
  chain: fc.constantFrom("base" as const, "last" as const),
  floor: fc.constantFrom("none" as const, "restarts" as const, "underneath" as const),
});

const sample = fc.record({
  terms,
  kind: fc.constantFrom("level" as const, "percent" as const),
  changes: fc.array(fc.integer({ min: -400, max: 900 }), { minLength: 20, maxLength: 20 }),
});

type Sample = typeof sample extends fc.Arbitrary<infer One> ? One : never;

/** The terms of a sample, by the series of the name or by those that a mix names. */
function termsOf({ terms: own }: Sample, by: Pick<Indexation, "series" | "mix">): Indexation {
  const { amount, ore, later, ...said } = own;
  return {
    ...{ id: "Prov", month: null, source: "plan" },
    ...said,
    ...by,
    amount: new ExactDecimal(amount).plus(new ExactDecimal(ore).div(100)),
    firstYear: said.baseYear + later,
  };
}

/** Dalarna's agreement with an index made for tests, split by the year 2026. */
function bookOf(one: Sample): Uint8Array {
  const { kind, changes } = one;
  const hundredths = kind === "percent" ? changes : changes.map((change) => 10_000 + change);
  return bookWith(termsOf(one, { series: "Prov" }), [seriesOf(kind, hundredths)]);
}

function bookWith(indexation: Indexation, indices: readonly IndexSeries[]): Uint8Array {
  const reference = { ...REFERENCE, indices };
  const first = packaged("dalarna-2023");
  const agreement: Agreement = { ...first, indexations: [indexation] };
  const unit = indexation.unit === "0.01" || !indexation.amount.isInteger() ? "0.01" : "1";
  const choices: Choices = {
    ...{ indexation: "Prov", unit, oddUnitTo: "20" },
    populationDate: day("2022-12-31"),
  };
  const split = valueOf(splitYear({ agreement, year: 2026, reference, choices }));
  const signature = { by: null, at: null };
  const plan = planNewWorkbook({ split, choices, reference, language: "sv", signature });
  return saveXlsx(valueOf(carryOut(newXlsx(), valueOf(plan))));
}

/** Always the same. */
const SAMPLES = fc.sample(sample, { numRuns: 24, seed: 20_261_128 });

describe("[IX1][IX2][IX4] LibreOffice, given workbooks of every kind of index", () => {
  const books = SAMPLES.map(bookOf);
  let saved: readonly Uint8Array[] = [];
  beforeAll(() => {
    saved = saveInLibreOffice(books.map((bytes): BookToSave => ({ bytes, edits: [] })));
  }, 240_000);

  test("[AU2][IX4] every cell comes to what the engine makes", () => {
    for (const [index, bytes] of saved.entries()) {
      const file = openWorkbook({ file: "bok.xlsx", bytes }, REFERENCE.register);
      const audit = valueOf(auditWorkbook(valueOf(file).read, undefined, REFERENCE));
      const { terms: said, kind } = SAMPLES[index] ?? {};
      expect({ said, kind, differences: audit.differences }).toEqual({
        ...{ said, kind },
        differences: [],
      });
    }
  });

  test("[WB5] the workbooks are sound", async () => {
    for (const book of books.slice(0, 2)) {
      expect(await validatorFindings(book, "bok.xlsx")).toEqual([]);
    }
  });
});

const mixed = fc.record({
  one: sample,
  by: fc.constantFrom("changes" as const, "levels" as const, "rebased" as const),
  vintages: fc.constantFrom(false, false, true),
  others: fc.array(fc.integer({ min: -400, max: 900 }), { minLength: 20, maxLength: 20 }),
  weights: fc.constantFrom(["80", "20"], ["90", "10"], ["33.33", "66.67"], ["50", "30", "20"]),
});

type Mixed = typeof mixed extends fc.Arbitrary<infer One> ? One : never;

/** A workbook with an index of two series or three. */
function mixedBook({ one, by, vintages, others, weights }: Mixed): Uint8Array {
  const { terms: own, kind: asked, changes } = one;
  const kind = by === "changes" ? asked : "level";
  const names = ["Lön", "Priser", "Annat"].slice(0, weights.length);
  const parts = weights.map((percent, index) => ({
    series: names[index] ?? "",
    percent: new ExactDecimal(percent),
  }));
  const indices = names.map((id, index): IndexSeries => {
    // Of changes one series has percentages where the sample has.
    const its = index === 0 ? kind : "level";
    const numbers = index === 1 ? others : changes;
    const made = seriesOf(
      its,
      its === "percent" ? numbers : numbers.map((number) => 10_000 * (index + 1) + number),
    );
    const values = vintages ? made.values : made.values.filter((_, at) => at % 2 === 0);
    return { ...made, id, values };
  });
  const terms = termsOf(one, { series: null, mix: { by, parts } });
  const { publishedIn } = own;
  return bookWith({ ...terms, publishedIn: vintages ? publishedIn : null }, indices);
}

const MIXED = fc.sample(mixed, { numRuns: 14, seed: 20_261_129 });

describe("[IX2][IX4] LibreOffice, given workbooks of series weighted together", () => {
  const books = MIXED.map(mixedBook);
  let saved: readonly Uint8Array[] = [];
  beforeAll(() => {
    saved = saveInLibreOffice(books.map((bytes): BookToSave => ({ bytes, edits: [] })));
  }, 240_000);

  test("[AU2][IX2][IX4] every cell comes to what the engine makes", () => {
    for (const [index, bytes] of saved.entries()) {
      const file = openWorkbook({ file: "bok.xlsx", bytes }, REFERENCE.register);
      const audit = valueOf(auditWorkbook(valueOf(file).read, undefined, REFERENCE));
      const said = MIXED[index];
      const told = { terms: said?.one.terms, by: said?.by, weights: said?.weights };
      expect({ told, differences: audit.differences }).toEqual({ told, differences: [] });
    }
  });

  test("[WB5] the workbooks are sound", async () => {
    for (const book of books.slice(0, 2)) {
      expect(await validatorFindings(book, "bok.xlsx")).toEqual([]);
    }
  });

  test("[IX2][WB7] a weight that is typed waits where the weights miss a hundred, and else is counted by", async () => {
    const one = MIXED.find(({ vintages, weights }) => !vintages && weights[0] === "80");
    const book = one === undefined ? new Uint8Array() : mixedBook(one);
    const type = (number: number, cell: string) => ({ sheet: "Indexvillkor", cell, number });
    const [astray, moved] = saveInLibreOffice([
      { bytes: book, edits: [type(70, "G5")] },
      { bytes: book, edits: [type(70, "G5"), type(30, "I5")] },
    ]);
    const shown = async (bytes: Uint8Array | undefined) => {
      const from = { from: 7, to: 10, column: "C" };
      return (await readColumns(bytes ?? new Uint8Array(), "Fördelning", from)).map(String);
    };
    expect((await shown(astray))[3]).toMatch(/^Kör om, eller se Index och Indexvillkor/);
    const [sum, , , verdict] = await shown(moved);
    const again = await runAgain(moved ?? new Uint8Array());
    expect([again.code, verdict]).toEqual([0, "Stämmer"]);
    expect((await shown(again.bytes))[0]).toBe(sum);
    expect((await runAgain(astray ?? new Uint8Array())).code).toBe(2);
  });
});

describe("[IX2][IX3] an index value that is changed in the sheet", () => {
  test("[IX3][WB7] is what the next run counts by; one that is gone shows no amounts", async () => {
    const book = bookOf({
      terms: {
        ...{ amount: 4_000_000, ore: 0, baseYear: 2023, later: 1, lag: 1, publishedIn: 10 },
        ...{ unit: "1", chain: "last", floor: "none" },
      },
      kind: "percent",
      changes: Array.from({ length: 20 }, (_, index) => 100 + index),
    });
    // The value of 2024, published in October 2023: the thirteenth of the series.
    const [changed, gone] = saveInLibreOffice([
      { bytes: book, edits: [{ sheet: "Index", cell: "E17", number: 7.77 }] },
      { bytes: book, edits: [{ sheet: "Index", cell: "C17", number: 2040 }] },
    ]);
    const shown = async (bytes: Uint8Array | undefined) => {
      const from = { from: 7, to: 10, column: "C" };
      return (await readColumns(bytes ?? new Uint8Array(), "Fördelning", from)).map(String);
    };
    const [sum, , , verdict] = await shown(changed);
    const again = await runAgain(changed ?? new Uint8Array());
    expect(again.code).toBe(0);
    expect((await shown(again.bytes))[0]).toBe(sum);
    expect(verdict).toBe("Stämmer");
    expect(sum).not.toBe((await shown(book))[0]);
    expect(await differencesIn(again.bytes)).toEqual([]);
    const missing = await shown(gone);
    expect(missing[0]).toBe("#N/A");
    expect(missing[3]).toBe("Kör om, eller se Index och Indexvillkor: index för 2026");
    expect((await runAgain(gone ?? new Uint8Array())).err).toContain("Värdet för 2024 i serien");
  }, 120_000);
});
