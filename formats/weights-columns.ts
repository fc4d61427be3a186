import type { Place, Problem, Result } from "../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../engine/index.ts";
import { foldedHeader, isDateHeader, plainHeader } from "./plain-header.ts";
import type { SeparatedTable } from "./separated-table.ts";

/** Where in a table of parties they stand, and the order that it gives them. */
export interface PartyColumns {
  readonly party: Column & { readonly kind: PartyKind };
  readonly code: Column | null;
  readonly order: Column | null;
}

/** Where in a table the party, the weight and the rest stand. */
export interface WeightsColumns extends PartyColumns {
  readonly weight: Column & { readonly kind: WeightKind };
}

/**
 * What a column of weights holds: whole counts, percentages that make 100, shares
 * of a whole (which make 1 or 100 if they are near it), or any numbers.
 */
export type WeightKind = "count" | "percent" | "share" | "key";

/**
 * What a column of parties holds: municipalities, which are held against the register;
 * regions of statistics, where a municipality stands with its code; or anybody.
 */
export type PartyKind = "municipality" | "region" | "anybody";

/** A column by its place, from 0, and its header as written. */
export interface Column {
  readonly index: number;
  readonly header: string;
}

const PARTY = [
  ...["party", "part", "parter", "huvudman", "huvudmän", "namn", "name"],
  ...["medlem", "medlemmar", "member", "members"],
];
const REGION = ["region", "regioner", "regions"];
const MUNICIPALITY = ["kommun", "kommuner", "kommunnamn", "municipality", "municipalities"];
const MUNICIPALITY_CODE = ["kommunkod", "municipality code"];
const CODE = ["code", "kod", ...MUNICIPALITY_CODE];
const ORDER = ["order", "ordning"];
const COUNT = [
  ...["weight", "vikt", "antal"],
  ...["population", "befolkning", "folkmängd", "invånare", "inhabitants", "antal invånare"],
];
const PERCENT = [
  ...["percent", "procent", "%", "andel %", "andel (%)", "andel i %", "andel i procent"],
  ...["andel procent", "procentandel", "share %", "share (%)"],
];
const SHARE = ["share", "andel"];
const KEY = ["key", "nyckel", "fördelningstal", "fördelningsnyckel", "andelstal"];
const WEIGHT = [...COUNT, ...PERCENT, ...SHARE, ...KEY];

/**
 * Finds the columns by their headers, in Swedish or English; other columns are
 * left alone.
 *
 * @rule RD4
 */
export function columnsOf(table: SeparatedTable): Result<WeightsColumns, Problem> {
  const parties = partyColumns(table);
  const weight = weightColumn(table);
  if (!parties.ok || !weight.ok) return fail(problemsOf(parties, weight));
  if (parties.value === null || weight.value === null) {
    const missing = [
      ...(parties.value === null ? ["party"] : []),
      ...(weight.value === null ? ["weight"] : []),
    ];
    return fail([missingColumns(table, missing)]);
  }
  return succeed({
    ...parties.value,
    weight: { ...weight.value, kind: kindOf(weight.value.header) },
  });
}

/** The columns of parties, their codes and their order; null where no column says who they are. @rule RD4 */
export function partyColumns(table: SeparatedTable): Result<PartyColumns | null, Problem> {
  const named = single(table, "party", [...PARTY, ...MUNICIPALITY, ...REGION]);
  const code = single(table, "code", CODE);
  const order = single(table, "order", ORDER);
  if (!named.ok || !code.ok || !order.ok) return fail(problemsOf(named, code, order));
  const isCoded = code.value !== null && isOneOf(MUNICIPALITY_CODE, code.value.header);
  // Codes of municipalities are enough: their names are known.
  const party = named.value ?? (isCoded ? code.value : null);
  if (party === null) return succeed(null);
  const kind = isCoded ? "municipality" : partyKindOf(party.header);
  return succeed({ party: { ...party, kind }, code: code.value, order: order.value });
}

/** The columns of weights and of percentages that a published table may have, each by itself. @rule AU5 */
export function weightColumns(
  table: SeparatedTable,
): Result<Readonly<Record<"weight" | "percent", (Column & { kind: WeightKind }) | null>>, Problem> {
  const weight = single(table, "weight", [...COUNT, ...SHARE, ...KEY]);
  const percent = single(table, "percent", PERCENT);
  if (!weight.ok || !percent.ok) return fail(problemsOf(weight, percent));
  const kinded = (column: Column | null) => column && { ...column, kind: kindOf(column.header) };
  return succeed({ weight: kinded(weight.value), percent: kinded(percent.value) });
}

/** The problem that a table lacks columns. */
export function missingColumns(table: SeparatedTable, columns: string[]): Problem {
  return problem("column-missing", { columns, found: [...table.headers] }, headerPlace(table));
}

/** Whether a row has a header of parties, once or more often. @rule RD3 */
export function hasPartyHeader(headers: readonly string[]): boolean {
  return headers.some((header) =>
    isOneOf([...PARTY, ...MUNICIPALITY, ...REGION, ...MUNICIPALITY_CODE], header),
  );
}

/** Whether a row holds headers of parties and of weights, once or more often. @rule RD3 */
export function isWeightsHeader(headers: readonly string[]): boolean {
  return (
    hasPartyHeader(headers) &&
    headers.some((header) => isOneOf(WEIGHT, header) || isDateHeader(header))
  );
}

/** A column of a named kind; where there is none, one that is headed by a year alone. */
function weightColumn(table: SeparatedTable): Result<Column | null, Problem> {
  const named = single(table, "weight", WEIGHT);
  if (!named.ok || named.value !== null) return named;
  return onlyOne(table, "weight", isDateHeader);
}

/** The one column that has one of some headers; null where none has. */
export function single(
  table: SeparatedTable,
  column: string,
  names: readonly string[],
): Result<Column | null, Problem> {
  return onlyOne(table, column, (header) => isOneOf(names, header));
}

function onlyOne(
  table: SeparatedTable,
  column: string,
  isIt: (header: string) => boolean,
): Result<Column | null, Problem> {
  const found = table.headers.flatMap((header, index) => (isIt(header) ? [{ index, header }] : []));
  if (found.length < 2) return succeed(found[0] ?? null);
  const facts = { column, headers: found.map(({ header }) => header) };
  return fail([problem("column-doubled", facts, headerPlace(table))]);
}

function headerPlace({ file, headerLine }: SeparatedTable): Place {
  return { kind: "file", file, line: headerLine };
}

function partyKindOf(header: string): PartyKind {
  if (isOneOf(MUNICIPALITY, header)) return "municipality";
  return isOneOf(REGION, header) ? "region" : "anybody";
}

function kindOf(header: string): WeightKind {
  if (isOneOf(PERCENT, header)) return "percent";
  if (isOneOf(KEY, header)) return "key";
  return isOneOf(SHARE, header) ? "share" : "count";
}

function isOneOf(names: readonly string[], header: string): boolean {
  return names.includes(foldedHeader(header)) || names.includes(plainHeader(header));
}
