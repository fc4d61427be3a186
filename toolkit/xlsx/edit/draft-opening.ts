import type { Problem, Result } from "../../../engine/index.ts";
import { allOf, fail, invariant, problemsOf, succeed } from "../../../engine/index.ts";
import type { Operation } from "../../workbook.ts";
import type { XlsxBook } from "../package/book.ts";
import type { Draft } from "./draft.ts";
import { newPart } from "./draft.ts";
import { corrupt } from "../package/faults.ts";
import type { Namespaces } from "../package/namespaces.ts";
import { namespacesOf } from "../package/namespaces.ts";
import type { XmlPart } from "../package/part-xml.ts";
import type { PartReader } from "../package/part-reader.ts";
import { partReader } from "../package/part-reader.ts";
import { partsNeeded, sheetsIn } from "./parts-needed.ts";
import { plainStyles } from "../new/new-book.ts";
import { presentParts } from "../package/relationships.ts";
import { freeNameAmong, takenNames } from "./taken-names.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { sheetDraft } from "./sheet-draft.ts";
import { placedRows } from "../read/sheet-grid.ts";
import { textRows } from "../rows/text-rows.ts";
import { treeRows } from "../rows/tree-rows.ts";
import { stylesDraft } from "../styles/styles-draft.ts";
import type { WorkbookPart, Worksheet } from "../read/workbook-part.ts";
import { isWorksheet, readWorkbookPart } from "../read/workbook-part.ts";
import { fragment } from "../xml/fragment.ts";

/** Reads everything that a plan can touch, or tells every fault in it. */
export function openDraft(book: XlsxBook, plan: readonly Operation[]): Result<Draft, Problem> {
  const reader = partReader(book);
  const workbook = readWorkbookPart(reader);
  if (!workbook.ok) return workbook;
  const needed = partsNeeded(reader, workbook.value, plan);
  if (!needed.ok) return needed;
  const parts = allOf(needed.value.map((name) => reader.read(name)));
  const sheets = readSheets(reader, workbook.value, plan);
  if (!parts.ok || !sheets.ok) return fail(problemsOf(parts, sheets));
  const sheetXml = sheets.value.map(({ xml }) => xml);
  const opened = [workbook.value.xml, ...parts.value, ...sheetXml];
  return succeed(draftOf(book, workbook.value, { opened, sheets: sheets.value }));
}

interface Opened {
  readonly opened: readonly XmlPart[];
  readonly sheets: readonly SheetDraft[];
}

function draftOf(book: XlsxBook, workbook: WorkbookPart, { opened, sheets }: Opened): Draft {
  const parts = new Map(opened.map((part) => [part.name.toLowerCase(), part]));
  const namespaces = namespacesOf(workbook.xml.root);
  const contentTypes = parts.get("[content_types].xml");
  invariant(contentTypes !== undefined, "WB1", "the list of contents is among the parts needed");
  const [name] = presentParts(book, workbook.relationships, "styles");
  const styles = name === undefined ? undefined : parts.get(name.toLowerCase());
  const taken = takenNames(book, contentTypes.root);
  return {
    book,
    namespaces,
    parts,
    removed: new Set(),
    workbook: workbook.xml,
    contentTypes,
    taken,
    styles: stylesDraft(styles ?? stylesPart(namespaces, taken)),
    sheets: new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet])),
    from1904: workbook.from1904,
    problems: [],
  };
}

/** For a book without styles, which is allowed; it becomes part of it once a style is asked for. */
function stylesPart(namespaces: Namespaces, taken: ReadonlySet<string>): XmlPart {
  const own = "xl/styles.xml";
  const name = taken.has(own) ? freeNameAmong(taken, "xl/styles#.xml") : own;
  return newPart(name, fragment(plainStyles(namespaces.main)));
}

function readSheets(
  reader: PartReader,
  { tabs }: WorkbookPart,
  plan: readonly Operation[],
): Result<readonly SheetDraft[], Problem> {
  const named = sheetsIn(plan);
  const asked = tabs.filter(isWorksheet).filter(({ name }) => named.has(name.toLowerCase()));
  return allOf(asked.map((tab) => readSheet(reader, tab)));
}

function readSheet(reader: PartReader, { name, part }: Worksheet): Result<SheetDraft, Problem> {
  const sheet = reader.readSheet(part);
  if (!sheet.ok) return sheet;
  const { xml, scan } = sheet.value;
  if (scan !== null) return succeed(sheetDraft(name, xml, textRows(xml, scan)));
  const rows = placedRows(xml.root);
  const at = { file: reader.book.file, part: xml.name };
  if (rows === null) return fail([corrupt(at, "xml-malformed")]);
  return succeed(sheetDraft(name, xml, treeRows(xml, rows)));
}
