import { ENGINE_VERSION } from "../engine/index.ts";
import { STAMPED_REPORTS } from "../templates/reports/reports.ts";
import type { ReportStamp } from "../templates/steps/report-data.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import { reportDigest } from "./inputs/report-digest.ts";

/** Who runs, and when, as the user says; nothing is read off the machine. @rule AU4 */
export interface Signature {
  readonly by: string | null;
  readonly at: string | null;
}

/** The stamps of a run that writes every report. @rule AU4 */
export function stampsOf(inputs: BookInputs, { by, at }: Signature): readonly ReportStamp[] {
  return STAMPED_REPORTS.map(({ sheet: report, form, reads }) => ({
    report,
    form,
    version: ENGINE_VERSION,
    digest: reportDigest(inputs, reads),
    by,
    at,
  }));
}
