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

/** Dalarna's agreement with an index made for tests, split by the year 2026. */
function bookOf({ terms: own, kind, changes }: Sample): Uint8Array {
  const { amount, ore, later, ...said } = own;
  const indexation: Indexation = {
    ...{ id: "Prov", series: "Prov", month: null, source: "plan" },
    ...said,
    amount: new ExactDecimal(amount).plus(new ExactDecimal(ore).div(100)),
    firstYear: said.baseYear + later,
  };
  const hundredths = kind === "percent" ? changes : changes.map((change) => 10_000 + change);
  const reference = { ...REFERENCE, indices: [seriesOf(kind, hundredths)] };
  const first = packaged("dalarna-2023");
  const agreement: Agreement = { ...first, indexations: [indexation] };
  const unit = indexation.unit === "0.01" || ore > 0 ? "0.01" : "1";
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
const SAMPLES = fc.sample(sample, { numRuns: 40, seed: 20_261_128 });

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
