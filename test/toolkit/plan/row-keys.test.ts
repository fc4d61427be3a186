import { describe, expect, test } from "vitest";
import { LOOKS } from "../../../templates/cells/palette.ts";
import { SPLIT_SHEET } from "../../../templates/reports/split/split-form.ts";
import { valueText } from "../../../templates/model/cell-value.ts";
import type { GridForm, GridRow } from "../../../templates/model/grid.ts";
import type { SheetModel } from "../../../templates/model/sheet.ts";
import { rowDifferences } from "../../../toolkit/audit/row-differences.ts";
import { findGrid } from "../../../toolkit/book/find-grids.ts";
import type { Layout } from "../../../toolkit/book/layout.ts";
import { makeBook } from "../../../toolkit/plan/make-book.ts";
import { updateReports } from "../../../toolkit/plan/update-book.ts";
import type { PresentWorkbook } from "../../../toolkit/workbook.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import type { XlsxBook } from "../../../toolkit/xlsx/open.ts";
import { newXlsx } from "../../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { codesIn, valueOf } from "../../support/results.ts";

/** A report by period and row, as a follow-up is: no column is called code. */
const FORM: GridForm = {
  id: "split",
  sheet: SPLIT_SHEET,
  bookName: "Samrakna.Tabell.Fordelning",
  table: null,
  columns: ["period", "row", "amount"].map((id) => ({
    id,
    header: { sv: id, en: id },
    isNumeric: id === "amount",
    isDerived: false,
    since: 1,
  })),
  rowKey: ["period", "row"],
  keyless: { column: "row", texts: ["Summa"] },
  writtenFor: null,
};

type Line = readonly [period: string, row: string, amount: number];

function modelOf(lines: readonly Line[]): SheetModel {
  const cell = (value: string | number | null) => ({ value, look: LOOKS.cell });
  const rows = lines.map(([period, row, amount]): GridRow => {
    const cells = { period: cell(period), row: cell(row), amount: cell(amount) };
    return { id: `${period}/${row}`, cells };
  });
  const sum = { period: cell(null), row: cell("Summa"), amount: cell(0) };
  return {
    form: SPLIT_SHEET,
    tabColor: "FFFFFF",
    widths: [],
    heights: [],
    labels: [],
    named: [],
    blocks: [
      {
        grid: { form: FORM, rows: [...rows, { id: "sum", cells: sum }] },
        top: 2,
        left: 0,
        headerLook: LOOKS.header,
        codeColumns: [],
        freezes: false,
        takesRows: false,
        isRepeated: true,
      },
    ],
    charts: [],
    formats: [],
    validations: [],
    print: {
      orientation: "portrait",
      header: { left: "", center: "", right: "" },
      footer: { left: "", center: "", right: "" },
    },
  };
}

const FIRST: readonly Line[] = [
  ["2026-01", "4000", 5],
  ["2026-01", "5000", 6],
  ["2026-02", "4000", 7],
];

function made(): XlsxBook {
  return valueOf(carryOut(newXlsx(), makeBook([modelOf(FIRST)], "sv", NOTHING)));
}

const NOTHING: PresentWorkbook = { sheets: [], names: [], localNames: [], tableNames: [] };

function opened(book: XlsxBook) {
  const open = { file: "bok.xlsx", present: valueOf(presentWorkbook(book, "Samrakna.Blad.")) };
  const grid = valueOf(findGrid(open, FORM));
  const present: Layout = {
    sheets: new Map([[SPLIT_SHEET.bookName, grid.sheet]]),
    grids: new Map([["split", grid]]),
  };
  return { open, present };
}

function rowsIn(book: XlsxBook): readonly string[] {
  const { open } = opened(book);
  const cells = open.present.sheets[0]?.cells;
  return [4, 5, 6, 7, 8].map((row) =>
    ["A", "B", "C"]
      .map((column) => valueText(cells?.get(`${column}${String(row)}`)?.value ?? null))
      .join(" "),
  );
}

function again(book: XlsxBook, lines: readonly Line[]) {
  const { open, present } = opened(book);
  return updateReports(open, [modelOf(lines)], { present, language: "sv", format: 2 });
}

/** The user's own words in a cell of the report. */
function withText(book: XlsxBook, row: number, text: string): XlsxBook {
  const rows = [[{ value: text }]];
  return valueOf(
    carryOut(book, [{ kind: "write-cells", sheet: "Fördelning", top: row - 1, left: 3, rows }]),
  );
}

describe("[WB6] a report whose rows are told apart by other columns than a code", () => {
  const LATER: readonly Line[] = [
    ["2026-01", "4000", 5],
    ["2026-02", "4000", 8],
  ];

  test("[WB6][WB2] is run again: rows go, come and change", () => {
    const plan = valueOf(again(made(), LATER));
    const after = valueOf(carryOut(made(), plan));
    expect(rowsIn(after)).toEqual(["2026-01 4000 5", "2026-02 4000 8", " Summa 0", "  ", "  "]);
  });

  test("[WB6][AU3] has a row too many and one too few by all of its key", () => {
    const { open, present } = opened(made());
    const { blocks } = modelOf([...FIRST.slice(0, 2), ["2026-03", "4000", 7]]);
    const found = blocks.flatMap(({ grid }) => rowDifferences(grid, { book: open, present }));
    expect(found).toMatchObject([
      { cause: "row-extra", about: "2026-02, 4000", cell: "A6" },
      { cause: "row-missing", about: "2026-03, 4000" },
    ]);
  });

  test("[WB2] keeps what stands beside rows that stay, and stops before rows that move", () => {
    const before = withText(made(), 4, "min anteckning");
    expect(again(before, FIRST).ok).toBe(true);
    const inside = valueOf(
      carryOut(made(), [
        {
          kind: "write-cells",
          sheet: "Fördelning",
          top: 4,
          left: 0,
          rows: [[{ value: null }, { value: "egen rad" }]],
        },
      ]),
    );
    expect(codesIn(again(inside, LATER))).toEqual(["cell-in-the-way"]);
  });
});
