import { decodeCellText } from "../read/cell-text.ts";
import { richText } from "../read/rich-text.ts";
import { startTagEnd } from "../xml/start-tag.ts";
import { decodeEntities } from "../xml/entities.ts";
import { parseXmlText } from "../xml/parsing.ts";
import type { Cursor } from "./scan-cursor.ts";
import { isAt } from "./scan-cursor.ts";
import { ODD } from "./scan-rows.ts";
import { textAt } from "./scan-text.ts";

/**
 * The texts that cells share, as spreadsheet programs list them. A book has as many as its
 * largest sheets have different texts, ours or not.
 *
 * @returns null for a list that is written in any other way; it is read as XML instead
 */
export function scanStrings(text: string, most: number): readonly string[] | "too-many" | null {
  const opens = text.indexOf("<sst");
  const start = opens < 0 ? -1 : startTagEnd(text, opens);
  const end = text.lastIndexOf("</sst>");
  if (start < 0 || end < start || !isPlainList(text.slice(0, start) + text.slice(end))) return null;
  if (ODD.test(text.slice(start, end))) return null;
  const cursor: Cursor = { text, at: start };
  const texts: string[] = [];
  while (cursor.at < end) {
    const item = itemAt(cursor);
    if (item === null) return null;
    texts.push(item);
    if (texts.length > most) return "too-many";
  }
  return cursor.at === end ? texts : null;
}

/** Whether what stands around the texts is XML, and one unprefixed list. */
function isPlainList(frame: string): boolean {
  const whole = frame.includes("<!") ? "entity" : parseXmlText(frame);
  if (typeof whole === "string") return false;
  const { name, prefix, children } = whole.root;
  return name === "sst" && prefix === "" && children.length === 0;
}

/** The text of `<si>…</si>` at the cursor, which is passed; null where something else stands there. */
function itemAt(cursor: Cursor): string | null {
  const { text, at: start } = cursor;
  if (isAt(cursor, "<si/>")) {
    cursor.at += 5;
    return "";
  }
  if (!isAt(cursor, "<si>")) return null;
  cursor.at += 4;
  const found = textAt(cursor, "t");
  if (found !== null && isAt(cursor, "</si>")) {
    cursor.at += 5;
    const written = text.slice(found.start, found.end);
    return decodeCellText(found.isEscaped ? (decodeEntities(written) ?? "") : written);
  }
  const close = text.indexOf("</si>", start);
  const whole = close < 0 ? "xml-malformed" : parseXmlText(text.slice(start, close + 5));
  if (typeof whole === "string") return null;
  cursor.at = close + 5;
  return richText(whole.root);
}
