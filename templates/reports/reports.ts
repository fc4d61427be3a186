import { AUDIT_REPORT } from "./audit/audit-report.ts";
import type { Report } from "./report.ts";
import { SPLIT_REPORT } from "./split/split-report.ts";
import { TRACES_REPORT } from "./traces/traces-report.ts";
import { YEARS_REPORT } from "./years/years-report.ts";

/** The reports, in the order of their tabs. */
export const REPORTS: readonly Report[] = [SPLIT_REPORT, YEARS_REPORT, AUDIT_REPORT, TRACES_REPORT];
