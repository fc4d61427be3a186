import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../engine/index.ts";
import type { SeparatedTable } from "./separated-table.ts";

/** Where in a table the party, the weight and the rest stand. */
export interface WeightsColumns {
  readonly party: Column & { readonly isMunicipality: boolean };
  readonly weight: Column & { readonly kind: WeightKind };
  readonly code: Column | null;
  readonly order: Column | null;
}

/**
 * What a column of weights holds: whole counts, percentages that make 100, shares
 * of a whole (which make 1 or 100 if they are near it), or any numbers.
 */
export type WeightKind = "count" | "percent" | "share" | "key";

/** A column by its place, from 0, and its header as written. */
export interface Column {
  readonly index: number;
  readonly header: string;
}

const PARTY = ["party", "part", "parter", "huvudman", "huvudmän", "namn", "name"];
const MUNICIPALITY = ["kommun", "kommuner", "kommunnamn", "municipality", "municipalities"];
const MUNICIPALITY_CODE = ["kommunkod", "municipality code"];
const CODE = ["code", "kod", ...MUNICIPALITY_CODE];
const ORDER = ["order", "ordning"];
const COUNT = [
  ...["weight", "vikt", "antal"],
  ...["population", "befolkning", "folkmängd", "invånare", "antal invånare"],
];
const PERCENT = ["percent", "procent", "%", "andel %", "andel (%)", "andel i %", "andel i procent"];
const SHARE = ["share", "andel"];
const KEY = ["key", "fördelningstal", "fördelningsnyckel"];

/**
 * Finds the columns by their headers, in Swedish or English; other columns are
 * left alone.
 *
 * @rule RD4
 */
export function columnsOf(table: SeparatedTable): Result<WeightsColumns, Problem> {
  const named = single(table, "party", [...PARTY, ...MUNICIPALITY]);
  const weight = single(table, "weight", [...COUNT, ...PERCENT, ...SHARE, ...KEY]);
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
    return fail([problem("column-missing", facts, { kind: "file", file: table.file, line: 1 })]);
  }
  return succeed({
    party: { ...party, isMunicipality: isCoded || isOneOf(MUNICIPALITY, party.header) },
    weight: { ...weight.value, kind: kindOf(weight.value.header) },
    code: code.value,
    order: order.value,
  });
}

function single(
  { file, headers }: SeparatedTable,
  column: string,
  names: readonly string[],
): Result<Column | null, Problem> {
  const found = headers.flatMap((header, index) =>
    isOneOf(names, header) ? [{ index, header }] : [],
  );
  if (found.length < 2) return succeed(found[0] ?? null);
  const facts = { column, headers: found.map(({ header }) => header) };
  return fail([problem("column-doubled", facts, { kind: "file", file, line: 1 })]);
}

function kindOf(header: string): WeightKind {
  if (isOneOf(PERCENT, header)) return "percent";
  if (isOneOf(KEY, header)) return "key";
  return isOneOf(SHARE, header) ? "share" : "count";
}

function isOneOf(names: readonly string[], header: string): boolean {
  const plain = header.trim().toLowerCase().normalize("NFC");
  // «Folkmängd 2023-12-31» is a column of populations, whatever the day.
  return names.includes(plain) || names.includes(plain.replace(/ \d{4}(?:-\d\d-\d\d)?$/, ""));
}
