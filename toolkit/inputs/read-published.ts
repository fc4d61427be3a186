import type { Problem, PublishedRow, PublishedTable, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import type { PopulationRow } from "../../templates/forms/input-data.ts";
import type { PrintedRow } from "../../templates/forms/printed-rows.ts";
import { PUBLISHED } from "../../templates/tables/published.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { wasMade } from "../book/find-grids.ts";
import type { PlacedRow } from "./read-table.ts";
import { readTableRows } from "./read-table.ts";
import { disagreement } from "./row-checks.ts";

/** The table Publicerat, row by row. @rule WB7 */
export function readPrinted(book: OpenBook): Result<readonly PrintedRow[], Problem> {
  if (!wasMade(book, PUBLISHED.form.sheet)) return succeed([]);
  const read = readTableRows(book, PUBLISHED);
  if (!read.ok) return read;
  const problems = [
    ...read.value.flatMap((one) => unlike(one, read.value)),
    ...doubledSums(read.value),
  ];
  return problems.length > 0 ? fail(problems) : succeed(read.value.map(({ row }) => row));
}

/** The tables that printed rows make, with the populations that stand in Befolkning under their names. */
export function publishedTables(
  rows: readonly PrintedRow[],
  population: readonly PopulationRow[],
): readonly PublishedTable[] {
  const ids = Array.from(new Set(rows.map(({ table }) => table)));
  const rowsOf = (id: string): readonly PrintedRow[] => rows.filter(({ table }) => table === id);
  return ids.flatMap((id) => tableOf(rowsOf(id), population));
}

/** The rows of one table are of one year, day and source. */
function unlike(
  { row: one, cells: { cell } }: PlacedRow<PrintedRow>,
  all: readonly PlacedRow<PrintedRow>[],
): readonly Problem[] {
  const first = all.find(({ row }) => row.table === one.table)?.row ?? one;
  return [
    ...disagreement(cell("year"), String(first.year), String(one.year)),
    ...disagreement(cell("date"), first.date ?? "", one.date ?? ""),
    ...disagreement(cell("source"), first.source, one.source),
  ];
}

/** A table prints one sum. */
function doubledSums(rows: readonly PlacedRow<PrintedRow>[]): readonly Problem[] {
  const sums = rows.filter(({ row }) => row.row === "total");
  return sums
    .filter(({ row }, index) => sums.findIndex((one) => one.row.table === row.table) < index)
    .map(({ row, cells }) => {
      const { label, place } = cells.cell("row");
      return problem("row-doubled", { label, text: row.table }, place);
    });
}

function tableOf(
  rows: readonly PrintedRow[],
  population: readonly PopulationRow[],
): readonly PublishedTable[] {
  const [first] = rows;
  if (first === undefined) return [];
  const counts = population.filter(({ basis }) => basis === first.table);
  const printed = rows
    .filter(({ row }) => row === "party")
    .map(({ code, printedName, amount }): PublishedRow => {
      const count = counts.find((one) => one.code === code);
      return {
        party: code ?? "",
        printedName: printedName ?? "",
        population: count?.persons ?? null,
        ...(count?.own === true ? { isOwn: true } : {}),
        amount,
      };
    });
  return [
    {
      id: first.table,
      year: first.year,
      source: first.source,
      populationDate: first.date,
      rows: printed,
      printedTotal: rows.find(({ row }) => row === "total")?.amount ?? null,
    },
  ];
}
