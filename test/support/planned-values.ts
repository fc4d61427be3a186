import { addressOf } from "../../toolkit/cells/address.ts";
import type { CellValue, Operation } from "../../toolkit/workbook.ts";
import type { Calculate } from "./excel/model.ts";

/** What formulas come to, by the plans that wrote them: for an Excel in memory, which does not calculate. */
export interface PlannedValues {
  readonly note: (plan: readonly Operation[]) => void;
  readonly calculate: Calculate;
}

/** Values with no plan noted. */
export function plannedValues(): PlannedValues {
  const known = new Map<string, string | number | boolean>();
  return {
    note: (plan) => {
      for (const step of plan) {
        if (step.kind !== "write-cells") continue;
        for (const [down, row] of step.rows.entries()) {
          for (const [right, cell] of row.entries()) {
            const address = addressOf({ row: step.top + down, column: step.left + right });
            if (cell?.formula === undefined) continue;
            known.set(`${step.sheet}!${address}`, told(cell.value));
          }
        }
      }
    },
    calculate: (_, sheet, address) => known.get(`${sheet}!${address}`) ?? 0,
  };
}

function told(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
