import { startTagEnd } from "./start-tag.ts";

/** More than any workbook nests. */
const DEEPEST = 256;

/** What makes a text unwise to parse, found before it is parsed; null where nothing does. */
export function xmlDanger(text: string): "entity" | "too-deep" | null {
  if (/<!(?:DOCTYPE|ENTITY)/.test(text)) return "entity";
  return isTooDeep(text) ? "too-deep" : null;
}

/** The number of `<` in a text; comments and texts that hold some count them too. */
export function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) count += 1;
  return count;
}

/** Looks no further than the first tag that never ends: the parser stops there too. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let at = text.indexOf("<");
  while (at >= 0) {
    const { change, end } = stepAt(text, at);
    if (end < 0) return false;
    depth += change;
    if (depth > DEEPEST) return true;
    at = text.indexOf("<", end);
  }
  return false;
}

/** What a `<` does to the depth, and where it ends; -1 where it never does. */
function stepAt(text: string, at: number): { change: number; end: number } {
  if (text.startsWith("</", at)) return { change: -1, end: at + 2 };
  if (text.startsWith("<!--", at)) return { change: 0, end: text.indexOf("-->", at) };
  if (text.startsWith("<![CDATA[", at)) return { change: 0, end: text.indexOf("]]>", at) };
  if (text.startsWith("<?", at)) return { change: 0, end: text.indexOf("?>", at) };
  const end = startTagEnd(text, at);
  return { change: end >= 0 && text.startsWith("/>", end - 2) ? 0 : 1, end };
}
