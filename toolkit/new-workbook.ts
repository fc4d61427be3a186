import type {
  Agreement,
  Choices,
  Language,
  Problem,
  ReferenceData,
  Result,
  YearSplit,
} from "../engine/index.ts";
import { fail, invariant, succeed } from "../engine/index.ts";
import { agreementRow } from "../templates/forms/agreement-rows.ts";
import { clauseRows } from "../templates/forms/clause-rows.ts";
import { printedRows } from "../templates/forms/printed-rows.ts";
import { indexRows } from "../templates/forms/index-rows.ts";
import { indexationRows } from "../templates/forms/indexation-rows.ts";
import { tierRows } from "../templates/forms/tier-rows.ts";
import { signingRows } from "../templates/forms/signing-rows.ts";
import { fundingRows, positionRows } from "../templates/forms/staffing-rows.ts";
import { keyRows } from "../templates/forms/key-rows.ts";
import { partyRows } from "../templates/forms/party-rows.ts";
import type { AgreementYear } from "../templates/forms/decisions.ts";
import { decisionsOver } from "../templates/forms/decisions.ts";
import { REPORTS, reportsFor } from "../templates/reports/reports.ts";
import type { ReportData } from "../templates/steps/report-data.ts";
import type { SheetModel } from "../templates/model/sheet.ts";
import { inputSheets } from "../templates/sheets/input-sheets.ts";
import { everyYear } from "./every-year.ts";
import type { BookInputs } from "./inputs/book-inputs.ts";
import { knownIn } from "./inputs/book-inputs.ts";
import { fingerprintsOf, modelTables } from "./inputs/fingerprints.ts";
import { clashingNames } from "./inputs/clashing-names.ts";
import { clauseRowsOf, indexationRowsOf, newRowNumbers } from "./inputs/row-numbers.ts";
import { tooPrecise } from "./inputs/too-precise.ts";
import { populationFor } from "./inputs/packaged-population.ts";
import { mergedAgreements } from "./merged-agreements.ts";
import { makeBook } from "./plan/make-book.ts";
import type { Signature } from "./stamp.ts";
import { stampsOf } from "./stamp.ts";
import type { Operation, PresentWorkbook } from "./workbook.ts";

/** What {@link planNewWorkbook} needs. */
export interface NewWorkbookRequest {
  readonly split: YearSplit;
  /** Agreements that stand in the workbook beside the one that is split. */
  readonly others?: readonly Agreement[];
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
  const merged = mergedAgreements([split.agreement, ...(request.others ?? [])]);
  if (!merged.ok) return merged;
  const inputs = newInputs({ ...request, year: split.year }, merged.value);
  const { agreement } = inputs;
  const problems = unwritable(inputs, merged.value);
  if (problems.length > 0) return fail(problems);
  const rowNumbers = newRowNumbers(merged.value, inputs.decisions);
  const agreementIn = (at: AgreementYear): Agreement =>
    merged.value.find(({ id }) => id === at.agreement) ?? agreement;
  const { register } = request.reference;
  const known = knownIn(inputs, register);
  const own = rowNumbers(agreement.id);
  const { clauses, decision } = own;
  const inputModels = inputSheets(inputs);
  const report: ReportData = {
    split,
    fingerprints: fingerprintsOf(modelTables(inputModels), {
      agreement: agreement.id,
      year: inputs.year,
    }),
    sheets: [
      ...reportsFor(inputs).map(({ sheet }) => sheet),
      ...inputModels.map(({ form }) => form),
    ],
    clauseRows: clauseRowsOf(inputs, clauses),
    decisionRow: decision({ agreement: agreement.id, year: inputs.year }),
    indexationRows: indexationRowsOf(agreement, own),
    years: everyYear({ ...inputs, agreementIn, rowNumbers }, known),
    stamps: stampsOf(inputs, signature),
    language,
  };
  return succeed(makeBook([...reportSheets(report), ...inputModels], language, among));
}

/** What {@link planUnansweredWorkbook} needs. */
export interface UnansweredRequest extends Omit<NewWorkbookRequest, "split" | "signature"> {
  readonly agreement: Agreement;
}

/**
 * The plan of a new workbook of an agreement that no year of can be split yet, as its documents
 * leave questions open: its inputs, with the questions and the cells that answer them. The first
 * run writes the reports.
 *
 * @returns the plan, or the numbers that no cell can hold
 * @rule WB6 CO1
 */
export function planUnansweredWorkbook(
  request: UnansweredRequest,
): Result<readonly Operation[], Problem> {
  const { agreement, language, among = NOTHING } = request;
  const merged = mergedAgreements([agreement, ...(request.others ?? [])]);
  if (!merged.ok) return merged;
  const inputs = newInputs({ ...request, year: agreement.from }, merged.value);
  const problems = unwritable(inputs, merged.value);
  if (problems.length > 0) return fail(problems);
  return succeed(makeBook(inputSheets(inputs), language, among));
}

function unwritable(inputs: BookInputs, agreements: readonly Agreement[]): readonly Problem[] {
  return [...tooPrecise(inputs), ...agreements.flatMap(clashingNames)];
}

/** What is chosen for the year that a new workbook shows, and what is known. */
export interface NewInputsRequest extends Pick<
  NewWorkbookRequest,
  "choices" | "reference" | "language"
> {
  readonly year: number;
}

/** Whether a cost may go by series of the sheet Index. @rule IX2 BU1 */
export function usesSeries(agreements: readonly Agreement[]): boolean {
  return agreements.some(
    ({ indexations, positions = [] }) =>
      indexations !== undefined ||
      positions.some(({ onCostsSeries }) => onCostsSeries !== undefined),
  );
}

/** The inputs of a new workbook: its agreements, what is chosen and the populations that they need. */
export function newInputs(
  { year, choices, reference, language }: NewInputsRequest,
  agreements: readonly Agreement[],
): BookInputs {
  const [agreement, ...others] = agreements;
  invariant(agreement !== undefined, "WB6", "a workbook has an agreement");
  const indexations = agreements.flatMap(indexationRows);
  const populations = agreements.map((one) =>
    populationFor(one, reference, choices.populationDate),
  );
  return {
    agreement,
    agreements: agreements.map(agreementRow),
    clauses: agreements.flatMap(clauseRows),
    printed: agreements.flatMap(printedRows),
    heads: [],
    parties: distinct(agreements.flatMap(partyRows), ({ code }) => code),
    keys: agreements.flatMap(keyRows),
    tiers: agreements.flatMap(tierRows),
    indexations,
    indices: usesSeries(agreements) ? indexRows(reference.indices ?? []) : [],
    positions: agreements.flatMap(positionRows),
    fundings: agreements.flatMap(fundingRows),
    signings: agreements.flatMap(signingRows),
    year,
    decisions: [
      ...decisionsOver(agreement, { year, choices }),
      ...others.flatMap((one) => decisionsOver(one, { year: one.from, choices: {} })),
    ],
    population: distinct(
      populations.flatMap(({ rows }) => rows),
      ({ basis, code }) => `${basis}/${code}`,
    ),
    populationSources: Object.fromEntries(
      populations.flatMap(({ sources }) => Object.entries(sources)),
    ),
    language,
  };
}

/** The first of the rows that say the same thing. */
function distinct<Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const isNew = !seen.has(key(row));
    seen.add(key(row));
    return isNew;
  });
}

/** The reports of a run. */
export function reportSheets(report: ReportData): readonly SheetModel[] {
  const stamped = report.stamps.map((stamp) => stamp.report.id);
  return REPORTS.filter(({ sheet, reads }) => reads === null || stamped.includes(sheet.id)).map(
    ({ model }) => model(report),
  );
}
