import type { Area } from "./area.ts";
import { columnsOf, coversColumns, coversRows, isUnbounded, rowsOf } from "./area.ts";
import { invalidArgument, notImplemented } from "./errors.ts";
import type { HostObject, Property } from "./host-object.ts";
import { readOnly } from "./host-object.ts";
import { PLAIN_SIZE, clearLooks, commonLook, givenLook, plainLook, setLook } from "./looks.ts";
import type { CellsOfSheet, LookValue, MemorySheet } from "./model.ts";
import { mayFormat } from "./protection.ts";
import { rangeBorders } from "./range-borders.ts";

/** `range.format`, over one area or several. */
export function rangeFormat(sheet: MemorySheet, areas: readonly Area[]): HostObject {
  const look = (key: string): Property => lookProperty(sheet, areas, key);
  return {
    type: "RangeFormat",
    properties: {
      HorizontalAlignment: look("horizontalAlignment"),
      VerticalAlignment: look("verticalAlignment"),
      IndentLevel: look("indentLevel"),
      WrapText: look("wrapText"),
      ShrinkToFit: look("shrinkToFit"),
      TextOrientation: look("textOrientation"),
      ReadingOrder: look("readingOrder"),
      ColumnWidth: sizeProperty(sheet, areas, "width"),
      RowHeight: sizeProperty(sheet, areas, "height"),
    },
    parts: {
      Fill: () => rangeFill(sheet, areas),
      Font: () => ({
        type: "RangeFont",
        properties: {
          Name: look("font.name"),
          Size: look("font.size"),
          Color: look("font.color"),
          Bold: look("font.bold"),
          Italic: look("font.italic"),
          Underline: look("font.underline"),
          Strikethrough: look("font.strikethrough"),
        },
      }),
      Borders: () => rangeBorders(sheet, areas),
      Protection: () => ({
        type: "FormatProtection",
        properties: {
          Locked: look("protection.locked"),
          FormulaHidden: look("protection.formulaHidden"),
        },
      }),
    },
  };
}

/**
 * `format.fill`. No fill tells white, as a white fill does, and neither tells a pattern; by
 * `tintAndShade`, null without a fill, they are told apart (office-js 6218, 4900).
 */
function rangeFill(sheet: MemorySheet, areas: readonly Area[]): HostObject {
  const clear = (): undefined => {
    mayFormat(sheet, "Cells");
    for (const area of areas) clearLooks(sheet, area, "fill.");
    return undefined;
  };
  return {
    type: "RangeFill",
    properties: {
      Color: lookProperty(sheet, areas, "fill.color"),
      Pattern: {
        get: () => null,
        set: (value) => {
          if (value !== "None") throw notImplemented("RangeFill.pattern but for None");
          clear();
        },
      },
      TintAndShade: readOnly(() => (areas.every((area) => isFilled(sheet, area)) ? 0 : null)),
    },
    actions: { Clear: clear },
  };
}

function isFilled(sheet: MemorySheet, { top, left, bottom, right }: Area): boolean {
  if (isUnbounded({ top, left, bottom, right })) return false;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (givenLook(sheet, row, column, "fill.color") === undefined) return false;
    }
  }
  return true;
}

/** A part of the look of all cells; null where they differ. */
function lookProperty(sheet: MemorySheet, areas: readonly Area[], key: string): Property {
  return {
    get: () => commonLookOf(sheet, areas, key),
    set: (value) => {
      const look = checkedLook(key, value);
      mayFormat(sheet, "Cells");
      for (const area of areas) setLook(sheet, area, key, look);
    },
  };
}

/** What all areas look like; null where they are not alike. */
export function commonLookOf(
  sheet: MemorySheet,
  areas: readonly Area[],
  key: string,
): LookValue | null {
  const looks = new Set(areas.map((area) => commonLook(sheet, area, key)));
  const [first = null] = looks;
  return looks.size === 1 ? first : null;
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  horizontalAlignment: [
    "General",
    "Left",
    "Center",
    "Right",
    "Fill",
    "Justify",
    "CenterAcrossSelection",
    "Distributed",
  ],
  verticalAlignment: ["Top", "Center", "Bottom", "Justify", "Distributed"],
};

/** A look that Excel takes: of the right kind, a colour that is one, an alignment that there is. */
export function checkedLook(key: string, value: unknown): LookValue {
  const plain = plainLook(key);
  if (typeof value === "string" && typeof plain === "string") {
    if (key.endsWith("color")) return colorOf(value);
    const choices = CHOICES[key];
    if (choices === undefined || choices.includes(value)) return value;
  }
  if (typeof value === "boolean" && typeof plain === "boolean") return value;
  const isIndent = key === "indentLevel";
  if (typeof value === "number" && typeof plain === "number") {
    if (!isIndent || (value >= 0 && value <= 250)) return value;
  }
  throw invalidArgument();
}

/** `#1F4E79`, whatever its case and with or without the sign; a name such as `red` is taken too. */
export function colorOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const [, digits] = /^#?([0-9A-Fa-f]{6})$/.exec(value) ?? [];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  if (/^[A-Za-z]+$/.test(value)) return value.toLowerCase();
  throw invalidArgument();
}

/** The width of columns or the height of rows, in points; null where they differ. */
function sizeProperty(
  sheet: MemorySheet,
  areas: readonly Area[],
  what: "width" | "height",
): Property {
  const sizes = what === "width" ? sheet.widths : sheet.heights;
  const spans = areas.map((area) => spanOf(area, what));
  return {
    get: () => {
      const found = new Set(
        spans.flatMap(({ first, last }) => {
          const set = [...sizes].filter(([index]) => index >= first && index <= last);
          const all = set.map(([, size]) => size);
          return set.length === last - first + 1 ? all : [...all, PLAIN_SIZE[what]];
        }),
      );
      const [first = null] = found;
      return found.size === 1 ? first : null;
    },
    set: (value) => {
      if (typeof value !== "number" || value < 0 || value > MOST[what]) throw invalidArgument();
      mayFormat(sheet, what === "width" ? "Columns" : "Rows");
      for (const { first, last } of spans) {
        for (let index = first; index <= last; index += 1) sizes.set(index, value);
      }
    },
  };
}

/** The widest column and the highest row, in points. */
const MOST = { width: 1_790, height: 409.5 } as const;

function spanOf(area: Area, what: "width" | "height"): { first: number; last: number } {
  return what === "width"
    ? { first: area.left, last: area.right }
    : { first: area.top, last: area.bottom };
}

/** Where an area stands on its sheet and how large it is, in points. */
export function boxOf({ sheet, area }: CellsOfSheet): {
  top: number;
  left: number;
  width: number;
  height: number;
} {
  const sum = (sizes: ReadonlyMap<number, number>, plain: number, first: number, count: number) =>
    [...sizes]
      .filter(([index]) => index >= first && index < first + count)
      .reduce((total, [, size]) => total + size - plain, count * plain);
  const rows = (first: number, count: number) =>
    sum(sheet.heights, PLAIN_SIZE.height, first, count);
  const columns = (first: number, count: number) =>
    sum(sheet.widths, PLAIN_SIZE.width, first, count);
  return {
    top: rows(0, area.top),
    left: columns(0, area.left),
    width: columns(area.left, columnsOf(area)),
    height: rows(area.top, rowsOf(area)),
  };
}

/** `left`, `top`, `width` and `height` of a range. */
export function boxProperties(cells: CellsOfSheet): Readonly<Record<string, Property>> {
  return {
    Top: readOnly(() => boxOf(cells).top),
    Left: readOnly(() => boxOf(cells).left),
    Width: readOnly(() => boxOf(cells).width),
    Height: readOnly(() => boxOf(cells).height),
    IsEntireColumn: readOnly(() => coversRows(cells.area)),
    IsEntireRow: readOnly(() => coversColumns(cells.area)),
  };
}
