import type { Area } from "./area.ts";
import { countOf, intersection, isUnbounded, isWithin } from "./area.ts";
import type { LookValue, MemorySheet } from "./model.ts";
import { cellAt, cellsIn, madeCell } from "./model.ts";

/** What a cell looks like that nobody has given a look, by the part. */
export const PLAIN: Readonly<Record<string, LookValue>> = {
  numberFormat: "General",
  "fill.color": "#FFFFFF",
  "font.bold": false,
  "font.italic": false,
  "font.color": "#000000",
  "font.size": 11,
  "font.name": "Calibri",
  "font.underline": "None",
  "font.strikethrough": false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  wrapText: false,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: "Context",
  "protection.locked": true,
  "protection.formulaHidden": false,
};

/** Widths and heights that nobody has set, in points. */
export const PLAIN_SIZE = { width: 48, height: 15 } as const;

/** What a line is that nobody has drawn, by its last part. */
const PLAIN_LINE: Readonly<Record<string, LookValue>> = {
  style: "None",
  color: "#000000",
  weight: "Thin",
};

/** What a part is where nobody has set it. */
export function plainLook(key: string): LookValue {
  return PLAIN[key] ?? PLAIN_LINE[key.split(".").at(-1) ?? ""] ?? "";
}

/** Stands where a look of a whole row or column has been taken away from some of its cells. */
const TAKEN_AWAY = "";

/** How one part of a cell looks. */
export function lookAt(sheet: MemorySheet, row: number, column: number, key: string): LookValue {
  return givenLook(sheet, row, column, key) ?? plainLook(key);
}

/** The look that a cell was given, which a white fill is and no fill is not; undefined for none. */
export function givenLook(
  sheet: MemorySheet,
  row: number,
  column: number,
  key: string,
): LookValue | undefined {
  const look = ownOrWide(sheet, row, column, key);
  return look === TAKEN_AWAY ? undefined : look;
}

function ownOrWide(
  sheet: MemorySheet,
  row: number,
  column: number,
  key: string,
): LookValue | undefined {
  const own = cellAt(sheet, row, column)?.looks.get(key);
  if (own !== undefined) return own;
  const here = { top: row, left: column, bottom: row, right: column };
  const wide = sheet.wide.filter((look) => look.key === key && isWithin(here, look.area)).at(-1);
  return wide?.value;
}

/** Gives every cell of an area a look, whole rows and columns too. */
export function setLook(sheet: MemorySheet, area: Area, key: string, value: LookValue): void {
  if (isUnbounded(area)) {
    for (const { cell } of cellsIn(sheet, area)) cell.looks.set(key, value);
    sheet.wide.push({ area, key, value });
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      madeCell(sheet, row, column).looks.set(key, value);
    }
  }
}

/** Takes looks away, those whose part begins so. */
export function clearLooks(sheet: MemorySheet, area: Area, prefix: string): void {
  for (const { cell } of cellsIn(sheet, area)) {
    for (const key of [...cell.looks.keys()]) {
      if (key.startsWith(prefix)) cell.looks.delete(key);
    }
  }
  const keys = new Set(
    sheet.wide
      .filter((look) => look.key.startsWith(prefix) && intersection(look.area, area) !== null)
      .map(({ key }) => key),
  );
  for (const key of keys) setLook(sheet, area, key, TAKEN_AWAY);
}

/** What all cells of an area look like, and null where they are not alike. */
export function commonLook(sheet: MemorySheet, area: Area, key: string): LookValue | null {
  const first = lookAt(sheet, area.top, area.left, key);
  if (countOf(area) === 1) return first;
  const isAlike = (value: LookValue): boolean => value === first;
  const wide = sheet.wide.filter(
    (look) => look.key === key && intersection(look.area, area) !== null,
  );
  for (const { cell } of cellsIn(sheet, area)) {
    const own = cell.looks.get(key);
    if (own !== undefined && !isAlike(own === TAKEN_AWAY ? plainLook(key) : own)) return null;
  }
  if (countOf(area) <= LOOKED_THROUGH) return everyLook(sheet, area, key, isAlike) ? first : null;
  const isPlain = isAlike(plainLook(key));
  if (wide.length === 0) return isPlain ? first : null;
  return wide.every(({ value }) => isAlike(value)) ? first : null;
}

/** So many cells are looked at one by one. */
const LOOKED_THROUGH = 100_000;

function everyLook(
  sheet: MemorySheet,
  area: Area,
  key: string,
  isAlike: (value: LookValue) => boolean,
): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (!isAlike(lookAt(sheet, row, column, key))) return false;
    }
  }
  return true;
}
