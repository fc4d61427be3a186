import type { Problem } from "../../engine/index.ts";
import type { PresentWorkbook } from "../../toolkit/workbook.ts";
import type { Fault } from "./worker-api.ts";
import { faultIn } from "./peek.ts";

/** Nobody reads more problems than this. */
const MOST_FAULTS = 200;

/** An answer of problems, each with the cells around the place that it points at. @rule PA5 */
export function answer(
  { problems }: { readonly problems: readonly Problem[] },
  book: PresentWorkbook | null,
): { readonly ok: false; readonly faults: readonly Fault[] } {
  return {
    ok: false,
    faults: problems.slice(0, MOST_FAULTS).map((found) => faultIn(book, found)),
  };
}

/** The options of the command line are no fields of the split, which the pane would go to. */
export function withoutOption(found: Problem): Problem {
  return found.place?.kind === "option" ? { ...found, place: null } : found;
}
