import type { Problem, Result } from "../../../engine/index.ts";
import { fail, succeed } from "../../../engine/index.ts";
import type { Part } from "../package/book.ts";
import type { XmlPart } from "../package/part-xml.ts";
import { startTagEnd } from "../xml/start-tag.ts";
import { decodeXml } from "../xml/decoding.ts";
import { childNamed } from "../xml/node.ts";
import { parseXmlText } from "../xml/parsing.ts";
import type { SheetScan } from "./scan-rows.ts";
import { scanRows } from "./scan-rows.ts";

/**
 * A worksheet's part. Where its rows were scanned, the tree has them as one piece of text
 * inside `sheetData`; where they were not, it has them as elements.
 */
export interface SheetPart {
  readonly xml: XmlPart;
  readonly scan: SheetScan | null;
}

/** A scanned text, and the same without its rows. */
export interface ScannedText {
  readonly frame: string;
  readonly scan: SheetScan;
}

const SCANNED = new WeakMap<Part, ScannedText | "odd">();

/** The rows of a part, scanned once; null where it is written in a way that the scan does not know. */
export function scannedText(part: Part): ScannedText | null {
  const known = SCANNED.get(part) ?? scanPart(part) ?? "odd";
  SCANNED.set(part, known);
  return known === "odd" ? null : known;
}

function scanPart(part: Part): ScannedText | null {
  const text = decodeXml(part.bytes);
  if (text === null || text.includes("<!") || text.includes("<?", 2)) return null;
  const opens = text.indexOf("<sheetData");
  if (opens < 0 || text.includes("<sheetData", opens + 1)) return null;
  const start = startTagEnd(text, opens);
  if (start < 0) return null;
  const end = text.startsWith("/>", start - 2) ? start : text.indexOf("</sheetData>", start);
  const scan = end < 0 ? null : scanRows(text, start, end);
  return scan === null ? null : { frame: text.slice(0, start) + text.slice(end), scan };
}

/** The part of a scanned text; null where its frame is no worksheet as programs write it. */
export function scannedSheet(
  name: string,
  { frame, scan }: ScannedText,
): Result<SheetPart, Problem> | null {
  const whole = parseXmlText(frame);
  if (typeof whole === "string" || whole.root.name !== "worksheet") return null;
  const data = childNamed(whole.root, "sheetData");
  if (data?.prefix !== "" || data.children.length > 0) return null;
  const { text, start, end } = scan;
  if (end > start) data.children = [text.slice(start, end)];
  return succeed({ xml: { ...whole, name, original: text }, scan });
}

/** A part whose rows are elements. */
export function parsedSheet(xml: Result<XmlPart, Problem>): Result<SheetPart, Problem> {
  return xml.ok ? succeed({ xml: xml.value, scan: null }) : fail(xml.problems);
}
