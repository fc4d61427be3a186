import type { CellAt } from "../cells/address.ts";
import { columnLetters, COLUMNS, columnNumber, ROWS } from "../cells/address.ts";
import type { FormulaToken } from "./formula-tokens.ts";
import { formulaTokens } from "./formula-tokens.ts";

const OFF_SHEET = "#REF!";

/**
 * A formula as it reads some rows down and columns right of where it was written:
 * what a member of a shared formula means.
 *
 * @rule WB2
 */
export function shiftFormula(formula: string, by: CellAt): string {
  if (by.row === 0 && by.column === 0) return formula;
  return formulaTokens(formula)
    .map((token) => shifted(token, by))
    .join("");
}

function shifted({ kind, text }: FormulaToken, by: CellAt): string {
  if (kind === "other") return text;
  const ends = text.split(":").map((end) => shiftedEnd(end, by));
  return ends.includes(null) ? OFF_SHEET : ends.join(":");
}

/** A cell, a column or a row by itself; null where it would leave the sheet. */
function shiftedEnd(text: string, by: CellAt): string | null {
  const parts = /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)(\d+))?$/i.exec(text) ?? [];
  const [, columnFixed = "", letters, rowFixed = "", digits] = parts;
  const column = letters === undefined ? "" : shiftedColumn(letters, columnFixed, by.column);
  const row = digits === undefined ? "" : shiftedRow(digits, rowFixed, by.row);
  return column === null || row === null ? null : column + row;
}

function shiftedColumn(letters: string, fixed: string, by: number): string | null {
  if (fixed !== "") return fixed + letters;
  const column = columnNumber(letters) + by;
  return column < 0 || column >= COLUMNS ? null : columnLetters(column);
}

function shiftedRow(digits: string, fixed: string, by: number): string | null {
  if (fixed !== "") return fixed + digits;
  const row = Number(digits) + by;
  return row < 1 || row > ROWS ? null : String(row);
}
