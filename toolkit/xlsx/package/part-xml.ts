import type { Problem, Result } from "../../../engine/index.ts";
import { fail, succeed } from "../../../engine/index.ts";
import type { XlsxBook } from "./book.ts";
import { partOf } from "./book.ts";
import { corrupt, unsafe } from "./faults.ts";
import { decodeXml } from "../xml/decoding.ts";
import type { XmlWhole } from "../xml/parsing.ts";
import { parseXmlText } from "../xml/parsing.ts";

/** An XML part as it was read: its own name, its text, and the text taken apart. */
export interface XmlPart extends XmlWhole {
  readonly name: string;
  /** Null for a part that is new. */
  readonly original: string | null;
}

/** Reads an XML part, unless its text is too much. @rule WB4 */
export function readPart(
  book: XlsxBook,
  name: string,
  isBearable: (text: string) => boolean,
): Result<XmlPart, Problem> {
  const { file } = book;
  const part = partOf(book, name);
  if (part === null) return fail([corrupt({ file, part: name }, "part-missing")]);
  const at = { file, part: part.name };
  const text = decodeXml(part.bytes);
  if (text === null) return fail([corrupt(at, "xml-malformed")]);
  if (!isBearable(text)) return fail([unsafe(at, "too-large")]);
  const whole = parseXmlText(text);
  if (whole === "xml-malformed") return fail([corrupt(at, whole)]);
  if (typeof whole === "string") return fail([unsafe(at, whole)]);
  return succeed({ ...whole, name: part.name, original: text });
}
