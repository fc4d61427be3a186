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
import { codeAndName, isCounty, knownMunicipality } from "./municipality-name.ts";
import { foldedName } from "./nearest-name.ts";
import type { NumberKind } from "./number-text.ts";
import { numberAt } from "./number-at.ts";
import type { SeparatedTable, TableRow } from "./separated-table.ts";
import { readSeparated } from "./separated-table.ts";
import type { FileBytes } from "./text-decoding.ts";
import { decodeText } from "./text-decoding.ts";
import { isNoteLabel, isSumLabel } from "./row-labels.ts";
import type { RowCells } from "./row-cells.ts";
import { cellsOf, plainCell } from "./row-cells.ts";
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

/** Rows of a table of municipalities; one of more is another table, and its names are not searched for slips. */
const MOST_SUGGESTED = 2_000;

function readRows(
  table: SeparatedTable,
  columns: WeightsColumns,
  register: MunicipalityRegister,
): WeightsReading {
  const isMarked = weightCells(table, columns).some(hasPercentSign);
  const isPercent = columns.weight.kind === "percent" || isMarked;
  const kind: WeightKind = isPercent ? "percent" : columns.weight.kind;
  const suggests = table.rows.length <= MOST_SUGGESTED;
  const holdsCounties = mayHoldCounties(table, columns, register);
  const context = { table, columns, register, kind, suggests, holdsCounties };
  const rows = table.rows.map((row) => readRow(context, row));
  const mixed =
    isMarked && columns.weight.kind !== "percent" ? withoutPercentSign(table, columns) : [];
  const read = rows.flatMap((row) => (row.ok ? [row.value] : []));
  return {
    table: { kind, rows: read },
    problems: [...problemsIn(rows), ...mixed, ...namesakes(read)],
    remarks: [...passedOver(table, "above"), ...passedOver(table, "below")],
  };
}

function passedOver(table: SeparatedTable, where: "above" | "below"): readonly Remark[] {
  const [first] = table[where];
  if (first === undefined) return [];
  const text = first.cells.find((cell) => cell.trim() !== "") ?? "";
  const facts = { where, lines: table[where].length, text: plainCell(text) };
  return [remark("lines-passed-over", facts, { kind: "file", file: table.file, line: first.line })];
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

interface RowContext {
  readonly table: SeparatedTable;
  readonly columns: WeightsColumns;
  readonly register: MunicipalityRegister;
  readonly kind: WeightsTable["kind"];
  /** Whether unknown municipalities are told with the nearest names. */
  readonly suggests: boolean;
  /** Whether a row that names a county sums municipalities of the table. */
  readonly holdsCounties: boolean;
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

/** A row that is no party's: one that sums others, or a note. @rule RD4 */
function rowOfNoParty(
  { columns, register, holdsCounties }: RowContext,
  name: string,
  cells: RowCells,
): Problem | null {
  const place = cells.place(columns.party);
  const text = name === "" && columns.code !== null ? cells.text(columns.code) : name;
  if (isSumLabel(name) || (holdsCounties && isCounty(register, text))) {
    return problem("row-is-sum", { label: text }, place);
  }
  return isNoteLabel(name) ? problem("row-is-note", { text: name }, place) : null;
}

/** A column of municipalities holds counties only as sums; one of regions, where it has municipalities too. */
function mayHoldCounties(
  { rows }: SeparatedTable,
  { party }: WeightsColumns,
  register: MunicipalityRegister,
): boolean {
  if (party.kind !== "region") return party.kind === "municipality";
  return rows.some(({ cells }) => {
    const text = plainCell(cells[party.index] ?? "");
    return knownMunicipality(register, codeAndName(text)?.code ?? text)?.ok === true;
  });
}

/** Rows under different codes whose names are the same but for case: one party twice. @rule AL8 */
function namesakes(rows: readonly WeightsRow[]): readonly Problem[] {
  const codes = new Map<string, string>();
  return rows.flatMap(({ party, name, places }) => {
    const first = codes.get(foldedName(name));
    if (name === "" || first === undefined) codes.set(foldedName(name), party);
    if (name === "" || first === undefined || first === party) return [];
    return [problem("party-doubled", { party: name, times: 2 }, places.party)];
  });
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
