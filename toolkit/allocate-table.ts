import type { Decimal } from "decimal.js";
import type {
  Allocation,
  Claim,
  MunicipalityRegister,
  Place,
  Problem,
  ProblemCode,
  Remark,
  Result,
  TraceNode,
} from "../engine/index.ts";
import {
  allocate,
  checkClaims,
  countTotal,
  DEFAULT_RULE,
  explainAllocation,
  fail,
  ExactDecimal,
  problem,
  problemsOf,
  succeed,
  wholeProportions,
} from "../engine/index.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import type { WeightsRow, WeightsTable } from "../formats/weights-table.ts";
import { readWeights } from "../formats/weights-table.ts";
import { asWritten } from "./as-written.ts";
import type { NamedCode } from "./options.ts";
import {
  pointAtOptions,
  readExplained,
  readRule,
  readTotal,
  readUnit,
  resolveRule,
} from "./options.ts";

/** What the user asks for, as typed; what is missing comes as the problem that it is. */
export interface AllocateRequest {
  readonly total: Result<string, Problem>;
  readonly weights: Result<FileBytes, Problem>;
  readonly rule?: string | undefined;
  readonly unit?: string | undefined;
  readonly explain?: string | undefined;
}

/** A total split over the rows of a file. */
export interface AllocateReport {
  readonly allocation: Allocation;
  /** The file's rows, in the order of the allocation's. */
  readonly rows: readonly WeightsRow[];
  readonly weightKind: WeightsTable["kind"];
  /** The tree behind the party asked for. */
  readonly trace: TraceNode | null;
  /** What may be worth a look in the file. */
  readonly remarks: readonly Remark[];
}

/**
 * The job behind `allocate`: any total over any weights.
 *
 * @returns the report, or every problem with the options and the file, at once
 * @rule AL1 AL8 CL3
 */
export function allocateTable(
  request: AllocateRequest,
  register: MunicipalityRegister,
): Result<AllocateReport, Problem> {
  const total = request.total.ok ? readTotal(request.total.value) : request.total;
  const unit = readUnit(request.unit ?? "1");
  const counted = total.ok && unit.ok ? countTotal(total.value, unit.value, TOTAL) : succeed(null);
  const weights = request.weights.ok
    ? readClaims(request.weights.value, register)
    : request.weights;
  const named = weights.ok ? namesIn(weights.value.table) : null;
  const plainRule = readRule(request.rule ?? DEFAULT_RULE);
  const rule = plainRule.ok && named !== null ? resolveRule(plainRule.value, named) : plainRule;
  const explained =
    request.explain === undefined || named === null
      ? succeed(null)
      : readExplained(request.explain, named);
  if (!total.ok || !unit.ok || !counted.ok || !rule.ok || !weights.ok || !explained.ok) {
    return fail(problemsOf(total, unit, counted, rule, weights, explained));
  }
  const { table, claims, remarks } = weights.value;
  const allocation = allocate({
    total: total.value,
    unit: unit.value,
    rule: rule.value,
    claims,
  });
  if (!allocation.ok) return fail(pointAtOptions(allocation.problems));
  const party = explained.value;
  return succeed({
    allocation: allocation.value,
    rows: table.rows,
    weightKind: table.kind,
    remarks,
    trace:
      party === null
        ? null
        : explainAllocation(allocation.value, party.code, {
            names: namesOf(table),
            weightPlaces: placesOf(table),
          }),
  });
}

/** The decimals that the file's weights have, at most: by so many they are made whole. */
function placesOf({ rows }: WeightsTable): number {
  return rows.reduce((most, { weight }) => Math.max(most, weight?.decimalPlaces() ?? 0), 0);
}

/** What the file calls each code. */
function namesOf({ rows }: WeightsTable): ReadonlyMap<string, string> {
  return new Map(rows.map(({ party, name }) => [party, name]));
}

function namesIn({ rows }: WeightsTable): readonly NamedCode[] {
  return rows.map(({ party, name }) => ({ code: party, name }));
}

interface ReadClaims {
  readonly table: WeightsTable;
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
}

/** The file's rows as claims, or everything that is wrong in it, by line. */
function readClaims(
  source: FileBytes,
  register: MunicipalityRegister,
): Result<ReadClaims, Problem> {
  const { table, problems: unread, remarks } = readWeights(source, register);
  const claims = claimsOf(table);
  const between = [...percentageProblems(table), ...checkClaims(claims)].filter(
    ({ code }) => unread.length === 0 || !ABOUT_THE_WHOLE.has(code),
  );
  const file: Place = { kind: "file", file: source.file };
  const placed = between.map((found) => (found.place === null ? { ...found, place: file } : found));
  const problems = inFileOrder([...unread, ...placed]).map((found) => asWritten(found, table));
  return problems.length > 0 ? fail(problems) : succeed({ table, claims, remarks });
}

/** What is no news when some rows could not even be read. */
const ABOUT_THE_WHOLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "parties-missing",
  "weights-all-zero",
  "percentages-not-hundred",
]);

const TOTAL = { kind: "option", option: "--total" } as const;

/** The rows as claims: whole weights as they are, percentages and shares in the same proportion. */
function claimsOf({ kind, rows }: WeightsTable): readonly Claim[] {
  const weights = rows.map(({ weight }) => weight ?? new ExactDecimal(0));
  const whole =
    kind === "count"
      ? weights.map((weight) => BigInt(weight.toFixed()))
      : wholeProportions(weights);
  return rows.map(({ party, weight, order, places }, row) => ({
    party,
    weight: weight === null ? null : (whole[row] ?? null),
    places,
    ...(order === undefined ? {} : { order }),
  }));
}

/** Percentages make 100 exactly; so do shares that are near 100 or 1, for what else could they be. @rule AL10 */
function percentageProblems({ kind, rows }: WeightsTable): readonly Problem[] {
  if (rows.length === 0 || (kind !== "percent" && kind !== "share")) return [];
  const sum = rows.reduce<Decimal>((all, { weight }) => all.plus(weight ?? 0), new ExactDecimal(0));
  const whole = kind === "percent" ? "100" : wholeNear(sum);
  if (whole === null || sum.equals(whole)) return [];
  const facts = {
    sum: sum.toFixed(),
    missing: new ExactDecimal(whole).minus(sum).toFixed(),
    whole,
    year: null,
  };
  return [problem("percentages-not-hundred", facts, columnOf(rows[0]?.places.weight ?? null))];
}

/** 1 or 100, where a sum is within a tenth of it. */
function wholeNear(sum: Decimal): "1" | "100" | null {
  const isNear = (whole: number): boolean => sum.minus(whole).abs().times(10).lessThan(whole);
  if (isNear(1)) return "1";
  return isNear(100) ? "100" : null;
}

/** The whole column that a cell stands in. */
function columnOf(place: Place | null): Place | null {
  if (place?.kind !== "file") return null;
  const { line: _line, ...column } = place;
  return column;
}

function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const line = ({ place }: Problem): number => (place?.kind === "file" ? (place.line ?? 0) : 0);
  return [...problems].sort((a, b) => line(a) - line(b));
}
