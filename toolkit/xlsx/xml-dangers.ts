import { startTagEnd } from "./start-tag.ts";

/** More than any workbook nests. */
const DEEPEST = 256;

/** More tags than a part of a million cells has; what is built of each takes half a kilobyte. */
const MOST_TAGS = 3_000_000;

/** What makes a text unwise to parse, found before it is parsed; null where nothing does. */
export function xmlDanger(text: string): "entity" | "too-deep" | "too-large" | null {
  if (/<!(?:DOCTYPE|ENTITY)/.test(text)) return "entity";
  if (hasTooManyTags(text)) return "too-large";
  return isTooDeep(text) ? "too-deep" : null;
}

function hasTooManyTags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    count += 1;
    if (count > MOST_TAGS) return true;
  }
  return false;
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
