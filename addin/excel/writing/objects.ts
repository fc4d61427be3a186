import { areaText } from "../../../toolkit/cells/address.ts";
import type { AddSheet, AddTable, ResizeTable, SetName } from "../../../toolkit/workbook.ts";
import type { Writing } from "./writing.ts";

/**
 * Makes sheets, each last among the tabs or before one of them. Excel puts a new one last, and
 * a position is counted from 0 with those that were made before it.
 */
export function addSheets(writing: Writing, steps: readonly AddSheet[]): void {
  const tabs = writing.present.sheets.map(({ name }) => name);
  for (const step of steps) {
    const at = step.before === undefined ? -1 : tabs.indexOf(step.before);
    addSheet(writing, step, at === -1 ? null : at);
    tabs.splice(at === -1 ? tabs.length : at, 0, step.sheet);
  }
}

function addSheet(
  { batch }: Writing,
  { sheet, tabColor, gridLines }: AddSheet,
  position: number | null,
): void {
  const made = batch.context.workbook.worksheets.add(sheet);
  if (position !== null) made.position = position;
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
