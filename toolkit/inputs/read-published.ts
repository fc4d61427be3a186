import type { Decimal } from "decimal.js";
import type { IsoDate, Problem, PublishedTable, Result } from "../../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../../engine/index.ts";
import { GRIDS } from "../../templates/forms/grids.ts";
import { PRINTED_ROWS } from "../../templates/forms/words.ts";
import type { PopulationRow } from "../../templates/sheets/input-data.ts";
import { codeIn, dateIn, numberIn, required, textIn, wordIn, yearIn } from "./cell-values.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { wasMade } from "../book/find-grids.ts";
import { disagreement, readRows } from "./row-checks.ts";
import type { TableRow } from "./table-rows.ts";
import { tableRows } from "./table-rows.ts";

/** A row of the table Publicerat. */
interface PrintedRow {
  readonly table: string;
  readonly year: number;
  readonly date: IsoDate | null;
  readonly source: string;
  /** Null for the printed sum. */
  readonly party: { readonly code: string; readonly printedName: string } | null;
  readonly amount: Decimal | null;
  readonly row: TableRow;
}

/** The tables that documents print, with the populations that stand in Befolkning under their names. */
export function readPublished(
  book: OpenBook,
  population: readonly PopulationRow[],
): Result<readonly PublishedTable[], Problem> {
  if (!wasMade(book, GRIDS.published.sheet)) return succeed([]);
  const rows = readRows(tableRows(book, GRIDS.published), printedRow);
  if (!rows.ok) return rows;
  const problems = [
    ...rows.value.flatMap((row) => unlike(row, rows.value)),
    ...doubledSums(rows.value),
  ];
  if (problems.length > 0) return fail(problems);
  const ids = Array.from(new Set(rows.value.map(({ table }) => table)));
  return succeed(
    ids.flatMap((id) =>
      tableOf(
        rows.value.filter(({ table }) => table === id),
        population,
      ),
    ),
  );
}

function printedRow(row: TableRow): Result<PrintedRow, Problem> {
  const { cell } = row;
  const table = required(cell("table"), codeIn(cell("table")));
  const year = required(cell("year"), yearIn(cell("year")));
  const kind = required(cell("row"), wordIn(cell("row"), PRINTED_ROWS, ["party", "total"]));
  const isParty = kind.ok && kind.value === "party";
  const code = isParty ? required(cell("code"), codeIn(cell("code"))) : succeed("");
  const name = isParty ? required(cell("printedName"), textIn(cell("printedName"))) : succeed("");
  const amount = numberIn(cell("amount"));
  const date = dateIn(cell("date"));
  const source = required(cell("source"), codeIn(cell("source")));
  if (!table.ok || !year.ok || !kind.ok || !code.ok || !name.ok || !amount.ok) {
    return fail(problemsOf<Problem>(table, year, kind, code, name, amount, date, source));
  }
  if (!date.ok || !source.ok) return fail(problemsOf<Problem>(date, source));
  return succeed({
    table: table.value,
    year: year.value,
    date: date.value,
    source: source.value,
    party: isParty ? { code: code.value, printedName: name.value } : null,
    amount: amount.value,
    row,
  });
}

/** The rows of one table are of one year, day and source. */
function unlike(one: PrintedRow, all: readonly PrintedRow[]): readonly Problem[] {
  const first = all.find(({ table }) => table === one.table) ?? one;
  const { cell } = one.row;
  return [
    ...disagreement(cell("year"), String(first.year), String(one.year)),
    ...disagreement(cell("date"), first.date ?? "", one.date ?? ""),
    ...disagreement(cell("source"), first.source, one.source),
  ];
}

/** A table prints one sum. */
function doubledSums(rows: readonly PrintedRow[]): readonly Problem[] {
  const sums = rows.filter(({ party }) => party === null);
  return sums
    .filter((one, index) => sums.findIndex(({ table }) => table === one.table) < index)
    .map(({ table, row }) => {
      const { label, place } = row.cell("row");
      return problem("row-doubled", { label, text: table }, place);
    });
}

function tableOf(
  rows: readonly PrintedRow[],
  population: readonly PopulationRow[],
): readonly PublishedTable[] {
  const [first] = rows;
  if (first === undefined) return [];
  const counts = population.filter(({ basis }) => basis === first.table);
  const printed = rows.flatMap(({ party, amount }) =>
    party === null
      ? []
      : [
          {
            party: party.code,
            printedName: party.printedName,
            population: counts.find(({ code }) => code === party.code)?.persons ?? null,
            amount,
          },
        ],
  );
  return [
    {
      id: first.table,
      year: first.year,
      source: first.source,
      populationDate: first.date,
      rows: printed,
      printedTotal: rows.find(({ party }) => party === null)?.amount ?? null,
    },
  ];
}
