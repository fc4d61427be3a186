import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import { startTagEnd } from "./start-tag.ts";
import { xmlDanger } from "./dangers.ts";
import type { XmlNode } from "./node.ts";
import { sourceOf } from "./node.ts";

/** A whole XML text: its one element, and what was written before and after it. */
export interface XmlWhole {
  readonly before: string;
  readonly root: XmlNode;
  readonly after: string;
}

/** Why an XML text is not read. */
export type XmlTrouble = "entity" | "too-deep" | "xml-malformed";

/** Reads an XML text, or says why it is not read. */
export function parseXmlText(text: string): XmlWhole | XmlTrouble {
  const danger = xmlDanger(text);
  if (danger !== null) return danger;
  const root = rootOf(text);
  if (root === null) return "xml-malformed";
  const { start, end } = root;
  return { before: text.slice(0, start), root: toNode(text, root), after: text.slice(end) };
}

/** The text again, as it was or as it has been changed. */
export function writeXmlText({ before, root, after }: XmlWhole): string {
  return before + sourceOf(root) + after;
}

function rootOf(text: string): XmlElement | null {
  try {
    return parseXml(text, { includeOffsets: true }).root;
  } catch {
    // The library throws on whatever is not well-formed.
    return null;
  }
}

/** Cuts the source of an element at its children; offsets are UTF-16 units, as in the text. */
function toNode(source: string, parsed: XmlElement): XmlNode {
  const openEnd = startTagEnd(source, parsed.start);
  const open = source.slice(parsed.start, openEnd);
  const closeStart = open.endsWith("/>") ? openEnd : source.lastIndexOf("</", parsed.end - 1);
  const colon = parsed.name.indexOf(":") + 1;
  return {
    name: parsed.name.slice(colon),
    prefix: parsed.name.slice(0, colon),
    attributes: new Map(Object.entries(parsed.attributes)),
    open,
    children: childrenOf(source, parsed, { start: openEnd, end: closeStart }),
    close: source.slice(closeStart, parsed.end),
    text: textIn(parsed),
  };
}

function childrenOf(
  source: string,
  parsed: XmlElement,
  inner: { readonly start: number; readonly end: number },
): (XmlNode | string)[] {
  const children: (XmlNode | string)[] = [];
  let at = inner.start;
  for (const child of parsed.children) {
    if (!(child instanceof XmlElement)) continue;
    if (child.start > at) children.push(source.slice(at, child.start));
    children.push(toNode(source, child));
    at = child.end;
  }
  if (inner.end > at) children.push(source.slice(at, inner.end));
  return children;
}

/** CDATA is text to a reader; comments are not. */
function textIn(parsed: XmlElement): string {
  let text = "";
  for (const child of parsed.children) {
    if (child instanceof XmlText) text += child.text;
  }
  return text;
}
