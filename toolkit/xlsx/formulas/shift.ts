import type { CellAt } from "../../cells/address.ts";
import { columnLetters, COLUMNS, columnNumber, ROWS } from "../../cells/address.ts";
import { formulaTokens } from "./tokens.ts";

const OFF_SHEET = "#REF!";

/** A reference's end: a cell, a column or a row by itself. */
interface End {
  /** From 0; null where the end names no column. */
  readonly column: number | null;
  readonly letters: string;
  readonly isColumnFixed: boolean;
  /** From 1; null where the end names no row. */
  readonly row: number | null;
  readonly isRowFixed: boolean;
}

/**
 * A formula as it reads some rows down and columns right of where it was written:
 * what a member of a shared formula means. The formula is taken apart once, for all
 * its members.
 *
 * @rule WB2
 */
export function shiftedFormula(formula: string): (by: CellAt) => string {
  const pieces = piecesOf(formula);
  return (by) => {
    if (by.row === 0 && by.column === 0) return formula;
    let text = "";
    for (const piece of pieces) text += typeof piece === "string" ? piece : moved(piece, by);
    return text;
  };
}

/** The formula's references, and between them the texts that stay as they are. */
function piecesOf(formula: string): readonly (string | readonly End[])[] {
  const pieces: (string | readonly End[])[] = [];
  let kept = "";
  for (const { kind, text } of formulaTokens(formula)) {
    if (kind === "other") {
      kept += text;
      continue;
    }
    pieces.push(kept, text.split(":").map(endOf));
    kept = "";
  }
  return [...pieces, kept];
}

function endOf(text: string): End {
  const parts = /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)(\d+))?$/i.exec(text) ?? [];
  const [, columnFixed = "", letters, rowFixed = "", digits] = parts;
  return {
    column: letters === undefined ? null : columnNumber(letters),
    letters: letters ?? "",
    isColumnFixed: columnFixed !== "",
    row: digits === undefined ? null : Number(digits),
    isRowFixed: rowFixed !== "",
  };
}

function moved(ends: readonly End[], by: CellAt): string {
  let text = "";
  for (const end of ends) {
    const at = movedEnd(end, by);
    if (at === null) return OFF_SHEET;
    text += text === "" ? at : `:${at}`;
  }
  return text;
}

/** Null where the end would leave the sheet. */
function movedEnd(
  { column, letters, isColumnFixed, row, isRowFixed }: End,
  by: CellAt,
): string | null {
  let text = "";
  if (column !== null) {
    const at = column + by.column;
    if (isColumnFixed) text = `$${letters}`;
    else if (at < 0 || at >= COLUMNS) return null;
    else text = columnLetters(at);
  }
  if (row === null) return text;
  if (isRowFixed) return `${text}$${String(row)}`;
  const at = row + by.row;
  return at < 1 || at > ROWS ? null : text + String(at);
}
