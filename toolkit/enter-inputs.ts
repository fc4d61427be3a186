import type { Problem, Result } from "../engine/index.ts";
import { allOf, succeed } from "../engine/index.ts";
import { CHOICES } from "../templates/forms/names.ts";
import { choiceCells } from "../templates/sheets/agreement-sheet.ts";
import type { FilledTable } from "../templates/tables/filled-table.ts";
import { inputTables } from "../templates/tables/input-tables.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import type { PlacedBook } from "./plan/append-rows.ts";
import { appendRows } from "./plan/append-rows.ts";
import { rewriteNamed } from "./plan/rewrite-sheet.ts";
import type { Operation } from "./workbook.ts";

/** Enters what a run changes in the inputs: the choices, and rows that tables did not have. @rule WB6 */
export function enterInputs(
  placed: PlacedBook,
  before: BookInputs,
  after: BookInputs,
): Result<readonly Operation[], Problem> {
  const known = new Set(inputTables(before).flatMap(keysOf));
  const added = inputTables(after).map((table) => {
    const keys = keysOf(table);
    const rows = table.rows.filter((_, index) => !known.has(keys[index] ?? ""));
    return appendRows(placed, table.form, rows);
  });
  const steps = allOf([updateChoices(placed, before, after), ...added]);
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

/** What tells each row of a table from all others of the workbook. */
function keysOf({ form, rows }: FilledTable): readonly string[] {
  return rows.map(({ id }) => `${form.id}/${id}`);
}
