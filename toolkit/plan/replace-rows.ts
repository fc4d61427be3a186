import type { Problem, Result } from "../../engine/index.ts";
import { fail, succeed } from "../../engine/index.ts";
import type { Grid } from "../../templates/model/grid.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { gridPlace } from "../book/layout.ts";
import type { Operation } from "../workbook.ts";
import { writeGridRows } from "./grid-cells.ts";
import { clearBelow, columnsInUse, occupied, resize } from "./rewrite-sheet.ts";

/** A book, where things stand in it, and where they will. */
export interface Replacing {
  readonly book: OpenBook;
  readonly present: Layout;
  readonly layout: Layout;
  /** The first row, from the table's 0, that is to be another than it was; null where only amounts change. */
  readonly firstMoved: number | null;
}

/**
 * Writes all rows of a table over those that stand there. Rows below others that go away
 * move up: where the user has something beside them, that is a problem.
 *
 * @rule WB2 LE8
 */
export function replaceRows(
  grid: Grid,
  replacing: Replacing,
): Result<readonly Operation[], Problem> {
  const { book, present, layout, firstMoved } = replacing;
  const [before, after] = [gridPlace(present, grid.form.id), gridPlace(layout, grid.form.id)];
  const problems = [
    ...occupied(book, after, {
      columns: columnsOf(after),
      top: before.bottom + 1,
      bottom: after.bottom,
      reason: "occupied",
    }),
    ...(firstMoved === null ? [] : besideMoved(book, before, before.top + 1 + firstMoved)),
  ];
  if (problems.length > 0) return fail(problems);
  return succeed([
    ...writeGridRows(grid, { layout, place: after }),
    ...clearBelow(before, after),
    ...resize(before, after),
  ]);
}

function columnsOf({ left, right }: GridPlace): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, offset) => left + offset);
}

function besideMoved(book: OpenBook, before: GridPlace, top: number): readonly Problem[] {
  const own = new Set([...before.columns.values()].map(({ column }) => column));
  const columns = columnsInUse(book, before).filter((column) => !own.has(column));
  return occupied(book, before, {
    columns,
    top,
    bottom: before.bottom,
    reason: "beside-moved-rows",
  });
}
