import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import type { Grid } from "../../templates/model/grid.ts";
import type { Label, NamedCell, SheetModel } from "../../templates/model/sheet.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { pointedAt, sheetOf } from "../book/find-grids.ts";

import type { CellObstacle } from "../../engine/index.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { rowKeyAt, rowKeyOf } from "../book/row-keys.ts";
import { addressOf, parseAddress } from "../cells/address.ts";
import type { Operation, WrittenCell } from "../workbook.ts";
import { chartData, chartedGrids, chartSourceBefore } from "./chart-data.ts";
import { writeGridRows } from "./grid-cells.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { ownChart } from "../book/own-chart.ts";
import { gridPlace, sheetName } from "../book/layout.ts";
import { gridName, setName } from "./make-sheet.ts";
import { writtenCell } from "./written-cell.ts";

/** Where a grid's rows go when it is written over the one that stands there. */
export function placeRows({ rows }: Grid, present: GridPlace): GridPlace {
  return {
    ...present,
    rows: new Map(rows.map(({ id }, index) => [id, present.top + 1 + index])),
    bottom: present.top + Math.max(rows.length, 1),
    end: present.top + Math.max(rows.length, 1) + present.end - present.bottom,
  };
}

/** What rewriting needs to know of the book. */
export interface Rewriting {
  readonly book: OpenBook;
  /** With the rows as they will be. */
  readonly layout: Layout;
  /** The grids as they are. */
  readonly present: Layout;
  /** The number of the book's form: what it is too old to have is added. */
  readonly format: number;
}

/**
 * Writes a sheet's named cells and its blocks again, wherever they now stand. What
 * else is on the sheet, and how the cells look, is left alone.
 *
 * @rule WB2 WB6
 */
export function rewriteSheet(
  model: SheetModel,
  rewriting: Rewriting,
): Result<readonly Operation[], Problem> {
  const isLater = ({ name, since = 1 }: NamedCell): boolean =>
    since > rewriting.format && pointedAt(rewriting.book, name) === null;
  const later = model.named.filter(isLater);
  const named = model.named
    .filter((cell) => !later.includes(cell))
    .map((cell) => rewriteNamed(cell, rewriting));
  const problems = [
    ...named.flatMap((one) => (one.ok ? [] : one.problems)),
    ...later.flatMap((cell) => inTheWayOf(cell, model, rewriting)),
    ...model.blocks.flatMap(({ grid }) => obstacles(grid, rewriting)),
  ];
  if (problems.length > 0) return fail(problems);
  return succeed([
    ...named.flatMap((one) => (one.ok ? [one.value] : [])),
    ...later.flatMap((cell) => addNamed(cell, model, rewriting)),
    ...model.blocks.flatMap(({ grid }) => rewriteGrid(grid, rewriting)),
    ...pointCharts(model, rewriting),
  ]);
}

/** Writes a cell where its name points. */
export function rewriteNamed(
  { name, cell }: Pick<NamedCell, "name" | "cell">,
  { book, layout }: Pick<Rewriting, "book" | "layout">,
): Result<Operation, Problem> {
  const reference = pointedAt(book, name);
  if (reference === null) {
    const label = { sv: name, en: name };
    return fail([problem("name-missing", { name, label }, { kind: "file", file: book.file })]);
  }
  const { sheet, area } = reference;
  const rows = [[writtenCell(cell, { layout, sheet, row: null })]];
  return succeed({ kind: "write-cells", sheet, top: area.top, left: area.left, rows });
}

/** A cell that the sheet is too old to have, with its name, and the labels on its row that have room. @rule WB8 */
function addNamed(
  { name, row, column, cell }: NamedCell,
  { form, labels }: SheetModel,
  { book, layout }: Rewriting,
): readonly Operation[] {
  const sheet = sheetName(layout, form);
  const write = (left: number, written: WrittenCell): Operation => ({
    kind: "write-cells",
    sheet,
    top: row,
    left,
    rows: [[written]],
  });
  const isFree = (label: Label): boolean =>
    !sheetOf(book, sheet).cells.has(addressOf({ row, column: label.column }));
  return [
    ...labels
      .filter((label) => label.row === row && isFree(label))
      .map((label) => write(label.column, { value: label.text, look: label.look })),
    write(column, writtenCell(cell, { layout, sheet, row: null })),
    setName(name, sheet, { top: row, left: column, bottom: row, right: column }),
  ];
}

/** What stands where a cell that is added is to go. */
function inTheWayOf(
  { row, column }: NamedCell,
  { form }: SheetModel,
  { book, layout }: Rewriting,
): readonly Problem[] {
  const sheet = sheetName(layout, form);
  const strip: Strip = { columns: [column], top: row, bottom: row, reason: "occupied" };
  return occupied(book, { sheet }, strip);
}

function rewriteGrid(grid: Grid, { book, layout, present }: Rewriting): readonly Operation[] {
  const [before, after] = [gridPlace(present, grid.form.id), gridPlace(layout, grid.form.id)];
  const isNamed = pointedAt(book, grid.form.bookName) !== null;
  return [
    ...(isNamed ? [] : [gridName(after)]),
    ...writeGridRows(grid, { layout, place: after, restyles: movesRows(grid, { book, before }) }),
    ...clearBelow(before, after),
    ...resize(before, after),
  ];
}

/** Rows that the grid no longer needs; columns that are not ours keep what they hold. */
export function clearBelow(before: GridPlace, after: GridPlace): readonly Operation[] {
  if (after.bottom >= before.bottom) return [];
  return [...after.columns.values()].map(({ column }) => ({
    kind: "clear-cells",
    sheet: after.sheet,
    area: { top: after.bottom + 1, left: column, bottom: before.bottom, right: column },
  }));
}

/** The grid over the rows that it has now. */
export function resize(before: GridPlace, after: GridPlace): readonly Operation[] {
  if (before.bottom === after.bottom) return [];
  const { table, top, left, bottom, right } = after;
  if (table === null) return [gridName(after)];
  return [{ kind: "resize-table", table, area: { top, left, bottom, right } }];
}

/** What stands where rows are to go: below the grid, or in columns of the user's own beside rows that change places. */
function obstacles(grid: Grid, { book, layout, present }: Rewriting): readonly Problem[] {
  const [before, after] = [gridPlace(present, grid.form.id), gridPlace(layout, grid.form.id)];
  const columns = Array.from(
    { length: after.right - after.left + 1 },
    (_, offset) => after.left + offset,
  );
  const ours = new Set([...present.grids.values()].flatMap((grid) => ownColumns(grid, before)));
  const below = occupied(book, after, {
    columns,
    top: before.bottom + 1,
    bottom: after.bottom,
    reason: "occupied",
  });
  const moved = firstMoved(grid, { book, before });
  if (moved === null) return below;
  const foreign = columnsInUse(book, before).filter((column) => !ours.has(column));
  const beside = occupied(book, after, {
    columns: foreign,
    top: moved,
    bottom: before.bottom,
    reason: "beside-moved-rows",
  });
  return [...below, ...beside, ...ownRows({ book, before })];
}

/** The columns of a grid that stands on the same sheet as another; none of one that stands elsewhere. */
function ownColumns({ sheet, columns }: GridPlace, beside: GridPlace): readonly number[] {
  return sheet === beside.sheet ? [...columns.values()].map(({ column }) => column) : [];
}

/** The columns that hold anything on the rows of a grid. */
export function columnsInUse(book: OpenBook, { sheet, top, bottom }: GridPlace): readonly number[] {
  const found = new Set<number>();
  for (const address of sheetOf(book, sheet).cells.keys()) {
    const at = parseAddress(address);
    if (at !== null && at.row > top && at.row <= bottom) found.add(at.column);
  }
  return [...found];
}

/** Rows that the user has put between ours: they have no key, and say what none of ours says. */
function ownRows({ book, before }: InBook): readonly Problem[] {
  const rows = Array.from({ length: before.bottom - before.top }, (_, at) => before.top + 1 + at);
  return rows.flatMap((row) => {
    if (rowKeyAt(book, before, row) !== "" || isKeyless(row, { book, before })) return [];
    const [cell] = [...before.columns.values()]
      .map(({ column }) => addressOf({ row, column }))
      .filter((address) => textAt(address, { book, before }) !== "");
    if (cell === undefined) return [];
    const place = { kind: "sheet", file: book.file, sheet: before.sheet, cell } as const;
    return [problem("cell-in-the-way", { reason: "occupied" }, place)];
  });
}

/** Whether a row is one of ours that has no key, by what it says. */
function isKeyless(row: number, where: InBook): boolean {
  const { form, columns } = where.before;
  const column = columns.get(form.keyless?.column ?? "")?.column;
  if (column === undefined) return false;
  return form.keyless?.texts.includes(textAt(addressOf({ row, column }), where)) === true;
}

function textAt(address: string, { book, before }: InBook): string {
  return valueText(sheetOf(book, before.sheet).cells.get(address)?.value ?? null);
}

/** Whether any row is to stand elsewhere than it does. */
function movesRows(grid: Grid, where: InBook): boolean {
  return firstMoved(grid, where) !== null;
}

/** A grid as it stands in a book. */
interface InBook {
  readonly book: OpenBook;
  readonly before: GridPlace;
}

/** The first row, from the sheet's 0, that is to hold another than it does, by their keys; null where none is. */
function firstMoved({ form, rows }: Grid, { book, before }: InBook): number | null {
  const index = rows.findIndex(
    (row, at) => rowKeyAt(book, before, before.top + 1 + at) !== rowKeyOf(form, row),
  );
  const present = before.bottom - before.top;
  // Sums and differences have no key: the number of rows tells that the last of them moves.
  const last = rows.length === present ? null : before.top + Math.min(rows.length, present);
  return index === -1 ? last : Math.min(before.top + 1 + index, last ?? Infinity);
}

/** Cells that are to be free: some columns, from a row to another. */
export interface Strip {
  readonly columns: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly reason: CellObstacle;
}

/** What stands where something is to be written. */
export function occupied(
  { file, present }: OpenBook,
  { sheet }: Pick<GridPlace, "sheet">,
  { columns, top, bottom, reason }: Strip,
): readonly Problem[] {
  const { cells } = sheetOf({ file, present }, sheet);
  const rows = Array.from({ length: Math.max(bottom - top + 1, 0) }, (_, offset) => top + offset);
  return rows.flatMap((row) =>
    columns
      .map((column) => addressOf({ row, column }))
      .filter((cell) => cells.has(cell))
      .map((cell) => problem("cell-in-the-way", { reason }, { kind: "sheet", file, sheet, cell })),
  );
}

/** One that the user has deleted stays deleted. */
function pointCharts(
  model: SheetModel,
  { book, layout, present }: Rewriting,
): readonly Operation[] {
  const sheet = sheetName(layout, model.form);
  return chartedGrids(model).flatMap(({ chart, grid }): readonly Operation[] => {
    const { id } = grid.form;
    const before = chartSourceBefore(chart, grid, gridPlace(present, id));
    const drawn = ownChart(sheetOf(book, sheet), chart.name, before);
    if (drawn === null) return [];
    const data = chartData(chart, grid, gridPlace(layout, id));
    const { altText } = chart;
    return [{ kind: "point-chart", sheet, chart: drawn.name, altText, data, before }];
  });
}
