import { invariant } from "../../../engine/index.ts";
import type { AddSheet, SetName } from "../../workbook.ts";
import type { Draft } from "./draft.ts";
import { freeName, newPart } from "./draft.ts";
import { freeNumber } from "./free-number.ts";
import { opaque } from "../styles/look-xml.ts";
import { relationshipAttributes } from "../package/namespaces.ts";
import { linkPart } from "./part-links.ts";
import { sheetDraft } from "./sheet-draft.ts";
import { textRows } from "../rows/text-rows.ts";
import { WORKBOOK_ORDER } from "./sheet-order.ts";
import {
  append,
  childMade,
  element,
  insertBefore,
  removeChild,
  replaceChild,
  setAttribute,
  textElement,
} from "../xml/edit.ts";
import type { XmlNode } from "../xml/node.ts";
import { childNamed, childrenNamed } from "../xml/node.ts";

/** Adds a sheet after the others, or before one of them. The first sheet of a new book is the one that is shown. */
export function addSheet(draft: Draft, operation: AddSheet): void {
  const { root } = draft.workbook;
  const sheets = childMade(root, "sheets", WORKBOOK_ORDER);
  const present = childrenNamed(sheets, "sheet");
  const isTaken = present.some(({ attributes }) =>
    sameName(attributes.get("name"), operation.sheet),
  );
  invariant(!isTaken, "WB1", `there is a sheet ${operation.sheet} already`);
  const isFirst = present.length === 0;
  const part = newPart(
    freeName(draft, "xl/worksheets/sheet#.xml"),
    worksheet(draft, operation, isFirst),
  );
  const id = linkPart(draft, draft.workbook.name, { part, kind: "worksheet" });
  const numbers = present.map(({ attributes }) => Number(attributes.get("sheetId") ?? "0"));
  const made = element(`${root.prefix}sheet`, {
    name: operation.sheet,
    sheetId: freeNumber(numbers, 1),
    ...relationshipAttributes(root, draft.namespaces.relationships, id),
  });
  const { before } = operation;
  const next = present.find(({ attributes }) => sameName(attributes.get("name"), before));
  if (next === undefined) append(sheets, made);
  else {
    insertBefore(sheets, made, next);
    moveTabs(root, present.indexOf(next));
  }
  draft.sheets.set(
    operation.sheet.toLowerCase(),
    sheetDraft(operation.sheet, part, textRows(part, null)),
  );
}

/**
 * Tabs from a number on are one further to the right: what counts tabs follows them, the
 * names of one sheet alone and which tab is shown.
 *
 * @rule WB2
 */
function moveTabs(root: XmlNode, from: number): void {
  const names = childNamed(root, "definedNames");
  const views = from === 0 ? viewsMade(root) : childNamed(root, "bookViews");
  const counts = [
    ...childNodes(names, "definedName").map((node) => [node, "localSheetId", null] as const),
    ...childNodes(views, "workbookView").map((node) => [node, "activeTab", "0"] as const),
    ...childNodes(views, "workbookView").map((node) => [node, "firstSheet", null] as const),
  ];
  for (const [node, attribute, unsaid] of counts) {
    const number = node.attributes.get(attribute) ?? unsaid;
    if (number !== null && Number(number) >= from) {
      setAttribute(node, attribute, Number(number) + 1);
    }
  }
}

/** What says which tab is shown: in a book that does not say, the first one is. */
function viewsMade(root: XmlNode): XmlNode {
  const views = childMade(root, "bookViews", WORKBOOK_ORDER);
  if (childrenNamed(views, "workbookView").length === 0) {
    append(views, element(`${root.prefix}workbookView`));
  }
  return views;
}

function childNodes(node: XmlNode | null, name: string): readonly XmlNode[] {
  return node === null ? [] : childrenNamed(node, name);
}

function worksheet(draft: Draft, { tabColor, gridLines }: AddSheet, isFirst: boolean): XmlNode {
  const { main, relationships } = draft.namespaces;
  const view = {
    showGridLines: gridLines ? undefined : 0,
    tabSelected: isFirst ? 1 : undefined,
    workbookViewId: 0,
  };
  const color =
    tabColor === undefined
      ? []
      : [element("sheetPr", {}, [element("tabColor", { rgb: opaque(tabColor) })])];
  return element("worksheet", { xmlns: main, "xmlns:r": relationships }, [
    ...color,
    element("dimension", { ref: "A1" }),
    element("sheetViews", {}, [element("sheetView", view)]),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element("sheetData"),
  ]);
}

/** Makes a name for the whole book, or points the one there elsewhere. */
export function setName(draft: Draft, { name, refersTo }: SetName): void {
  define(draft, name, { refersTo, tab: null });
}

/** What a name stands for, for the whole book or for the tab of a number. */
export interface Definition {
  readonly refersTo: string;
  readonly tab: number | null;
}

/** Makes or changes a defined name. */
export function define(draft: Draft, name: string, { refersTo, tab }: Definition): void {
  const { root } = draft.workbook;
  const names = childMade(root, "definedNames", WORKBOOK_ORDER);
  const present = definitionOf(draft, name, tab);
  const attributes = { name, localSheetId: tab ?? undefined };
  const kept = present === null ? attributes : Object.fromEntries(present.attributes);
  const made = textElement(`${root.prefix}definedName`, refersTo, kept);
  if (present === null) append(names, made);
  else replaceChild(names, present, made);
}

/** Takes a name of one tab away. */
export function undefine(draft: Draft, name: string, tab: number): void {
  const names = childNamed(draft.workbook.root, "definedNames");
  const present = definitionOf(draft, name, tab);
  if (names === null || present === null) return;
  removeChild(names, present);
  if (childrenNamed(names, "definedName").length === 0) removeChild(draft.workbook.root, names);
}

function definitionOf({ workbook }: Draft, name: string, tab: number | null): XmlNode | null {
  const names = childNamed(workbook.root, "definedNames");
  if (names === null) return null;
  const scope = tab === null ? undefined : String(tab);
  const found = childrenNamed(names, "definedName").find(
    ({ attributes }) =>
      sameName(attributes.get("name"), name) && attributes.get("localSheetId") === scope,
  );
  return found ?? null;
}

/** The place of a sheet among all tabs. */
export function tabNumber({ workbook }: Draft, sheet: string): number {
  const sheets = childNamed(workbook.root, "sheets");
  const tabs = sheets === null ? [] : childrenNamed(sheets, "sheet");
  return tabs.findIndex(({ attributes }) => sameName(attributes.get("name"), sheet));
}

function sameName(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}
