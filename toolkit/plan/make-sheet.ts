import { rightAligned } from "../../templates/cells/palette.ts";
import type {
  ColumnRule,
  ModelArea,
  PlacedGrid,
  SheetModel,
  ValidationModel,
} from "../../templates/model/sheet.ts";
import { absoluteArea } from "../cells/address.ts";
import { quoteSheet } from "../cells/sheet-reference.ts";
import type {
  Area,
  Operation,
  SetName,
  SetPrint,
  ValidationRule,
  WrittenCell,
} from "../workbook.ts";
import { chartData, chartedGrids } from "./chart-data.ts";
import { writeGridRows } from "./grid-cells.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { columnPlace, gridPlace, sheetName } from "../book/layout.ts";
import { renderFormula } from "./render-formula.ts";
import { writtenCell } from "./written-cell.ts";

/**
 * The whole of a new sheet: cells, table, names, chart, looks and print set-up. It is the last
 * among the tabs, or stands before the sheet that is named.
 */
export function makeSheet(
  model: SheetModel,
  layout: Layout,
  before: string | null = null,
): readonly Operation[] {
  const sheet = sheetName(layout, model.form);
  return [
    {
      kind: "add-sheet",
      sheet,
      ...(before !== null && { before }),
      tabColor: model.tabColor,
      gridLines: false,
    },
    { kind: "set-columns", sheet, widths: model.widths },
    { kind: "set-rows", sheet, heights: model.heights },
    ...labelCells(model, sheet),
    ...namedCells(model, layout, sheet),
    ...model.blocks.flatMap((block) => makeGrid(block, layout)),
    setName(model.form.bookName, sheet, cellArea(0, 0)),
    ...extras(model, layout, sheet),
    setPrint(model, layout, sheet),
  ];
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Points a name at cells of a sheet. */
export function setName(name: string, sheet: string, area: Area): SetName {
  const isOne = area.top === area.bottom && area.left === area.right;
  const cells = absoluteArea(area);
  const refersTo = `${quoteSheet(sheet)}!${isOne ? (cells.split(":")[0] ?? cells) : cells}`;
  return { kind: "set-name", name, refersTo };
}

function writeOne(sheet: string, at: Pick<Area, "top" | "left">, cell: WrittenCell): Operation {
  return { kind: "write-cells", sheet, ...at, rows: [[cell]] };
}

function labelCells({ labels }: SheetModel, sheet: string): readonly Operation[] {
  return labels.map(({ row, column, text, look }) =>
    writeOne(sheet, { top: row, left: column }, { value: text, look }),
  );
}

function namedCells({ named }: SheetModel, layout: Layout, sheet: string): readonly Operation[] {
  return named.flatMap(({ name, row, column, cell }) => [
    writeOne(sheet, { top: row, left: column }, writtenCell(cell, { layout, sheet, row: null })),
    setName(name, sheet, cellArea(row, column)),
  ]);
}

function makeGrid(
  { grid, headerLook, codeColumns, freezes, takesRows }: PlacedGrid,
  layout: Layout,
): readonly Operation[] {
  const place = gridPlace(layout, grid.form.id);
  const { sheet, top, left } = place;
  const headers = grid.form.columns.map(({ id }) => columnPlace(place, id).header);
  const cells = grid.form.columns.map(({ id, isNumeric }) => ({
    value: columnPlace(place, id).header,
    look: isNumeric ? rightAligned(headerLook) : headerLook,
  }));
  return [
    { kind: "write-cells", sheet, top, left, rows: [cells] },
    ...writeGridRows(grid, { layout, place }),
    ...tableOperations(place, layout, { grid, headers, takesRows }),
    gridName(place),
    ...codeColumns.map((column): Operation => {
      const { column: index } = columnPlace(place, column);
      const area = { top: top + 1, left: index, bottom: place.bottom, right: index };
      return { kind: "allow-numbers-as-text", sheet, area };
    }),
    ...(freezes ? [{ kind: "freeze-panes", sheet, rows: top + 1 } as const] : []),
  ];
}

/** A grid that is to be a table. */
interface TableOf extends Pick<PlacedGrid, "grid" | "takesRows"> {
  readonly headers: readonly string[];
}

function tableOperations(
  place: GridPlace,
  layout: Layout,
  { grid, headers, takesRows }: TableOf,
): readonly Operation[] {
  const { sheet, table, top, left, bottom, right } = place;
  if (table === null) return [];
  const [firstRow] = takesRows ? grid.rows : [];
  const formulas = grid.form.columns.map(({ id }) => {
    const formula = firstRow?.cells[id]?.formula;
    if (formula === undefined) return null;
    return renderFormula(formula, { layout, sheet, row: top + 1, grid: place.form.id });
  });
  const area = { top, left, bottom, right };
  return [{ kind: "add-table", sheet, table, area, headers, formulas }];
}

/** A table is named by its first header, for it knows its own size; a range by all of it. */
export function gridName(place: GridPlace): SetName {
  const { form, sheet, top, left, bottom, right } = place;
  const area = place.table === null ? { top, left, bottom, right } : cellArea(top, left);
  return setName(form.bookName, sheet, area);
}

function extras(model: SheetModel, layout: Layout, sheet: string): readonly Operation[] {
  const { formats, validations } = model;
  const place = { layout, sheet, row: null };
  return [
    ...formats.map(({ over, formula, look }): Operation => ({
      kind: "format-conditionally",
      sheet,
      area: areaOf(over, model, layout),
      formula: renderFormula(formula, place),
      look,
    })),
    ...validations.filter(isOffered(layout)).map(({ over, rule, ...validation }): Operation => ({
      kind: "validate",
      sheet,
      area: areaOf(over, model, layout),
      rule: rule.kind === "column" ? cellsOf(rule, layout) : rule,
      ...validation,
    })),
    ...chartedGrids(model).map(({ chart, grid }): Operation => ({
      kind: "add-chart",
      sheet,
      chart: chart.name,
      title: chart.title,
      altText: chart.altText,
      over: chart.over,
      color: chart.color,
      numberFormat: chart.numberFormat,
      data: chartData(chart, grid, gridPlace(layout, chart.grid)),
    })),
  ];
}

/** A list of a column is offered where the workbook has its table. */
function isOffered({ grids }: Layout): (validation: ValidationModel) => boolean {
  return ({ rule }) => rule.kind !== "column" || grids.has(rule.grid);
}

/** The cells of a table's column as they are to stand, whichever sheet asks for them. */
function cellsOf({ grid, column }: ColumnRule, layout: Layout): ValidationRule {
  const place = gridPlace(layout, grid);
  const { column: index } = columnPlace(place, column);
  const area = { top: place.top + 1, left: index, bottom: place.bottom, right: index };
  return { kind: "cells", reference: `${quoteSheet(place.sheet)}!${absoluteArea(area)}` };
}

function areaOf(over: ModelArea, model: SheetModel, layout: Layout): Area {
  if (over.kind === "named") {
    const { row = 0, column = 0 } = model.named.find(({ name }) => name === over.name) ?? {};
    return cellArea(row, column);
  }
  const place = gridPlace(layout, over.grid);
  const { column } = columnPlace(place, over.column);
  return { top: place.top + 1, left: column, bottom: place.bottom, right: column };
}

function setPrint(model: SheetModel, layout: Layout, sheet: string): SetPrint {
  return { kind: "set-print", sheet, ...printSetUp(model, layout) };
}

/** A4, the headers of one block on every page. */
function printSetUp(
  { print, blocks }: SheetModel,
  layout: Layout,
): Omit<SetPrint, "kind" | "sheet"> {
  const repeated = blocks.find(({ isRepeated }) => isRepeated);
  const place = repeated === undefined ? null : gridPlace(layout, repeated.grid.form.id);
  return {
    ...print,
    area: null,
    titleRows: place === null ? null : { first: place.top, last: place.top },
  };
}
