/** A place in a text that a scan moves on. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** A name and where its value stands. */
export interface ScannedAttribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const SPACE = 0x20;
const SLASH = 0x2f;
const GREATER = 0x3e;

/** Whether a text stands at the cursor. */
export function isAt({ text, at }: Cursor, wanted: string): boolean {
  return text.startsWith(wanted, at);
}

/**
 * The attribute at the cursor, ` name="value"`, with one blank before it and no entity or
 * line break in it. Passes it, or the end of the tag.
 *
 * @returns null where something else stands there
 */
export function attributeAt(cursor: Cursor): ScannedAttribute | "end" | null {
  const { text } = cursor;
  let { at } = cursor;
  const first = text.charCodeAt(at);
  if (first === GREATER || (first === SLASH && text.charCodeAt(at + 1) === GREATER)) {
    cursor.at = at + (first === GREATER ? 1 : 2);
    return "end";
  }
  if (first !== SPACE) return null;
  const from = at + 1;
  for (at = from; isNameCharacter(text.charCodeAt(at)); at += 1);
  if (
    !isLetter(text.charCodeAt(from)) ||
    text.charCodeAt(at) !== 0x3d ||
    text.charCodeAt(at + 1) !== QUOTE
  ) {
    return null;
  }
  const start = at + 2;
  const end = text.indexOf('"', start);
  if (end < 0) return null;
  for (at = start; at < end; at += 1) {
    const character = text.charCodeAt(at);
    // A parser reads entities, refuses `<`, and makes blanks of line breaks.
    if (character === 0x26 || character === 0x3c || character < SPACE) return null;
  }
  cursor.at = end + 1;
  return { name: text.slice(from, start - 2), start, end };
}

/** Letters, digits after the first, and what stands in `xml:space` and `x14ac:dyDescent`. */
function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x3a;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** A whole number of at most nine digits, without a leading zero; null for anything else. */
export function numberIn(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number | null {
  if (end === start || end - start > 9) return null;
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return text.charCodeAt(start) === 0x30 && end - start > 1 ? null : number;
}
