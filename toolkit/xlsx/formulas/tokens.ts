import { parseAddress } from "../../cells/address.ts";

/** A stretch of a formula: something that moves with its cell, or anything else. */
export interface FormulaToken {
  readonly kind: "cell" | "columns" | "rows" | "other";
  readonly text: string;
}

/** What a formula is cut into before its references are looked at. */
const PIECES = [
  /"(?:[^"]|"")*"/y, // a text
  /'(?:[^']|'')*'/y, // a quoted sheet
  /#[A-Z]+(?:\/[0A]!?|!|\?|[A-Z_]*!?)?/iy, // an error
  /\d+(?:\.\d*)?E[+-]\d+/iy, // a number with an exponent
  /[$\p{L}\p{N}_.\\?]+/uy, // a reference, a name, a function or a number
];

/** Cuts a formula, without its equals sign, into tokens that make it again. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const pieces = cut(formula);
  const tokens: FormulaToken[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? "";
    const band = bandKind(piece, pieces[index + 1], pieces[index + 2]);
    if (band !== null && !isName(pieces[index + 3])) {
      tokens.push({ kind: band, text: pieces.slice(index, index + 3).join("") });
      index += 2;
      continue;
    }
    const isCell = parseAddress(piece) !== null && !isName(pieces[index + 1]);
    tokens.push({ kind: isCell ? "cell" : "other", text: piece });
  }
  return tokens;
}

/** Whether what follows makes a name of a word: a call, a sheet, a table. */
function isName(next: string | undefined): boolean {
  return next !== undefined && /^[(![]/.test(next);
}

function bandKind(from: string, colon?: string, to?: string): "columns" | "rows" | null {
  if (colon !== ":" || to === undefined) return null;
  if (isColumn(from) && isColumn(to)) return "columns";
  return isRow(from) && isRow(to) ? "rows" : null;
}

function isColumn(text: string): boolean {
  return /^\$?[A-Z]{1,3}$/i.test(text) && parseAddress(`${text}1`) !== null;
}

function isRow(text: string): boolean {
  return /^\$?[1-9]\d{0,6}$/.test(text) && parseAddress(`A${text}`) !== null;
}

function cut(formula: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < formula.length) {
    const piece = bracketed(formula, at) ?? pieceAt(formula, at) ?? formula.charAt(at);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

function pieceAt(formula: string, at: number): string | null {
  for (const pattern of PIECES) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** Columns of a table or another workbook, `[[#This Row],[A1]]`, `[1]`; an apostrophe spells a bracket. */
function bracketed(formula: string, start: number): string | null {
  if (formula.charAt(start) !== "[") return null;
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}
