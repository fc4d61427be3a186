import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import type { PresentCell, PresentSheet, PresentWorkbook } from "../../toolkit/workbook.ts";
import { openXlsx } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import type { BookParts } from "./broken-book-parts.ts";
import { fileOf } from "./broken-book.ts";
import type { Run } from "./memory-host.ts";
import { run } from "./memory-host.ts";
import { valueOf } from "./results.ts";

/** A workbook in memory after a run over it. */
export interface BookRun extends Run {
  readonly bytes: Uint8Array;
}

/** Runs a command over a workbook; `bytes` are what it left. */
export async function runOver(
  book: Uint8Array | BookParts,
  command: string,
  ...options: readonly string[]
): Promise<BookRun> {
  const before = book instanceof Uint8Array ? book : fileOf(book);
  const done = await run([command, "bok.xlsx", ...options], { "bok.xlsx": before });
  return { ...done, bytes: done.written.get("bok.xlsx") ?? before };
}

/** Runs a workbook again, in place. */
export function runAgain(
  book: Uint8Array | BookParts,
  ...options: readonly string[]
): Promise<BookRun> {
  return runOver(book, "split", "--in-place", ...options);
}

/** What an audit finds, as its JSON tells. */
export async function differencesIn(book: Uint8Array | BookParts): Promise<readonly unknown[]> {
  const { out } = await runOver(book, "audit", "--json");
  const told: unknown = JSON.parse(out);
  if (typeof told !== "object" || told === null || !("differences" in told)) return [told];
  const list: readonly unknown[] = Array.isArray(told.differences) ? told.differences : [told];
  return list;
}

const READ = new WeakMap<Uint8Array, PresentWorkbook>();

/** A workbook as the program sees it; the same bytes are read once. */
export function presentIn(bytes: Uint8Array): PresentWorkbook {
  const known = READ.get(bytes);
  if (known !== undefined) return known;
  const book = valueOf(openXlsx({ file: "bok.xlsx", bytes }));
  const present = valueOf(presentWorkbook(book, SHEET_NAMES));
  READ.set(bytes, present);
  return present;
}

/** A sheet by its tab. */
export function sheetIn(bytes: Uint8Array, tab: string): PresentSheet {
  const sheet = presentIn(bytes).sheets.find(({ name }) => name === tab);
  if (sheet === undefined) throw new Error(`there is no sheet ${tab}`);
  return sheet;
}

/** A cell of a sheet, `Fördelning!F15`; nothing where it is blank. */
export function cellIn(bytes: Uint8Array, place: string): PresentCell | undefined {
  const [tab = "", cell = ""] = place.split("!");
  return sheetIn(bytes, tab).cells.get(cell);
}
