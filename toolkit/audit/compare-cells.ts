import { ExactDecimal } from "../../engine/index.ts";
import type { CellValue, PresentCell, WrittenCell } from "../workbook.ts";
import type { Cause, Difference } from "./difference.ts";
import { normalFormula } from "./normal-formula.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { sameValue } from "./same-value.ts";

/** A cell as the inputs make it, and where it stands. */
export interface ExpectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly about: string;
  readonly written: WrittenCell;
  /** Whether its row was written by another rule than the inputs now name. */
  readonly isOtherRule?: boolean;
}

/** What is known of the whole book, for telling causes apart. */
export interface AuditContext {
  /** Whether the inputs are those that the report was stamped with. */
  readonly inputsAreStamped: boolean;
  /** Whether the report was written by the rule that the inputs now name. */
  readonly ruleIsWritten: boolean;
}

const BLANK: PresentCell = { value: null, formula: null };

/** Holds a cell against what the inputs make; null where they agree in value and formula. @rule AU3 */
export function compareCell(
  { sheet, cell, about, written, isOtherRule = false }: ExpectedCell,
  found: PresentCell | undefined,
  context: AuditContext,
): Difference | null {
  const present = found ?? BLANK;
  const hasValue = sameValue(present.value, written.value);
  if (hasValue && sameFormula(present.formula, written.formula)) return null;
  const isFormulaOnly = hasValue;
  return {
    sheet,
    cell,
    about,
    stored: isFormulaOnly ? shownFormula(present) : valueText(present.value),
    recomputed: isFormulaOnly ? expectedFormula(written) : valueText(written.value),
    difference: differenceOf(present.value, written.value),
    cause: isOtherRule ? "other-rule" : causeOf(present, written, context),
  };
}

function sameFormula(present: string | null, written: string | undefined): boolean {
  if (present === null || written === undefined) return (present ?? undefined) === written;
  return present === written || normalFormula(present) === normalFormula(written);
}

/** A formula with its equals sign, or the constant that stands in its place. */
function shownFormula({ value, formula }: PresentCell): string {
  return formula === null ? valueText(value) : `=${formula}`;
}

function expectedFormula({ value, formula }: WrittenCell): string {
  return formula === undefined ? valueText(value) : `=${formula}`;
}

function differenceOf(one: CellValue, other: CellValue): string | null {
  if (typeof one !== "number" || typeof other !== "number") return null;
  return new ExactDecimal(one).minus(other).toFixed();
}

function causeOf(present: PresentCell, written: WrittenCell, context: AuditContext): Cause {
  if (!context.ruleIsWritten) return "other-rule";
  if (written.formula === undefined) {
    return context.inputsAreStamped ? "changed" : "inputs-changed";
  }
  if (present.formula === null) return "typed-over";
  if (!sameFormula(present.formula, written.formula)) return "formula-replaced";
  return context.inputsAreStamped ? "not-recalculated" : "inputs-changed";
}
