import { ENGINE_VERSION } from "../engine/index.ts";
import { stampedReportsFor } from "../templates/reports/reports.ts";
import type { ReportStamp } from "../templates/steps/report-data.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import type { StampPlace } from "./inputs/read-stamps.ts";
import { storedStamp } from "./inputs/read-stamps.ts";
import type { Printing } from "./plan/print-headers.ts";
import { reportHead } from "./inputs/report-head.ts";
import { reportDigests } from "./inputs/report-digest.ts";

/** Who runs, and when, as the user says; nothing is read off the machine. @rule AU4 */
export interface Signature {
  readonly by: string | null;
  readonly at: string | null;
}

/** The stamps of a run that writes every report. @rule AU4 */
export function stampsOf(inputs: BookInputs, { by, at }: Signature): readonly ReportStamp[] {
  const digestOf = reportDigests(inputs);
  return stampedReportsFor(inputs).map(({ sheet: report, form, reads }) => ({
    report,
    form,
    version: ENGINE_VERSION,
    digest: digestOf(reads),
    head: reportHead(inputs, report.id),
    reads,
    by,
    at,
  }));
}

/** What is printed above each report, as its stamp has it and as it is to be, by the name of its sheet. @rule WB2 */
export function headsOf(stamps: readonly ReportStamp[], where: StampPlace): Printing["heads"] {
  return new Map(
    stamps.map(({ report, reads, head }) => [
      report.bookName,
      { before: storedStamp({ sheet: report, reads }, where)?.head ?? "", now: head },
    ]),
  );
}
