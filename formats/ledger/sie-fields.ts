/** A field of a record: a text, or what braces hold, which is a list of objects. */
export type SieField = string | readonly string[];

/** A record of a SIE file: its label, its fields, and whether its quotation marks are odd. */
export interface SieRecord {
  /** With its number sign: «#TRANS». */
  readonly label: string;
  readonly fields: readonly SieField[];
  /** A quotation mark inside a field without a backslash, or one that is never closed. */
  readonly isOdd: boolean;
}

interface Reading {
  readonly text: string;
  /** Where the field ends. */
  readonly end: number;
  readonly isOdd: boolean;
}

/**
 * The fields of a line: apart by blanks or tabs, in quotation marks or not, with `\"` for
 * a quotation mark inside. A quotation mark that no blank, brace or end of line follows
 * is a part of the text, as programs write «"F"rskott"».
 *
 * @rule LE1
 */
export function sieRecord(line: string): SieRecord {
  const fields: SieField[] = [];
  let list: string[] | null = null;
  let isOdd = false;
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? "";
    if (isBlank(character)) at += 1;
    else if (character === "{") {
      list = [];
      at += 1;
    } else if (character === "}") {
      if (list !== null) fields.push(list);
      list = null;
      at += 1;
    } else {
      const read = character === '"' ? quotedField(line, at) : plainField(line, at);
      isOdd ||= read.isOdd;
      (list ?? fields).push(read.text);
      at = read.end;
    }
  }
  if (list !== null) fields.push(list);
  const [label] = fields;
  return {
    label: typeof label === "string" ? label.toUpperCase() : "",
    fields: fields.slice(1),
    isOdd,
  };
}

function quotedField(line: string, start: number): Reading {
  let isOdd = false;
  let isEscaped = false;
  for (let at = line.indexOf('"', start + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    if (line[at - 1] === "\\" && at - 1 > start) isEscaped = true;
    else if (endsField(line[at + 1])) {
      const text = line.slice(start + 1, at);
      return { text: isEscaped ? unescaped(text) : text, end: at + 1, isOdd };
    } else isOdd = true;
  }
  return { text: unescaped(line.slice(start + 1)), end: line.length, isOdd: true };
}

/** A text whose quotation marks had a backslash; any other backslash is itself. */
function unescaped(text: string): string {
  return text.replaceAll('\\"', '"');
}

function plainField(line: string, start: number): Reading {
  let end = start;
  while (end < line.length && !endsField(line[end])) end += 1;
  const text = line.slice(start, end);
  return { text: unescaped(text), end, isOdd: false };
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t" || character === "\r";
}

function endsField(character: string | undefined): boolean {
  return character === undefined || isBlank(character) || character === "{" || character === "}";
}

/** The text of a field; empty where there is none, or a list. */
export function textOf(field: SieField | undefined): string {
  return typeof field === "string" ? field : "";
}

/**
 * A name that ends its record. Where quotation marks are odd, or an unquoted name has
 * blanks in it, it is all that stands after the fields before it.
 *
 * @param before - how many fields stand before it
 */
export function nameIn(line: string, { fields, isOdd }: SieRecord, before: number): string {
  const rest = fields.slice(before);
  if (!isOdd && rest.length < 2) return textOf(rest[0]);
  const pattern = new RegExp(`^\\s*#\\S+(?:\\s+\\S+){${String(before)}}\\s+(?<name>.*?)\\s*$`);
  const raw = pattern.exec(line)?.groups?.["name"] ?? "";
  const isQuoted = raw.startsWith('"');
  if (isQuoted && !isOdd) return textOf(rest[0]);
  const inner = isQuoted ? raw.slice(1, raw.endsWith('"') ? -1 : undefined) : raw;
  return unescaped(inner);
}
