import type { Decimal } from "decimal.js";
import type {
  ClaimPlaces,
  MunicipalityRegister,
  Place,
  Problem,
  Remark,
  Result,
} from "../engine/index.ts";
import { fail, problem, problemsIn, problemsOf, remark, succeed } from "../engine/index.ts";
import { numberAt } from "./number-at.ts";
import { readNumber } from "./number-text.ts";
import type { PartyRowContext } from "./party-rows.ts";
import { namesakes, partyRowContext, passedOver, readOrder, rowOfNoParty } from "./party-rows.ts";
import type { PrintedAmount } from "./printed-amount.ts";
import { FOOTNOTE, readPrinted } from "./printed-amount.ts";
import type { PublishedColumns } from "./published-columns.ts";
import { isPublishedHeader, publishedColumns } from "./published-columns.ts";
import type { RowCells } from "./row-cells.ts";
import { cellsOf } from "./row-cells.ts";
import { isRegionLabel, isSumLabel } from "./row-labels.ts";
import type { SeparatedTable, TableRow } from "./separated-table.ts";
import { readSeparated } from "./separated-table.ts";
import type { FileBytes } from "./text-decoding.ts";
import { decodeText } from "./text-decoding.ts";
import type { Column, WeightKind } from "./weights-columns.ts";
import { readParty } from "./weights-party.ts";
import { weightsShape } from "./weights-shape.ts";

/** A published table, as read. */
export interface PublishedTableFile {
  readonly rows: readonly PublishedRow[];
  /** What the table itself prints as its sum; null where it prints none. */
  readonly printedTotal: PrintedAmount | null;
  readonly weightKind: WeightKind | null;
  readonly hasPercent: boolean;
  /** Lines outside the table, and marks of footnotes, that were passed over. @rule RM1 */
  readonly remarks: readonly Remark[];
}

/** A party of a published table. */
export interface PublishedRow {
  /** The code, where the table has one; else the name. */
  readonly party: string;
  readonly name: string;
  readonly amount: PrintedAmount;
  /** Null where the table has no weights, or none for the party. */
  readonly weight: Decimal | null;
  readonly percent: PrintedPercent | null;
  readonly order: bigint | null | undefined;
  readonly places: ClaimPlaces & { readonly amount: Place };
}

/** A percentage as it is printed. */
export interface PrintedPercent {
  readonly value: Decimal;
  /** One in its last place. */
  readonly step: Decimal;
}

/**
 * Reads a published table: columns `party;weight;published`, with `percent`, `code` and `order`
 * if they are there. Amounts are kept as they are printed, with their decimals and their unit.
 * A row that sums the others, first or last, is the table's own total.
 *
 * @param column - the header of the amounts, where the user says it
 * @returns the table, or every problem with file, line and column
 * @rule AU5 RD1 RD3 RD4
 */
export function readPublished(
  source: FileBytes,
  register: MunicipalityRegister,
  column: string | null,
): Result<PublishedTableFile, Problem> {
  const text = decodeText(source);
  if (!text.ok) return text;
  const table = readSeparated(source.file, text.value, weightsShape(register, isPublishedHeader));
  if (!table.ok) return table;
  const columns = publishedColumns(table.value, column);
  return columns.ok ? readRows(table.value, columns.value, register) : columns;
}

function readRows(
  table: SeparatedTable,
  columns: PublishedColumns,
  register: MunicipalityRegister,
): Result<PublishedTableFile, Problem> {
  const context = { ...partyRowContext(table, columns, register), columns };
  const sum = sumRow(table, columns);
  const rows = table.rows.filter((row) => row !== sum).map((row) => readRow(context, row));
  const total = sum === null ? succeed(null) : readPrinted(cellsOf(table, sum), columns);
  const read = rows.flatMap((row) => (row.ok ? [row.value] : []));
  const amounts = read.map(({ amount, places }) => ({ amount, place: places.amount }));
  const problems = [
    ...problemsIn(rows),
    ...problemsOf(total),
    ...mixedUnits(amounts),
    ...namesakes(read),
  ];
  if (!total.ok || problems.length > 0) return fail(problems);
  return succeed({
    rows: read,
    printedTotal: total.value,
    weightKind: columns.weight?.kind ?? null,
    hasPercent: columns.percent !== null,
    remarks: [...passedOver(table), ...footnotes(table, columns)],
  });
}

/** The row that sums the others, where it is the first or the last; null where there is none. */
function sumRow(table: SeparatedTable, { party }: PublishedColumns): TableRow | null {
  const isSum = (row: TableRow | undefined): boolean =>
    row !== undefined && isSumLabel(cellsOf(table, row).text(party));
  const [first, last] = [table.rows[0], table.rows.at(-1)];
  if (isSum(last)) return last ?? null;
  return isSum(first) ? (first ?? null) : null;
}

type Context = PartyRowContext & { readonly columns: PublishedColumns };

function readRow(context: Context, row: TableRow): Result<PublishedRow, Problem> {
  const { columns, table } = context;
  const cells = cellsOf(table, row);
  const name = cells.text(columns.party);
  const other = rowOfNoParty(context, name, cells);
  if (other !== null) return fail([other]);
  // Regions stand among municipalities in such tables, and are none.
  const party = isRegionLabel(name)
    ? succeed({ party: name, name })
    : readParty(context, name, cells);
  const amount = readPrinted(cells, columns);
  const order = readOrder(context, name, cells);
  const weight = readWeight(cells, columns);
  const percent = readPercent(cells, columns.percent);
  if (!party.ok || !amount.ok || !order.ok || !weight.ok || !percent.ok) {
    return fail(problemsOf(party, amount, order, weight, percent));
  }
  const place = cells.place(columns.amount);
  if (amount.value === null) return fail([problem("published-missing", { party: name }, place)]);
  const places = {
    party: cells.place(columns.code ?? columns.party),
    amount: place,
    ...(columns.weight && { weight: cells.place(columns.weight) }),
  };
  return succeed({
    ...party.value,
    amount: amount.value,
    weight: weight.value,
    percent: percent.value,
    order: order.value,
    places,
  });
}

/** Amounts in different units in one column: told once, at the first that differs. */
function mixedUnits(
  amounts: readonly { readonly amount: PrintedAmount; readonly place: Place }[],
): readonly Problem[] {
  const [first] = amounts;
  const other = amounts.find(({ amount }) => amount.unit !== first?.amount.unit);
  if (first === undefined || other === undefined) return [];
  const facts = { unit: first.amount.unit, other: other.amount.unit, text: other.amount.text };
  return [problem("published-units-mixed", facts, other.place)];
}

function readWeight(
  cells: RowCells,
  { weight }: PublishedColumns,
): Result<Decimal | null, Problem> {
  if (weight === null) return succeed(null);
  const kind = weight.kind === "percent" ? "share" : weight.kind;
  return numberAt(cells.text(weight).replace(FOOTNOTE, ""), kind, cells.place(weight));
}

function readPercent(
  cells: RowCells,
  column: Column | null,
): Result<PrintedPercent | null, Problem> {
  if (column === null) return succeed(null);
  const text = cells.text(column).replace(FOOTNOTE, "");
  const number = numberAt(text, "share", cells.place(column));
  if (!number.ok) return number;
  const reading = readNumber(text, "share");
  return succeed(reading.kind === "number" ? { value: reading.value, step: reading.step } : null);
}

function footnotes(table: SeparatedTable, { amount }: PublishedColumns): readonly Remark[] {
  const marked = table.rows.filter((row) => FOOTNOTE.test(cellsOf(table, row).text(amount)));
  const [first] = marked;
  if (first === undefined) return [];
  const cells = cellsOf(table, first);
  const facts = { cells: marked.length, text: cells.text(amount) };
  return [remark("footnotes-passed-over", facts, cells.place(amount))];
}
