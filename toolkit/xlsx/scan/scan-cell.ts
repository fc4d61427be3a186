import { parseXmlText } from "../xml/parsing.ts";
import type { Cursor, ScannedAttribute } from "./scan-cursor.ts";
import { attributeAt, isAt, numberIn } from "./scan-cursor.ts";
import type { Found } from "./scan-tables.ts";
import { textAt, textTo } from "./scan-text.ts";
import { addCell, CELL, CELL_TYPES, FLAG } from "./scan-tables.ts";

/** A cell being scanned. */
interface Cell {
  column: number;
  style: number;
  type: number;
  flags: number;
  valueStart: number;
  valueEnd: number;
  formulaStart: number;
  formulaEnd: number;
  formula: ReadonlyMap<string, string> | null;
}

/** One cell at the cursor, which is passed; false where it is written in another way. */
export function scanCell(cursor: Cursor, found: Found, row: number): boolean {
  const start = cursor.at;
  const cell: Cell = {
    column: -1,
    style: 0,
    type: 0,
    flags: FLAG.plain,
    valueStart: -1,
    valueEnd: -1,
    formulaStart: -1,
    formulaEnd: -1,
    formula: null,
  };
  cursor.at += 2;
  if (!scanAttributes(cursor, cell, row)) return false;
  const openEnd = cursor.at;
  if (cursor.text.charCodeAt(openEnd - 2) !== 0x2f && !scanContent(cursor, cell)) return false;
  const place = addCell(found.cells);
  const { numbers } = found.cells;
  numbers[place + CELL.column] = cell.column;
  numbers[place + CELL.start] = start;
  numbers[place + CELL.end] = cursor.at;
  numbers[place + CELL.openEnd] = openEnd;
  numbers[place + CELL.style] = cell.style;
  numbers[place + CELL.type] = cell.type;
  numbers[place + CELL.flags] = cell.flags;
  numbers[place + CELL.valueStart] = cell.valueStart;
  numbers[place + CELL.valueEnd] = cell.valueEnd;
  numbers[place + CELL.formulaStart] = cell.formulaStart;
  numbers[place + CELL.formulaEnd] = cell.formulaEnd;
  if (cell.formula !== null) found.formulas.set(found.cells.count - 1, cell.formula);
  return true;
}

/** `r`, `s` and `t`, and others that change nothing of what the cell holds. */
function scanAttributes(cursor: Cursor, cell: Cell, row: number): boolean {
  let order = 0;
  for (;;) {
    const attribute = attributeAt(cursor);
    if (attribute === null) return false;
    if (attribute === "end") return cell.column >= 0;
    const rank = ["r", "s", "t"].indexOf(attribute.name) + 1;
    // Another attribute, or another order, or the same twice, which the parser refuses.
    if (rank === 0 || rank <= order) {
      if (rank !== 0 && isRepeated(cell, rank)) return false;
      cell.flags &= ~FLAG.plain;
    }
    order = Math.max(order, rank);
    if (!takeAttribute(cursor.text, { cell, row, attribute })) return false;
  }
}

function isRepeated({ column, flags }: Cell, rank: number): boolean {
  if (rank === 1) return column >= 0;
  return (flags & (rank === 2 ? FLAG.styled : FLAG.typed)) !== 0;
}

function takeAttribute(
  text: string,
  {
    cell,
    row,
    attribute,
  }: { readonly cell: Cell; readonly row: number; readonly attribute: ScannedAttribute },
): boolean {
  switch (attribute.name) {
    case "r":
      cell.column = columnIn(text, attribute, row);
      return cell.column >= 0;
    case "s": {
      const style = numberIn(text, attribute);
      cell.style = style ?? 0;
      cell.flags |= FLAG.styled;
      return style !== null;
    }
    case "t":
      cell.type = CELL_TYPES.findIndex(
        (type) => type === text.slice(attribute.start, attribute.end),
      );
      cell.flags |= FLAG.typed;
      return cell.type >= 0;
    case "cm":
    case "vm":
    case "ph":
      return true;
    default:
      return false;
  }
}

/** The column of an address, which must be in the row; -1 where it is none. */
function columnIn(text: string, { start, end }: ScannedAttribute, row: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at += 1) {
    const letter = text.charCodeAt(at) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === start || at - start > 3) return -1;
  return numberIn(text, { start: at, end }) === row + 1 ? column - 1 : -1;
}

/** What stands in a cell: `f` and `v`, or `is`, each once at the most and in this order. */
function scanContent(cursor: Cursor, cell: Cell): boolean {
  if (isAt(cursor, "<f") && !scanFormula(cursor, cell)) return false;
  if (isAt(cursor, "<v")) {
    if (!scanText(cursor, cell, "v")) return false;
  } else if (isAt(cursor, "<is>") && !scanInline(cursor, cell)) return false;
  if (!isAt(cursor, "</c>")) return false;
  cursor.at += 4;
  return true;
}

function scanFormula(cursor: Cursor, cell: Cell): boolean {
  cursor.at += 2;
  const attributes = formulaAttributes(cursor);
  if (attributes === null) return false;
  if (attributes.size > 0) cell.formula = attributes;
  const found = textTo(cursor, "f");
  if (found === null) return false;
  cell.formulaStart = found.start;
  cell.formulaEnd = found.end;
  if (found.isEscaped) cell.flags |= FLAG.escapedFormula;
  return true;
}

function formulaAttributes(cursor: Cursor): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (;;) {
    const attribute = attributeAt(cursor);
    if (attribute === null) return null;
    if (attribute === "end") return attributes;
    if (attributes.has(attribute.name)) return null;
    attributes.set(attribute.name, cursor.text.slice(attribute.start, attribute.end));
  }
}

/** `<v>` or `<t>`: the cell's value. */
function scanText(cursor: Cursor, cell: Cell, name: "v" | "t"): boolean {
  const found = textAt(cursor, name);
  if (found === null) return false;
  cell.valueStart = found.start;
  cell.valueEnd = found.end;
  if (found.isEscaped) cell.flags |= FLAG.escaped;
  return true;
}

/** An inline text: one `t`, or runs, which are left to the parser. */
function scanInline(cursor: Cursor, cell: Cell): boolean {
  const { text } = cursor;
  const start = cursor.at;
  cell.flags |= FLAG.inline;
  cursor.at += 4;
  if (isAt(cursor, "<t>") || isAt(cursor, "<t ")) {
    if (!scanText(cursor, cell, "t")) return false;
    if (isAt(cursor, "</is>")) {
      cursor.at += 5;
      return true;
    }
  }
  const end = text.indexOf("</is>", start);
  if (end < 0) return false;
  if (typeof parseXmlText(text.slice(start, end + 5)) === "string") return false;
  cell.flags |= FLAG.rich;
  cell.valueStart = start;
  cell.valueEnd = end + 5;
  cursor.at = end + 5;
  return true;
}
