import { findSheet, sheetOf } from "../book/find-grids.ts";
import type { Problem, Result } from "../../engine/index.ts";
import { allOf, fail, problem, succeed } from "../../engine/index.ts";
import { GRIDS } from "../../templates/forms/grids.ts";
import { CHOICES } from "../../templates/forms/names.ts";
import type { GridRow } from "../../templates/model/grid.ts";
import type { GridId } from "../../templates/model/ids.ts";
import { choiceCells } from "../../templates/sheets/agreement-sheet.ts";
import { sourceRow } from "../../templates/sheets/sources-sheet.ts";
import { tableRow } from "../../templates/sheets/table-sheet.ts";
import { POPULATION } from "../../templates/tables/population.ts";
import type { BookInputs } from "../inputs/book-inputs.ts";
import type { OpenBook } from "../book/find-grids.ts";

import type { Operation } from "../workbook.ts";
import { addressOf } from "../cells/address.ts";
import { gridRowCells } from "./grid-cells.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import { rewriteNamed } from "./rewrite-sheet.ts";

/** A book and where things stand in it. */
export interface PlacedBook {
  readonly book: OpenBook;
  readonly present: Layout;
}

/** Enters what a run changes in the inputs: the choices, and counts with their sources. @rule WB6 */
export function updateInputs(
  placed: PlacedBook,
  before: BookInputs,
  after: BookInputs,
): Result<readonly Operation[], Problem> {
  const known = new Set(before.population.map(({ basis, code }) => `${basis}/${code}`));
  const counts = after.population
    .filter(({ basis, code }) => !known.has(`${basis}/${code}`))
    .map((row) => tableRow(POPULATION, row, after.language));
  const sources = Object.entries(after.populationSources)
    .filter(([id]) => !Object.hasOwn(before.populationSources, id))
    .map(([id, source]) => sourceRow(id, source, after.language));
  const steps = allOf([
    updateChoices(placed, before, after),
    appendRows(placed, "population", counts),
    appendRows(placed, "sources", sources),
  ]);
  return steps.ok ? succeed(steps.value.flat()) : steps;
}

function updateChoices(
  { book, present }: PlacedBook,
  before: BookInputs,
  after: BookInputs,
): Result<readonly Operation[], Problem> {
  const [old, cells] = [choiceCells(before), choiceCells(after)];
  const names = ["year", "annualCost", "populationDate", "rule", "unit", "oddUnitTo"] as const;
  const changed = names.filter((name) => old[name].value !== cells[name].value);
  return allOf(
    changed.map((name) =>
      rewriteNamed(
        { name: CHOICES[name].name, cell: cells[name] },
        { book, layout: present, present },
      ),
    ),
  );
}

/** Rows below a table, which grows over them. */
function appendRows(
  { book, present }: PlacedBook,
  id: GridId,
  rows: readonly GridRow[],
): Result<readonly Operation[], Problem> {
  if (rows.length === 0) return succeed([]);
  const sheet = findSheet(book, GRIDS[id].sheet);
  if (!sheet.ok) return sheet;
  const before = gridPlace(present, id);
  const bottom = before.bottom + rows.length;
  const after: GridPlace = {
    ...before,
    bottom,
    rows: new Map(rows.map((row, index) => [row.id, before.bottom + 1 + index])),
  };
  const layout: Layout = { ...present, grids: new Map([...present.grids, [id, after]]) };
  const inTheWay = cellsBelow(book, before, bottom);
  if (inTheWay.length > 0) return fail(inTheWay);
  const { table, top, left, right } = after;
  const cells = rows.map((row) => gridRowCells(row, layout, after));
  const area = { top, left, bottom, right };
  return succeed([
    { kind: "write-cells", sheet: after.sheet, top: before.bottom + 1, left, rows: cells },
    ...(table === null ? [] : [{ kind: "resize-table", table, area } as const]),
  ]);
}

function cellsBelow(book: OpenBook, grid: GridPlace, bottom: number): readonly Problem[] {
  const { sheet, left, right } = grid;
  const { cells } = sheetOf(book, sheet);
  const found: string[] = [];
  for (let row = grid.bottom + 1; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = addressOf({ row, column });
      if (cells.has(cell)) found.push(cell);
    }
  }
  return found.map((cell) =>
    problem(
      "cell-in-the-way",
      { reason: "occupied" },
      { kind: "sheet", file: book.file, sheet, cell },
    ),
  );
}
