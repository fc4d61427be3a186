import type { Cursor } from "./scan-cursor.ts";
import { attributeAt, isAt } from "./scan-cursor.ts";
import { decodeEntities } from "../xml/entities.ts";

/** A text between two tags. */
export interface ScannedText {
  readonly start: number;
  readonly end: number;
  /** Whether it has an entity. */
  readonly isEscaped: boolean;
}

/**
 * The element of a name at the cursor, `<t>…</t>`, which holds nothing but text and may say
 * that its blanks count. Passes it.
 *
 * @returns null where something else stands there, or an entity that is none
 */
export function textAt(cursor: Cursor, name: "f" | "t" | "v"): ScannedText | null {
  if (!isAt(cursor, `<${name}`)) return null;
  cursor.at += 1 + name.length;
  const attribute = attributeAt(cursor);
  if (attribute === null) return null;
  if (attribute !== "end") {
    const value = cursor.text.slice(attribute.start, attribute.end);
    const isSpace = attribute.name === "xml:space" && value === "preserve";
    if (!isSpace || attributeAt(cursor) !== "end") return null;
  }
  return textTo(cursor, name);
}

/** The text behind a start tag that has been passed, to its end tag; passes that too. */
export function textTo(cursor: Cursor, name: string): ScannedText | null {
  const { text, at: start } = cursor;
  if (text.charCodeAt(start - 2) === 0x2f) return { start, end: start, isEscaped: false };
  const end = text.indexOf("<", start);
  if (end < 0) return null;
  cursor.at = end;
  if (!isAt(cursor, `</${name}>`)) return null;
  cursor.at += 3 + name.length;
  const written = text.slice(start, end);
  const isEscaped = written.includes("&");
  return isEscaped && decodeEntities(written) === null ? null : { start, end, isEscaped };
}
