import type { Problem, ProblemCode } from "../../../engine/index.ts";
import { fieldOf as fieldOfOption } from "../../../templates/messages/surfaces.ts";
import type { SplitFields } from "../../worker/worker-api.ts";
import { answering, CLAUSE_NAMES } from "./clause-fields.ts";
import { FIELDS } from "./split-state.ts";

/** What goes before a clause of the agreement's that makes no split. */
const MENDED_IN: Readonly<Partial<Record<ProblemCode, keyof SplitFields>>> = {
  "total-off-unit": "unit",
  "too-few-units": "rule",
  "residual-party-without-weight": "rule",
  "residual-negative": "rule",
  "tie-between-groups": "oddUnitTo",
  "population-missing": "populationDate",
  "population-date-unknown": "populationDate",
  "published-population-missing": "populationDate",
};

/** The field where a problem can be corrected; null where none can, as for one in a cell. @rule PA5 */
export function fieldOf({ code, facts, place }: Problem): keyof SplitFields | null {
  if (code === "clause-open" || code === "clause-missing") {
    const clause = CLAUSE_NAMES.find((name) => name === facts.clause);
    return clause === undefined ? null : answering(clause);
  }
  if (place?.kind === "option") {
    const option = fieldOfOption(place.option);
    return FIELDS.find((field) => field === option) ?? null;
  }
  const isInCell = place?.kind === "sheet" && place.cell !== undefined;
  return isInCell ? null : (MENDED_IN[code] ?? null);
}
