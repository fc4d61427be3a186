import type { Problem } from "../../../engine/index.ts";
import { invariant } from "../../../engine/index.ts";
import type { Part, XlsxBook } from "../package/book.ts";
import { partsByName } from "../package/book.ts";
import type { Namespaces } from "../package/namespaces.ts";
import type { XmlPart } from "../package/part-xml.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import type { StylesDraft } from "../styles/styles-draft.ts";
import { freeNameAmong } from "./taken-names.ts";
import { encodeXml } from "../xml/decoding.ts";
import type { XmlNode } from "../xml/node.ts";
import { writeXmlText } from "../xml/parsing.ts";

/**
 * A book being changed. Everything that a plan can need has been read by the time
 * it is made, so that carrying out a step can meet obstacles but no damage.
 */
export interface Draft {
  readonly book: XlsxBook;
  readonly namespaces: Namespaces;
  /** The parts that were opened or made, by name in small letters. */
  readonly parts: Map<string, XmlPart>;
  /** Names, in small letters, that no new part may have. */
  readonly taken: Set<string>;
  /** Names, in small letters, of parts that are taken away. */
  readonly removed: Set<string>;
  readonly workbook: XmlPart;
  readonly contentTypes: XmlPart;
  readonly styles: StylesDraft;
  /** By name in small letters; those that the plan names. */
  readonly sheets: Map<string, SheetDraft>;
  readonly from1904: boolean;
  readonly problems: Problem[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part that no file has yet. */
export function newPart(name: string, root: XmlNode): XmlPart {
  return { name, original: null, before: DECLARATION, root, after: "" };
}

/** Adds a part to those that are written. */
export function addPart(draft: Draft, part: XmlPart): void {
  draft.parts.set(part.name.toLowerCase(), part);
  draft.taken.add(part.name.toLowerCase());
}

/** A part that was opened with the draft, or made since; null for any other. */
export function openedPart(draft: Draft, name: string): XmlPart | null {
  return draft.parts.get(name.toLowerCase()) ?? null;
}

/** A sheet that the plan names. */
export function sheetOf(draft: Draft, name: string): SheetDraft {
  const sheet = draft.sheets.get(name.toLowerCase());
  invariant(
    sheet !== undefined,
    "WB1",
    () => `the plan writes in a sheet that is not there: ${name}`,
  );
  return sheet;
}

/** The first name of a pattern that is free, `xl/tables/table#.xml`. */
export function freeName({ taken }: Draft, pattern: string): string {
  return freeNameAmong(taken, pattern);
}

/** The book with the draft's changes: parts in their order, new ones last. @rule WB2 */
export function bookOf(draft: Draft): XlsxBook {
  const { book, parts, removed } = draft;
  const kept = [...book.parts].filter(([key]) => !removed.has(key));
  const present = kept.map(([key, part]) => rewritten(part, parts.get(key)));
  const made = [...parts.values()].filter(({ name }) => !book.parts.has(name.toLowerCase()));
  return { ...book, parts: partsByName([...present, ...made.map(writtenPart)]) };
}

/** The part itself where its text came out as it was. */
function rewritten(part: Part, xml: XmlPart | undefined): Part {
  if (xml === undefined) return part;
  const text = writeXmlText(xml);
  return text === xml.original ? part : partWith(xml.name, text);
}

function writtenPart(xml: XmlPart): Part {
  return partWith(xml.name, writeXmlText(xml));
}

function partWith(name: string, text: string): Part {
  return { name, bytes: encodeXml(text), packed: null };
}
