import { describe, expect, test } from "vitest";
import { amountText } from "../../../engine/index.ts";
import { tableChoices } from "../../../toolkit/ledger/table-choices.ts";
import type { TypedChoices } from "../../../toolkit/ledger/table-choices.ts";
import { readLedgerSheet } from "../../../toolkit/ledger/workbook-rows.ts";
import type { CellValue, PresentSheet } from "../../../toolkit/workbook.ts";
import { readLedgerTable } from "../../../toolkit/read-ledger.ts";
import { codesIn, problemsIn, valueOf } from "../../support/results.ts";
import { fileOf, newBook } from "../../support/broken-book.ts";

/** A sheet by its cells. */
function sheet(name: string, cells: Readonly<Record<string, CellValue>>): PresentSheet {
  const present = Object.entries(cells).map(
    ([at, value]) => [at, { value, formula: null }] as const,
  );
  return {
    name,
    isOwn: true,
    cells: new Map(present),
    merged: [],
    tables: [],
    charts: [],
    printed: null,
  };
}

function read(
  cells: Readonly<Record<string, CellValue>>,
  typed: TypedChoices = { sign: "ledger" },
) {
  const sheets = [sheet("Omslag", { A1: "Huvudbok" }), sheet("Export", cells)];
  return readLedgerSheet("h.xlsx", sheets, valueOf(tableChoices(typed)));
}

const CELLS = {
  A1: "Uttag",
  B3: "Konto",
  C3: "Datum",
  D3: "Belopp",
  E3: "Projekt",
  // 15 January 2026, and a day with a time.
  ...{ B4: 4010, C4: 46_037, D4: 30_000.5, E4: "RSS" },
  ...{ B5: "0401", C5: 46_068.5, D5: 0.1 + 0.2, E5: 7, G5: "en anteckning" },
  ...{ B6: "Summa", D6: 30_000.8 },
};

describe("[LE6] a table on a sheet of a workbook", () => {
  test("[LE6] is found by its headers; days, codes and fractions are read as they look", () => {
    const ledger = valueOf(read(CELLS));
    expect(
      ledger.sums.map(({ period, account, object, ore }) => [
        period,
        account,
        object,
        amountText(ore, "0.01"),
      ]),
    ).toEqual([
      [202601, "4010", "RSS", "30000.50"],
      [202602, "0401", "7", "0.30"],
    ]);
    expect(ledger.oddities.map(({ reason, line }) => [reason, line])).toEqual([
      ["lines-above", 1],
      ["subtotals-left-out", 6],
    ]);
  });

  test("[LE6] three decimals and an error value are told with their row", () => {
    const wrong = { ...CELLS, D4: 1.005, D5: { error: "#REF!" } };
    expect(problemsIn(read(wrong)).map(({ place }) => place)).toEqual([
      { kind: "file", file: "h.xlsx", line: 4, column: "Belopp" },
      { kind: "file", file: "h.xlsx", line: 5, column: "Belopp" },
    ]);
    expect(codesIn(read({ A1: "a", B1: "b" }))).toEqual(["ledger-column-missing"]);
  });

  test("[LE6] a workbook is known by its bytes, whatever its file is called", async () => {
    const bytes = fileOf(await newBook());
    const reading = valueOf(readLedgerTable({ file: "h.csv", sign: "ledger" }));
    for (let at = 0; at < bytes.length; at += 10_000) reading.push(bytes.subarray(at, at + 10_000));
    expect(codesIn(reading.end())).toEqual(["ledger-period-open"]);
    const empty = valueOf(readLedgerTable({ file: "h.xlsx" }));
    expect(codesIn(empty.end())).toEqual(["file-empty"]);
    const cut = valueOf(readLedgerTable({ file: "h.xlsx" }));
    cut.push(bytes.subarray(0, 500));
    expect(codesIn(cut.end())).toEqual(["workbook-corrupt"]);
  });
});
