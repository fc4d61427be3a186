import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import type { SeparatedTable } from "./separated-table.ts";

/** Where in a table the party, the weight and the rest stand. */
export interface WeightsColumns {
  readonly party: Column & { readonly isMunicipality: boolean };
  readonly weight: Column & { readonly kind: "count" | "percent" | "share" };
  readonly code: Column | null;
  readonly order: Column | null;
}

/** A column by its place, from 0, and its header as written. */
export interface Column {
  readonly index: number;
  readonly header: string;
}

const PARTY = ["party", "part", "huvudman", "namn", "name"];
const MUNICIPALITY = ["kommun", "kommunnamn", "municipality"];
const CODE = ["code", "kod", "kommunkod"];
const ORDER = ["order", "ordning"];
const COUNT = ["weight", "vikt", "population", "befolkning", "folkmängd", "invånare", "antal"];
const PERCENT = ["percent", "procent", "%", "andel %", "andel (%)", "andel i procent"];
const SHARE = ["share", "andel", "fördelningstal"];

/**
 * Finds the columns by their headers, in Swedish or English; other columns are
 * left alone.
 *
 * @rule RD4
 */
export function columnsOf(table: SeparatedTable): Result<WeightsColumns, Problem> {
  const party = single(table, "party", [...PARTY, ...MUNICIPALITY]);
  const weight = single(table, "weight", [...COUNT, ...PERCENT, ...SHARE]);
  const code = single(table, "code", CODE);
  const order = single(table, "order", ORDER);
  const problems = [party, weight, code, order].flatMap((found) =>
    found.ok ? [] : found.problems,
  );
  if (!party.ok || !weight.ok || !code.ok || !order.ok) return fail(problems);
  if (party.value === null || weight.value === null) {
    const missing = [
      ...(party.value === null ? ["party"] : []),
      ...(weight.value === null ? ["weight"] : []),
    ];
    const facts = { columns: missing, found: [...table.headers] };
    return fail([problem("column-missing", facts, { kind: "file", file: table.file, line: 1 })]);
  }
  return succeed({
    party: { ...party.value, isMunicipality: isOneOf(MUNICIPALITY, party.value.header) },
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

function kindOf(header: string): "count" | "percent" | "share" {
  if (isOneOf(PERCENT, header)) return "percent";
  return isOneOf(SHARE, header) ? "share" : "count";
}

function isOneOf(names: readonly string[], header: string): boolean {
  return names.includes(header.trim().toLowerCase().normalize("NFC"));
}
