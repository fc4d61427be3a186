import type { DifferenceOff, MunicipalityRegister, Problem, Result } from "../engine/index.ts";
import { checkDifferences, succeed } from "../engine/index.ts";
import type { DifferenceTable } from "../formats/difference-table.ts";
import { readDifferences } from "../formats/difference-table.ts";
import type { FileBytes } from "../formats/text-decoding.ts";

/** Printed differences held against the printed figures. @rule AU5 */
export interface DifferenceReport {
  readonly headers: DifferenceTable["headers"];
  /** Whether the difference is the figure less the budget; else the budget less the figure. */
  readonly isFigureLess: boolean;
  /** How many rows were held against their figures. */
  readonly rows: number;
  readonly off: readonly DifferenceOff[];
}

/**
 * The job behind `explain --differences`: which printed differences are not those of the
 * printed figures. Either may be taken from the other; it is the way by which fewer rows miss.
 *
 * @returns the report, or every problem with the file
 * @rule AU5
 */
export function checkPrintedDifferences(
  table: Result<FileBytes, Problem>,
  register: MunicipalityRegister,
): Result<DifferenceReport, Problem> {
  if (!table.ok) return table;
  const read = readDifferences(table.value, register);
  if (!read.ok) return read;
  const { rows, headers } = read.value;
  const figureLess = checkDifferences(rows);
  const budgetLess = checkDifferences(rows.map((row) => ({ ...row, of: row.less, less: row.of })));
  const isFigureLess = figureLess.length <= budgetLess.length;
  const off = isFigureLess ? figureLess : budgetLess;
  return succeed({ headers, isFigureLess, rows: rows.length, off });
}
