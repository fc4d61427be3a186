import type { Decimal } from "decimal.js";
import type { Place, Problem } from "../../engine/index.ts";
import { ExactDecimal, problem } from "../../engine/index.ts";
import type { GridId } from "../../templates/model/ids.ts";
import { inputTables } from "../../templates/tables/input-tables.ts";
import type { BookInputs } from "./book-inputs.ts";

/** A cell keeps no more significant digits. */
const MOST_DIGITS = 15;

/** The numbers of an agreement, and of what is decided, that no cell of a workbook can hold exactly. @rule AU3 */
export function tooPrecise(inputs: BookInputs): readonly Problem[] {
  return inputTables(inputs).flatMap(({ form, ids, valuesAt }) => {
    const place = placeOf(form.id, inputs.agreement.id);
    return problemsWith(
      ids.flatMap((_, index) => valuesAt(index).flatMap(numbersIn)),
      place,
    );
  });
}

/** The part of an agreement that a table is made of, or where the user gives what stands in it. */
function placeOf(table: GridId, agreement: string): Place {
  if (table === "decisions") return { kind: "option", option: "--total" };
  return { kind: "clause", agreement, clause: PART_OF[table] ?? table };
}

/** What a part is called in an agreement, where that is not the table's name. */
const PART_OF: Readonly<Partial<Record<GridId, string>>> = { clauses: "annualCost", keys: "key" };

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
