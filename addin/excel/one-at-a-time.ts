import { makeQueue } from "../queue.ts";
import type { ExcelWorkbook } from "./excel-workbook.ts";

/** A workbook that is read only between writings, even where a stopped job asked for one. @rule EX1 */
export function oneAtATime(workbook: ExcelWorkbook): ExcelWorkbook {
  const queue = makeQueue();
  return {
    ...workbook,
    read: (ownNamePrefix) => queue(() => workbook.read(ownNamePrefix)),
    check: (plan) => queue(() => workbook.check(plan)),
    write: (plan) => queue(() => workbook.write(plan)),
    select: (cell) => queue(() => workbook.select(cell)),
    selection: () => queue(() => workbook.selection()),
    undo: () => queue(() => workbook.undo()),
  };
}
