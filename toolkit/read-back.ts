import type { Problem, ReferenceData, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { SPLIT_SHEET } from "../templates/reports/split/split-form.ts";
import { auditWorkbook } from "./audit-workbook.ts";
import { wasMade } from "./book/find-grids.ts";
import { isUnanswered } from "./first-year.ts";
import { openWorkbook } from "./open-workbook.ts";

/**
 * Reads a workbook back before it replaces anything: it must open, and its own audit must
 * find no difference; one without reports may have questions that are still open. What does not is a fault of the program, which costs nobody a file.
 *
 * @rule WB1 AU3
 */
export function readBack(source: FileBytes, reference: ReferenceData): Result<null, Problem> {
  const { file } = source;
  const unsound = (at: string): Result<null, Problem> =>
    fail([problem("written-unsound", { file, at }, { kind: "file", file })]);
  const opened = openWorkbook(source, reference.register);
  if (!opened.ok) return unsound(opened.problems[0]?.code ?? "");
  const audit = auditWorkbook(opened.value.read, undefined, reference);
  if (!audit.ok) {
    const { book } = opened.value.read;
    const isAsking = !wasMade(book, SPLIT_SHEET) && isUnanswered(audit.problems);
    return isAsking ? succeed(null) : unsound(audit.problems[0]?.code ?? "");
  }
  // A chart that the user has deleted stays deleted, and its audit says so.
  const [first] = audit.value.differences.filter(({ cause }) => cause !== "chart-missing");
  return first === undefined ? succeed(null) : unsound(`${first.sheet}!${first.cell}`);
}
