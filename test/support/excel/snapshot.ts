import { areaName, cellName, WHOLE_SHEET } from "./area.ts";
import { viewOf } from "./cells.ts";
import { givenLook, plainLook } from "./looks.ts";
import type { CellsOfSheet, LookValue, MemoryBook, MemoryCell, MemorySheet } from "./model.ts";
import { cellAt, cellsIn } from "./model.ts";

/** A cell as it stands. */
export interface CellShot {
  readonly value: string | number | boolean;
  /** With its equals sign; null for a constant. */
  readonly formula: string | null;
  readonly type: string;
  readonly numberFormat: string;
  /** What it was given of looks, by the part: `fill.color`, `border.bottom.style`. */
  readonly looks: Readonly<Record<string, LookValue>>;
}

/** A workbook as it stands, in plain data. Ids are left out: they differ between two ways to the same. */
export type BookShot = Readonly<Record<string, unknown>>;

/** One cell. */
export function cellShot(book: MemoryBook, { sheet, area }: CellsOfSheet): CellShot {
  const { value, type, numberFormat } = viewOf(book, sheet, area.top, area.left);
  const cell = cellAt(sheet, area.top, area.left);
  return {
    value,
    formula: cell?.formula ?? null,
    type,
    numberFormat,
    looks: looksOf(sheet, { row: area.top, column: area.left, cell }),
  };
}

/** The looks that are not those of a cell that nobody touched. */
function looksOf(
  sheet: MemorySheet,
  {
    row,
    column,
    cell,
  }: {
    readonly row: number;
    readonly column: number;
    readonly cell: MemoryCell | undefined;
  },
): Readonly<Record<string, LookValue>> {
  const keys = new Set([...(cell?.looks.keys() ?? []), ...sheet.wide.map(({ key }) => key)]);
  const looks: Record<string, LookValue> = {};
  for (const key of [...keys].sort()) {
    const look = givenLook(sheet, row, column, key);
    // A white fill is not the same as none.
    const isSeen = look !== plainLook(key) || key === "fill.color";
    if (look !== undefined && isSeen) looks[key] = look;
  }
  return looks;
}

/** The whole workbook. */
export function snapshotOf(book: MemoryBook): BookShot {
  return {
    sheets: book.sheets.map((sheet) => sheetShot(book, sheet)),
    names: namesShot(book.names),
    calculationMode: book.calculationMode,
  };
}

function namesShot(names: MemoryBook["names"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...names].map(({ name, formula }) => [name, formula] as const).sort(byFirst),
  );
}

function byFirst(one: readonly [string, unknown], other: readonly [string, unknown]): number {
  return one[0] < other[0] ? -1 : 1;
}

function sheetShot(book: MemoryBook, sheet: MemorySheet): BookShot {
  const { merged, frozen, page } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    protection: sheet.protection,
    cells: cellShots(book, sheet),
    wide: sheet.wide.map((look) => ({ ...look, area: areaName(look.area) })),
    widths: sortedRecord(sheet.widths),
    heights: sortedRecord(sheet.heights),
    merged: merged.map(areaName).sort(),
    tables: sheet.tables.map((table) => ({ ...withoutId(table), area: areaName(table.area) })),
    charts: sheet.charts.map((chart) => structuredClone(withoutId(chart))),
    names: namesShot(sheet.names),
    conditionals: sheet.conditionals.map(({ areas, looks, ...one }) => ({
      ...withoutId(one),
      areas: areas.map(areaName),
      looks: sortedRecord(looks),
    })),
    validations: sheet.validations.map(({ areas, ...one }) => ({
      ...one,
      areas: areas.map(areaName),
    })),
    frozen: { ...frozen },
    page: {
      ...sortedRecord(page.settings),
      printArea: page.printArea?.map(areaName) ?? null,
      titleRows: page.titleRows === null ? null : areaName(page.titleRows),
      headersFooters: sortedRecord(page.headersFooters),
    },
  };
}

/** Cells that hold or look like something; one that was only touched is left out. */
function cellShots(book: MemoryBook, sheet: MemorySheet): Readonly<Record<string, CellShot>> {
  const shots: Record<string, CellShot> = {};
  for (const { row, column } of cellsIn(sheet, WHOLE_SHEET)) {
    const area = { top: row, left: column, bottom: row, right: column };
    const shot = cellShot(book, { sheet, area });
    const isBare = shot.type === "Empty" && Object.keys(shot.looks).length === 0;
    if (!isBare) shots[cellName(row, column)] = shot;
  }
  return shots;
}

function sortedRecord<T>(map: ReadonlyMap<string | number, T>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    [...map].map(([key, value]) => [String(key), value] as const).sort(byFirst),
  );
}

function withoutId(thing: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => key !== "id"));
}
