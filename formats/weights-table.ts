import type { Decimal } from "decimal.js";
import type {
  ClaimPlaces,
  MunicipalityRegister,
  Place,
  Problem,
  Remark,
  Result,
} from "../engine/index.ts";
import { fail, problem, problemsIn, problemsOf, succeed } from "../engine/index.ts";
import type { NumberKind } from "./number-text.ts";
import { numberAt } from "./number-at.ts";
import type { SeparatedTable, TableRow } from "./separated-table.ts";
import { readSeparated } from "./separated-table.ts";
import type { FileBytes } from "./text-decoding.ts";
import { decodeText } from "./text-decoding.ts";
import type { PartyRowContext } from "./party-rows.ts";
import { namesakes, partyRowContext, passedOver, readOrder, rowOfNoParty } from "./party-rows.ts";
import { cellsOf } from "./row-cells.ts";
import type { WeightKind, WeightsColumns } from "./weights-columns.ts";
import { columnsOf } from "./weights-columns.ts";
import { readParty } from "./weights-party.ts";
import { isJson } from "./text-kind.ts";
import { weightsShape } from "./weights-shape.ts";

/** A table of parties and weights, as read. */
export interface WeightsTable {
  readonly kind: WeightKind;
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
  /** Lines outside the table that were passed over. @rule RD3 RM1 */
  readonly remarks: readonly Remark[];
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
  if (isJson(text.value)) {
    const { file } = source;
    return unreadable([problem("file-other-kind", { file, kind: "json" }, { kind: "file", file })]);
  }
  const table = readSeparated(source.file, text.value, weightsShape(register));
  if (!table.ok) return unreadable(table.problems);
  const columns = columnsOf(table.value);
  if (!columns.ok) return unreadable(columns.problems);
  return readRows(table.value, columns.value, register);
}

function unreadable(problems: readonly Problem[]): WeightsReading {
  return { table: { kind: "count", rows: [] }, problems, remarks: [] };
}

function readRows(
  table: SeparatedTable,
  columns: WeightsColumns,
  register: MunicipalityRegister,
): WeightsReading {
  const isMarked = weightCells(table, columns).some(hasPercentSign);
  const isPercent = columns.weight.kind === "percent" || isMarked;
  const kind: WeightKind = isPercent ? "percent" : columns.weight.kind;
  const context = { ...partyRowContext(table, columns, register), columns, kind };
  const rows = table.rows.map((row) => readRow(context, row));
  const mixed =
    isMarked && columns.weight.kind !== "percent" ? withoutPercentSign(table, columns) : [];
  const read = rows.flatMap((row) => (row.ok ? [row.value] : []));
  return {
    table: { kind, rows: read },
    problems: [...problemsIn(rows), ...mixed, ...namesakes(read)],
    remarks: passedOver(table),
  };
}

function weightCells({ rows }: SeparatedTable, { weight }: WeightsColumns): readonly string[] {
  return rows.map(({ cells }) => cells[weight.index] ?? "");
}

function hasPercentSign(cell: string): boolean {
  return /(?:%|procent|percent)$/i.test(cell);
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

interface RowContext extends PartyRowContext {
  readonly columns: WeightsColumns;
  readonly kind: WeightsTable["kind"];
}

/** How the numbers of each kind of weights are written. */
const NUMBER_KINDS: Readonly<Record<WeightKind, NumberKind>> = {
  count: "count",
  percent: "share",
  share: "share",
  key: "key",
};

function readRow(context: RowContext, row: TableRow): Result<WeightsRow, Problem> {
  const { columns, kind } = context;
  const cells = cellsOf(context.table, row);
  const name = cells.text(columns.party);
  const other = rowOfNoParty(context, name, cells);
  if (other !== null) return fail([other]);
  const place = cells.place(columns.weight);
  const weight = numberAt(cells.text(columns.weight), NUMBER_KINDS[kind], place);
  const whole = weight.ok && kind === "count" ? wholeCount(weight.value, name, place) : weight;
  const order = readOrder(context, name, cells);
  const party = readParty(context, name, cells);
  if (!whole.ok || !order.ok || !party.ok) return fail(problemsOf(party, whole, order));
  const places = {
    party: cells.place(columns.code ?? columns.party),
    weight: place,
    ...(columns.order === null ? {} : { order: cells.place(columns.order) }),
  };
  return succeed({ ...party.value, weight: whole.value, order: order.value, places });
}

/** Persons are whole: a fraction here is a slip of a separator, or another kind of weight. @rule RD4 */
function wholeCount(
  weight: Decimal | null,
  party: string,
  place: Place,
): Result<Decimal | null, Problem> {
  if (weight === null || weight.isInteger()) return succeed(weight);
  return fail([problem("weight-not-whole", { party, weight: weight.toFixed() }, place)]);
}
