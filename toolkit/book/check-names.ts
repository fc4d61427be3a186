import type { Place, Problem, ProblemFacts } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import type { OwnName } from "../../templates/book/own-parts.ts";
import { OWN_GRIDS, OWN_SHEETS } from "../../templates/book/own-parts.ts";
import { OWN_NAMES } from "../../templates/forms/sheets.ts";
import type { GridForm, SheetForm } from "../../templates/model/grid.ts";
import { addressOf } from "../cells/address.ts";
import type { SheetReference } from "../cells/sheet-reference.ts";
import type { Area } from "../workbook.ts";
import type { OpenBook } from "./find-grids.ts";
import { findGrid, pointedAt, presentSheet } from "./find-grids.ts";

/** A name of ours that points somewhere. */
interface Pointing {
  readonly name: string;
  readonly label: ProblemFacts["name-astray"]["label"];
  readonly sheet: SheetForm;
  readonly at: SheetReference;
}

type Fault = ProblemFacts["name-astray"]["reason"];

/**
 * Whether every name of ours is what it is for: a sheet that is there, a single cell on its
 * own sheet that no other name has and no table of ours holds. What a name points to is read
 * and written without asking, so that one gone astray would cost a cell of somebody else's.
 *
 * @param own the cells that the workbook's form has names for
 * @rule WB6
 */
export function checkNames(book: OpenBook, own: readonly OwnName[]): readonly Problem[] {
  const sheets = OWN_SHEETS.flatMap((form) => sheetFault(book, form));
  const cells = own.flatMap(({ name, label, sheet, orSheet }): readonly Pointing[] => {
    const at = pointedAt(book, name);
    if (at === null) return [];
    const isOther = orSheet !== undefined && presentSheet(book, orSheet)?.name === at.sheet;
    return [{ name, label, sheet: isOther ? orSheet : sheet, at }];
  });
  const grids = gridAreas(book);
  const holders = new Map<string, string>();
  const faults = cells.flatMap((one): readonly Problem[] => {
    const found = cellFault(book, one, grids) ?? sharedBy(one, holders);
    return found === null ? [] : [astray(book, one, found)];
  });
  const ranges = OWN_GRIDS.flatMap((form) => gridFault(book, form));
  return [...sheets, ...faults, ...ranges, ...localFaults(book)];
}

/**
 * Names of ours that one of our sheets has for itself: its formulas would read those. A copy
 * of a sheet, which Excel gives all names anew, is none of ours and may have them.
 */
function localFaults(book: OpenBook): readonly Problem[] {
  const own = new Set(OWN_SHEETS.flatMap((form) => presentSheet(book, form)?.name ?? []));
  return book.present.localNames
    .filter(({ name, sheet }) => own.has(sheet) && isOwnName(name))
    .map(({ name, sheet }) => {
      const label = { sv: name, en: name };
      const facts = { name, label, found: sheet, sheet, reason: "scoped", other: "" } as const;
      return problem("name-astray", facts, { kind: "sheet", file: book.file, sheet });
    });
}

function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(OWN_NAMES.toLowerCase());
}

/** A sheet's name leads to a sheet that is there, or to one that was deleted. */
function sheetFault(book: OpenBook, form: SheetForm): readonly Problem[] {
  const at = pointedAt(book, form.bookName);
  if (at === null || presentSheet(book, form) !== null) return [];
  const one = { name: form.bookName, label: form.title, sheet: form, at };
  return [astray(book, one, { reason: "no-sheet" })];
}

interface Found {
  readonly reason: Fault;
  readonly other?: string;
}

/** The name that has a cell already; the first one keeps it. */
function sharedBy(one: Pointing, holders: Map<string, string>): Found | null {
  const key = `${one.at.sheet} ${addressAt(one)}`.toLowerCase();
  const other = holders.get(key);
  if (other !== undefined) return { reason: "shared", other };
  holders.set(key, one.name);
  return null;
}

/** What is wrong with the cell that a name points to; null where nothing is. */
function cellFault(
  book: OpenBook,
  { sheet: form, at }: Pointing,
  grids: readonly GridArea[],
): Found | null {
  const sheet = presentSheet(book, form);
  // Of a sheet that is gone, that it is gone is all there is to tell.
  if (sheet === null) return null;
  if (at.sheet !== sheet.name) {
    const isThere = book.present.sheets.some(({ name }) => name === at.sheet);
    return { reason: isThere ? "other-sheet" : "no-sheet" };
  }
  const isMerged = sheet.merged.some((area) => isSame(area, at.area));
  if (!isOneCell(at.area) && !isMerged) return { reason: "not-one-cell" };
  const grid = grids.find((one) => one.sheet === at.sheet && holds(one.area, at.area));
  return grid === undefined ? null : { reason: "in-table", other: grid.title };
}

/** A grid without a table is found by its name alone, which must be on its sheet. */
function gridFault(book: OpenBook, { bookName, sheet: form, table }: GridForm): readonly Problem[] {
  const at = pointedAt(book, bookName);
  const sheet = presentSheet(book, form);
  if (at === null || sheet === null || table !== null || at.sheet === sheet.name) return [];
  const label = { sv: bookName, en: bookName };
  const isThere = book.present.sheets.some(({ name }) => name === at.sheet);
  const reason = isThere ? "other-sheet" : "no-sheet";
  return [astray(book, { name: bookName, label, sheet: form, at }, { reason })];
}

interface GridArea {
  readonly sheet: string;
  readonly title: string;
  readonly area: Area;
}

function gridAreas(book: OpenBook): readonly GridArea[] {
  return OWN_GRIDS.flatMap((form): readonly GridArea[] => {
    const found = findGrid(book, form);
    if (!found.ok) return [];
    const { sheet, table, top, left, right, end } = found.value;
    return [{ sheet, title: table ?? form.bookName, area: { top, left, bottom: end, right } }];
  });
}

function astray(book: OpenBook, one: Pointing, { reason, other = "" }: Found): Problem {
  const { name, label, sheet: form, at } = one;
  const sheet = presentSheet(book, form)?.name ?? form.title.sv;
  const cell = addressAt(one);
  const facts = { name, label, found: `${at.sheet}!${cell}`, sheet, reason, other };
  const isThere = book.present.sheets.some((present) => present.name === at.sheet);
  const place: Place = isThere
    ? { kind: "sheet", file: book.file, sheet: at.sheet, cell }
    : { kind: "file", file: book.file };
  return problem("name-astray", facts, place);
}

function addressAt({ at: { area } }: Pick<Pointing, "at">): string {
  return addressOf({ row: area.top, column: area.left });
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function isSame(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

function holds(area: Area, { top, left }: Area): boolean {
  return top >= area.top && top <= area.bottom && left >= area.left && left <= area.right;
}
