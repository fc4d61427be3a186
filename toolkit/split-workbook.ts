import type { Choices, Problem, ReferenceData, Remark, Result, YearCost } from "../engine/index.ts";
import { fail, isoDate, problem, succeed } from "../engine/index.ts";
import { enterInputs } from "./enter-inputs.ts";
import type { BookInputs, ChoicePlaces, ReadInputs } from "./inputs/book-inputs.ts";
import { knownIn } from "./inputs/book-inputs.ts";
import { costsOf, saidOf, withChoices } from "../templates/forms/decisions.ts";
import { shownChoices, shownDecision } from "../templates/forms/input-data.ts";
import { SHEETS } from "../templates/forms/sheets.ts";
import { nearestTo } from "../formats/nearest-name.ts";
import { readYear } from "./options.ts";
import type { OpenBook } from "./book/find-grids.ts";
import { sheetPlace } from "./book/find-grids.ts";
import { inWorkbook } from "./inputs/read-inputs.ts";
import { remarksOnPopulation } from "./inputs/known-figures.ts";
import { fingerprintsOf, modelTables } from "./inputs/fingerprints.ts";
import { tablesAfter } from "./plan/tables-after.ts";
import { withKnownPopulation } from "./inputs/fetched-population.ts";
import { tooPrecise } from "./inputs/too-precise.ts";
import type { YearData } from "../templates/steps/report-data.ts";
import { everyYear } from "./every-year.ts";
import type { Signature } from "./stamp.ts";
import { headsOf, stampsOf } from "./stamp.ts";
import { clauseRowsOf, indexationRowsOf } from "./inputs/row-numbers.ts";
import { reportSheets } from "./new-workbook.ts";
import { inPresentOrder } from "./book/present-order.ts";
import { presentLayout } from "./book/present-layout.ts";
import { updateHeaders } from "./plan/print-headers.ts";
import { addColumns, optionalColumns } from "./plan/add-columns.ts";
import { inputTables } from "../templates/tables/input-tables.ts";
import { layoutAfter, updateReports } from "./plan/update-book.ts";
import { retireCells, sheetsAfter } from "./upgrade.ts";
import { laterSheets } from "../templates/sheets/input-sheets.ts";
import { BOOK_FORMAT } from "../templates/forms/words.ts";
import type { SplitReport, SplitRequest } from "./split-agreement.ts";
import { splitAgreement } from "./split-agreement.ts";
import type { Operation } from "./workbook.ts";

/** What the user asks of a workbook, as typed; what is left out stays as the workbook has it. */
export type SplitWorkbookRequest = Omit<
  SplitRequest,
  "agreement" | "year" | "chosen" | "knownCost" | "decidedCosts"
> & {
  readonly year?: string | undefined;
  /** The agreement that is to be shown, by its id; the one that is shown where it is left out. */
  readonly agreement?: string | undefined;
  /**
   * Choices of the workbook that are taken back, so that the agreement's clause holds
   * again. One that is typed as well is made anew.
   */
  readonly without?: readonly (keyof Choices)[];
};

/** A workbook whose inputs are read. */
export interface ReadBook {
  readonly book: OpenBook;
  readonly inputs: ReadInputs;
}

/** A split made from a workbook, and the inputs as they are after it. */
export interface WorkbookSplit {
  readonly report: SplitReport;
  readonly inputs: BookInputs;
  /** The year and all others that can be split. */
  readonly years: readonly YearData[];
}

/**
 * Splits a year by what stands in a workbook. A population that the workbook
 * lacks and the program has is added to the inputs.
 *
 * @returns the split, or every open question and every problem, with sheet and cell
 * @rule CO1 WB6
 */
export function splitWorkbook(
  { book, inputs }: ReadBook,
  request: SplitWorkbookRequest,
  reference: ReferenceData,
): Result<WorkbookSplit, Problem> {
  const unknown = unknownAgreement(inputs, request.agreement);
  if (unknown !== null) return fail([unknown]);
  const kept = withTypedDay(keptChoices(inputs, request), request.populationDate);
  const before = withKnownPopulation(kept, inputs.agreementIn, reference);
  const { agreement } = before;
  const choices = shownChoices(before);
  const choicePlaces = inputs.choicePlaces({ agreement: agreement.id, year: before.year });
  const { register } = reference;
  const { without: _without, agreement: _asked, ...typed } = request;
  const known = knownIn(before, register);
  const report = splitAgreement(
    {
      ...typed,
      agreement: succeed(agreement),
      year: succeed(typed.year ?? String(inputs.year)),
      chosen: { choices, places: choicePlaces, decision: saidOf(shownDecision(before)) },
      knownCost: knownCost(before, before.year),
      decidedCosts: costsOf(before.decisions, agreement.id),
    },
    known,
  );
  const names = new Set(
    Object.entries(typed).flatMap(([name, text]) => (text === undefined ? [] : [name])),
  );
  const standing = { book, choices, choicePlaces, asked: names };
  if (!report.ok) {
    const told = report.problems.map((found) => withAllDays(found, reference));
    return fail(told.map((found) => inBook(found, standing)));
  }
  const { split } = report.value;
  const at = { agreement: agreement.id, year: split.year };
  const decisions = withChoices(before.decisions, at, report.value.choices);
  const after = { ...before, year: split.year, decisions };
  const remarks = [
    ...report.value.remarks.map((found) => placedInBook(found, standing)),
    ...remarksOnPopulation(before, reference, inputs.populationPlace),
  ];
  const years = everyYear({ ...inputs, decisions }, known);
  return succeed({ report: { ...report.value, remarks }, inputs: after, years });
}

/** A day that the workbook lacks is at hand where the program has it: choosing it adds it. @rule PO3 */
function withAllDays(found: Problem, { population }: ReferenceData): Problem {
  const isOfDays =
    found.code === "population-date-unknown" ||
    (found.code === "clause-open" && found.facts.clause === "population");
  if (!isOfDays) return found;
  const days = new Set([...found.facts.dates, ...population.map(({ date }) => date)]);
  const dates = [...days].sort();
  return found.code === "clause-open"
    ? problem(found.code, { ...found.facts, dates }, found.place)
    : problem(found.code, { ...found.facts, dates }, found.place);
}

/** What the options of the command line choose in a workbook. */
const CHOSEN_BY: Readonly<
  Record<string, { option: keyof SplitWorkbookRequest; choice: keyof Choices }>
> = {
  "--rule": { option: "rule", choice: "rule" },
  "--unit": { option: "unit", choice: "unit" },
  "--population-date": { option: "populationDate", choice: "populationDate" },
  "--total": { option: "total", choice: "annualCost" },
  "--odd-unit-to": { option: "oddUnitTo", choice: "oddUnitTo" },
  "--indexation": { option: "indexation", choice: "indexation" },
  "--key": { option: "key", choice: "key" },
};

/** What a run went by, and where it stands. */
interface Standing {
  readonly book: OpenBook;
  readonly choices: Choices;
  readonly choicePlaces: ChoicePlaces;
  /** What the user has just typed. */
  readonly asked: ReadonlySet<string>;
}

/** Points at the cell or the sheet where the fault is, unless the user has just typed it. */
function inBook(found: Problem, standing: Standing): Problem {
  if (found.place === null && found.code === "weights-all-zero") {
    return { ...found, place: sheetPlace(standing.book, SHEETS.population) };
  }
  const answer = found.code === "clause-open" ? ANSWERED_BY[found.facts.clause] : undefined;
  const cell = answer === undefined ? undefined : standing.choicePlaces[answer];
  return cell === undefined ? placedInBook(found, standing) : { ...found, place: cell };
}

/** The choice that answers a question which a clause leaves open. */
const ANSWERED_BY: Readonly<Record<string, keyof Choices>> = {
  annualCost: "annualCost",
  population: "populationDate",
  key: "key",
};

function placedInBook<Found extends Problem | Remark>(
  found: Found,
  { book, choices, choicePlaces, asked }: Standing,
): Found {
  const { place } = found;
  const chosen = place?.kind === "option" ? CHOSEN_BY[place.option] : undefined;
  if (chosen === undefined || asked.has(chosen.option)) return inWorkbook(found, book);
  const cell = choices[chosen.choice] === undefined ? undefined : choicePlaces[chosen.choice];
  return { ...found, place: cell ?? sheetPlace(book, SHEETS.agreement) };
}

/** What the nearest earlier year that a decision speaks of was to cost; undefined where none does. */
function knownCost({ agreement, decisions }: BookInputs, year: number): YearCost | undefined {
  const costs = decisions.flatMap((one): readonly YearCost[] => {
    const { annualCost: cost } = one.choices;
    const isEarlier = one.agreement === agreement.id && one.year < year;
    return cost === undefined || !isEarlier ? [] : [{ year: one.year, cost }];
  });
  return costs.reduce<YearCost | undefined>(
    (latest, one) => (latest === undefined || one.year > latest.year ? one : latest),
    undefined,
  );
}

/** The problem that there is no agreement of a name; null where there is one, or none is asked for. */
function unknownAgreement({ agreements }: BookInputs, asked: string | undefined): Problem | null {
  const ids = agreements.map(({ id }) => id);
  if (asked === undefined || ids.includes(asked.trim())) return null;
  const nearest = nearestTo(asked.trim(), ids)[0] ?? null;
  const place = { kind: "option", option: "--agreement" } as const;
  return problem("agreement-unknown", { agreement: asked, agreements: ids, nearest }, place);
}

/** The inputs with the year that is asked for, and those of its choices that still hold. */
function keptChoices(inputs: ReadInputs, request: SplitWorkbookRequest): BookInputs {
  const { without = [] } = request;
  const asked = request.year === undefined ? null : readYear(request.year);
  const year = asked?.ok === true ? asked.value : inputs.year;
  const id = request.agreement?.trim() ?? inputs.agreement.id;
  const shown = { ...inputs, year, agreement: inputs.agreementIn({ agreement: id, year }) };
  const kept = without.reduce<Choices>(
    (choices, name) => ({ ...choices, [name]: undefined }),
    shownChoices(shown),
  );
  const at = { agreement: id, year };
  return { ...shown, decisions: withChoices(inputs.decisions, at, kept) };
}

/** The day that is typed is chosen for the shown year, if it is one. */
function withTypedDay(inputs: BookInputs, day: string | undefined): BookInputs {
  const populationDate = day === undefined ? null : isoDate(day.trim());
  if (populationDate === null) return inputs;
  const at = { agreement: inputs.agreement.id, year: inputs.year };
  const choices = { ...shownChoices(inputs), populationDate };
  return { ...inputs, decisions: withChoices(inputs.decisions, at, choices) };
}

/**
 * The plan that writes a split into its workbook: what was chosen, counts that
 * were added, and the reports.
 *
 * @returns the plan, or what stands in its way
 * @rule WB2 AU4
 */
export function planWorkbookSplit(
  { book, inputs: before }: ReadBook,
  { report, inputs, years }: WorkbookSplit,
  signature: Signature,
): Result<readonly Operation[], Problem> {
  const problems = tooPrecise(inputs);
  const present = presentLayout(book);
  if (!present.ok) return present;
  if (problems.length > 0) return fail(problems);
  const { agreement, year, language } = inputs;
  const { format } = before;
  const rowNumbers = before.rowNumbers(agreement.id);
  const later = laterSheets(inputs, format);
  const isOlder = format < BOOK_FORMAT;
  const enlarged = addColumns({ book, present: present.value }, isOlder ? inputTables(inputs) : []);
  if (!enlarged.ok) return enlarged;
  const placed = { book, present: enlarged.value.present };
  const entered = enterInputs(placed, before, inputs);
  if (!entered.ok) return entered;
  const steps = [...enlarged.value.steps, ...entered.value];
  const tables = [...tablesAfter(book, placed.present, steps), ...modelTables(later)];
  const stamps = stampsOf(inputs, signature);
  const shown = { agreement: agreement.id, year };
  const reports = reportSheets({
    split: inPresentOrder(report.split, book, present.value),
    clauseRows: clauseRowsOf(inputs, rowNumbers.clauses),
    decisionRow: rowNumbers.decision(shown) || rowNumbers.nextDecision,
    indexationRows: indexationRowsOf(agreement, rowNumbers),
    years,
    sheets: sheetsAfter({ book, inputs }, later),
    fingerprints: fingerprintsOf(tables, shown),
    stamps,
    language,
  });
  const models = [...reports, ...later];
  const wider = addColumns(placed, optionalColumns(reports, language));
  if (!wider.ok) return wider;
  const updating = { present: wider.value.present, language, format };
  const written = updateReports(book, models, updating);
  if (!written.ok) return written;
  const layout = layoutAfter(book, models, updating);
  const retired = isOlder ? retireCells({ book, layout, language }) : [];
  const headers = updateHeaders(book, present.value, {
    agreement,
    language,
    heads: headsOf(stamps, { book, layout: present.value, language }),
  });
  return succeed([...steps, ...wider.value.steps, ...written.value, ...retired, ...headers]);
}
