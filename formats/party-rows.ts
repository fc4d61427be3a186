import type {
  ClaimPlaces,
  MunicipalityRegister,
  Problem,
  Remark,
  Result,
} from "../engine/index.ts";
import { fail, problem, remark, succeed } from "../engine/index.ts";
import { codeAndName, isCounty, knownMunicipality } from "./municipality-name.ts";
import { foldedName } from "./nearest-name.ts";
import { numberAt } from "./number-at.ts";
import type { RowCells } from "./row-cells.ts";
import { plainCell } from "./row-cells.ts";
import { isNoteLabel, isSumLabel } from "./row-labels.ts";
import type { SeparatedTable } from "./separated-table.ts";
import type { PartyColumns } from "./weights-columns.ts";

/** What is known of a table of parties when its rows are read. */
export interface PartyRowContext {
  readonly table: SeparatedTable;
  readonly columns: PartyColumns;
  readonly register: MunicipalityRegister;
  /** Whether unknown municipalities are told with the nearest names. */
  readonly suggests: boolean;
  /** Whether a row that names a county sums municipalities of the table. */
  readonly holdsCounties: boolean;
}

/** Rows of a table of municipalities; one of more is another table, and its names are not searched for slips. */
const MOST_SUGGESTED = 2_000;

/** What the rows of a table are read by. */
export function partyRowContext(
  table: SeparatedTable,
  columns: PartyColumns,
  register: MunicipalityRegister,
): PartyRowContext {
  const suggests = table.rows.length <= MOST_SUGGESTED;
  const holdsCounties = mayHoldCounties(table, columns, register);
  return { table, columns, register, suggests, holdsCounties };
}

/** The lines outside a table that were passed over. @rule RD3 RM1 */
export function passedOver(table: SeparatedTable): readonly Remark[] {
  return [...passedOverAt(table, "above"), ...passedOverAt(table, "below")];
}

function passedOverAt(table: SeparatedTable, where: "above" | "below"): readonly Remark[] {
  const [first] = table[where];
  if (first === undefined) return [];
  const text = first.cells.find((cell) => cell.trim() !== "") ?? "";
  const facts = { where, lines: table[where].length, text: plainCell(text) };
  return [remark("lines-passed-over", facts, { kind: "file", file: table.file, line: first.line })];
}

/** A row that is no party's: one that sums others, or a note. @rule RD4 */
export function rowOfNoParty(
  { columns, register, holdsCounties }: PartyRowContext,
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
  { party }: PartyColumns,
  register: MunicipalityRegister,
): boolean {
  if (party.kind !== "region") return party.kind === "municipality";
  return rows.some(({ cells }) => {
    const text = plainCell(cells[party.index] ?? "");
    return knownMunicipality(register, codeAndName(text)?.code ?? text)?.ok === true;
  });
}

/** Rows under different codes whose names are the same but for case: one party twice. @rule AL8 */
export function namesakes(
  rows: readonly { party: string; name: string; places: ClaimPlaces }[],
): readonly Problem[] {
  const codes = new Map<string, string>();
  return rows.flatMap(({ party, name, places }) => {
    const first = codes.get(foldedName(name));
    if (name === "" || first === undefined) codes.set(foldedName(name), party);
    if (name === "" || first === undefined || first === party) return [];
    return [problem("party-doubled", { party: name, times: 2 }, places.party)];
  });
}

/** The number in the column Ordning; undefined where there is no such column. @rule AL9 */
export function readOrder(
  { columns: { order } }: PartyRowContext,
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
