import type { CellValue } from "../model/cell-value.ts";
import { valueText } from "../model/cell-value.ts";
import type { Formula } from "../model/formula.ts";
import { formula, tableColumn } from "../model/formula.ts";
import type { GridForm } from "../model/grid.ts";
import { SHOWN_SCOPE } from "./scope.ts";

/** So many characters of a row count. */
const LENGTH = 120;
const MODULUS = 99_991;
const SEPARATOR = "|";

/** Five digits each, scattered, so that no two characters that change places leave the sum as it was. */
const WEIGHTS: readonly number[] = Array.from({ length: LENGTH }, (_, index) => {
  const scattered = power(48_271n, BigInt(index + 4), 2_147_483_647n);
  return Number((scattered % 89_989n) + 10_007n);
});

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let count = 0n; count < exponent; count += 1n) result = (result * base) % modulus;
  return result;
}

/**
 * A number that rows of cells make, whatever order they stand in, as {@link fingerprintFormula}
 * has a spreadsheet make it. It shows that something has changed, and does not guard against
 * forgery; what stands beyond the first {@link LENGTH} characters of a row is not seen. An
 * error among the cells makes it 0.
 *
 * @rule AU4
 */
export function fingerprint(rows: readonly (readonly CellValue[])[]): number {
  if (rows.some((cells) => cells.some(isError))) return 0;
  return rows.reduce((sum, cells) => sum + squareOf(cells), 0);
}

function isError(value: CellValue): boolean {
  return typeof value === "object" && value !== null;
}

function squareOf(cells: readonly CellValue[]): number {
  const text = cells.map(shownText).join(SEPARATOR).replaceAll(",", ".");
  const padded = `${text}${SEPARATOR.repeat(LENGTH)}`.slice(0, LENGTH);
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * padded.charCodeAt(index), 0);
  return (sum % MODULUS) ** 2;
}

/** A cell as a formula joins it to a text: numbers in fifteen digits. */
function shownText(value: CellValue): string {
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : valueText(value);
}

/** The columns that say of which agreement and year a row is; null where rows are of all. */
export interface ShownColumns {
  readonly agreement: string;
  readonly year: string | null;
}

/** The columns of a table that tell which of its rows are the shown agreement's, and a decision the shown year's. */
export function shownColumns({ id, columns }: GridForm): ShownColumns | null {
  if (id === "agreements") return { agreement: "id", year: null };
  const isOfOne = columns.some((column) => column.id === "agreement");
  return isOfOne ? { agreement: "agreement", year: id === "decisions" ? "year" : null } : null;
}

/** The columns that a table's rows are told apart by: those that formulas fill say nothing. */
export function saidColumns({ columns }: GridForm): readonly string[] {
  return columns.filter(({ isDerived }) => !isDerived).map(({ id }) => id);
}

/**
 * The fingerprint of a table's rows as a formula: of all, or of those of the shown agreement
 * and year. Numbers are joined as texts, whose decimal comma is made a point.
 *
 * @rule AU4
 */
export function fingerprintFormula(form: GridForm, shown: ShownColumns | null): Formula {
  const joined = saidColumns(form).flatMap((column, index) => [
    index === 0 ? "" : `&"${SEPARATOR}"&`,
    tableColumn(form.id, column),
  ]);
  const text = formula`SUBSTITUTE(${joined},",",".")&REPT("${SEPARATOR}",${LENGTH})`;
  const places = WEIGHTS.map((_, index) => String(index + 1)).join(",");
  const codes = formula`_xlfn.UNICODE(MID(${text},{${places}},1))`;
  const squares = formula`MOD(MMULT(${codes},{${WEIGHTS.join(";")}}),${MODULUS})^2`;
  return formula`IFERROR(SUMPRODUCT(${shownMask(form, shown)}${squares}),0)`;
}

function shownMask({ id }: GridForm, shown: ShownColumns | null): Formula {
  if (shown === null) return [];
  const agreement = formula`(${tableColumn(id, shown.agreement)}=${SHOWN_SCOPE.agreement})*`;
  if (shown.year === null) return agreement;
  return formula`${agreement}(${tableColumn(id, shown.year)}=${SHOWN_SCOPE.year})*`;
}
