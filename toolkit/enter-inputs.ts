import type { Problem, Result } from "../engine/index.ts";
import { allOf, succeed } from "../engine/index.ts";
import { codeInput, numberInput } from "../templates/cells/cells.ts";
import { SHOWN } from "../templates/forms/names.ts";
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
  const known = new Map(inputTables(before).map((table) => [table.form.id, table] as const));
  const entered = inputTables(after)
    .filter(({ since }) => since <= before.format)
    .map((table) => enterRows(placed, known.get(table.form.id), table));
  const steps = allOf([showOther(placed, before, after), ...entered]);
  return steps.ok ? succeed(steps.value.flat()) : steps;
}

/** The agreement and the year that the reports show, where they are others than before. */
function showOther(
  { book, present }: PlacedBook,
  before: ReadInputs,
  after: BookInputs,
): Result<readonly Operation[], Problem> {
  if (before.format < DECISIONS.since) return succeed([]);
  const id = after.agreement.id;
  const cells = [
    ...(before.agreement.id === id ? [] : [{ name: SHOWN.agreement.name, cell: codeInput(id) }]),
    ...(before.year === after.year
      ? []
      : [{ name: SHOWN.year.name, cell: numberInput(after.year) }]),
  ];
  return allOf(cells.map((cell) => rewriteNamed(cell, { book, layout: present })));
}

/** Rows of a table that it did not have, below the others; and cells that are to hold something else. */
function enterRows(
  placed: PlacedBook,
  before: FilledTable | undefined,
  after: FilledTable,
): Result<readonly Operation[], Problem> {
  const known = new Map(before?.ids.map((id, index) => [id, index] as const));
  const added = after.ids.flatMap((id, index) => (known.has(id) ? [] : [after.rowAt(index)]));
  const changed = after.ids.flatMap((id, index) => {
    const at = known.get(id);
    if (
      before === undefined ||
      at === undefined ||
      !differs(before.valuesAt(at), after.valuesAt(index))
    ) {
      return [];
    }
    return changeRow(placed, after.form, { old: before.rowAt(at), row: after.rowAt(index) });
  });
  const appended = appendRows(placed, after.form, added);
  return appended.ok ? succeed([...changed, ...appended.value]) : appended;
}

function differs(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.some((value, index) => value !== other[index]);
}
