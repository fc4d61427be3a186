import { AUDIT_REPORT } from "./audit/audit-report.ts";
import type { InputData } from "../forms/input-data.ts";
import { INDEXATION_REPORT } from "./indexation/indexation-report.ts";
import { README_REPORT } from "./readme/readme-report.ts";
import type { Report, StampedReport } from "./report.ts";
import { SPLIT_REPORT } from "./split/split-report.ts";
import { STAMPS_REPORT } from "./stamps/stamps-report.ts";
import { TRACES_REPORT } from "./traces/traces-report.ts";
import { YEARS_REPORT } from "./years/years-report.ts";

/** The reports, in the order of their tabs. */
export const REPORTS: readonly Report[] = [
  README_REPORT,
  SPLIT_REPORT,
  YEARS_REPORT,
  INDEXATION_REPORT,
  AUDIT_REPORT,
  TRACES_REPORT,
  STAMPS_REPORT,
];

/** The reports that have a stamp. @rule AU4 */
export const STAMPED_REPORTS: readonly StampedReport[] = REPORTS.filter(
  (report): report is StampedReport => report.reads !== null,
);

/** The reports that a workbook with some inputs has. */
export function reportsFor(inputs: InputData): readonly Report[] {
  return REPORTS.filter((report) => report.isFor?.(inputs) ?? true);
}

/** Those of {@link reportsFor} that have a stamp. @rule AU4 */
export function stampedReportsFor(inputs: InputData): readonly StampedReport[] {
  return STAMPED_REPORTS.filter((report) => report.isFor?.(inputs) ?? true);
}
