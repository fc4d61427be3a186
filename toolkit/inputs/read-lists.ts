import type { Party, Problem, Result, Source } from "../../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../../engine/index.ts";
import { GRIDS } from "../../templates/forms/grids.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import { YES_NO } from "../../templates/forms/words.ts";
import type { PopulationRow } from "../../templates/sheets/input-data.ts";
import { PARTIES } from "../../templates/tables/parties.ts";
import { SOURCES } from "../../templates/tables/sources.ts";
import { codeIn, numberIn, required, textIn, wordIn } from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { wasMade } from "../book/find-grids.ts";
import { readTable } from "./read-table.ts";
import { disagreement, readRows } from "./row-checks.ts";
import type { TableRow } from "./table-rows.ts";
import { tableRows } from "./table-rows.ts";

/** A row of the table Parter: a party, or a group with its names. */
export interface ListedParty {
  readonly code: string;
  readonly name: string;
  readonly nameEnglish: string;
  readonly kind: Party["kind"] | "group";
}

/** The table Parter; a party without an English name is called the same in both languages. @rule WB7 */
export function readParties(book: OpenBook): Result<readonly ListedParty[], Problem> {
  const rows = readTable(book, PARTIES);
  if (!rows.ok) return rows;
  return succeed(rows.value.map((row) => ({ ...row, nameEnglish: row.nameEnglish ?? row.name })));
}

/** The table Källor, by the names that others cite. @rule PO1 */
export function readSources(book: OpenBook): Result<ReadonlyMap<string, Source>, Problem> {
  const rows = readTable(book, SOURCES);
  if (!rows.ok) return rows;
  return succeed(new Map(rows.value.map(({ id, ...source }) => [id, source])));
}

/** The table Befolkning; none where the workbook has no such sheet, as when no key asks for a population. @rule PO1 */
export function readPopulation(book: OpenBook): Result<readonly PopulationRow[], Problem> {
  if (!wasMade(book, GRIDS.population.sheet)) return succeed([]);
  const rows = tableRows(book, GRIDS.population);
  if (!rows.ok) return rows;
  const read = readRows(rows, populationRow);
  if (!read.ok) return read;
  const problems = [
    ...doubledCounts(read.value, rows.value),
    ...unlikeRows(read.value, rows.value),
  ];
  return problems.length > 0 ? fail(problems) : read;
}

function populationRow({ cell }: TableRow): Result<PopulationRow, Problem> {
  const basis = required(cell("basis"), codeIn(cell("basis")));
  const code = required(cell("code"), codeIn(cell("code")));
  const persons = personsIn({ cell });
  const table = textIn(cell("table"));
  const perturbed = wordIn(cell("perturbed"), YES_NO, ["yes", "no"]);
  const source = required(cell("source"), codeIn(cell("source")));
  if (!basis.ok || !code.ok || !persons.ok || !table.ok || !perturbed.ok || !source.ok) {
    return fail(problemsOf<Problem>(basis, code, persons, table, perturbed, source));
  }
  return succeed({
    basis: basis.value,
    code: code.value,
    name: "",
    persons: persons.value,
    table: table.value,
    perturbed: perturbed.value === "yes",
    source: source.value,
  });
}

/** More than any municipality, or country, has. */
const MOST_PERSONS = 1_000_000_000;

/** A whole number of persons. @rule AL8 */
function personsIn({ cell }: Pick<TableRow, "cell">): Result<number, Problem> {
  const persons = required(cell("persons"), numberIn(cell("persons")));
  if (!persons.ok) return persons;
  if (persons.value.gt(MOST_PERSONS)) {
    const range = { text: persons.value.toFixed(), least: 0, most: MOST_PERSONS };
    return fail([problem("number-out-of-range", range, cell("persons").place)]);
  }
  const { place } = cell("persons");
  const code = codeIn(cell("code"));
  const party = code.ok ? (code.value ?? "") : "";
  const facts = { party, weight: persons.value.toFixed() };
  if (persons.value.isNegative()) return fail([problem("weight-negative", facts, place)]);
  if (!persons.value.isInteger()) return fail([problem("weight-not-whole", facts, place)]);
  return succeed(persons.value.toNumber());
}

/** The same municipality twice in one basis. @rule AL8 */
function doubledCounts(
  rows: readonly PopulationRow[],
  cells: readonly TableRow[],
): readonly Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ basis, code }, index) => {
    const id = `${basis}\n${code}`.toLowerCase();
    const isSeen = seen.has(id);
    seen.add(id);
    const place = cells[index]?.cell("code").place ?? null;
    return isSeen ? [problem("population-doubled", { code, basis }, place)] : [];
  });
}

/** All rows of one of Statistics Sweden's days are of one source, table and kind. */
function unlikeRows(
  rows: readonly PopulationRow[],
  cells: readonly TableRow[],
): readonly Problem[] {
  const firsts = new Map<string, PopulationRow>();
  return rows.flatMap((row, index) => {
    const first = firsts.get(row.basis) ?? row;
    firsts.set(row.basis, first);
    if (scbDay(row.basis) === null) return [];
    const cell = cells[index]?.cell;
    return [
      ...disagreement(cell?.("source"), first.source, row.source),
      ...disagreement(cell?.("table"), first.table ?? "", row.table ?? ""),
      ...disagreement(cell?.("perturbed"), String(first.perturbed), String(row.perturbed)),
    ];
  });
}
