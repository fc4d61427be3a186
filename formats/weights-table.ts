import type { Decimal } from "decimal.js";
import type { ClaimPlaces, MunicipalityRegister, Place, Problem, Result } from "../engine/index.ts";
import { fail, problem, problemsIn, problemsOf, succeed } from "../engine/index.ts";
import { knownMunicipality, municipalityNamed } from "./municipality-name.ts";
import { foldedName } from "./nearest-name.ts";
import type { NumberKind } from "./number-text.ts";
import { numberAt } from "./number-at.ts";
import type { SeparatedTable, TableRow } from "./separated-table.ts";
import { readSeparated } from "./separated-table.ts";
import type { FileBytes } from "./text-decoding.ts";
import { decodeText } from "./text-decoding.ts";
import type { Column, WeightKind, WeightsColumns } from "./weights-columns.ts";
import { columnsOf } from "./weights-columns.ts";

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

/** Rows of a table of municipalities; one of more is another table, and its names are not searched for slips. */
const MOST_SUGGESTED = 2_000;

/** Labels of rows that sum others: they would count twice. @rule RD4 */
const SUM_ROWS = [
  /^(?:summa|s:a|delsumma|totalt|totalsumma)(?:$|[:. ])/iu,
  // A party may be called «Total Försvar»: the short words are sums only alone or before such a word.
  /^(?:sum|subtotal|total)(?:$|[:.]| (?:kommun|region|part|of))/iu,
  /^(?:grand total|samtliga|samtliga kommuner|riket|avrundningsdifferens|rounding difference)$/iu,
  /^(?:tot\.?|alla|alla kommuner|(?:hela )?länet|[∑Σ].*)$/iu,
  / (?:totalt|summa)$/iu,
];

/** What spreadsheets, and our own CSV, put before a text that looks like a formula. */
const APOSTROPHE = /^'(?=[=+\-@])/;

/** Labels of notes below a table. @rule RD4 */
const NOTE_ROW = /^(?:källa|source|anm|anmärkning|not|note)\b[.:]/i;

function readRows(
  table: SeparatedTable,
  columns: WeightsColumns,
  register: MunicipalityRegister,
): WeightsReading {
  const isMarked = weightCells(table, columns).some(hasPercentSign);
  const isPercent = columns.weight.kind === "percent" || isMarked;
  const kind = isPercent ? "percent" : columns.weight.kind;
  const suggests = table.rows.length <= MOST_SUGGESTED;
  const rows = table.rows.map((row) => readRow({ table, columns, register, kind, suggests }, row));
  const mixed =
    isMarked && columns.weight.kind !== "percent" ? withoutPercentSign(table, columns) : [];
  const read = rows.flatMap((row) => (row.ok ? [row.value] : []));
  return {
    table: { kind, rows: read },
    problems: [...problemsIn(rows), ...mixed, ...namesakes(read)],
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
  /** Whether unknown municipalities are told with the nearest names. */
  readonly suggests: boolean;
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
  const cells = cellsOf(context, row);
  const name = cells.text(columns.party);
  if (SUM_ROWS.some((label) => label.test(name))) {
    return fail([problem("row-is-sum", { label: name }, cells.place(columns.party))]);
  }
  if (NOTE_ROW.test(name)) {
    return fail([problem("row-is-note", { text: name }, cells.place(columns.party))]);
  }
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

/** One row's cells, by column. */
interface RowCells {
  readonly text: (column: Column) => string;
  readonly place: (column: Column) => Place;
}

function cellsOf({ table }: RowContext, { cells, line }: TableRow): RowCells {
  return {
    // Blanks that do not show are no part of a name: a no-break space, two in a row.
    text: ({ index }) => (cells[index] ?? "").replace(/\s+/gu, " ").trim().replace(APOSTROPHE, ""),
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

/**
 * The code and the name. A column of municipalities is held against the register:
 * the code decides, but not against the name of another municipality.
 *
 * @rule PO5
 */
function readParty(
  { columns, register, suggests }: RowContext,
  name: string,
  cells: RowCells,
): Result<NamedParty, Problem> {
  const code = columns.code === null ? "" : cells.text(columns.code);
  const wanted = code === "" ? name : code;
  if (!columns.party.isMunicipality || wanted === "") return succeed({ party: wanted, name });
  const place = cells.place(code === "" ? columns.party : (columns.code ?? columns.party));
  const municipality = municipalityNamed(register, wanted, { place, suggests });
  if (!municipality.ok) return municipality;
  const { code: party, name: registered } = municipality.value;
  const namesake = name === "" ? null : knownMunicipality(register, name);
  if (namesake?.ok === true && namesake.value.code !== party) {
    const facts = { code: party, name, registered, other: namesake.value.code };
    return fail([problem("municipality-name-mismatch", facts, place)]);
  }
  return succeed({ party, name: registered });
}

interface NamedParty {
  readonly party: string;
  readonly name: string;
}
