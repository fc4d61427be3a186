import type { Agreement, Choices, Problem, Result } from "../../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../../engine/index.ts";
import type { AgreementYear, Decision } from "../../templates/forms/decisions.ts";
import type { AgreementRow } from "../../templates/forms/agreement-rows.ts";
import { SHOWN } from "../../templates/forms/names.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import { gridForm } from "../../templates/model/input-table.ts";
import type { DecisionRow } from "../../templates/tables/decisions.ts";
import { decisionOf, DECISIONS } from "../../templates/tables/decisions.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { findGrid, presentSheet } from "../book/find-grids.ts";
import type { ChoicePlaces } from "./book-inputs.ts";
import { codeIn, required, yearIn } from "./cell-values.ts";
import type { RowNumbers } from "./row-numbers.ts";
import type { PlacedRow } from "./read-table.ts";
import { readTableRows } from "./read-table.ts";
import { namedCell } from "./table-rows.ts";

/** What a workbook decides, and which year its reports show. */
export interface ReadDecisions {
  readonly year: number;
  /** The agreement that its reports show. */
  readonly agreement: (agreements: readonly AgreementRow[]) => string;
  readonly decisions: (agreement: Agreement) => readonly Decision[];
  /** Where the choices of a year stand. */
  readonly places: (at: AgreementYear) => ChoicePlaces;
  readonly rowNumbers: (agreement: Agreement) => Pick<RowNumbers, "decision" | "nextDecision">;
  /** What does not go with the agreements. */
  readonly check: (agreements: readonly AgreementRow[]) => readonly Problem[];
}

/** The table Årsbeslut, and the two cells above it. @rule WB7 WB8 CO1 */
export function readDecisions(book: OpenBook): Result<ReadDecisions, Problem> {
  const rows = readTableRows(book, DECISIONS);
  const isThere = presentSheet(book, SHEETS.decisions) !== null;
  // Of a sheet that is gone, that it is gone is all there is to tell.
  const agreement = isThere ? namedCell(book, SHOWN.agreement) : fail<Problem>([]);
  const shown = isThere ? namedCell(book, SHOWN.year) : fail<Problem>([]);
  const id = agreement.ok ? required(agreement.value, codeIn(agreement.value)) : agreement;
  const year = shown.ok ? required(shown.value, yearIn(shown.value)) : shown;
  const grid = findGrid(book, gridForm(DECISIONS));
  if (!rows.ok || !agreement.ok || !id.ok || !year.ok || !grid.ok) {
    return fail(problemsOf<Problem>(rows, id, year));
  }
  const placed = rows.value;
  const rowFor = (at: AgreementYear): PlacedRow<DecisionRow> | undefined =>
    placed.find(({ row }) => row.agreement === at.agreement && row.year === at.year);
  return succeed({
    year: year.value,
    agreement: () => id.value,
    decisions: () => placed.map(({ row }) => decisionOf(row)),
    places: (at) => placesOf(rowFor(at)),
    rowNumbers: () => ({
      decision: (at) => rowFor(at)?.cells.position ?? 0,
      nextDecision: grid.value.bottom - grid.value.top + 1,
    }),
    check: (agreements) => agreements.flatMap((one) => yearsOutside(placed, one)),
  });
}

const CHOICE_COLUMNS: readonly (keyof Choices & keyof DecisionRow)[] = [
  "annualCost",
  "populationDate",
  "rule",
  "unit",
  "oddUnitTo",
  "indexation",
  "key",
];

function placesOf(placed: PlacedRow<DecisionRow> | undefined): ChoicePlaces {
  if (placed === undefined) return {};
  return Object.fromEntries(
    CHOICE_COLUMNS.filter((column) => placed.cells.has(column)).map((column) => [
      column,
      placed.cells.cell(column).place,
    ]),
  );
}

function yearsOutside(
  rows: readonly PlacedRow<DecisionRow>[],
  { id, from, to }: AgreementRow,
): readonly Problem[] {
  return rows
    .filter(({ row }) => row.agreement === id && (row.year < from || row.year > to))
    .map(({ row: { year }, cells }) =>
      problem(
        "year-outside-agreement",
        { agreement: id, year, from, to },
        cells.cell("year").place,
      ),
    );
}
