import type { Language, Problem, Result, Source } from "../../engine/index.ts";
import { fail, problemsOf, succeed } from "../../engine/index.ts";
import type { AgreementRow } from "../../templates/forms/agreement-rows.ts";
import type { PlainTables } from "../../templates/forms/input-data.ts";
import type { PrintedRow } from "../../templates/forms/printed-rows.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { ListedClause } from "./read-clauses.ts";
import { readClauses } from "./read-clauses.ts";
import type { ReadDecisions } from "./read-decisions.ts";
import { readDecisions } from "./read-decisions.ts";
import { readAgreements, readFirstFacts, readLanguage } from "./read-facts.ts";
import { readFirstChoices } from "./read-first-choices.ts";
import type { ListedPart } from "./read-keys.ts";
import { readParts } from "./read-keys.ts";
import type { ListedCount, ListedIndexation, ListedParty } from "./read-lists.ts";
import {
  readIndexations,
  readParties,
  readPlainTables,
  readPopulation,
  readSources,
} from "./read-lists.ts";
import { readPrinted } from "./read-published.ts";

/** What the sheets say, one by one, of every agreement and year. */
export interface ReadSheets {
  readonly language: Language;
  readonly agreements: readonly AgreementRow[];
  readonly decided: ReadDecisions;
  readonly clauses: readonly ListedClause[];
  readonly parties: readonly ListedParty[];
  readonly parts: readonly ListedPart[];
  readonly indexations: readonly ListedIndexation[];
  readonly plain: PlainTables;
  readonly sources: ReadonlyMap<string, Source>;
  readonly population: readonly ListedCount[];
  readonly printed: readonly PrintedRow[];
}

/** Reads every input sheet; or tells everything that is wrong with any of them. @rule WB7 WB8 */
export function readSheets(book: OpenBook, isFirstForm: boolean): Result<ReadSheets, Problem> {
  const language = readLanguage(book);
  const agreements = isFirstForm ? readFirstFacts(book) : readAgreements(book);
  const decided = isFirstForm ? readFirstChoices(book) : readDecisions(book);
  const clauses = readClauses(book);
  const parties = readParties(book);
  const sources = readSources(book);
  const population = readPopulation(book);
  const printed = readPrinted(book);
  const parts = readParts(book);
  const indexations = readIndexations(book);
  const plain = readPlainTables(book);
  const lists = [population, printed, sources, indexations, plain];
  const all = [agreements, decided, clauses, parties, parts, ...lists];
  if (!language.ok || !agreements.ok || !decided.ok || !clauses.ok || !parties.ok) {
    return fail(problemsOf<Problem>(language, ...all));
  }
  if (!sources.ok || !population.ok || !printed.ok || !parts.ok || !indexations.ok || !plain.ok) {
    return fail(problemsOf<Problem>(...all));
  }
  const owned = ownedBy(isFirstForm ? agreements.value[0]?.id : undefined);
  return succeed({
    language: language.value,
    agreements: agreements.value,
    decided: decided.value,
    clauses: clauses.value.map(owned),
    parties: parties.value,
    parts: parts.value.map(owned),
    indexations: indexations.value,
    plain: plain.value,
    sources: sources.value,
    population: population.value,
    printed: printed.value.map(owned),
  });
}

/** In a workbook of the first form all rows are of its one agreement. */
function ownedBy(id: string | undefined) {
  return <Row extends { readonly agreement: string }>(row: Row): Row =>
    id === undefined ? row : { ...row, agreement: id };
}
