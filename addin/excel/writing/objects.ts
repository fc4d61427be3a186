import { areaText } from "../../../toolkit/cells/address.ts";
import type { AddSheet, AddTable, ResizeTable, SetName } from "../../../toolkit/workbook.ts";
import type { Writing } from "./writing.ts";

/** Makes a sheet, last among the tabs. */
export function addSheet({ batch }: Writing, { sheet, tabColor, gridLines }: AddSheet): void {
  const made = batch.context.workbook.worksheets.add(sheet);
  made.showGridlines = gridLines;
  if (tabColor !== undefined) made.tabColor = `#${tabColor}`;
}

/** Makes a table of cells that are written. Its columns' formulas come with its cells. */
export function addTable(writing: Writing, { sheet, table, area }: AddTable): void {
  const made = writing.batch.sheet(sheet).tables.add(areaText(area), true);
  made.name = table;
  made.style = "TableStyleLight1";
}

/** Gives a table another size. */
export function resizeTable({ batch }: Writing, { table, area }: ResizeTable): void {
  batch.context.workbook.tables.getItem(table).resize(areaText(area));
}

/** Makes a name for the whole workbook, or points one elsewhere. */
export function setName({ batch, present }: Writing, { name, refersTo }: SetName): void {
  const { names } = batch.context.workbook;
  const isThere = present.names.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (isThere) names.getItem(name).formula = `=${refersTo}`;
  else names.add(name, `=${refersTo}`);
}
