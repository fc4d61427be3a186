import type { CellValue } from "../../../templates/model/cell-value.ts";
import { addressOf } from "../../../toolkit/cells/address.ts";
import type { PresentCell } from "../../../toolkit/workbook.ts";

/** A rectangle as Excel returns it: one entry a cell, row by row. */
export interface CellGrid {
  /** Of its upper left cell, from 0. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** The cells that hold something, by address. @rule WB3 */
export function cellsIn(grid: CellGrid): ReadonlyMap<string, PresentCell> {
  const cells = new Map<string, PresentCell>();
  for (const [down, row] of grid.values.entries()) {
    for (const [right, value] of row.entries()) {
      const cell = presentCell({
        value,
        formula: grid.formulas[down]?.[right],
        type: grid.valueTypes[down]?.[right] ?? "Empty",
      });
      const at = { row: grid.rowIndex + down, column: grid.columnIndex + right };
      if (cell !== null) cells.set(addressOf(at), cell);
    }
  }
  return cells;
}

interface Told {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: string;
}

function presentCell({ value, formula, type }: Told): PresentCell | null {
  // A text that begins with an equals sign is returned alike as value and formula; a formula is not.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (type === "Empty" && !isFormula) return null;
  return {
    value: cellValue(value, type),
    formula: isFormula ? formula.slice(1) : null,
  };
}

function cellValue(value: unknown, type: string): CellValue {
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value === "" && type === "Empty" ? null : value;
  return null;
}
