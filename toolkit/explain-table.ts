import type {
  ExplainReport,
  MunicipalityRegister,
  Problem,
  ReferenceData,
  Result,
} from "../engine/index.ts";
import { fail, orePerUnit, problem, problemsOf, succeed } from "../engine/index.ts";
import type { PublishedTableFile } from "../formats/published-table.ts";
import { readPublished } from "../formats/published-table.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { readPrintedTotal, readUnit, readWeightSum } from "./options.ts";
import { printedTotal, reportOn, tableFaults } from "./published/report-on.ts";

/** What the user asks for, as typed; what is missing comes as the problem that it is. */
export interface ExplainRequest {
  readonly table: Result<FileBytes, Problem>;
  /** Left out where the table prints its own total. */
  readonly total?: string | undefined;
  readonly unit?: string | undefined;
  /** What all weights make together, «280000-300000», where implied weights are searched for. */
  readonly weightSum?: string | undefined;
  /** The header of the amounts. */
  readonly column?: string | undefined;
}

/**
 * The job behind `explain`: which rules give a published table, or that none does.
 *
 * @returns the report, or every problem with the options and the file, at once
 * @rule AU5 CL3
 */
export function explainPublished(
  request: ExplainRequest,
  reference: ReferenceData,
): Result<ExplainReport, Problem> {
  const { register } = reference;
  const asked = request.total === undefined ? succeed(null) : readPrintedTotal(request.total);
  const unit = request.unit === undefined ? succeed(null) : readUnit(request.unit);
  const sum = request.weightSum === undefined ? succeed(null) : readWeightSum(request.weightSum);
  const table = readTable(request, register);
  if (!asked.ok || !unit.ok || !sum.ok || !table.ok) {
    return fail(problemsOf(asked, unit, sum, table));
  }
  const printed = table.value.printedTotal;
  if (asked.value === null && printed === null) {
    const place = request.table.ok
      ? ({ kind: "file", file: request.table.value.file } as const)
      : null;
    const rows = table.value.rows.length;
    return fail([problem("published-total-missing", { rows }, place)]);
  }
  return succeed(
    reportOn(table.value, reference, {
      totals: [
        ...(asked.value === null ? [] : [printedTotal("text", asked.value)]),
        ...(printed === null ? [] : [printedTotal("table", printed)]),
      ],
      unit: unit.value === null ? null : orePerUnit(unit.value),
      weightSum: sum.value,
    }),
  );
}

function readTable(
  { table, column }: ExplainRequest,
  register: MunicipalityRegister,
): Result<PublishedTableFile, Problem> {
  if (!table.ok) return table;
  const read = readPublished(table.value, register, column ?? null);
  if (!read.ok) return read;
  const place = { kind: "file", file: table.value.file } as const;
  const faults = tableFaults(read.value.rows, register, place);
  return faults.length > 0 ? fail(faults) : read;
}
