import type { Problem, ReferenceData, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { auditWorkbook } from "./audit-workbook.ts";
import { openWorkbook } from "./open-workbook.ts";

/**
 * Reads a workbook back before it replaces anything: it must open, and its own audit must
 * find no difference. What does not is a fault of the program, which costs nobody a file.
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
  if (!audit.ok) return unsound(audit.problems[0]?.code ?? "");
  // A chart that the user has deleted stays deleted, and its audit says so.
  const [first] = audit.value.differences.filter(({ cause }) => cause !== "chart-missing");
  return first === undefined ? succeed(null) : unsound(`${first.sheet}!${first.cell}`);
}
