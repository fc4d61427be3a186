import type {
  Agreement,
  Language,
  MunicipalityRegister,
  Problem,
  PublishedTable,
  Remark,
  Result,
  Source,
} from "../../engine/index.ts";
import { checkAgreement, fail, problem, problemsOf, succeed } from "../../engine/index.ts";
import { OWN_CELLS, RETIRED_CELLS } from "../../templates/book/own-parts.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import type { AgreementRow } from "../../templates/tables/agreements.ts";
import { DECISIONS } from "../../templates/tables/decisions.ts";
import { nameIn } from "../../templates/forms/party-rows.ts";
import type { SheetForm } from "../../templates/model/grid.ts";
import type { PopulationRow } from "../../templates/forms/input-data.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import type { ReadInputs } from "./book-inputs.ts";
import { unknownAgreements } from "./cited-agreements.ts";
import { checkReferences } from "./check-references.ts";
import { checkNames } from "../book/check-names.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetPlace, wasMade } from "../book/find-grids.ts";
import type { ReadClauses } from "./read-clauses.ts";
import { readClauses } from "./read-clauses.ts";
import type { ReadDecisions } from "./read-decisions.ts";
import { readDecisions } from "./read-decisions.ts";
import { readAgreement, readFirstFacts, readFormat, readLanguage } from "./read-facts.ts";
import { readFirstChoices } from "./read-first-choices.ts";
import type { AgreementSpan } from "./agreement-spans.ts";
import { agreementSpans, spanOf } from "./agreement-spans.ts";
import type { ListedPart } from "./read-keys.ts";
import { readParts } from "./read-keys.ts";
import type { ListedParty } from "./read-lists.ts";
import { readParties, readPopulation, readSources } from "./read-lists.ts";
import type { TableRow } from "./table-rows.ts";
import { readPublished } from "./read-published.ts";

/**
 * Reads everything that the input sheets of a workbook say.
 *
 * @returns the inputs, or every problem with sheet and cell
 * @rule WB6 WB7 AG1
 */
export function readInputs(
  unknown: OpenBook,
  register: MunicipalityRegister,
): Result<ReadInputs, Problem> {
  const format = readFormat(unknown);
  if (!format.ok) return format;
  const book = { ...unknown, format: format.value };
  const isFirstForm = format.value < DECISIONS.since && !wasMade(book, SHEETS.decisions);
  // What a name points to is read, and written, without asking.
  const astray = checkNames(book, isFirstForm ? [...OWN_CELLS, ...RETIRED_CELLS] : OWN_CELLS);
  if (astray.length > 0) return fail(astray);
  const read = readSheets(book, isFirstForm);
  if (!read.ok) return read;
  const { facts, language, decided, clauses, parties, parts, population, sources } = read.value;
  const strange = unknownAgreements(book, [facts.id]);
  if (strange.length > 0) return fail(strange);
  const cited = citedSources(sources, population);
  const spans = agreementSpans(read.value, cited.agreement);
  if (!spans.ok) return spans;
  const agreementIn = (year: number): Agreement => spanOf(spans.value, year).agreement;
  const agreement = agreementIn(decided.year);
  const [decisions, { places }] = [decided.decisions(agreement), decided];
  const problems = [
    ...spans.value.flatMap((span) => problemsIn(span, { book, register, spans: spans.value })),
    ...decided.check(agreement),
    ...checkReferences(book, { ...read.value, agreementIn, decisions, choicePlaces: places }),
  ];
  if (problems.length > 0) return fail(distinct(problems));
  return succeed({
    agreement,
    agreementIn,
    parties: parties.map(withoutCells),
    keys: parts.map((part) => ({ ...withoutCells(part), agreement: facts.id })),
    year: decided.year,
    decisions,
    format: format.value,
    choicePlaces: places,
    positions: { ...decided.positions(agreement), clauses: clauses.positions },
    population: population.map((row) => ({ ...row, name: nameIn(parties, row.code, "sv") })),
    populationSources: cited.population,
    language,
  });
}

/** A row without the cells that it was read from. */
function withoutCells<Row extends { readonly row: TableRow }>(listed: Row): Omit<Row, "row"> {
  const { row: _row, ...said } = listed;
  return said;
}

/** What an agreement contradicts itself in from the first year of a span. */
function problemsIn(
  { from, agreement }: AgreementSpan,
  {
    book,
    register,
    spans,
  }: {
    readonly book: OpenBook;
    readonly register: MunicipalityRegister;
    readonly spans: readonly AgreementSpan[];
  },
): readonly Problem[] {
  return checkAgreement(agreement, register).map((found) => {
    const placed = inWorkbook(found, book);
    const isDated = spans.length > 1 && placed.code === "percentages-not-hundred";
    return isDated ? problem(placed.code, { ...placed.facts, year: from }, placed.place) : placed;
  });
}

/** Each problem once, though it is one of several years. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one] as const)).values()];
}

/** What the sheets say, one by one. */
interface ReadSheets {
  readonly facts: AgreementRow;
  readonly language: Language;
  readonly decided: ReadDecisions;
  readonly clauses: ReadClauses;
  readonly parties: readonly ListedParty[];
  readonly parts: readonly ListedPart[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly population: readonly PopulationRow[];
  readonly published: readonly PublishedTable[];
}

function readSheets(book: OpenBook, isFirstForm: boolean): Result<ReadSheets, Problem> {
  const language = readLanguage(book);
  const facts = isFirstForm ? readFirstFacts(book) : readAgreement(book);
  const decided = isFirstForm ? readFirstChoices(book) : readDecisions(book);
  const clauses = readClauses(book);
  const parties = readParties(book);
  const sources = readSources(book);
  const population = readPopulation(book);
  const published = readPublished(book, population.ok ? population.value : []);
  const parts = readParts(book);
  if (!language.ok || !facts.ok || !decided.ok || !clauses.ok || !parties.ok || !sources.ok) {
    return fail(
      problemsOf<Problem>(
        language,
        facts,
        decided,
        clauses,
        parties,
        parts,
        population,
        published,
        sources,
      ),
    );
  }
  if (!population.ok || !published.ok || !parts.ok) {
    return fail(problemsOf<Problem>(parts, population, published));
  }
  return succeed({
    facts: facts.value,
    language: language.value,
    decided: decided.value,
    clauses: clauses.value,
    parties: parties.value,
    parts: parts.value,
    sources: sources.value,
    population: population.value,
    published: published.value,
  });
}

/** Sources that only populations of Statistics Sweden cite are not the agreement's own. */
function citedSources(
  sources: ReadonlyMap<string, Source>,
  population: readonly PopulationRow[],
): Readonly<Record<"agreement" | "population", Readonly<Record<string, Source>>>> {
  const counted = new Set(
    population.flatMap(({ basis, source }) =>
      basis === source && scbDay(basis) !== null ? [source] : [],
    ),
  );
  const pick = (isCounted: boolean): Readonly<Record<string, Source>> =>
    Object.fromEntries([...sources].filter(([id]) => counted.has(id) === isCounted));
  return { agreement: pick(false), population: pick(true) };
}

/** The sheet that a part of the agreement stands on. */
const SHEET_OF: Readonly<Record<string, SheetForm>> = {
  from: SHEETS.agreements,
  key: SHEETS.keys,
  parties: SHEETS.parties,
  published: SHEETS.published,
};

/** The engine points at a clause; in a workbook that is a sheet. */
export function inWorkbook<Found extends Problem | Remark>(found: Found, book: OpenBook): Found {
  if (found.place?.kind !== "clause") return found;
  const form = SHEET_OF[found.place.clause] ?? SHEETS.agreement;
  return { ...found, place: sheetPlace(book, form) };
}
