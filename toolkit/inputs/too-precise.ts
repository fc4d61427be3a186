import type { Decimal } from "decimal.js";
import type { Place, Problem } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import { keyRows } from "../../templates/forms/key-rows.ts";
import type { BookInputs } from "./book-inputs.ts";

/** A cell keeps no more significant digits. */
const MOST_DIGITS = 15;

/** The numbers of an agreement that no cell of a workbook can hold exactly. @rule AU3 */
export function tooPrecise({ agreement, choices }: BookInputs): readonly Problem[] {
  const at = (clause: string): Place => ({ kind: "clause", agreement: agreement.id, clause });
  const costs = agreement.clauses.annualCost.flatMap(({ statement }) =>
    statement.status === "stated" ? [statement.value.amount] : [],
  );
  const percents = keyRows(agreement).flatMap(({ percent }) => (percent === null ? [] : [percent]));
  const printed = agreement.published.flatMap(({ rows, printedTotal }) =>
    [...rows.map(({ amount }) => amount), printedTotal].filter((amount) => amount !== null),
  );
  const chosen = choices.annualCost === undefined ? [] : [choices.annualCost];
  return [
    ...problemsWith(chosen, { kind: "option", option: "--total" }),
    ...problemsWith(costs, at("annualCost")),
    ...problemsWith(percents, at("key")),
    ...problemsWith(printed, at("published")),
  ];
}

function problemsWith(numbers: readonly Decimal[], place: Place): readonly Problem[] {
  return numbers
    .filter((number) => number.precision() > MOST_DIGITS)
    .map((number) => problem("number-too-precise", { text: number.toFixed() }, place));
}
