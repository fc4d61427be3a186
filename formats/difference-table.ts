import type { DifferenceRow, MunicipalityRegister, Problem, Result } from "../engine/index.ts";
import { fail, problem, problemsIn, problemsOf, succeed } from "../engine/index.ts";
import { foldedHeader, plainHeader } from "./plain-header.ts";
import { readPrinted, unitIn } from "./printed-amount.ts";
import type { AmountColumn } from "./printed-amount.ts";
import { cellsOf } from "./row-cells.ts";
import type { SeparatedTable, TableRow } from "./separated-table.ts";
import { readSeparated } from "./separated-table.ts";
import type { FileBytes } from "./text-decoding.ts";
import { decodeText } from "./text-decoding.ts";
import type { Column } from "./weights-columns.ts";
import { missingColumns, partyColumns } from "./weights-columns.ts";
import { weightsShape } from "./weights-shape.ts";

/** A table of figures with their printed differences, as read. */
export interface DifferenceTable {
  readonly rows: readonly DifferenceRow[];
  /** The headers of the differences, and of the two columns that they are of. */
  readonly headers: Readonly<Record<"difference" | "figure" | "budget", string>>;
}

const DIFFERENCE = [
  ...["avvikelse", "budgetavvikelse", "differens", "skillnad", "deviation", "difference"],
  ...["avvikelse mot budget", "variance"],
];
const BUDGET = ["budget", "periodiserad budget", "budget ack"];
const FIGURE = [
  ...["utfall", "utfall ack", "ack utfall", "nettokostnad", "netto", "resultat", "bokslut"],
  ...["actual", "net cost", "net", "result", "outcome"],
];

/**
 * Reads a table of figures, a budget and printed differences, «Nettokostnad;Budget;Avvikelse».
 * Rows are named by the column of parties, or by the first column.
 *
 * @returns the rows with `of` the figure and `less` the budget, or every problem
 * @rule AU5 RD1 RD3
 */
export function readDifferences(
  source: FileBytes,
  register: MunicipalityRegister,
): Result<DifferenceTable, Problem> {
  const text = decodeText(source);
  if (!text.ok) return text;
  const table = readSeparated(source.file, text.value, weightsShape(register, isDifferenceHeader));
  if (!table.ok) return table;
  const columns = columnsIn(table.value);
  if (!columns.ok) return columns;
  const rows = table.value.rows.map((row) => readRow(table.value, row, columns.value));
  const problems = problemsIn(rows);
  if (problems.length > 0) return fail(problems);
  const { difference, figure, budget } = columns.value;
  return succeed({
    rows: rows.flatMap((row) => (row.ok && row.value !== null ? [row.value] : [])),
    headers: {
      difference: difference.amount.header,
      figure: figure.amount.header,
      budget: budget.amount.header,
    },
  });
}

type Columns = Readonly<Record<"difference" | "figure" | "budget", AmountColumn>> & {
  readonly name: Column;
};

function columnsIn(table: SeparatedTable): Result<Columns, Problem> {
  const parties = partyColumns(table);
  if (!parties.ok) return parties;
  const found = {
    difference: columnOf(table, DIFFERENCE),
    figure: columnOf(table, FIGURE),
    budget: columnOf(table, BUDGET),
  };
  const { difference, figure, budget } = found;
  if (difference === null || figure === null || budget === null) {
    const names = Object.entries(found).flatMap(([name, column]) => (column ? [] : [name]));
    return fail([missingColumns(table, names)]);
  }
  const name = parties.value?.party ?? { index: 0, header: table.headers[0] ?? "" };
  return succeed({ difference, figure, budget, name });
}

function columnOf({ headers }: SeparatedTable, names: readonly string[]): AmountColumn | null {
  const index = headers.findIndex((header) => isOneOf(names, header));
  const header = headers[index];
  return header === undefined ? null : { amount: { index, header }, unit: unitIn(header) };
}

/** Whether a header is one of some names, with a year or a unit of money beside it or not. */
function isOneOf(names: readonly string[], header: string): boolean {
  const bare = foldedHeader(header).replace(/[\s,]*\(?\b(?:kr|tkr|kkr|mkr|mnkr)\b\)?$/u, "");
  return names.includes(bare) || names.includes(plainHeader(bare));
}

function isDifferenceHeader(headers: readonly string[]): boolean {
  return [DIFFERENCE, FIGURE, BUDGET].every((names) =>
    headers.some((header) => isOneOf(names, header)),
  );
}

/** A row; null where none of its figures is there, as in a row that heads others. */
function readRow(
  table: SeparatedTable,
  row: TableRow,
  { difference, figure, budget, name }: Columns,
): Result<DifferenceRow | null, Problem> {
  const cells = cellsOf(table, row);
  const columns = [difference, figure, budget];
  const read = columns.map((column) => readPrinted(cells, column));
  const problems = problemsOf(...read);
  if (problems.length > 0) return fail(problems);
  const amounts = read.map((one) => (one.ok ? one.value : null));
  const figures = amounts.map((amount) => amount?.figure ?? null);
  const [own = null, of = null, less = null] = figures;
  const blank = columns.filter((_, place) => figures[place] === null);
  if (blank.length === columns.length) return succeed(null);
  const party = cells.text(name);
  if (own === null || of === null || less === null) {
    return fail(
      blank.map(({ amount }) => problem("published-missing", { party }, cells.place(amount))),
    );
  }
  const [first, ...others] = amounts.flatMap((amount) => (amount === null ? [] : [amount]));
  const other = others.find(({ unit }) => unit !== first?.unit);
  if (first !== undefined && other !== undefined) {
    const facts = { unit: first.unit, other: other.unit, text: other.text };
    return fail([problem("published-units-mixed", facts, cells.place(budget.amount))]);
  }
  return succeed({ name: party, difference: own, of, less });
}
