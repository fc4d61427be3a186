import type { ReportStamp } from "../../templates/steps/report-data.ts";
import type { StampedReport } from "../../templates/reports/report.ts";
import { stampedReportsFor } from "../../templates/reports/reports.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import type { BookInputs } from "../inputs/book-inputs.ts";
import { reportHead } from "../inputs/report-head.ts";
import { reportDigests } from "../inputs/report-digest.ts";
import { storedStamp } from "../inputs/read-stamps.ts";

/** A report's stamp as it stands, and what the inputs make of its checksum now. @rule AU4 */
export interface AuditedStamp {
  readonly report: StampedReport;
  /** Null where the workbook has none. */
  readonly stored: ReportStamp | null;
  readonly digest: string;
  /** What is to be printed above it. */
  readonly head: string;
}

/** The stamps of all reports. @rule AU4 */
export function auditedStamps(
  { book, inputs }: { readonly book: OpenBook; readonly inputs: BookInputs },
  layout: Layout,
): readonly AuditedStamp[] {
  const where = { book, layout, language: inputs.language };
  const digestOf = reportDigests(inputs);
  return stampedReportsFor(inputs).map((report) => ({
    report,
    stored: storedStamp(report, where),
    digest: digestOf(report.reads),
    head: reportHead(inputs, report.sheet.id),
  }));
}

/** Whether a report was written in another form than it now has; one without a stamp is held to the present one. @rule WB8 */
export function isOlderForm({ report, stored }: AuditedStamp): boolean {
  return stored !== null && stored.form !== report.form;
}

/** Whether the inputs are those that the report was stamped with. */
export function isStamped({ stored, digest }: AuditedStamp): boolean {
  return stored?.digest === digest;
}

/** The stamp that a report should have: its own, of the inputs as they are now. A report that is to be run again keeps all of its own. */
export function expectedStamp(audited: AuditedStamp): ReportStamp {
  const { report, stored, digest, head } = audited;
  if (stored !== null && isOlderForm(audited)) return stored;
  const { version = "", by = null, at = null } = stored ?? {};
  return {
    report: report.sheet,
    form: report.form,
    version,
    by,
    at,
    digest,
    head,
    reads: report.reads,
  };
}
