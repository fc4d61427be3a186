import type { Area } from "./area.ts";
import { areaName, areaOf, quotedSheet, splitReference } from "./area.ts";
import { invalidArgument } from "./errors.ts";
import type { Argument, HostObject } from "./host-object.ts";
import type { CellsOfSheet, MemoryBook, MemoryName, MemorySheet, MemoryTable } from "./model.ts";
import { isSameName, sheetNamed } from "./model.ts";

/** The workbook, and how objects that lead to one another are made of it. */
export interface ObjectFactory {
  readonly book: MemoryBook;
  readonly worksheet: (sheet: MemorySheet) => HostObject;
  readonly range: (cells: CellsOfSheet) => HostObject;
  readonly areas: (sheet: MemorySheet, areas: readonly Area[]) => HostObject;
  readonly table: (sheet: MemorySheet, table: MemoryTable) => HostObject;
  /** Called when cells have been written: a table's headers stay texts, each its own. */
  readonly afterWrite: (cells: CellsOfSheet) => void;
}

/** `Parter!$A$4` as cells; null where the book has no such sheet or it names no single area. */
export function cellsOf(book: MemoryBook, reference: string): CellsOfSheet | null {
  const { sheet: name, cells } = splitReference(reference.replace(/^=/, ""));
  const sheet = name === null ? undefined : sheetNamed(book, name);
  const area = areaOf(cells);
  return sheet === undefined || area === null ? null : { sheet, area };
}

/** The cells that a name stands for; null where it stands for something else. */
export function cellsOfName(book: MemoryBook, { formula }: MemoryName): CellsOfSheet | null {
  return cellsOf(book, formula);
}

/** `Parter!A4:B5`. */
export function addressOf({ sheet, area }: CellsOfSheet): string {
  return `${quotedSheet(sheet.name)}!${areaName(area)}`;
}

/** Cells by an address on a sheet, or by a name that stands for cells there. */
export function cellsAt(book: MemoryBook, sheet: MemorySheet, address: string): CellsOfSheet {
  const { sheet: named, cells } = splitReference(address);
  const area = areaOf(cells);
  if (area !== null && (named === null || isSameName(named, sheet.name))) return { sheet, area };
  const name = [...sheet.names, ...book.names].find((one) => isSameName(one.name, address));
  const found = name === undefined ? null : cellsOfName(book, name);
  if (found?.sheet !== sheet) throw invalidArgument();
  return found;
}

/** Cells that are given as a range or by their address. */
export function cellsGiven(
  book: MemoryBook,
  argument: Argument | undefined,
  sheet: MemorySheet | null,
): CellsOfSheet {
  if (argument?.kind === "object") {
    const cells = argument.object?.cells;
    if (cells === undefined) throw invalidArgument();
    return cells;
  }
  const address = argument?.value;
  if (typeof address !== "string") throw invalidArgument();
  const { sheet: name } = splitReference(address);
  const named = name === null ? sheet : sheetNamed(book, name);
  if (named === null || named === undefined) throw invalidArgument();
  return cellsAt(book, named, address);
}
