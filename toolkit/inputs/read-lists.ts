import type { Problem, Result, Source } from "../../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../../engine/index.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import type { PartyRow } from "../../templates/forms/party-rows.ts";
import type { PlainTables, PopulationRow } from "../../templates/forms/input-data.ts";
import type { IndexRow } from "../../templates/forms/index-rows.ts";
import type { IndexationRow } from "../../templates/forms/indexation-rows.ts";
import { INDEX_KINDS } from "../../templates/forms/words.ts";
import { INDEXATIONS } from "../../templates/tables/indexations.ts";
import { INDICES } from "../../templates/tables/indices.ts";
import { TIERS } from "../../templates/tables/tiers.ts";
import { FUNDINGS } from "../../templates/tables/fundings.ts";
import { SIGNINGS } from "../../templates/tables/signings.ts";
import { POSITIONS } from "../../templates/tables/positions.ts";
import { HEADS } from "../../templates/tables/heads.ts";
import { PARTIES } from "../../templates/tables/parties.ts";
import type { CountRow } from "../../templates/tables/population.ts";
import { POPULATION } from "../../templates/tables/population.ts";
import { SOURCES } from "../../templates/tables/sources.ts";
import type { InputTable } from "../../templates/model/input-table.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { wasMade } from "../book/find-grids.ts";
import type { PlacedRow } from "./read-table.ts";
import { readTable, readTableRows } from "./read-table.ts";
import { disagreement, reversedYears } from "./row-checks.ts";
import type { TableRow } from "./table-rows.ts";

/** A row of the table Parter: a party, or a group with its names. */
export interface ListedParty extends PartyRow {
  readonly row: TableRow;
}

/** A row of the table Indexvillkor, and which one it is. */
export interface ListedIndexation extends IndexationRow {
  /** Its number among the table's rows, from 1. */
  readonly position: number;
}

/** A row of the table Befolkning. */
export interface ListedCount extends PopulationRow {
  readonly row: TableRow;
}

/** The table Parter, row by row. @rule WB7 */
export function readParties(book: OpenBook): Result<readonly ListedParty[], Problem> {
  const rows = readTableRows(book, PARTIES);
  if (!rows.ok) return rows;
  const parties = rows.value.map(({ row, cells }) => ({ ...row, row: cells }));
  const problems = reversedYears(parties);
  return problems.length > 0 ? fail(problems) : succeed(parties);
}

/** The table Källor, by the names that others cite. @rule PO1 */
export function readSources(book: OpenBook): Result<ReadonlyMap<string, Source>, Problem> {
  const rows = readTable(book, SOURCES);
  if (!rows.ok) return rows;
  return succeed(new Map(rows.value.map(({ id, ...source }) => [id, source])));
}

/** The table Indexvillkor; none where no cost is adjusted by an index. @rule IX1 */
export function readIndexations(book: OpenBook): Result<readonly ListedIndexation[], Problem> {
  if (!wasMade(book, INDEXATIONS.form.sheet)) return succeed([]);
  const rows = readTableRows(book, INDEXATIONS);
  if (!rows.ok) return rows;
  return succeed(rows.value.map(({ row, cells: { position } }) => ({ ...row, position })));
}

/** The tables whose rows are taken as they stand; one that the workbook has never had is empty. @rule WB2 WB7 */
export function readPlainTables(book: OpenBook): Result<PlainTables, Problem> {
  const [heads, tiers] = [rowsIn(book, HEADS), rowsIn(book, TIERS)];
  const [positions, fundings] = [rowsIn(book, POSITIONS), rowsIn(book, FUNDINGS)];
  const [indices, signings] = [readIndices(book), rowsIn(book, SIGNINGS)];
  if (!heads.ok || !tiers.ok || !positions.ok || !fundings.ok || !indices.ok || !signings.ok) {
    return fail(problemsOf<Problem>(signings, positions, fundings, heads, tiers, indices));
  }
  return succeed({
    heads: heads.value,
    tiers: tiers.value,
    positions: positions.value,
    fundings: fundings.value,
    indices: indices.value,
    signings: signings.value,
  });
}

function rowsIn<Row, Written extends Row>(
  book: OpenBook,
  table: InputTable<Row, Written>,
): Result<readonly Row[], Problem> {
  return wasMade(book, table.form.sheet) ? readTable(book, table) : succeed([]);
}

/** The table Index; one value for each vintage, and one kind for each series. @rule IX2 AL8 */
function readIndices(book: OpenBook): Result<readonly IndexRow[], Problem> {
  if (!wasMade(book, INDICES.form.sheet)) return succeed([]);
  const read = readTableRows(book, INDICES);
  if (!read.ok) return read;
  const kinds = new Map<string, IndexRow["kind"]>();
  const seen = new Set<string>();
  const problems = read.value.flatMap(({ row, cells: { cell } }): readonly Problem[] => {
    const kind = kinds.get(row.series) ?? row.kind;
    kinds.set(row.series, kind);
    const id = INDICES.rowId(row);
    const isSeen = seen.has(id);
    seen.add(id);
    const { label, place } = cell("year");
    return [
      ...disagreement(cell("kind"), INDEX_KINDS[kind].sv, INDEX_KINDS[row.kind].sv),
      ...(isSeen ? [problem("row-doubled", { label, text: String(row.year) }, place)] : []),
    ];
  });
  return problems.length > 0 ? fail(problems) : succeed(read.value.map(({ row }) => row));
}

/** The table Befolkning; none where the workbook has no such sheet, as when no key asks for a population. @rule PO1 */
export function readPopulation(book: OpenBook): Result<readonly ListedCount[], Problem> {
  if (!wasMade(book, POPULATION.form.sheet)) return succeed([]);
  const read = readTableRows(book, POPULATION);
  if (!read.ok) return read;
  const problems = [...doubledCounts(read.value), ...unlikeRows(read.value)];
  if (problems.length > 0) return fail(problems);
  return succeed(read.value.map(({ row, cells }) => ({ ...row, name: "", row: cells })));
}

/** The same municipality twice in one basis. @rule AL8 */
function doubledCounts(rows: readonly PlacedRow<CountRow>[]): readonly Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row: { basis, code }, cells: { cell } }) => {
    const id = `${basis}\n${code}`.toLowerCase();
    const isSeen = seen.has(id);
    seen.add(id);
    return isSeen ? [problem("population-doubled", { code, basis }, cell("code").place)] : [];
  });
}

/** All rows of one of Statistics Sweden's days are of one source, table and kind. */
function unlikeRows(rows: readonly PlacedRow<CountRow>[]): readonly Problem[] {
  const firsts = new Map<string, CountRow>();
  return rows.flatMap(({ row, cells: { cell } }) => {
    const first = firsts.get(row.basis) ?? row;
    firsts.set(row.basis, first);
    if (scbDay(row.basis) === null) return [];
    return [
      ...disagreement(cell("source"), first.source, row.source),
      ...disagreement(cell("table"), first.table ?? "", row.table ?? ""),
      ...disagreement(cell("perturbed"), String(first.perturbed), String(row.perturbed)),
    ];
  });
}
