import type { LedgerAccount, LedgerFile, LedgerSign, Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { isSumLabel } from "../row-labels.ts";
import type { Findings } from "./findings.ts";
import { findings } from "./findings.ts";
import type { SubtotalFinder } from "./subtotals.ts";
import { subtotalFinder } from "./subtotals.ts";
import type { ObjectPairs, SumCollector } from "./sum-collector.ts";
import { sumCollector } from "./sum-collector.ts";
import { areSwapped, signFault } from "./table-sign.ts";
import { cellOre, codedName, periodIn } from "./table-cells.ts";
import type { ColumnRole, LedgerColumns } from "./table-columns.ts";
import { ledgerColumns, OBJECT_ROLES } from "./table-columns.ts";

/** How a table of a ledger is to be read. */
export interface TableChoices {
  /** The columns that objects are taken from, in order. */
  readonly objects: readonly ColumnRole[];
  readonly counterpart: ColumnRole | null;
  /** Null where nobody has said it; debit and credit need none. */
  readonly sign: LedgerSign | null;
  /** The month of all rows, where the table has no column of months; 202608. */
  readonly period: number | null;
  /** Headers by role, where the user says them. */
  readonly columns: ReadonlyMap<ColumnRole, string>;
}

/** Takes a table row by row. */
export interface LedgerRows {
  readonly header: (cells: readonly string[], line: number) => void;
  readonly row: (cells: readonly string[], line: number) => void;
  /** A line above the headers. */
  readonly above: (text: string, line: number) => void;
  readonly end: (encoding: LedgerFile["encoding"]) => Result<LedgerFile, Problem>;
}

interface State {
  readonly file: string;
  readonly choices: TableChoices;
  readonly found: Findings;
  readonly collector: SumCollector;
  readonly subtotals: SubtotalFinder;
  readonly accounts: Map<string, LedgerAccount>;
  readonly objects: Map<string, string>;
  readonly rowsOf: Map<string, number>;
  readonly dropped: { texts: number; signatures: number; employees: number };
  columns: LedgerColumns | null;
}

/**
 * Sums a ledger's table, from text or from a workbook: an account, and an amount or debit
 * and credit, in each row. Rows that sum others are left out.
 *
 * @rule LE5 LE6
 */
export function ledgerRows(file: string, choices: TableChoices): LedgerRows {
  const { objects, counterpart } = choices;
  const state: State = {
    file,
    choices,
    found: findings(file),
    collector: sumCollector({ objects, counterpart }),
    subtotals: subtotalFinder(),
    accounts: new Map(),
    objects: new Map(),
    rowsOf: new Map(),
    dropped: { texts: 0, signatures: 0, employees: 0 },
    columns: null,
  };
  return {
    above: (text, line) => {
      state.found.odd("lines-above", { example: text, line });
    },
    header: (cells, line) => {
      readHeader(state, cells, line);
    },
    row: (cells, line) => {
      if (state.columns !== null) readRow(state, state.columns, { cells, line });
    },
    end: (encoding) => finish(state, encoding),
  };
}

function readHeader(state: State, cells: readonly string[], line: number): void {
  const { file, choices, found } = state;
  const columns = ledgerColumns(cells, choices.columns, { file, line });
  if (!columns.ok) {
    for (const one of columns.problems) found.add(one);
    return;
  }
  const { at, headers } = columns.value;
  const place = { kind: "file", file, line } as const;
  const period = at.get("period");
  if (period === undefined && choices.period === null) {
    found.add(problem("ledger-period-open", { found: [...headers] }, place));
  } else if (period !== undefined && choices.period !== null) {
    found.add(problem("ledger-period-given", { column: headers[period] ?? "" }, place));
  } else state.columns = columns.value;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function readRow(state: State, columns: LedgerColumns, row: Row): void {
  const { found, subtotals, collector } = state;
  if (row.cells.every((cell) => cell.trim() === "")) return;
  const cell = (role: ColumnRole): string => row.cells[columns.at.get(role) ?? -1]?.trim() ?? "";
  const fault = (role: ColumnRole, reason: RowFault, text: string): void => {
    const column = columns.headers[columns.at.get(role) ?? -1] ?? "";
    found.record(row.line, { record: "", reason, text, column });
  };
  if (row.cells.slice(columns.headers.length).some((one) => one.trim() !== "")) {
    fault("konto", "row-length", String(row.cells.length));
    return;
  }
  const ore = amountOf(columns, cell, fault);
  if (ore === undefined) return;
  const label = labelOf(columns, cell);
  if (label !== null || (cell("konto") === "" && ore !== null && subtotals.isSum(ore))) {
    leaveOut(state, { label: label ?? "", ore, line: row.line });
    return;
  }
  const { code: account, name } = codedName(cell("konto"));
  if (account === "" && ore !== null) fault("konto", "account-blank", "");
  else if (account !== "" && !/^[\p{L}\d]{1,20}$/u.test(account)) {
    fault("konto", "account", account);
  }
  if (ore === null && account !== "") {
    found.odd("amount-blank", { example: account, line: row.line });
  }
  if (ore === null || account === "") return;
  const period = state.choices.period ?? periodIn(cell("period"), cell("år"));
  if (period === null) {
    fault("period", "month", cell("period"));
    return;
  }
  count(state, cell);
  nameAccount(state, account, name || cell("kontonamn"));
  subtotals.add(ore);
  collector.add(
    period,
    collector.posting(account, pairsOf(state, columns, cell)),
    signed(state, account, ore),
  );
}

type Cell = (role: ColumnRole) => string;
type RowFault =
  | "amount"
  | "decimals"
  | "too-large"
  | "ambiguous"
  | "month"
  | "account"
  | "account-blank"
  | "row-length";
type Fault = (role: ColumnRole, reason: RowFault, text: string) => void;

/** Debit less credit, or the amount; null for a blank row, nothing where a cell is no amount. */
function amountOf(columns: LedgerColumns, cell: Cell, fault: Fault): number | null | undefined {
  const isSided = hasSides(columns);
  const roles: readonly ColumnRole[] = isSided ? ["debet", "kredit"] : ["belopp"];
  const read = roles.map((role) => {
    const ore = cellOre(cell(role), isSided ? 100 : columns.orePerUnit);
    if (typeof ore === "string") fault(role, ore, cell(role));
    return ore;
  });
  if (read.some((ore) => typeof ore === "string")) return undefined;
  const [first, second] = read.map((ore) => (typeof ore === "number" ? ore : null));
  if ((first ?? null) === null && (second ?? null) === null) return null;
  return (first ?? 0) - (second ?? 0);
}

function hasSides({ at }: LedgerColumns): boolean {
  return at.has("debet") && at.has("kredit");
}

/** What a row that sums others is called; null for any other row. */
function labelOf({ at }: LedgerColumns, cell: Cell): string | null {
  const roles: readonly ColumnRole[] = ["konto", "kontonamn", "period", "motpart", ...OBJECT_ROLES];
  const labels = roles.filter((role) => at.has(role)).map(cell);
  return labels.find((label) => label !== "" && isSumLabel(label)) ?? null;
}

function leaveOut(
  { found, subtotals }: State,
  {
    label,
    ore,
    line,
  }: { readonly label: string; readonly ore: number | null; readonly line: number },
): void {
  found.odd("subtotals-left-out", { example: label, line });
  if (ore !== null && !subtotals.isSum(ore)) {
    found.odd("subtotal-differs", { example: label, line, ore: BigInt(ore) });
  }
}

function count({ dropped, rowsOf, objects }: State, cell: Cell): void {
  if (cell("text") !== "") dropped.texts += 1;
  if (cell("signatur") !== "") dropped.signatures += 1;
  if (cell("anställd") !== "") dropped.employees += 1;
  for (const role of [...OBJECT_ROLES, "motpart"] as const) {
    const { code, name } = codedName(cell(role));
    if (code === "") continue;
    rowsOf.set(role, (rowsOf.get(role) ?? 0) + 1);
    if (name !== "") objects.set(`${role} ${code}`, name);
  }
}

function nameAccount({ accounts }: State, account: string, name: string): void {
  if (accounts.has(account) || name === "") return;
  accounts.set(account, { name, type: null });
}

function pairsOf({ choices }: State, { at }: LedgerColumns, cell: Cell): ObjectPairs {
  const { objects, counterpart } = choices;
  const roles = counterpart === null ? objects : [...objects, counterpart];
  return roles
    .filter((role) => at.has(role))
    .map((role) => [role, codedName(cell(role)).code] as const);
}

/** An amount with the ledger's sign. What is not said yet is read as the ledger's, to be shown. */
function signed({ choices, columns }: State, account: string, ore: number): number {
  if (choices.sign === null || choices.sign === "ledger" || (columns && hasSides(columns))) {
    return ore;
  }
  const isTurned = choices.sign === "result" || account.startsWith("3");
  return isTurned && ore !== 0 ? -ore : ore;
}

function finish(state: State, encoding: LedgerFile["encoding"]): Result<LedgerFile, Problem> {
  const { found, columns, collector, choices, file } = state;
  const place = { kind: "file", file } as const;
  if (columns === null && found.problems().length === 0) {
    found.add(problem("ledger-column-missing", { columns: ["konto", "belopp"], found: [] }, place));
  }
  if (found.problems().length > 0 || columns === null) return fail(found.problems());
  if (collector.isTooFine()) found.file("too-fine");
  else if (collector.rows() === 0) found.file("empty");
  for (const [object, dimensions] of collector.doubled()) {
    found.add(problem("ledger-object-doubled", { object, dimensions: [...dimensions] }, place));
  }
  const signProblem = hasSides(columns) ? null : signFault(collector, choices.sign);
  if (signProblem !== null && found.problems().length === 0) found.add({ ...signProblem, place });
  if (found.problems().length > 0) return fail(found.problems());
  if (areSwapped(collector)) found.odd("sides-swapped", { example: "" });
  return succeed(ledgerOf(state, encoding));
}

function ledgerOf(state: State, encoding: LedgerFile["encoding"]): LedgerFile {
  const { collector, rowsOf, columns, found } = state;
  const headerOf = (role: string): string => {
    const index = [...(columns?.at ?? [])].find(([own]) => own === role)?.[1];
    return columns?.headers[index ?? -1] ?? "";
  };
  return {
    format: "table",
    encoding,
    program: "",
    company: "",
    organisation: "",
    plan: "",
    years: [],
    basis: "transactions",
    sums: collector.sums(),
    rows: collector.rows(),
    debit: collector.debit(),
    credit: collector.credit(),
    hasChecksum: false,
    accounts: state.accounts,
    dimensions: [...rowsOf].map(([id, rows]) => ({ id, name: headerOf(id), rows })),
    objects: state.objects,
    dropped: state.dropped,
    oddities: found.oddities(),
  };
}
