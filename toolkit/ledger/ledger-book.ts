import type { Decimal } from "decimal.js";
import type { LedgerSign, Problem, Result } from "../../engine/index.ts";
import { fail, MOST_MAP_ROWS, problem, problemsOf, succeed } from "../../engine/index.ts";
import { periodIn } from "../../formats/ledger/table-cells.ts";
import { ACTUALS } from "../../templates/ledger/actuals.ts";
import { IMPORTS } from "../../templates/ledger/imports.ts";
import { ACCOUNT_MAP, OBJECT_MAP } from "../../templates/ledger/maps.ts";
import type { AccountRow, ActualRow, ImportRow, ObjectRow } from "../../templates/ledger/rows.ts";
import type { InputTable } from "../../templates/model/input-table.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { presentSheet } from "../book/find-grids.ts";
import type { PlacedRow } from "../inputs/read-table.ts";
import { readTableRows } from "../inputs/read-table.ts";

/** What a workbook holds of the ledger; nothing where nothing was imported. */
export interface LedgerBook {
  readonly actuals: readonly PlacedRow<ActualRow>[];
  readonly accounts: readonly AccountRow[];
  readonly objects: readonly ObjectRow[];
  readonly imports: readonly PlacedRow<ImportRow>[];
}

/** The ledger's tables of a workbook, or every problem with its cell. @rule FU5 LE8 */
export function readLedgerBook(book: OpenBook): Result<LedgerBook, Problem> {
  const actuals = rowsIn(book, ACTUALS);
  const accounts = rowsIn(book, ACCOUNT_MAP);
  const objects = rowsIn(book, OBJECT_MAP);
  const imports = rowsIn(book, IMPORTS);
  if (!actuals.ok || !accounts.ok || !objects.ok || !imports.ok) {
    return fail(problemsOf<Problem>(actuals, accounts, objects, imports));
  }
  const problems = [...actuals.value.flatMap(actualProblems), ...mapProblems(accounts.value)];
  if (problems.length > 0) return fail(problems);
  return succeed({
    actuals: actuals.value,
    accounts: accounts.value.map(({ row }) => row),
    objects: objects.value.map(({ row }) => row),
    imports: imports.value,
  });
}

function rowsIn<Row, Written extends Row>(
  book: OpenBook,
  table: InputTable<Row, Written>,
): Result<readonly PlacedRow<Row>[], Problem> {
  return presentSheet(book, table.form.sheet) === null ? succeed([]) : readTableRows(book, table);
}

function actualProblems({ row, cells }: PlacedRow<ActualRow>): readonly Problem[] {
  const text = String(row.period);
  const isMonth = periodIn(text, "") !== null;
  const isWhole = row.amount.times(100).isInteger();
  return [
    ...(isMonth ? [] : [fault("month", text, cells.cell("period").place)]),
    ...(isWhole ? [] : [fault("decimals", row.amount.toFixed(), cells.cell("amount").place)]),
  ];
}

function fault(reason: "month" | "decimals", text: string, place: Problem["place"]): Problem {
  return problem("ledger-record", { record: "", reason, text }, place);
}

/** A prefix that stands twice for the same year, and a map of more rows than its formula takes. @rule FU5 */
function mapProblems(rows: readonly PlacedRow<AccountRow>[]): readonly Problem[] {
  const seen: PlacedRow<AccountRow>[] = [];
  const doubled = rows.flatMap((one): readonly Problem[] => {
    const isDoubled = seen.some((other) => isSamePart(other.row, one.row));
    seen.push(one);
    if (!isDoubled) return [];
    const { place, label } = one.cells.cell("account");
    return [problem("row-doubled", { label, text: one.row.account ?? "" }, place)];
  });
  const beyond = rows.find(({ cells }) => cells.position > MOST_MAP_ROWS);
  if (beyond === undefined) return doubled;
  const { place } = beyond.cells.cell("account");
  return [...doubled, problem("ledger-map-long", { limit: MOST_MAP_ROWS }, place)];
}

function isSamePart(one: AccountRow, other: AccountRow): boolean {
  const keyOf = ({ account, counterpart, object }: AccountRow): string =>
    [account, counterpart, object].map((part) => (part ?? "").toLowerCase()).join("\n");
  const meets =
    (one.from ?? 0) <= (other.to ?? Infinity) && (other.from ?? 0) <= (one.to ?? Infinity);
  return one.account !== null && keyOf(one) === keyOf(other) && meets;
}

/** The sign of a table that was imported before, and the import; null where none was. It is asked once. @rule LE8 */
export function knownSign({ imports }: LedgerBook): { sign: LedgerSign; from: string } | null {
  const found = imports
    .map(({ row }) => row)
    .filter(({ sign }) => sign !== null)
    .at(-1);
  return found === undefined || found.sign === null ? null : { sign: found.sign, from: found.id };
}

/** An amount of whole öre, in öre. */
export function oreOfKronor(amount: Decimal): bigint {
  return BigInt(amount.times(100).toFixed(0));
}
