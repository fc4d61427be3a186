import { describe, expect, test } from "vitest";
import type { CellChange } from "../../../toolkit/plan/changes.ts";
import { changesOf } from "../../../toolkit/plan/changes.ts";
import { summaryOf } from "../../../toolkit/plan/summary.ts";
import type {
  ClearCells,
  Operation,
  PresentCell,
  PresentWorkbook,
  WriteCells,
  WrittenCell,
} from "../../../toolkit/workbook.ts";
import { splitAndWritten } from "../../support/book-jobs.ts";
import { presentIn } from "../../support/book-runs.ts";
import { fileOf, newBook } from "../../support/broken-book.ts";

const BLANK: PresentCell = { value: null, formula: null };

function bookWith(cells: Readonly<Record<string, PresentCell>>): PresentWorkbook {
  const sheet = { name: "Blad", isOwn: true, merged: [], tables: [], charts: [], printed: null };
  return {
    sheets: [{ ...sheet, cells: new Map(Object.entries(cells)) }],
    names: [],
    localNames: [],
    tableNames: [],
  };
}

const PRESENT = bookWith({
  A1: { value: "ett", formula: null },
  B1: { value: 2, formula: "1+1" },
  C1: { value: { error: "#N/A" }, formula: "NA()" },
});

/** A row of cells, from A1 on. */
function write(...cells: readonly (WrittenCell | null)[]): WriteCells {
  return { kind: "write-cells", sheet: "Blad", top: 0, left: 0, rows: [cells] };
}

/** Empties the first row, from column A to one counted from 0. */
function clear(right: number): ClearCells {
  return { kind: "clear-cells", sheet: "Blad", area: { top: 0, left: 0, bottom: 0, right } };
}

/** Writes what stands there, and nothing where nothing does. */
const PRESENT_ROW = write(
  { value: "ett" },
  { value: 2, formula: "1+1" },
  { value: { error: "#N/A" }, formula: "NA()" },
  { value: null },
);

/** The changes by cell, with the values before and after. */
function shown(plan: readonly Operation[]): readonly unknown[] {
  return changesOf(plan, PRESENT).map(({ cell, before, after }) => [
    cell,
    before?.value ?? null,
    after.value,
  ]);
}

describe("what a plan changes", () => {
  test("[WB2] are cells that come to hold another value or formula, and no others", () => {
    expect(changesOf([PRESENT_ROW], PRESENT)).toEqual([]);
    const other = write(
      { value: "två" },
      { value: 2, formula: "2" },
      { value: { error: "#DIV/0!" }, formula: "NA()" },
      { value: "ny" },
    );
    expect(changesOf([other], PRESENT)).toEqual<CellChange[]>([
      {
        sheet: "Blad",
        cell: "A1",
        before: { value: "ett", formula: null },
        after: { value: "två", formula: null },
      },
      {
        sheet: "Blad",
        cell: "B1",
        before: { value: 2, formula: "1+1" },
        after: { value: 2, formula: "2" },
      },
      {
        sheet: "Blad",
        cell: "C1",
        before: { value: { error: "#N/A" }, formula: "NA()" },
        after: { value: { error: "#DIV/0!" }, formula: "NA()" },
      },
      { sheet: "Blad", cell: "D1", before: null, after: { value: "ny", formula: null } },
    ]);
  });

  test("[WB2] a formula in a constant's place changes a cell, and so does the other way round", () => {
    const plan = [write({ value: "ett", formula: '"ett"' }, { value: 2 })];
    expect(changesOf(plan, PRESENT).map(({ after }) => after.formula)).toEqual(['"ett"', null]);
  });

  test("[WB2] a hole is left alone, and a text is not the number that it looks like", () => {
    expect(shown([write(null, { value: "2", formula: "1+1" })])).toEqual([["B1", 2, "2"]]);
  });

  test("[WB2] what is emptied comes to hold nothing; a blank that is emptied stays one", () => {
    expect(changesOf([clear(5)], PRESENT).map(({ after }) => after)).toEqual([BLANK, BLANK, BLANK]);
    expect(shown([clear(0)])).toEqual([["A1", "ett", null]]);
  });

  test("[WB2] the last step on a cell counts", () => {
    const one = write({ value: "ett" });
    const two = write({ value: "två" });
    const fresh = write(null, null, null, { value: "ny" });
    expect(shown([two, write({ value: "tre" })])).toEqual([["A1", "ett", "tre"]]);
    expect(shown([two, one])).toEqual([]);
    expect(shown([two, clear(0)])).toEqual([["A1", "ett", null]]);
    expect(shown([clear(0), two])).toEqual([["A1", "ett", "två"]]);
    expect(shown([clear(0), one])).toEqual([]);
    const emptied = changesOf([fresh, clear(3)], PRESENT).map(({ cell }) => cell);
    expect(emptied).toEqual(["A1", "B1", "C1"]);
    expect(summaryOf([two, one, clear(0)], PRESENT)).toEqual([
      { sheet: "Blad", isNew: false, cells: 1, changed: 1 },
    ]);
  });

  test("[WB2] come in the order of the plan, of all sheets", () => {
    const plan: readonly Operation[] = [
      { kind: "add-sheet", sheet: "Ny", gridLines: true },
      write(null, { value: 3 }),
      { ...write({ value: 1 }), sheet: "Ny" },
      write({ value: "två" }),
    ];
    const changes = changesOf(plan, PRESENT).map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(changes).toEqual(["Blad!B1", "Ny!A1", "Blad!A1"]);
    expect(changesOf(plan, null)).toHaveLength(3);
    expect(summaryOf(plan, PRESENT)).toEqual([
      { sheet: "Blad", isNew: false, cells: 2, changed: 2 },
      { sheet: "Ny", isNew: true, cells: 1, changed: 1 },
    ]);
  });

  test.each([
    ["another cost and rule", { total: "5 mkr", rule: "half-up-per-row" }],
    ["what was chosen taken back", { without: ["annualCost", "rule"] }],
    ["another year and day", { year: "2024", total: "2", populationDate: "2025-12-31" }],
  ] as const)("[WB2][WB3] are what a book read back holds otherwise: %s", async (_, request) => {
    const chosen = await newBook("--total", "3999998", "--rule", "truncate-per-row");
    const bytes = fileOf(chosen);
    const { before, plan, after } = splitAndWritten(bytes, request);
    const changes = changesOf(plan, before.read.book.present);
    expect(changes.length).toBeGreaterThan(30);
    expect(sorted(changes)).toEqual(sorted(differences(bytes, after.source.bytes)));
    const changed = summaryOf(plan, before.read.book.present).map((one) => one.changed);
    expect(changed.reduce((sum, count) => sum + count, 0)).toBe(changes.length);
  });
});

/** Every cell that holds one thing in one book and another in the next. */
function differences(one: Uint8Array, next: Uint8Array): readonly CellChange[] {
  const later = presentIn(next).sheets;
  return presentIn(one).sheets.flatMap(({ name, cells }) => {
    const now = later.find((sheet) => sheet.name === name)?.cells ?? new Map<string, PresentCell>();
    return Array.from(new Set([...cells.keys(), ...now.keys()])).flatMap((cell) => {
      const [before, after] = [cells.get(cell) ?? null, now.get(cell) ?? BLANK];
      const isSame = JSON.stringify(before ?? BLANK) === JSON.stringify(after);
      return isSame ? [] : [{ sheet: name, cell, before, after }];
    });
  });
}

function sorted(changes: readonly CellChange[]): readonly string[] {
  return changes.map((change) => JSON.stringify(change)).sort();
}
