import type {
  Choices,
  Language,
  Problem,
  ReferenceData,
  Result,
  YearSplit,
} from "../engine/index.ts";
import { fail, succeed } from "../engine/index.ts";
import { keyRows } from "../templates/forms/key-rows.ts";
import { partyRows } from "../templates/forms/party-rows.ts";
import { decisionsOver } from "../templates/forms/decisions.ts";
import { REPORTS } from "../templates/reports/reports.ts";
import type { ReportData } from "../templates/steps/report-data.ts";
import type { SheetModel } from "../templates/model/sheet.ts";
import { inputSheets } from "../templates/sheets/input-sheets.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import { clashingNames } from "./inputs/clashing-names.ts";
import { clauseRowsOf, newPositions } from "./inputs/positions.ts";
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
  const positions = newPositions(inputs);
  const report: ReportData = {
    split,
    clauseRows: clauseRowsOf(inputs, positions.clauses),
    decisionRow: positions.decision({ agreement: agreement.id, year: inputs.year }),
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
  return {
    agreement,
    parties: partyRows(agreement),
    keys: keyRows(agreement),
    year,
    decisions,
    population: rows,
    populationSources: sources,
    language,
  };
}

/** The reports of a run. */
export function reportSheets(report: ReportData): readonly SheetModel[] {
  return REPORTS.map(({ model }) => model(report));
}
