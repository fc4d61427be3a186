import type { Language, Place, Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { foldedName } from "../../formats/nearest-name.ts";
import { BOOK_FORMAT } from "../../templates/forms/words.ts";
import type { Column, GridForm, SheetForm } from "../../templates/model/grid.ts";
import type { ColumnPlace, GridPlace } from "./layout.ts";
import type { Area, PresentSheet, PresentWorkbook } from "../workbook.ts";
import { addressOf } from "../cells/address.ts";
import type { SheetReference } from "../cells/sheet-reference.ts";
import { parseSheetReference } from "../cells/sheet-reference.ts";

/** A workbook that is read, and the file's name for messages. */
export interface OpenBook {
  readonly file: string;
  readonly present: PresentWorkbook;
  /** The number of its form; the latest while that is not known. */
  readonly format?: number;
}

/** Where a defined name points; null where there is no such name or what it meant was deleted. */
export function pointedAt({ present }: OpenBook, name: string): SheetReference | null {
  const found = present.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found === undefined ? null : parseSheetReference(found.refersTo);
}

/** A sheet of ours as it is now called; null where it is gone. */
export function presentSheet(book: OpenBook, { bookName }: SheetForm): PresentSheet | null {
  const reference = pointedAt(book, bookName);
  if (reference === null) return null;
  return book.present.sheets.find(({ name }) => name === reference.sheet) ?? null;
}

/** The sheet with a tab's name, which the layout has found there. */
export function sheetOf({ present }: OpenBook, name: string): PresentSheet {
  const found = present.sheets.find((sheet) => sheet.name === name);
  return (
    found ?? {
      name,
      isOwn: false,
      cells: new Map(),
      merged: [],
      tables: [],
      charts: [],
      printed: null,
    }
  );
}

/** Whether a book has, or once had, a sheet that not every book needs: its name stays when it is deleted. */
export function wasMade({ present }: OpenBook, { bookName }: SheetForm): boolean {
  return present.names.some(({ name }) => name === bookName);
}

/** A whole sheet of ours, as a place to point at. */
export function sheetPlace(book: OpenBook, form: SheetForm): Place {
  const sheet = presentSheet(book, form)?.name ?? form.title.sv;
  return { kind: "sheet", file: book.file, sheet };
}

/** A sheet of ours, or the problem that it is gone. @rule WB6 */
export function findSheet(book: OpenBook, form: SheetForm): Result<PresentSheet, Problem> {
  const sheet = presentSheet(book, form);
  if (sheet !== null) return succeed(sheet);
  const facts = { sheet: form.title.sv, name: form.bookName };
  return fail([problem("sheet-missing", facts, { kind: "file", file: book.file })]);
}

/** Where a grid stands in the book, with its columns found by their headers. @rule WB6 */
export function findGrid(book: OpenBook, form: GridForm): Result<GridPlace, Problem> {
  const sheet = findSheet(book, form.sheet);
  if (!sheet.ok) return sheet;
  const found = gridArea(book, form, sheet.value);
  if (found === null) {
    const facts = { table: form.table ?? form.bookName, sheet: sheet.value.name };
    const place = { kind: "sheet", file: book.file, sheet: sheet.value.name } as const;
    return fail([problem("table-missing", facts, place)]);
  }
  if (isBeyondReason(found.area)) {
    const facts = {
      file: book.file,
      part: form.table ?? form.bookName,
      reason: "too-large",
    } as const;
    const place = { kind: "sheet", file: book.file, sheet: sheet.value.name } as const;
    return fail([problem("workbook-unsafe", facts, place)]);
  }
  const columns = findColumns(book, form, { sheet: sheet.value, area: found.area });
  if (!columns.ok) return columns;
  const { top, left, bottom, right } = found.area;
  return succeed({
    form,
    sheet: sheet.value.name,
    table: found.table,
    top,
    left,
    bottom,
    right,
    columns: columns.value,
    end: found.end,
    rows: new Map(),
  });
}

/** Larger than any table of ours with all that a user could add. */
function isBeyondReason({ top, left, bottom, right }: Area): boolean {
  return bottom - top > 100_000 || right - left > 500;
}

interface FoundGrid {
  readonly table: string | null;
  readonly area: Area;
  /** The last row, a totals row of the user's included. */
  readonly end: number;
}

/** A table is found by its name or by the cell that its defined name points to; a range by that alone. */
function gridArea(book: OpenBook, form: GridForm, sheet: PresentSheet): FoundGrid | null {
  const reference = pointedAt(book, form.bookName);
  if (form.table === null) {
    return reference?.sheet === sheet.name
      ? { table: null, area: reference.area, end: reference.area.bottom }
      : null;
  }
  const own = form.table.toLowerCase();
  const table =
    sheet.tables.find(({ name }) => name.toLowerCase() === own) ??
    sheet.tables.find(({ area }) => reference !== null && holds(area, reference.area));
  if (table === undefined) return null;
  const bottom = table.area.bottom - (table.hasTotalsRow ? 1 : 0);
  return { table: table.name, area: { ...table.area, bottom }, end: table.area.bottom };
}

function holds(area: Area, { top, left }: Area): boolean {
  return top >= area.top && top <= area.bottom && left >= area.left && left <= area.right;
}

interface HeaderRow {
  readonly sheet: PresentSheet;
  readonly area: Area;
}

function findColumns(
  book: OpenBook,
  form: GridForm,
  row: HeaderRow,
): Result<ReadonlyMap<string, ColumnPlace>, Problem> {
  const headers = headersOf(row);
  const folded = headers.map((one) => ({ one, text: foldedName(one.header) }));
  const found = form.columns.map((column) => {
    const own = foldedHeaders(column);
    const places = folded.filter(({ text }) => own.includes(text)).map(({ one }) => one);
    return { column, places };
  });
  const place = {
    kind: "sheet",
    file: book.file,
    sheet: row.sheet.name,
    ...(form.table === null ? {} : { table: form.table }),
  } as const;
  const problems = found.flatMap(({ column, places }): Problem[] => {
    if (places.length === 1 || (places.length === 0 && mayLack(column, book))) return [];
    const header = column.header[languageOf(form, headers)];
    if (places.length > 1) return [problem("table-column-doubled", { column: header }, place)];
    const facts = { column: header, found: headers.map((one) => one.header) };
    return [problem("table-column-missing", facts, place)];
  });
  if (problems.length > 0) return fail(problems);
  return succeed(
    new Map(found.flatMap(({ column, places }) => places.map((one) => [column.id, one] as const))),
  );
}

/** Whether a book is too old to have a column, or goes without one that is optional. @rule WB8 */
function mayLack({ since, isOptional }: Column, { format = BOOK_FORMAT }: OpenBook): boolean {
  return isOptional === true || since > format;
}

function headersOf({ sheet, area }: HeaderRow): readonly ColumnPlace[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, offset) => {
    const column = area.left + offset;
    const value = sheet.cells.get(addressOf({ row: area.top, column }))?.value ?? null;
    const header = typeof value === "string" || typeof value === "number" ? String(value) : "";
    return { column, header };
  });
}

const FOLDED = new WeakMap<Column, readonly string[]>();

/** A column's headers in both languages, as they are compared. */
function foldedHeaders(column: Column): readonly string[] {
  const known = FOLDED.get(column) ?? Object.values(column.header).map(foldedName);
  FOLDED.set(column, known);
  return known;
}

/** The language that most headers are written in. */
function languageOf(form: GridForm, headers: readonly ColumnPlace[]): Language {
  const count = (language: Language): number =>
    form.columns.filter(({ header }) =>
      headers.some((one) => foldedName(one.header) === foldedName(header[language])),
    ).length;
  return count("en") > count("sv") ? "en" : "sv";
}
