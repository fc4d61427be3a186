import { sieRecord, textOf } from "./sie-fields.ts";

/** What a row of a voucher consists of. */
export interface RowParts {
  /** The label, the account and the objects. */
  readonly head: string;
  readonly amount: string;
  /** The row's own day; empty where it has none. */
  readonly day: string;
  readonly hasText: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * The parts of a row: by its braces, as most rows are written; field by field where
 * quotation marks make it doubtful what a brace is.
 */
export function rowParts(text: string): RowParts {
  const close = text.indexOf("}", text.indexOf("{") + 1);
  if (close < 0 || !isPlainHead(text, close)) return partsByField(text);
  const start = afterBlanks(text, close + 1);
  const end = fieldEnd(text, start);
  const dayStart = afterBlanks(text, end);
  const isQuoted = text.charCodeAt(dayStart) === QUOTE;
  const dayEnd = fieldEnd(text, dayStart);
  const day = isQuoted ? text.slice(dayStart + 1, dayEnd - 1) : text.slice(dayStart, dayEnd);
  if (text.charCodeAt(start) === QUOTE || (isQuoted && !isClosed(text, dayStart, dayEnd))) {
    return partsByField(text);
  }
  const rest = afterBlanks(text, dayEnd);
  const hasText = rest < text.length && !(text.startsWith('""', rest) || text[rest] === "}");
  return { head: text.slice(0, close + 1), amount: text.slice(start, end), day, hasText };
}

/** Whether quotation marks before a place are in pairs and none has a backslash. */
function isPlainHead(text: string, end: number): boolean {
  let quotes = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) return false;
    if (code === QUOTE) quotes += 1;
  }
  return quotes % 2 === 0;
}

/** Whether a field with a quotation mark before it has one after it and none within. */
function isClosed(text: string, start: number, end: number): boolean {
  return end - start >= 2 && text.indexOf('"', start + 1) === end - 1;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function fieldEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** A blank, a tab, or what is left of CR LF. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

function partsByField(text: string): RowParts {
  const { label, fields } = sieRecord(text);
  const [account, second] = fields;
  const hasObjects = second !== undefined && typeof second !== "string";
  const objects = hasObjects ? second : [];
  const [amount, day, rest] = fields.slice(hasObjects ? 2 : 1).map(textOf);
  const quoted = (field: string): string => `"${field.replaceAll('"', '\\"')}"`;
  const head = `${label} ${quoted(textOf(account))} {${objects.map(quoted).join(" ")}}`;
  return { head, amount: amount ?? "", day: day ?? "", hasText: (rest ?? "") !== "" };
}
