import type { PrintLine } from "../workbook.ts";
import { withoutLast } from "./short-text.ts";

/** Excel takes no longer header or footer, codes and all. */
const LONGEST = 255;

/** The three parts of a header or footer in Excel's own codes. */
export function headerText(line: PrintLine): string {
  let parts = [line.left, line.center, line.right];
  while (codes(parts).length > LONGEST) {
    const longest = parts.reduce((one, other) =>
      coded(other).length > coded(one).length ? other : one,
    );
    const index = parts.indexOf(longest);
    parts = parts.map((part, place) => (place === index ? cut(part) : part));
  }
  return codes(parts);
}

function codes(parts: readonly string[]): string {
  return parts
    .map((part, index) => (part === "" ? "" : `&${"LCR".charAt(index)}${coded(part)}`))
    .join("");
}

/** `&` is a code's first sign. After a page's number, `+1` and `-1` would count pages further. */
function coded(part: string): string {
  return part
    .replace(/\r\n?/g, "\n")
    .replaceAll("&", "&&")
    .replace(/(\{pages?\})(?=[+\-\d])/g, "$1 ")
    .replaceAll("{pages}", "&N")
    .replaceAll("{page}", "&P");
}

/** Shorter by a character, or by a whole mark of a page's number. */
function cut(part: string): string {
  const bare = part.endsWith("…") ? part.slice(0, -1) : part;
  return `${/\{pages?\}$/.test(bare) ? bare.replace(/\{pages?\}$/, "") : withoutLast(bare)}…`;
}
