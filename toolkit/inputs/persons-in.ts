import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { codeIn, numberIn } from "./cell-values.ts";
import type { TableRow } from "./table-rows.ts";

/** More than any municipality, or country, has. */
const MOST_PERSONS = 1_000_000_000;

/** A whole number of persons in a column, told with the code of its row; null where the cell is blank. @rule AL8 */
export function personsIn({ cell }: TableRow, column: string): Result<number | null, Problem> {
  const { place } = cell(column);
  const persons = numberIn(cell(column));
  if (!persons.ok || persons.value === null) return persons.ok ? succeed(null) : persons;
  const { value } = persons;
  if (value.gt(MOST_PERSONS)) {
    const range = { text: value.toFixed(), least: 0, most: MOST_PERSONS };
    return fail([problem("number-out-of-range", range, place)]);
  }
  const code = codeIn(cell("code"));
  const facts = { party: code.ok ? (code.value ?? "") : "", weight: value.toFixed() };
  if (value.isNegative()) return fail([problem("weight-negative", facts, place)]);
  if (!value.isInteger()) return fail([problem("weight-not-whole", facts, place)]);
  return succeed(value.toNumber());
}
