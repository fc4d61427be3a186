import type {
  Choices,
  Language,
  Problem,
  ReferenceData,
  Result,
  YearSplit,
} from "../engine/index.ts";
import { clauseInForce, fail, succeed } from "../engine/index.ts";
import { decisionsOver } from "../templates/forms/decisions.ts";
import { REPORTS } from "../templates/reports/reports.ts";
import type { ClauseRows, ReportData } from "../templates/steps/report-data.ts";
import type { SheetModel } from "../templates/model/sheet.ts";
import { inputSheets } from "../templates/sheets/input-sheets.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import { clashingNames } from "./inputs/clashing-names.ts";
import { tooPrecise } from "./inputs/too-precise.ts";
import { populationFor } from "./inputs/packaged-population.ts";
import { makeBook } from "./plan/make-book.ts";
import type { Signature } from "./stamp.ts";
import { stampOf } from "./stamp.ts";
import type { Operation, PresentWorkbook } from "./workbook.ts";

/** What {@link planNewWorkbook} needs. */
export interface NewWorkbookRequest {
  readonly split: YearSplit;
  readonly choices: Choices;
  readonly reference: ReferenceData;
  readonly language: Language;
  readonly signature: Signature;
  /** The workbook that the sheets are to stand in; a new one where it is left out. */
  readonly among?: PresentWorkbook;
}

const NOTHING: PresentWorkbook = { sheets: [], names: [], localNames: [], tableNames: [] };

/**
 * The plan of a new workbook: the agreement's inputs, and the reports of a year
 * that could be split.
 *
 * @returns the plan, or the numbers that no cell can hold
 * @rule WB6 AU4
 */
export function planNewWorkbook(
  request: NewWorkbookRequest,
): Result<readonly Operation[], Problem> {
  const { split, language, signature, among = NOTHING } = request;
  const inputs = newInputs(request);
  const { agreement } = inputs;
  const problems = [...tooPrecise(inputs), ...clashingNames(agreement)];
  if (problems.length > 0) return fail(problems);
  const report: ReportData = {
    split,
    clauseRows: clauseRowsOf(inputs, newPositions(inputs)),
    stamp: stampOf(inputs, signature),
    language,
  };
  return succeed(makeBook([...reportSheets(report), ...inputSheets(inputs)], language, among));
}

/** The inputs of a new workbook: the agreement, the choices and the populations that it needs. */
export function newInputs(
  request: Pick<NewWorkbookRequest, "split" | "choices" | "reference" | "language">,
): BookInputs {
  const { split, choices, reference, language } = request;
  const { agreement, year } = split;
  const { rows, sources } = populationFor(agreement, reference, choices.populationDate);
  const decisions = decisionsOver(agreement, { year, choices });
  return { agreement, year, decisions, population: rows, populationSources: sources, language };
}

/** The reports of a run. */
export function reportSheets(report: ReportData): readonly SheetModel[] {
  return REPORTS.map(({ model }) => model(report));
}

/** The rows of the clauses of each kind, in the order of the agreement's lists; from 1. */
type ClausePositions = Readonly<Record<keyof ClauseRows, readonly number[]>>;

/** In a new workbook the clauses stand kind by kind. */
export function newPositions({ agreement: { clauses } }: BookInputs): ClausePositions {
  const { annualCost, population, rounding } = clauses;
  const from = (start: number, list: readonly unknown[]): readonly number[] =>
    list.map((_, index) => start + index + 1);
  return {
    annualCost: from(0, annualCost),
    population: from(annualCost.length, population),
    rounding: from(annualCost.length + population.length, rounding),
  };
}

/** The rows of the clauses that hold in the year; 0 where none does. */
export function clauseRowsOf(
  { agreement: { clauses }, year }: BookInputs,
  positions: ClausePositions,
): ClauseRows {
  const rowOf = <Value>(
    list: Parameters<typeof clauseInForce<Value>>[0],
    rows: readonly number[],
  ): number => {
    const clause = clauseInForce(list, year);
    return clause === null ? 0 : (rows[list.indexOf(clause)] ?? 0);
  };
  return {
    annualCost: rowOf(clauses.annualCost, positions.annualCost),
    population: rowOf(clauses.population, positions.population),
    rounding: rowOf(clauses.rounding, positions.rounding),
  };
}
