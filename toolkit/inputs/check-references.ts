import type { Agreement, Problem, Source } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import { scbDay } from "../../templates/forms/basis-name.ts";
import type { AgreementYear, Decision } from "../../templates/forms/decisions.ts";
import type { PrintedRow } from "../../templates/forms/printed-rows.ts";
import { holdsIn, spanStarts } from "../../templates/forms/years.ts";
import { keyRows } from "../../templates/forms/key-rows.ts";
import { SHEETS } from "../../templates/forms/sheets.ts";
import { SCB_BASIS } from "../../templates/forms/words.ts";
import type { PopulationRow } from "../../templates/forms/input-data.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetPlace } from "../book/find-grids.ts";
import type { ChoicePlaces } from "./book-inputs.ts";
import type { ListedPart } from "./read-keys.ts";
import type { AgreementRow } from "../../templates/forms/agreement-rows.ts";
import type { ListedParty } from "./read-lists.ts";

/** What the sheets say, table by table. */
export interface ReadTables {
  readonly agreementIn: (at: AgreementYear) => Agreement;
  readonly agreements: readonly AgreementRow[];
  readonly printed: readonly PrintedRow[];
  readonly parties: readonly ListedParty[];
  readonly parts: readonly ListedPart[];
  readonly population: readonly PopulationRow[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly decisions: readonly Decision[];
  readonly choicePlaces: (at: AgreementYear) => ChoicePlaces;
}

/** What one sheet says of another that is not so: nothing that is named may be missing, nothing listed unused. @rule WB7 */
export function checkReferences(book: OpenBook, tables: ReadTables): readonly Problem[] {
  return [
    ...unusedGroups(book, tables),
    ...keylessParties(book, tables),
    ...unknownBases(book, tables),
    ...unknownSources(book, tables),
    ...unknownTakers(tables),
  ];
}

/** A group that no key divides by in any year would be forgotten. */
function unusedGroups(
  book: OpenBook,
  { agreements, parties, parts }: ReadTables,
): readonly Problem[] {
  const used = new Set(parts.map(({ key }) => key));
  return parties
    .filter(({ code, kind }) => kind === "group" && !used.has(code))
    .map(({ code, name }) => {
      const found = { agreement: agreements[0]?.id ?? "", code, name };
      return problem("party-keyless", found, sheetPlace(book, SHEETS.parties));
    });
}

/** A party that no key names, or that takes part in a year of its agreement in which none does, would be forgotten. */
function keylessParties(book: OpenBook, tables: ReadTables): readonly Problem[] {
  const { agreements, parties, parts } = tables;
  const payers = parties.filter(({ kind }) => kind !== "group");
  return payers.flatMap((party) => {
    const { code, name } = party;
    const own = parts.filter((part) => part.code === code);
    const isForgotten = (year: number): boolean =>
      holdsIn(party, year) && !own.some((part) => holdsIn(part, year));
    const its = agreements.filter(({ id }) => own.some(({ agreement }) => agreement === id));
    const years = its.flatMap((agreement) => spanStarts(agreement, [party, ...own]));
    if (its.length > 0 && !years.some(isForgotten)) return [];
    const facts = { agreement: (its[0] ?? agreements[0])?.id ?? "", code, name };
    return [problem("party-keyless", facts, sheetPlace(book, SHEETS.keys))];
  });
}

/** A basis is a day of Statistics Sweden's or a table that a document prints. @rule PO3 */
function unknownBases(book: OpenBook, { printed, population }: ReadTables): readonly Problem[] {
  const tables = Array.from(new Set(printed.map(({ table }) => table)));
  const bases = Array.from(new Set(population.map(({ basis }) => basis)));
  const choices = [...tables, `${SCB_BASIS}ÅÅÅÅ-MM-DD`];
  return bases
    .filter((basis) => scbDay(basis) === null && !tables.includes(basis))
    .map((text) => {
      const nearest = nearestTo(text, tables)[0] ?? null;
      const facts = { text, choices, nearest };
      return problem("choice-unknown", facts, sheetPlace(book, SHEETS.population));
    });
}

/** @rule PO1 */
function unknownSources(book: OpenBook, { population, sources }: ReadTables): readonly Problem[] {
  const cited = Array.from(new Set(population.map(({ source }) => source)));
  return cited
    .filter((id) => !sources.has(id))
    .map((source) => {
      const facts = { agreement: book.file, source };
      return problem("source-unknown", facts, sheetPlace(book, SHEETS.population));
    });
}

/** Who takes an odd unit must have a percentage in that year. @rule AL12 */
function unknownTakers({ agreementIn, decisions, choicePlaces }: ReadTables): readonly Problem[] {
  return decisions.flatMap((decision) => {
    const { oddUnitTo } = decision.choices;
    if (oddUnitTo === undefined) return [];
    const parts = keyRows(agreementIn(decision)).filter(({ by }) => by === "percentages");
    const codes = parts.map(({ code }) => code);
    if (codes.includes(oddUnitTo)) return [];
    const nearest = nearestTo(oddUnitTo, codes)[0] ?? null;
    const facts = { party: oddUnitTo, parties: codes, nearest };
    return [problem("odd-unit-party-unknown", facts, choicePlaces(decision).oddUnitTo ?? null)];
  });
}
