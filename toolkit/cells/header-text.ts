import type { PrintLine } from "../workbook.ts";
import { withoutLast } from "./short-text.ts";

/** Excel takes no longer header or footer, codes and all. */
const LONGEST = 255;

/** A header or footer in Excel's own codes, as a file has it. */
export function headerText(line: PrintLine): string {
  return codes(fitted(line));
}

/** The three parts of a header or footer in Excel's own codes, as Excel takes them one by one. */
export function headerParts(line: PrintLine): PrintLine {
  const [left = "", center = "", right = ""] = fitted(line).map(coded);
  return { left, center, right };
}

/** The three parts of a header or footer as a file has it, each in Excel's codes, without its fonts. */
export function partsOfHeader(text: string): PrintLine {
  const plain = plainPart(text);
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  // A doubled `&` is a sign, and no code begins with its second half.
  for (const [piece] of plain.matchAll(/&&|&[LCR]|[^&]+|&/gs)) {
    const code = SECTIONS[piece];
    if (code === undefined) parts[part] += piece;
    else part = code;
  }
  return parts;
}

/** A header's text, or a part of it, without the codes of its fonts. */
export function plainPart(text: string): string {
  return text.replace(/&"[^"]*"|&K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|&\d+(?!\d)/gi, "");
}

const SECTIONS: Readonly<Record<string, keyof PrintLine>> = {
  "&L": "left",
  "&C": "center",
  "&R": "right",
};

function fitted(line: PrintLine): readonly string[] {
  let parts = [line.left, line.center, line.right];
  while (codes(parts).length > LONGEST) {
    const longest = parts.reduce((one, other) =>
      coded(other).length > coded(one).length ? other : one,
    );
    const index = parts.indexOf(longest);
    parts = parts.map((part, place) => (place === index ? cut(part) : part));
  }
  return parts;
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
