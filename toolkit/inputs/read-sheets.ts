import type { Language, Problem, Result, Source } from "../../engine/index.ts";
import { fail, problemsOf, succeed } from "../../engine/index.ts";
import type { AgreementRow } from "../../templates/forms/agreement-rows.ts";
import type { HeadRow } from "../../templates/forms/head-rows.ts";
import type { IndexRow } from "../../templates/forms/index-rows.ts";
import type { TierRow } from "../../templates/forms/tier-rows.ts";
import type { FundingRow, PositionRow } from "../../templates/forms/staffing-rows.ts";
import type { SigningRow } from "../../templates/forms/signing-rows.ts";
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
  readFundings,
  readHeads,
  readIndexations,
  readIndices,
  readParties,
  readPopulation,
  readPositions,
  readSignings,
  readSources,
  readTiers,
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
  readonly tiers: readonly TierRow[];
  readonly indexations: readonly ListedIndexation[];
  readonly indices: readonly IndexRow[];
  readonly positions: readonly PositionRow[];
  readonly fundings: readonly FundingRow[];
  readonly signings: readonly SigningRow[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly population: readonly ListedCount[];
  readonly printed: readonly PrintedRow[];
  readonly heads: readonly HeadRow[];
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
  const [heads, tiers] = [readHeads(book), readTiers(book)];
  const [indexations, indices] = [readIndexations(book), readIndices(book)];
  const [positions, fundings] = [readPositions(book), readFundings(book)];
  const signings = readSignings(book);
  const lists = [
    signings,
    positions,
    fundings,
    population,
    printed,
    sources,
    heads,
    tiers,
    indexations,
    indices,
  ];
  const all = [agreements, decided, clauses, parties, parts, ...lists];
  if (!language.ok || !agreements.ok || !decided.ok || !clauses.ok || !parties.ok) {
    return fail(problemsOf<Problem>(language, ...all));
  }
  if (!sources.ok || !population.ok || !printed.ok || !parts.ok || !heads.ok || !tiers.ok) {
    return fail(problemsOf<Problem>(...all));
  }
  if (!indexations.ok || !indices.ok || !positions.ok || !fundings.ok || !signings.ok) {
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
    tiers: tiers.value,
    indexations: indexations.value,
    indices: indices.value,
    signings: signings.value,
    positions: positions.value,
    fundings: fundings.value,
    sources: sources.value,
    population: population.value,
    printed: printed.value.map(owned),
    heads: heads.value,
  });
}

/** In a workbook of the first form all rows are of its one agreement. */
function ownedBy(id: string | undefined) {
  return <Row extends { readonly agreement: string }>(row: Row): Row =>
    id === undefined ? row : { ...row, agreement: id };
}
