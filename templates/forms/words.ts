import type {
  Clauses,
  Funding,
  FundingKind,
  Indexation,
  IndexMix,
  IndexSeries,
  IndexStatus,
  Key,
  KeyAnswer,
  LegalForm,
  LocalText,
  OverheadBase,
  Party,
} from "../../engine/index.ts";

/** Words that stand in input cells and are read back; either language is understood. */
export type WordList<Id extends string> = Readonly<Record<Id, LocalText>>;

/** The clauses, as the column Klausul names them. */
export const CLAUSE_WORDS: WordList<keyof Clauses> = {
  annualCost: { sv: "Årskostnad", en: "Annual cost" },
  population: { sv: "Befolkning", en: "Population" },
  rounding: { sv: "Avrundning", en: "Rounding" },
  key: { sv: "Fördelningsnyckel", en: "Allocation key" },
  overhead: { sv: "Overhead", en: "Overhead" },
};

/** What a clause, or a decision, may say that keys divide by which leave it to them. */
export const KEY_ANSWERS: WordList<KeyAnswer> = {
  population: { sv: "folkmängd", en: "population" },
  equal: { sv: "lika", en: "equal" },
};

/** What the value of a clause on population is. */
export const POPULATION_SORTS: WordList<"published" | "fixed" | "12-31" | "11-01"> = {
  published: { sv: "publicerad tabell", en: "published table" },
  fixed: { sv: "fast dag", en: "fixed day" },
  "12-31": { sv: "år före, 31 december", en: "years before, 31 December" },
  "11-01": { sv: "år före, 1 november", en: "years before, 1 November" },
};

/** What the value of a clause on cost is counted in. */
export const COST_SORTS: WordList<"kr" | "index" | "positions"> = {
  kr: { sv: "kr", en: "kr" },
  index: { sv: "index", en: "index" },
  positions: { sv: "tjänster", en: "positions" },
};

/** What overhead is counted as. */
export const OVERHEAD_SORTS: WordList<"actual" | OverheadBase | "lump"> = {
  actual: { sv: "faktisk kostnad", en: "actual cost" },
  salaries: { sv: "procent av löner", en: "per cent of salaries" },
  costs: { sv: "procent av kostnader", en: "per cent of costs" },
  lump: { sv: "kr per år", en: "kr a year" },
};

/** What kind of body the host is. */
export const LEGAL_FORMS: WordList<LegalForm> = {
  region: { sv: "region", en: "region" },
  municipality: { sv: "kommun", en: "municipality" },
  federation: { sv: "kommunalförbund", en: "federation of municipalities" },
  association: { sv: "förening", en: "association" },
  other: { sv: "annan", en: "other" },
};

/** What the values of an index are. */
export const INDEX_KINDS: WordList<IndexSeries["kind"]> = {
  percent: { sv: "procent", en: "percent" },
  level: { sv: "nivå", en: "level" },
};

/** Whether a value of an index may still be changed. */
export const INDEX_STATUS_WORDS: WordList<IndexStatus> = {
  final: { sv: "fastställd", en: "final" },
  preliminary: { sv: "preliminär", en: "preliminary" },
  estimate: { sv: "snabbskattning", en: "quick estimate" },
  forecast: { sv: "prognos", en: "forecast" },
  unstated: { sv: "ej angivet", en: "not stated" },
};

/** What each year is adjusted from. */
export const INDEX_CHAINS: WordList<NonNullable<Indexation["chain"]>> = {
  base: { sv: "basbeloppet", en: "the base amount" },
  last: { sv: "årets före", en: "the year before" },
};

/** What is weighed where several series are. */
export const INDEX_WEIGHINGS: WordList<NonNullable<IndexMix["by"]>> = {
  changes: { sv: "förändringar", en: "changes" },
  levels: { sv: "nivåer", en: "levels" },
  rebased: { sv: "nivåer från basåret", en: "levels from the base year" },
};

/** Whether an amount may fall below that of the year before. */
export const INDEX_FLOORS: WordList<Indexation["floor"]> = {
  none: { sv: "får sjunka", en: "may fall" },
  restarts: {
    sv: "aldrig lägre (räknas vidare från beloppet)",
    en: "never lower (on from the amount)",
  },
  underneath: {
    sv: "aldrig lägre (räknas vidare från index)",
    en: "never lower (on from the index)",
  },
};

/** Where money comes from. */
export const FUNDING_KINDS: WordList<FundingKind> = {
  agreement: { sv: "avtal", en: "agreement" },
  "state-grant": { sv: "statsbidrag", en: "state grant" },
  "common-funds": { sv: "länsgemensamma medel", en: "common county funds" },
  "region-alone": { sv: "regionen ensam", en: "the region alone" },
  federation: { sv: "kommunförbund", en: "federation of municipalities" },
  "carried-surplus": { sv: "balanserat överskott", en: "carried surplus" },
  other: { sv: "annat", en: "other" },
};

/** How money is shared among the parties. */
export const FUNDING_SHARES: WordList<NonNullable<Funding["sharedBy"]>> = {
  agreement: { sv: "avtalets nyckel", en: "the agreement's key" },
  population: { sv: "folkmängd", en: "population" },
  equal: { sv: "lika", en: "equal" },
};

/** What a party is; a group is listed among them for its name. */
export const PARTY_KINDS: WordList<Party["kind"] | "group"> = {
  municipality: { sv: "kommun", en: "municipality" },
  region: { sv: "region", en: "region" },
  other: { sv: "annan", en: "other" },
  group: { sv: "grupp", en: "group" },
};

/** What a key divides by. */
export const KEY_KINDS: WordList<Key["kind"]> = {
  percentages: { sv: "procent", en: "percent" },
  population: { sv: "folkmängd", en: "population" },
  equal: { sv: "lika", en: "equal" },
  mix: { sv: "lika och folkmängd", en: "equal and population" },
  amounts: { sv: "belopp", en: "amounts" },
  weights: { sv: "vikt", en: "weight" },
  "tier-amounts": { sv: "belopp efter trappa", en: "amounts by tiers" },
  "tier-weights": { sv: "vikt efter trappa", en: "weight by tiers" },
  clause: { sv: "enligt klausul", en: "by clause" },
};

/** Whether SCB has added noise. */
export const YES_NO: WordList<"yes" | "no"> = {
  yes: { sv: "ja", en: "yes" },
  no: { sv: "nej", en: "no" },
};

/** What a printed row is. */
export const PRINTED_ROWS: WordList<"party" | "total"> = {
  party: { sv: "huvudman", en: "party" },
  total: { sv: "tryckt summa", en: "printed sum" },
};

/** The beginning of the name of a population that Statistics Sweden has counted on a day. */
export const SCB_BASIS = "SCB ";

/** The version of the workbook's form: which sheets, tables, columns and names there are. */
export const BOOK_FORMAT = 3;

/** The rows of a report that are no party's. */
export const SUM_ROWS: WordList<"sum" | "roundingDifference"> = {
  sum: { sv: "Summa", en: "Sum" },
  roundingDifference: { sv: "Avrundningsdifferens", en: "Rounding difference" },
};
