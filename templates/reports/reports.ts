import { AUDIT_REPORT } from "./audit/audit-report.ts";
import type { Report } from "./report.ts";
import { SPLIT_REPORT } from "./split/split-report.ts";

/** The reports, in the order of their tabs. */
export const REPORTS: readonly Report[] = [SPLIT_REPORT, AUDIT_REPORT];
