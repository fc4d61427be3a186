import { isExcelFault } from "./excel-problem.ts";
import type { RunExcel } from "./run-excel.ts";

/**
 * Calls back whenever a cell of the workbook is changed, by whoever it is: the user, the
 * pane itself or a co-author. An Excel that offers no such events calls nothing; the
 * workbook is then read when the user comes back to the pane.
 *
 * @rule EX10
 */
export async function watchChanges(run: RunExcel, onChange: () => void): Promise<void> {
  try {
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        onChange();
        return Promise.resolve();
      });
      await context.sync();
    });
  } catch (error) {
    if (!isExcelFault(error)) throw error;
  }
}
