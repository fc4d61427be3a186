import { areaOf } from "./area.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { MemoryBook, MemorySheet, MemoryTable } from "./model.ts";
import { isSameName } from "./model.ts";

/** All tables of a workbook, each with its sheet. */
export function placedTables(
  book: MemoryBook,
): readonly { readonly sheet: MemorySheet; readonly table: MemoryTable }[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** Whether Excel takes a text as a defined name or as a table's. */
export function isName(text: string): boolean {
  const isShaped = /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*$/u.test(text) && text.length <= 255;
  const isCell = areaOf(text) !== null || /^(?:r\d*c\d*|r\d*|c\d*)$/i.test(text);
  return isShaped && !isCell;
}

/** Refuses a name that is no name or that something in the book has already. */
export function checkTableName(book: MemoryBook, table: MemoryTable, name: string): void {
  const isTaken =
    placedTables(book).some((one) => one.table !== table && isSameName(one.table.name, name)) ||
    book.names.some((one) => isSameName(one.name, name));
  if (!isName(name) || isTaken) throw invalidArgument();
}

/** Refuses a name for cells that is no name or that something in its scope has already. */
export function checkNewName(book: MemoryBook, scope: MemorySheet | null, name: string): void {
  if (!isName(name)) throw invalidArgument();
  const names = scope === null ? book.names : scope.names;
  const isTaken =
    names.some((one) => isSameName(one.name, name)) ||
    placedTables(book).some((one) => isSameName(one.table.name, name));
  if (isTaken) throw new Refusal("ItemAlreadyExists");
}

/** `Table1`, or the first such name that is free. */
export function freeTableName(book: MemoryBook): string {
  const taken = placedTables(book).map(({ table }) => table.name);
  let number = 1;
  while (taken.some((name) => isSameName(name, `Table${String(number)}`))) number += 1;
  return `Table${String(number)}`;
}

/** Refuses a sheet's name that Excel does not take or that another sheet has. */
export function checkSheetName(book: MemoryBook, sheet: MemorySheet | null, name: string): void {
  const isAllowed =
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !isSameName(name, "History");
  if (!isAllowed) throw invalidArgument();
  if (book.sheets.some((one) => one !== sheet && isSameName(one.name, name))) {
    throw new Refusal("ItemAlreadyExists");
  }
}

/** `Sheet1`, or the first such name that is free. */
export function freeSheetName(book: MemoryBook): string {
  let number = 1;
  while (book.sheets.some((one) => isSameName(one.name, `Sheet${String(number)}`))) number += 1;
  return `Sheet${String(number)}`;
}
