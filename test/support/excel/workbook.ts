import { areaName, coversColumns, coversRows, countOf, quotedSheet } from "./area.ts";
import type { Area } from "./area.ts";
import { recalculate } from "./cells.ts";
import { conditionalFormats } from "./conditional-formats.ts";
import { dataValidation } from "./data-validation.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { HostObject } from "./host-object.ts";
import { flagAt, optionalTextAt, readOnly, textAt } from "./host-object.ts";
import { intersection, WHOLE_SHEET } from "./area.ts";
import type { CellsOfSheet, MemoryBook, MemorySheet } from "./model.ts";
import { cellsIn, isSameName } from "./model.ts";
import { nameCollection } from "./names.ts";
import { makeRange } from "./range.ts";
import { clearCells } from "./range-changes.ts";
import { rangeFormat } from "./range-format.ts";
import { addSheet } from "./sheet-changes.ts";
import { makeTable } from "./table.ts";
import { completeHeaders } from "./table-headers.ts";
import { tableCollection } from "./tables.ts";
import { makeWorksheet } from "./worksheet.ts";

/** Ties the makers of objects together around a workbook. */
export function makeFactory(book: MemoryBook): ObjectFactory {
  const factory: ObjectFactory = {
    book,
    worksheet: (sheet) => makeWorksheet(factory, sheet),
    range: (cells) => makeRange(factory, cells),
    areas: (sheet, areas) => makeRangeAreas(factory, sheet, areas),
    table: (sheet, table) => makeTable(factory, sheet, table),
    afterWrite: (cells) => {
      keepHeaders(book, cells);
    },
  };
  return factory;
}

function keepHeaders(book: MemoryBook, { sheet, area }: CellsOfSheet): void {
  for (const table of sheet.tables) {
    const headers = { ...table.area, bottom: table.area.top };
    if (intersection(headers, area) !== null) completeHeaders(book, sheet, table);
  }
}

/** `context.workbook`. */
export function makeWorkbook(factory: ObjectFactory): HostObject {
  const { book } = factory;
  return {
    type: "Workbook",
    properties: { Name: readOnly(() => book.name) },
    parts: {
      Worksheets: () => worksheetCollection(factory),
      Names: () => nameCollection(factory, null),
      Tables: () => tableCollection(factory, null),
      Application: () => application(book),
      Protection: () => ({
        type: "WorkbookProtection",
        properties: { Protected: readOnly(() => book.hasProtectedStructure) },
      }),
    },
    objects: {
      GetSelectedRange: () => {
        const cells = book.selected;
        if (cells === null) throw new Refusal("InvalidSelection");
        return factory.range(cells);
      },
    },
  };
}

function worksheetCollection(factory: ObjectFactory): HostObject {
  const { book } = factory;
  const active = (): HostObject => {
    if (book.active === null) throw new Refusal("ItemNotFound");
    return factory.worksheet(book.active);
  };
  return {
    type: "WorksheetCollection",
    items: () => book.sheets.map((sheet) => factory.worksheet(sheet)),
    item: (key) => {
      const found = book.sheets.find(
        ({ name, id }) => id === String(key) || isSameName(name, String(key)),
      );
      return found === undefined ? null : factory.worksheet(found);
    },
    objects: {
      Add: (args) => factory.worksheet(addSheet(book, optionalTextAt(args, 0))),
      GetActiveWorksheet: active,
    },
    actions: {
      // From now on the client is to be told of changes.
      _RegisterDataChangedEvent: () => {
        book.isWatched = true;
        return undefined;
      },
      GetCount: (args) =>
        book.sheets.filter(({ visibility }) => !flagAt(args, 0) || visibility === "Visible").length,
    },
  };
}

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

function application(book: MemoryBook): HostObject {
  return {
    type: "Application",
    properties: {
      CalculationMode: {
        get: () => book.calculationMode,
        set: (value) => {
          const mode = MODES.find((one) => one === value);
          if (mode === undefined) throw invalidArgument();
          book.calculationMode = mode;
        },
      },
    },
    actions: {
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      Calculate: (args) => {
        if (!["Recalculate", "Full", "FullRebuild"].includes(textAt(args, 0))) {
          throw invalidArgument();
        }
        for (const sheet of book.sheets) {
          for (const cell of cellsIn(sheet, WHOLE_SHEET)) recalculate(book, sheet, cell);
        }
        return undefined;
      },
    },
  };
}

/** `Excel.RangeAreas`. */
function makeRangeAreas(
  factory: ObjectFactory,
  sheet: MemorySheet,
  areas: readonly Area[],
): HostObject {
  const address = areas.map((area) => `${quotedSheet(sheet.name)}!${areaName(area)}`).join(",");
  const ranges = (): readonly HostObject[] => areas.map((area) => factory.range({ sheet, area }));
  return {
    type: "RangeAreas",
    areas,
    isGone: () => !factory.book.sheets.includes(sheet),
    properties: {
      Address: readOnly(() => address),
      AreaCount: readOnly(() => areas.length),
      CellCount: readOnly(() => areas.reduce((sum, area) => sum + countOf(area), 0)),
      IsEntireColumn: readOnly(() => areas.every(coversRows)),
      IsEntireRow: readOnly(() => areas.every(coversColumns)),
    },
    parts: {
      Worksheet: () => factory.worksheet(sheet),
      Areas: () => ({ type: "RangeCollection", items: ranges }),
      Format: () => rangeFormat(sheet, areas),
      ConditionalFormats: () => conditionalFormats(factory, sheet, areas),
      DataValidation: () => dataValidation(sheet, areas),
    },
    actions: {
      Clear: (args) => {
        for (const area of areas) clearCells(factory, { sheet, area }, args);
        return undefined;
      },
    },
  };
}
