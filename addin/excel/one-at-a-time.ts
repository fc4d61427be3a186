import { makeTurns } from "../work/turns.ts";
import type { ExcelWorkbook } from "./excel-workbook.ts";

/** A workbook that is read only between writings, even where whoever asked for one is gone. @rule EX1 */
export function oneAtATime(workbook: ExcelWorkbook): ExcelWorkbook {
  const after = makeTurns();
  return {
    ...workbook,
    read: (ownNamePrefix) => after(() => workbook.read(ownNamePrefix)),
    write: (plan) => after(() => workbook.write(plan)),
    undo: () => after(() => workbook.undo()),
  };
}
