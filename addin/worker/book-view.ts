import type { ReferenceData } from "../../engine/index.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitView } from "../../toolkit/split-view.ts";
import type { ReadBook } from "../../toolkit/split-workbook.ts";
import { agreementView } from "./agreement-view.ts";
import { chartOf } from "./chart.ts";
import { differsIn } from "./differs-in.ts";
import { decidedIn, fieldsIn, optionsOf } from "./split-fields.ts";
import type { BookView, CalculatedSplit } from "./worker-api.ts";

/** What a workbook holds, as plain data; one that has just been written is not audited. @rule PA2 */
export function bookView(read: ReadBook, reference: ReferenceData, isWritten: boolean): BookView {
  return {
    file: read.book.file,
    agreement: agreementView(read.inputs.agreement),
    splitOptions: optionsOf(read, reference),
    fields: fieldsIn(read),
    decided: decidedIn(read),
    differs: isWritten ? null : differsIn(read, reference),
  };
}

/** A split as plain data. @rule PA2 */
export function calculatedSplit(report: SplitReport): CalculatedSplit {
  return { view: splitView(report), chart: chartOf(report.split) };
}
