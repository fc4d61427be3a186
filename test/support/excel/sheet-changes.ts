import { Refusal, invalidArgument } from "./errors.ts";
import { quotedSheet } from "./area.ts";
import type { MemoryBook, MemorySheet } from "./model.ts";
import { makeSheet, takeSheetId } from "./model.ts";
import { checkSheetName, freeSheetName } from "./names-taken.ts";
import { mayRestructure } from "./protection.ts";

/** Adds a sheet, last. */
export function addSheet(book: MemoryBook, name: string | null): MemorySheet {
  mayRestructure(book);
  const wanted = name ?? freeSheetName(book);
  checkSheetName(book, null, wanted);
  const sheet = makeSheet(wanted, takeSheetId(book));
  book.sheets.push(sheet);
  return sheet;
}

/** Renames a sheet. Names follow; formulas in cells do not, here. */
export function renameSheet(book: MemoryBook, sheet: MemorySheet, name: string): void {
  mayRestructure(book);
  checkSheetName(book, sheet, name);
  const before = `${quotedSheet(sheet.name)}!`;
  const after = `${quotedSheet(name)}!`;
  for (const one of [book.names, ...book.sheets.map(({ names }) => names)].flat()) {
    one.formula = one.formula.replaceAll(before, after);
  }
  sheet.name = name;
}

/** Deletes a sheet; names that stood for its cells stand for `#REF!`. */
export function deleteSheet(book: MemoryBook, sheet: MemorySheet): void {
  mayRestructure(book);
  mayVanish(book, sheet);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  const reference = `${quotedSheet(sheet.name)}!`;
  for (const name of book.names) {
    if (name.formula.startsWith(`=${reference}`)) name.formula = "=#REF!";
  }
  if (book.active === sheet) book.active = firstVisible(book);
  if (book.selected?.sheet === sheet) book.selected = null;
}

/** Moves a sheet to another place among the tabs. */
export function moveSheet(book: MemoryBook, sheet: MemorySheet, position: unknown): void {
  mayRestructure(book);
  if (typeof position !== "number" || position < 0 || position >= book.sheets.length) {
    throw invalidArgument();
  }
  const others = book.sheets.filter((one) => one !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

/** Shows or hides a sheet; the last one that shows is not hidden. */
export function hideSheet(book: MemoryBook, sheet: MemorySheet, value: string): void {
  mayRestructure(book);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
  if (value !== "Visible") mayVanish(book, sheet);
  sheet.visibility = value;
  if (value !== "Visible" && book.active === sheet) book.active = firstVisible(book);
}

function mayVanish(book: MemoryBook, sheet: MemorySheet): void {
  const others = book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (others.length === 0) throw new Refusal("InvalidOperation");
}

function firstVisible(book: MemoryBook): MemorySheet | null {
  return book.sheets.find(({ visibility }) => visibility === "Visible") ?? null;
}
