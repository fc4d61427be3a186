import type { SheetForm } from "../model/grid.ts";
import type { ReportData } from "../steps/report-data.ts";

/** What is printed in the middle above a report. */
export function headOf({ stamps }: ReportData, { id }: SheetForm): string {
  return stamps.find(({ report }) => report.id === id)?.head ?? "";
}
