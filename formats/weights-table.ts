import type { Decimal } from "decimal.js";
import type { ClaimPlaces, MunicipalityRegister, Place, Problem, Result } from "../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../engine/index.ts";
import { municipalityNamed } from "./municipality-name.ts";
import type { NumberKind } from "./number-text.ts";
import { numberAt } from "./number-at.ts";
import type { SeparatedTable, TableRow } from "./separated-table.ts";
import { readSeparated } from "./separated-table.ts";
import type { FileBytes } from "./text-decoding.ts";
import { decodeText } from "./text-decoding.ts";
import type { Column, WeightsColumns } from "./weights-columns.ts";
import { columnsOf } from "./weights-columns.ts";

/** A table of parties and weights, as read. */
export interface WeightsTable {
  /** Whole counts, percentages that must make 100, or shares of any kind. */
  readonly kind: "count" | "percent" | "share";
  readonly rows: readonly WeightsRow[];
}

/** One party and its weight. */
export interface WeightsRow {
  /** The code, where the table has one; else the party's name. */
  readonly party: string;
  readonly name: string;
  /** Null where the cell is blank. */
  readonly weight: Decimal | null;
  /** Undefined where there is no column Ordning; null where its cell is blank. */
  readonly order: bigint | null | undefined;
  readonly places: ClaimPlaces;
}

/** The rows that could be read, and everything that was wrong with the others. */
export interface WeightsReading {
  readonly table: WeightsTable;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file of parties and weights: columns `party;weight` in Swedish or
 * English, with `code` and `order` if they are there. The header says what the
 * weights are.
 *
 * @returns the readable rows and every problem with file, line and column
 * @rule RD3 RD4
 */
export function readWeights(source: FileBytes, register: MunicipalityRegister): WeightsReading {
  const text = decodeText(source);
  if (!text.ok) return unreadable(text.problems);
  const table = readSeparated(source.file, text.value);
  if (!table.ok) return unreadable(table.problems);
  const columns = columnsOf(table.value);
  if (!columns.ok) return unreadable(columns.problems);
  return readRows(table.value, columns.value, register);
}

function unreadable(problems: readonly Problem[]): WeightsReading {
  return { table: { kind: "count", rows: [] }, problems };
}

const SUM_ROW =
  /^(?:summa|sum|total|totalt|totalsumma|avrundningsdifferens|rounding difference)\b/i;

function readRows(
  table: SeparatedTable,
  columns: WeightsColumns,
  register: MunicipalityRegister,
): WeightsReading {
  const isMarked = weightCells(table, columns).some(hasPercentSign);
  const isPercent = columns.weight.kind === "percent" || isMarked;
  const kind = isPercent ? "percent" : columns.weight.kind;
  const rows = table.rows.map((row) => readRow({ table, columns, register, kind }, row));
  const mixed =
    isMarked && columns.weight.kind !== "percent" ? withoutPercentSign(table, columns) : [];
  return {
    table: { kind, rows: rows.flatMap((row) => (row.ok ? [row.value] : [])) },
    problems: [...problemsOf(...rows), ...mixed],
  };
}

function weightCells({ rows }: SeparatedTable, { weight }: WeightsColumns): readonly string[] {
  return rows.map(({ cells }) => cells[weight.index] ?? "");
}

function hasPercentSign(cell: string): boolean {
  return cell.endsWith("%");
}

function withoutPercentSign(table: SeparatedTable, columns: WeightsColumns): readonly Problem[] {
  return table.rows
    .filter(({ cells }) => !hasPercentSign(cells[columns.weight.index] ?? ""))
    .map(({ line, cells }) => {
      const facts = {
        party: cells[columns.party.index] ?? "",
        text: cells[columns.weight.index] ?? "",
      };
      return problem("percentages-mixed", facts, {
        kind: "file",
        file: table.file,
        line,
        column: columns.weight.header,
      });
    });
}

interface RowContext {
  readonly table: SeparatedTable;
  readonly columns: WeightsColumns;
  readonly register: MunicipalityRegister;
  readonly kind: WeightsTable["kind"];
}

function readRow(context: RowContext, row: TableRow): Result<WeightsRow, Problem> {
  const { columns, kind } = context;
  const cells = cellsOf(context, row);
  const name = cells.text(columns.party);
  if (SUM_ROW.test(name)) {
    return fail([problem("row-is-sum", { label: name }, cells.place(columns.party))]);
  }
  const place = cells.place(columns.weight);
  const numberKind: NumberKind = kind === "count" ? "count" : "share";
  const weight = numberAt(cells.text(columns.weight), numberKind, place);
  const whole = weight.ok && kind === "count" ? wholeCount(weight.value, name, place) : weight;
  const order = readOrder(context, name, cells);
  const party = readParty(context, name, cells);
  if (!whole.ok || !order.ok || !party.ok) return fail(problemsOf(party, whole, order));
  const places = {
    party: cells.place(columns.party),
    weight: place,
    ...(columns.order === null ? {} : { order: cells.place(columns.order) }),
  };
  return succeed({ ...party.value, weight: whole.value, order: order.value, places });
}

/** One row's cells, by column. */
interface RowCells {
  readonly text: (column: Column) => string;
  readonly place: (column: Column) => Place;
}

function cellsOf({ table }: RowContext, { cells, line }: TableRow): RowCells {
  return {
    text: ({ index }) => cells[index] ?? "",
    place: ({ header }) => ({ kind: "file", file: table.file, line, column: header }),
  };
}

/** Persons are whole: a fraction here is a slip of a separator, or another kind of weight. @rule RD4 */
function wholeCount(
  weight: Decimal | null,
  party: string,
  place: Place,
): Result<Decimal | null, Problem> {
  if (weight === null || weight.isInteger()) return succeed(weight);
  return fail([problem("weight-not-whole", { party, weight: weight.toString() }, place)]);
}

function readOrder(
  { columns: { order } }: RowContext,
  party: string,
  cells: RowCells,
): Result<bigint | null | undefined, Problem> {
  if (order === null) return succeed(undefined);
  const place = cells.place(order);
  const number = numberAt(cells.text(order), "count", place);
  if (!number.ok) return number;
  if (number.value === null) return succeed(null);
  if (number.value.isInteger()) return succeed(BigInt(number.value.toFixed()));
  const facts = { party, order: number.value.toString() };
  return fail([problem("order-not-whole", facts, place)]);
}

/** The code and the name; a column of municipalities is held against the register. @rule PO5 */
function readParty(
  { columns, register }: RowContext,
  name: string,
  cells: RowCells,
): Result<{ readonly party: string; readonly name: string }, Problem> {
  const code = columns.code === null ? "" : cells.text(columns.code);
  const wanted = code === "" ? name : code;
  if (!columns.party.isMunicipality || name === "") return succeed({ party: wanted, name });
  const municipality = municipalityNamed(register, wanted, cells.place(columns.party));
  if (!municipality.ok) return municipality;
  return succeed({ party: municipality.value.code, name: municipality.value.name });
}
