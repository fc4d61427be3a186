import { decisionText, saidOf } from "../../templates/forms/decisions.ts";
import { shownDecision } from "../../templates/forms/input-data.ts";
import type { SheetId } from "../../templates/model/ids.ts";
import type { BookInputs } from "./book-inputs.ts";

/**
 * What is printed in the middle above a report: its own row of Rapporthuvud, else the row for
 * all, else what the shown year was decided by. Empty where nothing is said.
 *
 * @rule WB2
 */
export function reportHead(inputs: BookInputs, report: SheetId): string {
  const row = (id: SheetId | null) => inputs.heads.find((one) => one.report === id);
  return decisionText(row(report) ?? row(null) ?? saidOf(shownDecision(inputs)));
}
