import type { Area } from "./area.ts";
import { columnsOf, intersection, rowsOf } from "./area.ts";
import { blank } from "./cells.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { cellsGiven } from "./object-factory.ts";
import { Refusal, invalidArgument, notImplemented } from "./errors.ts";
import type { HostObject } from "./host-object.ts";
import { readOnly, valueAt } from "./host-object.ts";
import type { CellsOfSheet, MemorySheet, MemoryTable } from "./model.ts";
import { cellsIn, isSameName, takeId } from "./model.ts";
import { checkTableName, freeTableName, placedTables } from "./names-taken.ts";
import { mayBuild } from "./protection.ts";
import { completeHeaders, headerNames } from "./table-headers.ts";

/** `workbook.tables` and, with a sheet, `worksheet.tables`. */
export function tableCollection(factory: ObjectFactory, sheet: MemorySheet | null): HostObject {
  const found = (): readonly Placed[] =>
    placedTables(factory.book).filter((one) => sheet === null || one.sheet === sheet);
  return {
    type: "TableCollection",
    properties: { Count: readOnly(() => found().length) },
    items: () => found().map((one) => factory.table(one.sheet, one.table)),
    item: (key) => itemOf(factory, found(), key),
    objects: {
      Add: (args) => {
        const cells = cellsGiven(factory.book, args[0], sheet ?? factory.book.active);
        if (sheet !== null && cells.sheet !== sheet) throw invalidArgument();
        return factory.table(cells.sheet, addTable(factory, cells, valueAt(args, 1) !== false));
      },
    },
    actions: { GetCount: () => found().length },
  };
}

/** `range.getTables()`: those that the range touches. */
export function scopedTables(factory: ObjectFactory, { sheet, area }: CellsOfSheet): HostObject {
  const found = (): readonly Placed[] =>
    sheet.tables
      .filter((table) => intersection(table.area, area) !== null)
      .map((table) => ({ sheet, table }));
  return {
    type: "TableScopedCollection",
    items: () => found().map((one) => factory.table(one.sheet, one.table)),
    item: (key) => itemOf(factory, found(), key),
    objects: {
      GetFirst: () => {
        const [first] = found();
        if (first === undefined) throw new Refusal("ItemNotFound");
        return factory.table(first.sheet, first.table);
      },
    },
    actions: { GetCount: () => found().length },
  };
}

/** A table and its sheet. */
interface Placed {
  readonly sheet: MemorySheet;
  readonly table: MemoryTable;
}

function itemOf(
  factory: ObjectFactory,
  found: readonly Placed[],
  key: string | number,
): HostObject | null {
  const one = found.find(
    ({ table }) => table.id === String(key) || isSameName(table.name, String(key)),
  );
  return one === undefined ? null : factory.table(one.sheet, one.table);
}

function addTable(
  factory: ObjectFactory,
  { sheet, area }: CellsOfSheet,
  hasHeaders: boolean,
): MemoryTable {
  mayBuild(sheet);
  if (!hasHeaders) throw notImplemented("TableCollection.add without headers");
  // Headers alone get a row below them.
  const whole = rowsOf(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area;
  checkPlace(sheet, whole, null);
  const table: MemoryTable = {
    id: `{00000000-000C-0000-FFFF-${String(takeId(factory.book)).padStart(12, "0")}}`,
    name: freeTableName(factory.book),
    area: whole,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "TableStyleMedium2",
  };
  sheet.tables.push(table);
  completeHeaders(factory.book, sheet, table);
  return table;
}

/** Refuses cells that another table, merged cells or a spilled array has. */
export function checkPlace(sheet: MemorySheet, area: Area, self: MemoryTable | null): void {
  const others = sheet.tables.filter((table) => table !== self);
  if (others.some((table) => intersection(table.area, area) !== null)) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (sheet.merged.some((merged) => intersection(merged, area) !== null)) {
    throw new Refusal("MergedRangeConflict");
  }
}

/** Gives a table other cells, under the same row of headers; cells that it leaves stay as they are. */
export function resizeTable(
  factory: ObjectFactory,
  sheet: MemorySheet,
  table: MemoryTable,
  area: Area,
): void {
  mayBuild(sheet);
  const hasSameHeaders = area.top === table.area.top && intersection(area, table.area) !== null;
  const least = table.showTotals ? 3 : 2;
  if (!hasSameHeaders || rowsOf(area) < least) throw invalidArgument();
  checkPlace(sheet, area, table);
  table.area = area;
  completeHeaders(factory.book, sheet, table);
}

/** Gives a table another name. */
export function renameTable(factory: ObjectFactory, table: MemoryTable, name: string): void {
  checkTableName(factory.book, table, name);
  table.name = name;
}

/** Shows the totals row or takes it away. The host adds one only where the row below is free. */
export function showTotals(sheet: MemorySheet, table: MemoryTable, shows: boolean): void {
  mayBuild(sheet);
  if (shows === table.showTotals) return;
  const { area } = table;
  const row = shows ? area.bottom + 1 : area.bottom;
  const totals = { ...area, top: row, bottom: row };
  if (shows) {
    const isTaken = [...cellsIn(sheet, totals)].some(
      ({ cell }) => cell.content !== null || cell.formula !== null,
    );
    if (isTaken) throw notImplemented("Table.showTotals that moves cells down");
    checkPlace(sheet, totals, table);
  } else {
    for (const { cell } of cellsIn(sheet, totals)) blank(cell);
  }
  table.showTotals = shows;
  table.area = { ...area, bottom: shows ? row : row - 1 };
}

/** The rows between headers and totals. */
export function bodyOf({ area, showTotals: hasTotals }: MemoryTable): Area {
  return { ...area, top: area.top + 1, bottom: hasTotals ? area.bottom - 1 : area.bottom };
}

/** `table.columns`. */
export function tableColumns(
  factory: ObjectFactory,
  sheet: MemorySheet,
  table: MemoryTable,
): HostObject {
  const count = (): number => columnsOf(table.area);
  const column = (index: number): HostObject => tableColumn(factory, { sheet, table }, index);
  const names = (): readonly string[] => headerNames(factory.book, sheet, table);
  return {
    type: "TableColumnCollection",
    properties: { Count: readOnly(count) },
    items: () => names().map((_, index) => column(index)),
    item: (key) => {
      const index =
        typeof key === "number" ? key - 1 : names().findIndex((name) => isSameName(name, key));
      return index >= 0 && index < count() ? column(index) : null;
    },
    actions: { GetCount: count },
  };
}

function tableColumn(factory: ObjectFactory, { sheet, table }: Placed, index: number): HostObject {
  const left = (): number => table.area.left + index;
  const range = (area: Area): HostObject =>
    factory.range({ sheet, area: { ...area, left: left(), right: left() } });
  const header = (): Area => ({ ...table.area, bottom: table.area.top });
  const values = (): HostObject => range(table.area);
  return {
    type: "TableColumn",
    id: index + 1,
    properties: {
      Id: readOnly(() => index + 1),
      Index: readOnly(() => index),
      Name: {
        get: () => headerNames(factory.book, sheet, table)[index] ?? "",
        set: (value) => {
          if (typeof value !== "string" || value === "") throw invalidArgument();
          range(header()).properties?.["Values"]?.set?.([[`'${value}`]]);
        },
      },
      Values: {
        get: () => values().properties?.["Values"]?.get() ?? null,
        set: (value) => values().properties?.["Values"]?.set?.(value),
      },
    },
    objects: {
      GetRange: values,
      GetHeaderRowRange: () => range(header()),
      GetDataBodyRange: () => range(bodyOf(table)),
      GetTotalRowRange: () => {
        if (!table.showTotals) throw new Refusal("ItemNotFound");
        return range({ ...table.area, top: table.area.bottom });
      },
    },
  };
}

/** Removes a table; its cells stay unless they are to be emptied. */
export function removeTable(sheet: MemorySheet, table: MemoryTable, empties: boolean): void {
  mayBuild(sheet);
  sheet.tables = sheet.tables.filter((one) => one !== table);
  if (!empties) return;
  for (const { cell } of cellsIn(sheet, table.area)) blank(cell);
}
