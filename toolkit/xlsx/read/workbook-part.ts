import type { Problem, Result } from "../../../engine/index.ts";
import { fail, succeed } from "../../../engine/index.ts";
import type { LocalName, PresentName } from "../../workbook.ts";
import type { XlsxBook } from "../package/book.ts";
import { partOf } from "../package/book.ts";
import { corrupt } from "../package/faults.ts";
import type { XmlPart } from "../package/part-xml.ts";
import type { PartReader } from "../package/part-reader.ts";
import type { Relationship } from "../package/relationships.ts";
import { partOfKind, readRelationships } from "../package/relationships.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed, isOn, relationshipId } from "../xml/node.ts";

/** The workbook part: sheets and names. */
export interface WorkbookPart {
  readonly xml: XmlPart;
  readonly relationships: readonly Relationship[];
  /** All tabs, those that are no worksheets too: names count them. */
  readonly tabs: readonly Tab[];
  /** Whether dates count from 1904. */
  readonly from1904: boolean;
}

/** One tab: of a worksheet, which has a part, or of anything else: a chart, a module of macros. */
export type Tab = Worksheet | OtherTab;

/** The tab of a worksheet. */
export interface Worksheet {
  readonly name: string;
  readonly isWorksheet: true;
  readonly part: string;
}

interface OtherTab {
  readonly name: string;
  readonly isWorksheet: false;
}

/** Whether a tab is a worksheet's. */
export function isWorksheet(tab: Tab): tab is Worksheet {
  return tab.isWorksheet;
}

/** Finds and reads the workbook part, wherever the package keeps it. */
export function readWorkbookPart(reader: PartReader): Result<WorkbookPart, Problem> {
  const { book } = reader;
  const known = readRelationships(reader, "");
  if (!known.ok) return known;
  const name = partOfKind(known.value, "officeDocument");
  if (name === null) return fail([corrupt({ file: book.file, part: "" }, "part-missing")]);
  const xml = reader.read(name);
  if (!xml.ok) return xml;
  const relationships = readRelationships(reader, xml.value.name);
  if (!relationships.ok) return relationships;
  const tabs = tabsOf(book, xml.value, relationships.value);
  if (!tabs.ok) return tabs;
  const properties = childNamed(xml.value.root, "workbookPr");
  return succeed({
    xml: xml.value,
    relationships: relationships.value,
    tabs: tabs.value,
    from1904: properties !== null && isOn(properties, "date1904"),
  });
}

function tabsOf(
  book: XlsxBook,
  { root, name: part }: XmlPart,
  relationships: readonly Relationship[],
): Result<readonly Tab[], Problem> {
  const tabs: Tab[] = [];
  for (const sheet of sheetElements(root)) {
    const name = sheet.attributes.get("name") ?? "";
    const id = relationshipId(sheet);
    // Programs that drop a module of macros leave its tab with an empty id, and names count it.
    if (id === "") {
      tabs.push({ name, isWorksheet: false });
      continue;
    }
    const known = relationships.find((one) => one.id === id);
    if (known?.part === null || known === undefined) {
      return fail([corrupt({ file: book.file, part }, "reference-broken")]);
    }
    if (partOf(book, known.part) === null) {
      return fail([corrupt({ file: book.file, part: known.part }, "part-missing")]);
    }
    const isSheet = known.kind === "worksheet";
    tabs.push(
      isSheet ? { name, isWorksheet: true, part: known.part } : { name, isWorksheet: false },
    );
  }
  const names = new Set(tabs.map(({ name }) => name.toLowerCase()));
  return names.size === tabs.length
    ? succeed(tabs)
    : fail([corrupt({ file: book.file, part }, "tabs-doubled")]);
}

function sheetElements(root: XmlNode): readonly XmlNode[] {
  const sheets = childNamed(root, "sheets");
  return sheets === null ? [] : childrenNamed(sheets, "sheet");
}

/** The names that hold for the whole book. */
export function globalNames(workbook: WorkbookPart): readonly PresentName[] {
  return definitionsIn(workbook)
    .filter(({ attributes }) => !attributes.has("localSheetId"))
    .map(({ attributes, text }) => ({ name: attributes.get("name") ?? "", refersTo: text }));
}

/** The names that hold on one sheet alone; Excel's own, such as the print area, are left out. */
export function localNames(workbook: WorkbookPart): readonly LocalName[] {
  return definitionsIn(workbook).flatMap(({ attributes }): readonly LocalName[] => {
    const name = attributes.get("name") ?? "";
    const tab = workbook.tabs[Number(attributes.get("localSheetId") ?? "-1")];
    return tab === undefined || name.startsWith("_xlnm.") ? [] : [{ name, sheet: tab.name }];
  });
}

function definitionsIn({ xml }: WorkbookPart): readonly XmlNode[] {
  const names = childNamed(xml.root, "definedNames");
  return names === null ? [] : childrenNamed(names, "definedName");
}
