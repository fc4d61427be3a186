import { columnsOf, countOf, intersection, rowsOf } from "./area.ts";
import { eachCell, enter, matrixOf, checkShape } from "./cells.ts";
import { cellProperties, setCellProperties } from "./cell-properties.ts";
import { conditionalFormats } from "./conditional-formats.ts";
import { dataValidation } from "./data-validation.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { addressOf } from "./object-factory.ts";
import { invalidArgument } from "./errors.ts";
import type { HostObject, Property } from "./host-object.ts";
import { readOnly, valueAt, wholeNumberAt } from "./host-object.ts";
import { setLook } from "./looks.ts";
import type { CellsOfSheet } from "./model.ts";
import { mayFormat, mayWrite } from "./protection.ts";
import { clearCells, mergeCells, unmergeCells } from "./range-changes.ts";
import { boxProperties, rangeFormat } from "./range-format.ts";
import { rangeSteps } from "./range-steps.ts";
import { scopedTables } from "./tables.ts";

/** `Excel.Range`. */
export function makeRange(factory: ObjectFactory, cells: CellsOfSheet): HostObject {
  const { sheet, area } = cells;
  return {
    type: "Range",
    cells,
    isGone: () => !factory.book.sheets.includes(sheet),
    properties: rangeProperties(factory, cells),
    parts: {
      Worksheet: () => factory.worksheet(sheet),
      Format: () => rangeFormat(sheet, [area]),
      ConditionalFormats: () => conditionalFormats(factory, sheet, [area]),
      DataValidation: () => dataValidation(sheet, [area]),
    },
    objects: {
      ...rangeSteps(factory, cells),
      GetTables: () => scopedTables(factory, cells),
      GetMergedAreasOrNullObject: () => mergedAreas(factory, cells),
    },
    actions: {
      Clear: (args) => clearCells(factory, cells, args),
      Merge: (args) => mergeCells(factory, cells, args),
      Unmerge: () => unmergeCells(cells),
      GetCellProperties: (args) => cellProperties(cells, valueAt(args, 0) ?? {}),
      SetCellProperties: (args) => {
        setCellProperties(cells, valueAt(args, 0) ?? null);
        return undefined;
      },
      Select: () => {
        factory.book.active = sheet;
        factory.book.selected = cells;
        return undefined;
      },
      // The client asks before it writes a large block in several pieces.
      _ValidateArraySize: (args) => {
        checkShape(area, wholeNumberAt(args, 0), wholeNumberAt(args, 1));
        return undefined;
      },
    },
  };
}

function rangeProperties(
  factory: ObjectFactory,
  cells: CellsOfSheet,
): Readonly<Record<string, Property>> {
  const { sheet, area } = cells;
  const { book } = factory;
  const write = (value: Parameters<typeof enter>[2]): void => {
    mayWrite(cells);
    enter(book, cells, value);
    factory.afterWrite(cells);
  };
  return {
    Address: readOnly(() => addressOf(cells)),
    RowIndex: readOnly(() => area.top),
    ColumnIndex: readOnly(() => area.left),
    RowCount: readOnly(() => rowsOf(area)),
    ColumnCount: readOnly(() => columnsOf(area)),
    // More cells than fit in 31 bits are told as -1.
    CellCount: readOnly(() => (countOf(area) > 2 ** 31 - 1 ? -1 : countOf(area))),
    Values: { get: () => matrixOf(book, cells, ({ value }) => value), set: write },
    Formulas: { get: () => matrixOf(book, cells, ({ formula }) => formula), set: write },
    ValueTypes: readOnly(() => matrixOf(book, cells, ({ type }) => type)),
    Text: readOnly(() => matrixOf(book, cells, ({ text }) => text)),
    NumberFormat: {
      get: () => matrixOf(book, cells, ({ numberFormat }) => numberFormat),
      set: (value) => {
        mayFormat(sheet, "Cells");
        eachCell(area, value, (_row, _column, one) => {
          if (typeof one !== "string") throw invalidArgument();
        });
        eachCell(area, value, (row, column, one) => {
          const here = { top: row, left: column, bottom: row, right: column };
          if (typeof one === "string") setLook(sheet, here, "numberFormat", one);
        });
      },
    },
    HasSpill: readOnly(() => commonSpill(cells)),
    ...boxProperties(cells),
  };
}

/** Whether all cells belong to a spilled array, none does, or (null) some. */
function commonSpill({ sheet, area }: CellsOfSheet): boolean | null {
  const inside = sheet.spills.flatMap((spill) => {
    const shared = intersection(spill, area);
    return shared === null ? [] : [countOf(shared)];
  });
  const count = inside.reduce((sum, one) => sum + one, 0);
  if (count === 0) return false;
  return count === countOf(area) ? true : null;
}

/** The merged areas that a range touches; null where there are none. */
function mergedAreas(factory: ObjectFactory, { sheet, area }: CellsOfSheet): HostObject | null {
  const found = sheet.merged.filter((merged) => intersection(merged, area) !== null);
  return found.length === 0 ? null : factory.areas(sheet, found);
}
