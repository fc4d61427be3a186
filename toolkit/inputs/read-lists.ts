import type { Party, Problem, Result, Source } from "../../engine/index.ts";
import { allOf, fail, problem, problemsOf, succeed } from "../../engine/index.ts";
import { GRIDS } from "../../templates/forms/grids.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import { PARTY_KINDS, YES_NO } from "../../templates/forms/words.ts";
import type { PopulationRow } from "../../templates/sheets/input-data.ts";
import { codeIn, dateIn, numberIn, required, textIn, wordIn } from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { wasMade } from "../book/find-grids.ts";
import type { TableRow } from "./table-rows.ts";
import { tableRows } from "./table-rows.ts";

/** A row of the table Parter: a party, or a group with its names. */
export interface ListedParty {
  readonly code: string;
  readonly name: string;
  readonly nameEnglish: string;
  readonly kind: Party["kind"] | "group";
}

/** After so many faults in a table it is another kind of table; the rest would tell nothing more. */
const MOST_FAULTS = 100;

/** The rows of a table, each read; or every problem with them. */
export function readRows<Value>(
  rows: Result<readonly TableRow[], Problem>,
  read: (row: TableRow) => Result<Value, Problem>,
): Result<readonly Value[], Problem> {
  if (!rows.ok) return rows;
  const all = allOf(rows.value.map(read));
  return all.ok ? all : fail(all.problems.slice(0, MOST_FAULTS));
}

/** The table Parter. @rule WB7 */
export function readParties(book: OpenBook): Result<readonly ListedParty[], Problem> {
  const listed = readRows(tableRows(book, GRIDS.parties), ({ cell }) => {
    const code = required(cell("code"), codeIn(cell("code")));
    const name = required(cell("name"), textIn(cell("name")));
    const english = textIn(cell("nameEnglish"));
    const ids = ["municipality", "region", "other", "group"] as const;
    const kind = required(cell("kind"), wordIn(cell("kind"), PARTY_KINDS, ids));
    if (!code.ok || !name.ok || !english.ok || !kind.ok) {
      return fail(problemsOf<Problem>(code, name, english, kind));
    }
    return succeed({
      code: code.value,
      name: name.value,
      nameEnglish: english.value ?? name.value,
      kind: kind.value,
    });
  });
  if (!listed.ok) return listed;
  const doubled = doubledRows(tableRows(book, GRIDS.parties), "code");
  return doubled.length > 0 ? fail(doubled) : listed;
}

/** The table Källor, by the names that others cite. @rule PO1 */
export function readSources(book: OpenBook): Result<ReadonlyMap<string, Source>, Problem> {
  const rows = readRows(tableRows(book, GRIDS.sources), ({ cell }) => {
    const id = required(cell("id"), codeIn(cell("id")));
    const title = required(cell("title"), textIn(cell("title")));
    const reference = required(cell("reference"), textIn(cell("reference")));
    const dated = dateIn(cell("dated"));
    const fetched = required(cell("fetched"), dateIn(cell("fetched")));
    if (!id.ok || !title.ok || !reference.ok || !dated.ok || !fetched.ok) {
      return fail(problemsOf<Problem>(id, title, reference, dated, fetched));
    }
    const source: Source = {
      title: title.value,
      reference: reference.value,
      dated: dated.value,
      fetched: fetched.value,
    };
    return succeed([id.value, source] as const);
  });
  if (!rows.ok) return rows;
  const doubled = doubledRows(tableRows(book, GRIDS.sources), "id");
  return doubled.length > 0 ? fail(doubled) : succeed(new Map(rows.value));
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

/** Rows of which a column says the same, though each should say its own; case makes no difference to formulas. */
export function doubledRows(
  rows: Result<readonly TableRow[], Problem>,
  column: string,
): readonly Problem[] {
  const seen = new Set<string>();
  return (rows.ok ? rows.value : []).flatMap(({ cell }) => {
    const { value, label, place } = cell(column);
    if (typeof value !== "string") return [];
    const isSeen = seen.has(value.toLowerCase());
    seen.add(value.toLowerCase());
    return isSeen ? [problem("row-doubled", { label, text: value }, place)] : [];
  });
}

/** The problem that two rows that belong together differ; none where they do not. */
export function disagreement(
  cell: ReturnType<TableRow["cell"]> | undefined,
  one: string,
  other: string,
): readonly Problem[] {
  if (one === other || cell === undefined) return [];
  return [problem("cells-disagree", { about: cell.label, one, other }, cell.place)];
}
