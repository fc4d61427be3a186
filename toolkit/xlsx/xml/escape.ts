/** Characters that XML cannot hold at all, and halves of surrogate pairs. */
const IMPOSSIBLE =
  /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const REPLACEMENT = "\ufffd";

/** What must be spelt out somewhere; most texts have none of it, and are left as they are at once. */
const ESCAPED = /[&<>"\t\n\r\0-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text between tags. A carriage return is spelt out: a reader would make a line feed of it. */
export function escapeText(text: string): string {
  if (!ESCAPED.test(text)) return text;
  return text
    .replace(IMPOSSIBLE, REPLACEMENT)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** Text between quotation marks in a tag. Line breaks are spelt out: a reader would make blanks of them. */
export function escapeAttribute(text: string): string {
  if (!ESCAPED.test(text)) return text;
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}
