import { startTagEnd } from "./start-tag.ts";

/** More than any workbook nests. */
const DEEPEST = 256;

/** What makes a text unwise to parse, found before it is parsed; null where nothing does. */
export function xmlDanger(text: string): "entity" | "too-deep" | null {
  if (/<!(?:DOCTYPE|ENTITY)/.test(text)) return "entity";
  return isTooDeep(text) ? "too-deep" : null;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let at = text.indexOf("<");
  while (at >= 0) {
    const step = stepAt(text, at);
    depth += step.change;
    if (depth > DEEPEST) return true;
    at = step.end < 0 ? -1 : text.indexOf("<", step.end);
  }
  return false;
}

/** What a `<` does to the depth and where it ends; malformed text is left to the parser. */
function stepAt(text: string, at: number): { change: number; end: number } {
  if (text.startsWith("</", at)) return { change: -1, end: at + 2 };
  if (text.startsWith("<!--", at)) return { change: 0, end: text.indexOf("-->", at) };
  if (text.startsWith("<![CDATA[", at)) return { change: 0, end: text.indexOf("]]>", at) };
  if (text.startsWith("<?", at)) return { change: 0, end: text.indexOf("?>", at) };
  const end = startTagEnd(text, at);
  if (end < 0) return { change: 1, end: at + 1 };
  return { change: text.startsWith("/>", end - 2) ? 0 : 1, end };
}
