import type { CellAt } from "../../cells/address.ts";
import { decodeEntities } from "../xml/entities.ts";
import type { SheetScan } from "./scan-rows.ts";
import { CELL, FLAG, ROW } from "./scan-tables.ts";

/** A cell of a scan and where it lies. */
export interface ScannedCell {
  readonly cell: number;
  readonly at: CellAt;
}

/** A formula that several cells share: the cell that spells it, and those that only name it. */
export interface ScannedGroup {
  readonly master: ScannedCell;
  readonly formula: string;
  readonly members: readonly ScannedCell[];
}

/** The shared formulas of a scanned sheet. */
export function sharedGroups(scan: SheetScan): readonly ScannedGroup[] {
  const all: { master: ScannedCell; formula: string; members: ScannedCell[] }[] = [];
  const latest = new Map<string, (typeof all)[number]>();
  for (const { cell, at, attributes } of formulasIn(scan)) {
    if (attributes.get("t") !== "shared") continue;
    const id = attributes.get("si") ?? "";
    const group = latest.get(id);
    const formula = formulaAt(scan, cell);
    if (formula === null) group?.members.push({ cell, at });
    else if (attributes.has("ref") || group === undefined) {
      const made = { master: { cell, at }, formula, members: [] };
      all.push(made);
      latest.set(id, made);
    }
  }
  return all;
}

/** A formula that has attributes. */
interface AttributedFormula extends ScannedCell {
  readonly attributes: ReadonlyMap<string, string>;
}

/** The formulas with attributes of a scanned sheet, with their places, in the order of the text. */
export function formulasIn({ rows, cells, formulas }: SheetScan): readonly AttributedFormula[] {
  const found: AttributedFormula[] = [];
  let row = 0;
  for (const [cell, attributes] of formulas) {
    while ((rows.numbers[row * ROW.width + ROW.lastCell] ?? 0) <= cell) row += 1;
    const column = cells.numbers[cell * CELL.width + CELL.column] ?? 0;
    const at = { row: rows.numbers[row * ROW.width + ROW.row] ?? 0, column };
    found.push({ cell, at, attributes });
  }
  return found;
}

/** The formula that a cell spells itself; null where it has none. */
export function formulaAt({ text, cells: { numbers } }: SheetScan, cell: number): string | null {
  const place = cell * CELL.width;
  const start = numbers[place + CELL.formulaStart] ?? -1;
  const end = numbers[place + CELL.formulaEnd] ?? -1;
  if (start < 0 || start === end) return null;
  const written = text.slice(start, end);
  const isEscaped = ((numbers[place + CELL.flags] ?? 0) & FLAG.escapedFormula) !== 0;
  return isEscaped ? decodeEntities(written) : written;
}
