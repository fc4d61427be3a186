import type { Problem, Result } from "../../../engine/index.ts";
import { allOf, fail, problemsOf, succeed } from "../../../engine/index.ts";
import type { PresentSheet, PresentTable, PresentWorkbook } from "../../workbook.ts";
import type { XlsxBook } from "../package/book.ts";
import type { CellContext } from "./cell-reading.ts";
import { readDateStyles } from "../styles/date-styles.ts";
import type { PartReader } from "../package/part-reader.ts";
import { partReader } from "../package/part-reader.ts";
import { presentParts, readRelationships } from "../package/relationships.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readOwnSheet } from "./sheet-reading.ts";
import { presentTable } from "./table-part.ts";
import type { Tab, WorkbookPart, Worksheet } from "./workbook-part.ts";
import { globalNames, isWorksheet, localNames, readWorkbookPart } from "./workbook-part.ts";
import { sheetsNamed } from "../../cells/sheets-named.ts";

/**
 * What a book holds. Sheets that no name with the prefix points into are listed,
 * but their cells are not looked at.
 *
 * @rule WB3
 */
export function presentWorkbook(
  book: XlsxBook,
  ownNamePrefix: string,
): Result<PresentWorkbook, Problem> {
  const reader = partReader(book);
  const workbook = readWorkbookPart(reader);
  if (!workbook.ok) return workbook;
  const names = globalNames(workbook.value);
  const own = sheetsNamed(names, ownNamePrefix);
  const { tabs } = workbook.value;
  const isOwn = (tab: Tab): tab is Worksheet => isWorksheet(tab) && own.has(tab.name.toLowerCase());
  const tables = allOf(tabs.map((tab) => readTables(reader, tab)));
  const sheets = readSheets({ reader, workbook: workbook.value, tabs, isOwn });
  if (!tables.ok || !sheets.ok) return fail(problemsOf(tables, sheets));
  return succeed({
    sheets: sheets.value.map((sheet, index) =>
      sheet.isOwn ? { ...sheet, tables: tables.value[index] ?? [] } : sheet,
    ),
    names,
    localNames: localNames(workbook.value),
    tableNames: tables.value.flat().map(({ name }) => name),
  });
}

/** The sheets of a book that is nobody's, each with its cells. @rule WB3 LE6 */
export function sheetsOf(book: XlsxBook): Result<readonly PresentSheet[], Problem> {
  const reader = partReader(book);
  const workbook = readWorkbookPart(reader);
  if (!workbook.ok) return workbook;
  const { tabs } = workbook.value;
  return readSheets({ reader, workbook: workbook.value, tabs, isOwn: isWorksheet });
}

interface Reading {
  readonly reader: PartReader;
  readonly workbook: WorkbookPart;
  readonly tabs: readonly Tab[];
  readonly isOwn: (tab: Tab) => tab is Worksheet;
}

function readSheets({
  reader,
  workbook,
  tabs,
  isOwn,
}: Reading): Result<readonly PresentSheet[], Problem> {
  const context = tabs.some(isOwn) ? readContext(reader, workbook) : succeed(NO_CONTEXT);
  if (!context.ok) return context;
  return allOf(
    tabs.map((tab) =>
      isOwn(tab) ? readOwnSheet(reader, tab, context.value) : succeed(foreignSheet(tab)),
    ),
  );
}

const NO_CONTEXT: CellContext = {
  sharedStrings: [],
  dateStyles: new Set(),
  hasRoomForFormulas: () => true,
};

function readContext(reader: PartReader, workbook: WorkbookPart): Result<CellContext, Problem> {
  const sharedStrings = readSharedStrings(reader, workbook.relationships);
  const dateStyles = readDateStyles(reader, workbook);
  if (!sharedStrings.ok || !dateStyles.ok) return fail(problemsOf(sharedStrings, dateStyles));
  return succeed({
    sharedStrings: sharedStrings.value,
    dateStyles: dateStyles.value,
    hasRoomForFormulas: reader.hasRoomForFormulas,
  });
}

function foreignSheet({ name }: Tab): PresentSheet {
  return {
    name,
    isOwn: false,
    cells: new Map(),
    merged: [],
    tables: [],
    charts: [],
    printed: null,
  };
}

/** The tables of a tab, own or not: no table of ours may take the name of another. */
function readTables(reader: PartReader, tab: Tab): Result<readonly PresentTable[], Problem> {
  if (!isWorksheet(tab)) return succeed([]);
  const relationships = readRelationships(reader, tab.part);
  if (!relationships.ok) return relationships;
  const names = presentParts(reader.book, relationships.value, "table");
  const parts = allOf(names.map((name) => reader.read(name)));
  if (!parts.ok) return parts;
  return succeed(
    parts.value.map(({ root }) => presentTable(root)).filter((table) => table !== null),
  );
}
