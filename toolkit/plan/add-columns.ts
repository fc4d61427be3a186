import type { Language, Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { indented, LOOKS, rightAligned } from "../../templates/cells/palette.ts";
import type { FilledTable, LaterColumn } from "../../templates/tables/filled-table.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import { sheetOf } from "../book/find-grids.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";
import type { Operation, WriteCells, WrittenCell } from "../workbook.ts";
import type { PlacedBook } from "./append-rows.ts";

/** Steps, and where everything stands after them. */
export interface Enlarged {
  readonly steps: readonly Operation[];
  readonly present: Layout;
}

/** A grid, and columns that it may lack where it stands. */
export type Widened = Pick<FilledTable, "form" | "later">;

/** The optional columns that reports now have something in. */
export function optionalColumns(
  models: readonly SheetModel[],
  language: Language,
): readonly Widened[] {
  return models.flatMap(({ blocks }) =>
    blocks.map(({ grid: { form } }) => ({
      form,
      later: form.columns
        .filter(({ isOptional }) => isOptional === true)
        .map(({ id, header, isNumeric }) => {
          return { id, header: header[language], isNumeric, lacking: { value: null, look: {} } };
        }),
    })),
  );
}

/**
 * Gives tables the columns that a workbook is too old to have, or now has something in: right of the last one,
 * so that nothing moves.
 *
 * @returns the steps, or the cells that are in the way
 * @rule WB8
 */
export function addColumns(
  { book, present }: PlacedBook,
  tables: readonly Widened[],
): Result<Enlarged, Problem> {
  const grids = new Map(present.grids);
  const steps: Operation[] = [];
  const problems: Problem[] = [];
  for (const { form, later } of tables) {
    const place = present.grids.get(form.id);
    const missing = later.filter(({ id }) => place?.columns.has(id) === false);
    if (place === undefined || missing.length === 0) continue;
    problems.push(...cellsBeside(place, missing.length, { book, present }));
    steps.push(...widened(place, missing));
    grids.set(form.id, withColumns(place, missing));
  }
  if (problems.length > 0) return fail(problems);
  return succeed({ steps, present: { ...present, grids } });
}

function withColumns(place: GridPlace, added: readonly LaterColumn[]): GridPlace {
  const columns = added.map(({ id, header }, index) => {
    return [id, { column: place.right + 1 + index, header }] as const;
  });
  return {
    ...place,
    right: place.right + added.length,
    columns: new Map([...place.columns, ...columns]),
  };
}

/** The headers, cells that say what rows without the columns meant, and the table over them. */
function widened(place: GridPlace, added: readonly LaterColumn[]): readonly Operation[] {
  const { sheet, table, top, left, bottom, end, right } = place;
  const look = indented(LOOKS.header);
  const headers = added.map(({ header, isNumeric }): WrittenCell => {
    return { value: header, look: isNumeric ? rightAligned(look) : look };
  });
  const cells = added.map(({ lacking: { value, look: own } }): WrittenCell => ({
    value,
    look: own,
  }));
  const rows = [headers, ...Array.from({ length: bottom - top }, () => cells)];
  const written: WriteCells = { kind: "write-cells", sheet, top, left: right + 1, rows };
  const area = { top, left, bottom: end, right: right + added.length };
  const names = added.map(({ header }) => header);
  if (table === null) return [written];
  return [written, { kind: "resize-table", table, area, added: names }];
}

function cellsBeside(
  { sheet, top, end, right }: GridPlace,
  count: number,
  { book }: PlacedBook,
): readonly Problem[] {
  const { cells } = sheetOf(book, sheet);
  const rows = Array.from({ length: end - top + 1 }, (_, index) => top + index);
  const columns = Array.from({ length: count }, (_, index) => right + 1 + index);
  return rows
    .flatMap((row) => columns.map((column) => addressOf({ row, column })))
    .filter((cell) => cells.has(cell))
    .map((cell) =>
      problem(
        "cell-in-the-way",
        { reason: "occupied" },
        { kind: "sheet", file: book.file, sheet, cell },
      ),
    );
}
