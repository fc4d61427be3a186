import { columnsOf, countOf, cutOut, intersection, isWithin } from "./area.ts";
import type { Area } from "./area.ts";
import { blank } from "./cells.ts";
import { clearConditionals } from "./conditional-formats.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { Arguments } from "./host-object.ts";
import { flagAt, optionalTextAt } from "./host-object.ts";
import { clearLooks } from "./looks.ts";
import type { CellsOfSheet } from "./model.ts";
import { cellsIn } from "./model.ts";
import { mayBuild, mayFormat, mayWrite } from "./protection.ts";

/** `range.clear(applyTo)`. */
export function clearCells(factory: ObjectFactory, cells: CellsOfSheet, args: Arguments): null {
  const applyTo = optionalTextAt(args, 0) ?? "All";
  if (!["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"].includes(applyTo)) {
    throw invalidArgument();
  }
  const { sheet, area } = cells;
  if (applyTo === "All" || applyTo === "Contents") {
    mayWrite(cells);
    for (const { cell } of cellsIn(sheet, area)) blank(cell);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    mayFormat(sheet, "Cells");
    clearLooks(sheet, area, "");
    clearConditionals(sheet, [area]);
    sheet.merged = sheet.merged.filter((merged) => intersection(merged, area) === null);
  }
  if (applyTo === "All") {
    sheet.validations = sheet.validations
      .map((one) => ({ ...one, areas: one.areas.flatMap((part) => cutOut(part, area)) }))
      .filter(({ areas }) => areas.length > 0);
  }
  factory.afterWrite(cells);
  return null;
}

/** `range.merge(across)`: what the upper left cell holds stays, the others are emptied. */
export function mergeCells(
  factory: ObjectFactory,
  { sheet, area }: CellsOfSheet,
  args: Arguments,
): null {
  mayBuild(sheet);
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) {
    throw new Refusal("MergedRangeConflict");
  }
  const parts = flagAt(args, 0) ? rowsApart(area) : [area];
  for (const part of parts) {
    sheet.merged = sheet.merged.filter((merged) => !isWithin(merged, part));
    if (sheet.merged.some((merged) => intersection(merged, part) !== null)) {
      throw new Refusal("MergedRangeConflict");
    }
    for (const { row, column, cell } of cellsIn(sheet, part)) {
      if (row !== part.top || column !== part.left) blank(cell);
    }
    if (countOf(part) > 1) sheet.merged.push(part);
    factory.afterWrite({ sheet, area: part });
  }
  return null;
}

function rowsApart(area: Area): readonly Area[] {
  if (columnsOf(area) === 1) return [];
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

/** `range.unmerge()`. */
export function unmergeCells({ sheet, area }: CellsOfSheet): null {
  mayBuild(sheet);
  sheet.merged = sheet.merged.filter((merged) => intersection(merged, area) === null);
  return null;
}
