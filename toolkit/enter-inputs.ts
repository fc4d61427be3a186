import type { Problem, Result } from "../engine/index.ts";
import { allOf, succeed } from "../engine/index.ts";
import { CHOICES } from "../templates/forms/names.ts";
import { gridForm } from "../templates/model/input-table.ts";
import { choiceCells } from "../templates/sheets/agreement-sheet.ts";
import { sourceRow } from "../templates/sheets/sources-sheet.ts";
import { tableRow } from "../templates/sheets/table-sheet.ts";
import { POPULATION } from "../templates/tables/population.ts";
import { SOURCES } from "../templates/tables/sources.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import type { PlacedBook } from "./plan/append-rows.ts";
import { appendRows } from "./plan/append-rows.ts";
import { rewriteNamed } from "./plan/rewrite-sheet.ts";
import type { Operation } from "./workbook.ts";

/** Enters what a run changes in the inputs: the choices, and counts with their sources. @rule WB6 */
export function enterInputs(
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
    appendRows(placed, gridForm(POPULATION), counts),
    appendRows(placed, gridForm(SOURCES), sources),
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
