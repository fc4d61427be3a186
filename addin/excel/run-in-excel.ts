import type { RunExcel } from "./run-excel.ts";

/** Runs a batch against the workbook that is open in the Excel around the page. @rule EX1 */
export const runInExcel: RunExcel = (work) => Excel.run((context) => work(context));
