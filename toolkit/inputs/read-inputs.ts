import type {
  Agreement,
  MunicipalityRegister,
  Problem,
  Remark,
  Result,
  Source,
} from "../../engine/index.ts";
import { allOf, checkAgreement, fail, problem, succeed } from "../../engine/index.ts";
import { OWN_CELLS, RETIRED_CELLS } from "../../templates/book/own-parts.ts";
import type { AgreementRow } from "../../templates/forms/agreement-rows.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import type { AgreementYear } from "../../templates/forms/decisions.ts";
import type { PlainTables, PopulationRow } from "../../templates/forms/input-data.ts";
import { nameIn } from "../../templates/forms/party-rows.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import type { SheetForm } from "../../templates/model/grid.ts";
import { DECISIONS } from "../../templates/tables/decisions.ts";
import { checkNames } from "../book/check-names.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetPlace, wasMade } from "../book/find-grids.ts";
import type { AgreementSpan } from "./agreement-spans.ts";
import { agreementSpans, spanOf } from "./agreement-spans.ts";
import type { ReadInputs } from "./book-inputs.ts";
import { checkReferences } from "./check-references.ts";
import { unknownAgreements } from "./cited-agreements.ts";
import { clauseNumbers } from "./read-clauses.ts";
import { readFormat } from "./read-facts.ts";
import { publishedTables } from "./read-published.ts";
import type { ReadSheets } from "./read-sheets.ts";
import { readSheets } from "./read-sheets.ts";
import { newerReports } from "./read-stamps.ts";
import type { TableRow } from "./table-rows.ts";

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
  const newer = newerReports(book);
  if (astray.length + newer.length > 0) return fail([...astray, ...newer]);
  const read = readSheets(book, isFirstForm);
  if (!read.ok) return read;
  const { agreements, language, decided, clauses, parties } = read.value;
  const strange = unknownAgreements(
    book,
    agreements.map(({ id }) => id),
  );
  if (strange.length > 0) return fail(strange);
  const { population, sources } = read.value;
  const cited = citedSources(sources, population);
  const spanned = allOf(
    agreements.map((facts) => spansOf(facts, { sheets: read.value, sources: cited.agreement })),
  );
  if (!spanned.ok) return spanned;
  const agreementIn = agreementAt(spanned.value);
  const shown = { agreement: decided.agreement(agreements), year: decided.year };
  const agreement = agreementIn(shown);
  const [decisions, { places }] = [decided.decisions(agreement), decided];
  const problems = [
    ...spanned.value.flatMap((spans) => problemsIn(spans, { book, register })),
    ...decided.check(agreements),
    ...checkReferences(book, { ...read.value, agreementIn, decisions, choicePlaces: places }),
  ];
  if (problems.length > 0) return fail(distinct(problems));
  return succeed({
    agreement,
    agreementIn,
    agreements,
    ...listsIn(read.value),
    year: decided.year,
    decisions,
    format: format.value,
    choicePlaces: places,
    rowNumbers: (id) => ({
      ...decided.rowNumbers(agreement),
      clauses: clauseNumbers(clauses.filter((clause) => clause.agreement === id)),
      indexation: (name) =>
        read.value.indexations.find((one) => one.agreement === id && one.id === name)?.position ??
        0,
    }),
    population: population
      .map(withoutCells)
      .map((row) => ({ ...row, name: nameIn(parties, row.code, "sv") })),
    populationPlace: ({ basis, code }) =>
      population.find((one) => one.basis === basis && one.code === code)?.row.cell("persons")
        .place ?? null,
    populationSources: cited.population,
    language,
  });
}

/** The tables whose rows are taken as they stand, without where they stand. */
function listsIn({
  clauses,
  printed,
  parties,
  parts,
  indexations,
  plain,
}: ReadSheets): Pick<ReadInputs, Lists> {
  return {
    ...plain,
    clauses: clauses.map(withoutPosition),
    printed,
    parties: parties.map(withoutCells),
    keys: parts.map(withoutCells),
    indexations: indexations.map(withoutPosition),
  };
}

type Lists = keyof PlainTables | "clauses" | "printed" | "parties" | "keys" | "indexations";

/** An agreement's spans, from its own rows. */
function spansOf(
  facts: AgreementRow,
  { sheets, sources }: { readonly sheets: ReadSheets; readonly sources: Agreement["sources"] },
): Result<readonly AgreementSpan[], Problem> {
  const isOwn = ({ agreement }: { readonly agreement: string }): boolean => agreement === facts.id;
  const { clauses, parties, parts, indexations, printed, population } = sheets;
  const { tiers, positions, fundings, signings } = sheets.plain;
  return agreementSpans({
    facts,
    clauses: clauses.filter(isOwn),
    parties,
    parts: parts.filter(isOwn),
    tiers: tiers.filter(isOwn),
    indexations: indexations.filter(isOwn).map(withoutPosition),
    positions: positions.filter(isOwn),
    fundings: fundings.filter(isOwn),
    signings: signings.filter(isOwn),
    published: publishedTables(printed.filter(isOwn), population),
    sources,
  });
}

/** An agreement as it is in a year; the first one where there is none of the name. */
function agreementAt(all: readonly (readonly AgreementSpan[])[]): (at: AgreementYear) => Agreement {
  return ({ agreement: id, year }) => {
    const spans = all.find(([first]) => first?.agreement.id === id) ?? all[0] ?? [];
    return spanOf(spans, year).agreement;
  };
}

function withoutPosition<Row extends { readonly position: number }>(
  listed: Row,
): Omit<Row, "position"> {
  const { position: _position, ...said } = listed;
  return said;
}

/** A row without the cells that it was read from. */
function withoutCells<Row extends { readonly row: TableRow }>(listed: Row): Omit<Row, "row"> {
  const { row: _row, ...said } = listed;
  return said;
}

/** What an agreement contradicts itself in, in any of its years. */
function problemsIn(
  spans: readonly AgreementSpan[],
  { book, register }: { readonly book: OpenBook; readonly register: MunicipalityRegister },
): readonly Problem[] {
  return spans.flatMap(({ from, agreement }) =>
    checkAgreement(agreement, register).map((found) => {
      const placed = inWorkbook(found, book);
      const isDated = spans.length > 1 && placed.code === "percentages-not-hundred";
      return isDated ? problem(placed.code, { ...placed.facts, year: from }, placed.place) : placed;
    }),
  );
}

/** Each problem once, though it is one of several years. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one] as const)).values()];
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
  indexations: SHEETS.indexations,
  indices: SHEETS.indices,
  positions: SHEETS.positions,
  fundings: SHEETS.fundings,
  signings: SHEETS.signings,
  parties: SHEETS.parties,
  published: SHEETS.published,
};

/** The engine points at a clause; in a workbook that is a sheet. */
export function inWorkbook<Found extends Problem | Remark>(found: Found, book: OpenBook): Found {
  if (found.place?.kind !== "clause") return found;
  const form = SHEET_OF[found.place.clause] ?? SHEETS.agreement;
  return { ...found, place: sheetPlace(book, form) };
}
