import { invalidArgument } from "./errors.ts";

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that a sheet has. */
export const LAST = { row: 1_048_575, column: 16_383 } as const;

/** Every cell of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST.row, right: LAST.column };

/** Letters of a column: 0 is `A`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

function columnNumber(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
  );
}

/** `B7`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** Whether all rows or all columns are in it. */
export function isUnbounded(area: Area): boolean {
  return coversRows(area) || coversColumns(area);
}

/** Whether it holds whole columns: every row. */
export function coversRows({ top, bottom }: Area): boolean {
  return top === 0 && bottom === LAST.row;
}

/** Whether it holds whole rows: every column. */
export function coversColumns({ left, right }: Area): boolean {
  return left === 0 && right === LAST.column;
}

/** `A1`, `A1:B2`, `A:C`, `1:3`. */
export function areaName(area: Area): string {
  const { top, left, bottom, right } = area;
  if (coversRows(area) && !coversColumns(area)) {
    return `${columnLetters(left)}:${columnLetters(right)}`;
  }
  if (coversColumns(area) && !coversRows(area)) return `${String(top + 1)}:${String(bottom + 1)}`;
  const first = cellName(top, left);
  return countOf(area) === 1 ? first : `${first}:${cellName(bottom, right)}`;
}

/** `$A$1:$B$2`. */
export function absoluteName(area: Area): string {
  return areaName(area)
    .split(":")
    .map((part) => part.replace(/^([A-Z]+)(?=\d|$)/, "$$$1").replace(/(\d+)$/, "$$$1"))
    .join(":");
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** One corner of an area; what it leaves open is null. */
function cornerOf(text: string): { row: number | null; column: number | null } | null {
  const [, letters, digits] = CELL.exec(text) ?? [];
  if (letters !== undefined) return { row: Number(digits) - 1, column: columnNumber(letters) };
  const [, column] = COLUMN.exec(text) ?? [];
  if (column !== undefined) return { row: null, column: columnNumber(column) };
  const [, row] = ROW.exec(text) ?? [];
  return row === undefined ? null : { row: Number(row) - 1, column: null };
}

/** The area that an address without a sheet names; null where it names none. */
export function areaOf(address: string): Area | null {
  const parts = address.trim().split(":");
  const first = cornerOf(parts[0] ?? "");
  const second = parts.length === 1 ? first : cornerOf(parts[1] ?? "");
  if (parts.length > 2 || first === null || second === null) return null;
  const isColumns = first.row === null && second.row === null;
  const isRows = first.column === null && second.column === null;
  const isCells = first.row !== null && first.column !== null && second.row !== null;
  if (!isColumns && !isRows && (!isCells || second.column === null)) return null;
  if (parts.length === 1 && (isColumns || isRows)) return null;
  const rows = [first.row ?? 0, second.row ?? LAST.row];
  const columns = [first.column ?? 0, second.column ?? LAST.column];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isOnSheet(area) ? area : null;
}

/** Whether a sheet has all of it. */
export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && bottom <= LAST.row && right <= LAST.column;
}

/** An area by its first cell and its size; refused where a sheet has no such cells. */
export function areaAt(
  row: number,
  column: number,
  size: { readonly rows: number; readonly columns: number },
): Area {
  const area = {
    top: row,
    left: column,
    bottom: row + size.rows - 1,
    right: column + size.columns - 1,
  };
  if (size.rows < 1 || size.columns < 1 || !isOnSheet(area)) throw invalidArgument();
  return area;
}

/** The number of rows. */
export function rowsOf({ top, bottom }: Area): number {
  return bottom - top + 1;
}

/** The number of columns. */
export function columnsOf({ left, right }: Area): number {
  return right - left + 1;
}

/** The number of cells. */
export function countOf(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

/** What two areas share; null where that is nothing. */
export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest area that holds both. */
export function union(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Whether the first area lies in the second. */
export function isWithin(inner: Area, outer: Area): boolean {
  return sameArea(union(inner, outer), outer);
}

/** Whether they are the same cells. */
export function sameArea(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

/** What is left of an area when another is cut out of it. */
export function cutOut(area: Area, hole: Area): readonly Area[] {
  const shared = intersection(area, hole);
  if (shared === null) return [area];
  const middle = { top: shared.top, bottom: shared.bottom };
  return [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...area, ...middle, right: shared.left - 1 },
    { ...area, ...middle, left: shared.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** A sheet's name as it stands in a reference, in quotation marks where it must. */
export function quotedSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^r(\d*c\d*)?$|^c$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A reference in its two parts; the sheet is null where none is named. */
export function splitReference(text: string): { sheet: string | null; cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted !== null) {
    return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? "" };
  }
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain === null
    ? { sheet: null, cells: text }
    : { sheet: plain[1] ?? "", cells: plain[2] ?? "" };
}
