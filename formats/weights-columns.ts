import type { Place, Problem, Result } from "../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../engine/index.ts";
import { foldedHeader, isDateHeader, plainHeader } from "./plain-header.ts";
import type { SeparatedTable } from "./separated-table.ts";

/** Where in a table the party, the weight and the rest stand. */
export interface WeightsColumns {
  readonly party: Column & { readonly kind: PartyKind };
  readonly weight: Column & { readonly kind: WeightKind };
  readonly code: Column | null;
  readonly order: Column | null;
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
  const named = single(table, "party", [...PARTY, ...MUNICIPALITY, ...REGION]);
  const weight = weightColumn(table);
  const code = single(table, "code", CODE);
  const order = single(table, "order", ORDER);
  if (!named.ok || !weight.ok || !code.ok || !order.ok) {
    return fail(problemsOf(named, weight, code, order));
  }
  const isCoded = code.value !== null && isOneOf(MUNICIPALITY_CODE, code.value.header);
  // Codes of municipalities are enough: their names are known.
  const party = named.value ?? (isCoded ? code.value : null);
  if (party === null || weight.value === null) {
    const missing = [
      ...(party === null ? ["party"] : []),
      ...(weight.value === null ? ["weight"] : []),
    ];
    const facts = { columns: missing, found: [...table.headers] };
    return fail([problem("column-missing", facts, headerPlace(table))]);
  }
  return succeed({
    party: { ...party, kind: isCoded ? "municipality" : partyKindOf(party.header) },
    weight: { ...weight.value, kind: kindOf(weight.value.header) },
    code: code.value,
    order: order.value,
  });
}

/** Whether a row holds headers of parties and of weights, once or more often. @rule RD3 */
export function isWeightsHeader(headers: readonly string[]): boolean {
  const hasParty = headers.some((header) =>
    isOneOf([...PARTY, ...MUNICIPALITY, ...REGION, ...MUNICIPALITY_CODE], header),
  );
  return hasParty && headers.some((header) => isOneOf(WEIGHT, header) || isDateHeader(header));
}

/** A column of a named kind; where there is none, one that is headed by a year alone. */
function weightColumn(table: SeparatedTable): Result<Column | null, Problem> {
  const named = single(table, "weight", WEIGHT);
  if (!named.ok || named.value !== null) return named;
  return onlyOne(table, "weight", isDateHeader);
}

function single(
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
