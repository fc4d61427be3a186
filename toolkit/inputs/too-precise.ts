import type { Decimal } from "decimal.js";
import type { Place, Problem } from "../../engine/index.ts";
import { ExactDecimal, problem } from "../../engine/index.ts";
import { shownChoices } from "../../templates/forms/input-data.ts";
import type { GridId } from "../../templates/model/ids.ts";
import { inputTables } from "../../templates/tables/input-tables.ts";
import type { BookInputs } from "./book-inputs.ts";

/** A cell keeps no more significant digits. */
const MOST_DIGITS = 15;

/** The part of an agreement that a table is made of; its own name where it is made of no part. */
const PART_OF: Readonly<Partial<Record<GridId, string>>> = { clauses: "annualCost", keys: "key" };

/** The numbers of an agreement that no cell of a workbook can hold exactly. @rule AU3 */
export function tooPrecise(inputs: BookInputs): readonly Problem[] {
  const { agreement } = inputs;
  const { annualCost } = shownChoices(inputs);
  const chosen = annualCost === undefined ? [] : [annualCost];
  const inTables = inputTables(inputs).flatMap(({ form, values }) => {
    const clause = PART_OF[form.id] ?? form.id;
    const place: Place = { kind: "clause", agreement: agreement.id, clause };
    return problemsWith(values.flat().flatMap(numbersIn), place);
  });
  return [...problemsWith(chosen, { kind: "option", option: "--total" }), ...inTables];
}

/** The exact numbers in what a cell holds: itself, or one of what it is put together of. */
function numbersIn(value: unknown): readonly Decimal[] {
  if (ExactDecimal.isDecimal(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function problemsWith(numbers: readonly Decimal[], place: Place): readonly Problem[] {
  return numbers
    .filter((number) => number.precision() > MOST_DIGITS)
    .map((number) => problem("number-too-precise", { text: number.toFixed() }, place));
}
