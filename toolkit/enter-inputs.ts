import type { Problem, Result } from "../engine/index.ts";
import { allOf, succeed } from "../engine/index.ts";
import { numberInput } from "../templates/cells/cells.ts";
import { SHOWN } from "../templates/forms/names.ts";
import type { GridRow } from "../templates/model/grid.ts";
import { DECISIONS } from "../templates/tables/decisions.ts";
import type { FilledTable } from "../templates/tables/filled-table.ts";
import { inputTables } from "../templates/tables/input-tables.ts";
import type { BookInputs, ReadInputs } from "./inputs/book-inputs.ts";
import type { PlacedBook } from "./plan/append-rows.ts";
import { appendRows } from "./plan/append-rows.ts";
import { changeRow } from "./plan/change-row.ts";
import { rewriteNamed } from "./plan/rewrite-sheet.ts";
import type { Operation } from "./workbook.ts";

/**
 * Enters what a run changes in the inputs: the year that is shown, rows that tables did not
 * have, and what is decided in rows that they had. A table that the workbook is too old to
 * have comes with its own sheet.
 *
 * @rule WB6 WB8
 */
export function enterInputs(
  placed: PlacedBook,
  before: ReadInputs,
  after: BookInputs,
): Result<readonly Operation[], Problem> {
  const known = new Map(inputTables(before).flatMap(rowsByKey));
  const isThere = ({ since }: FilledTable): boolean => since <= before.format;
  const entered = inputTables(after)
    .filter(isThere)
    .map((table) => {
      const rows = rowsByKey(table);
      const added = rows.filter(([key]) => !known.has(key)).map(([, row]) => row);
      const changed = rows.flatMap(([key, row]) => {
        const old = known.get(key);
        return old === undefined ? [] : changeRow(placed, table.form, { old, row });
      });
      const appended = appendRows(placed, table.form, added);
      return appended.ok ? succeed([...changed, ...appended.value]) : appended;
    });
  const steps = allOf([showYear(placed, before, after), ...entered]);
  return steps.ok ? succeed(steps.value.flat()) : steps;
}

function showYear(
  { book, present }: PlacedBook,
  before: ReadInputs,
  after: BookInputs,
): Result<readonly Operation[], Problem> {
  if (before.format < DECISIONS.since || before.year === after.year) return succeed([]);
  const shown = { name: SHOWN.year.name, cell: numberInput(after.year) };
  const written = rewriteNamed(shown, { book, layout: present });
  return written.ok ? succeed([written.value]) : written;
}

/** The rows of a table, each with what tells it from all others of the workbook. */
function rowsByKey({ form, rows }: FilledTable): readonly (readonly [string, GridRow])[] {
  return rows.map((row) => [`${form.id}/${row.id}`, row] as const);
}
