import type { Area } from "../workbook.ts";

/** Rows of a sheet. */
export const ROWS = 1_048_576;
/** Columns of a sheet. */
export const COLUMNS = 16_384;

/** A cell by row and column from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The letters of a column from 0: `A`, `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The column of letters, from 0. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `B7`. */
export function addressOf({ row, column }: CellAt): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** A cell's place, or null where the text is no address on a sheet. */
export function parseAddress(text: string): CellAt | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text) ?? [];
  if (letters === "") return null;
  const at = { row: Number(digits) - 1, column: columnNumber(letters) };
  return isOnSheet(at) ? at : null;
}

/** Whether a sheet has such a cell. */
export function isOnSheet({ row, column }: CellAt): boolean {
  return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
}

/** `B7:C9`, or `B7` for one cell. */
export function areaText({ top, left, bottom, right }: Area): string {
  const from = addressOf({ row: top, column: left });
  const to = addressOf({ row: bottom, column: right });
  return from === to ? from : `${from}:${to}`;
}

/** `$B$7:$C$9`. */
export function absoluteArea({ top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string =>
    `$${columnLetters(column)}$${String(row + 1)}`;
  return `${corner(top, left)}:${corner(bottom, right)}`;
}

/** A rectangle, whole columns (`A:C`) and rows (`1:3`) too; null where the text is none. */
export function parseArea(text: string): Area | null {
  const [from = "", to = from] = text.split(":");
  const one = parseAddress(from);
  const other = parseAddress(to);
  if (one !== null && other !== null) {
    return {
      top: Math.min(one.row, other.row),
      left: Math.min(one.column, other.column),
      bottom: Math.max(one.row, other.row),
      right: Math.max(one.column, other.column),
    };
  }
  return parseBand(from, to);
}

function parseBand(from: string, to: string): Area | null {
  if (/^\$?[A-Z]{1,3}$/i.test(from) && /^\$?[A-Z]{1,3}$/i.test(to)) {
    const [left, right] = [from, to].map((text) => columnNumber(text.replace("$", "")));
    return { top: 0, left: left ?? 0, bottom: ROWS - 1, right: right ?? 0 };
  }
  if (/^\$?\d{1,7}$/.test(from) && /^\$?\d{1,7}$/.test(to)) {
    const [top, bottom] = [from, to].map((text) => Number(text.replace("$", "")) - 1);
    return { top: top ?? 0, left: 0, bottom: bottom ?? 0, right: COLUMNS - 1 };
  }
  return null;
}

/** Whether a cell lies in an area. */
export function isIn({ row, column }: CellAt, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whether two areas share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

/** The parts of an area that lie outside another, as rectangles. */
export function areaWithout(area: Area, hole: Area): readonly Area[] {
  if (!overlap(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, top, bottom, right: hole.left - 1 },
    { ...area, top, bottom, left: hole.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** The areas of a list with blanks between, `A1:B2 D4`. */
export function parseAreas(text: string): readonly Area[] {
  return text
    .trim()
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}
