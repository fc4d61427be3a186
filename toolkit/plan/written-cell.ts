import type { ModelCell } from "../../templates/model/grid.ts";
import type { WrittenCell } from "../workbook.ts";
import type { FormulaPlace } from "./render-formula.ts";
import { renderFormula } from "./render-formula.ts";

/** A cell of a model as it is written at a place. */
export function writtenCell(cell: ModelCell, place: FormulaPlace): WrittenCell {
  const { value, formula, look } = cell;
  if (formula === undefined) return { value, look };
  return { value, formula: renderFormula(formula, place), look };
}
