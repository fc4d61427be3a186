import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { RuleId } from "../../engine/index.ts";
import { allocate, ExactDecimal } from "../../engine/index.ts";
import { DALARNA_2023 } from "../support/dalarna.ts";
import type { Cell } from "../support/libreoffice.ts";
import { calculate } from "../support/libreoffice.ts";
import { valueOf } from "../support/results.ts";
import { claims } from "../support/splits.ts";

interface Case {
  readonly total: number;
  readonly weights: readonly number[];
}

/** The memo's split first, then what chance brings, always the same: sizes at which a spreadsheet is exact. */
const CASES: readonly Case[] = [
  { total: 2_000_000, weights: DALARNA_2023.map(([, , people]) => people) },
  ...fc.sample(
    fc.record({
      total: fc.oneof(fc.nat(50), fc.nat(100_000_000)),
      weights: fc
        .array(fc.oneof(fc.nat(4), fc.nat(60_000)), { minLength: 2, maxLength: 21 })
        .filter((list) => list.some((weight) => weight > 0)),
    }),
    { numRuns: 60, seed: 2023 },
  ),
];

/** The columns: each rule as a spreadsheet says it, with the spreadsheet's own ROUND and RANK. */
const COLUMNS = [
  "half-up-per-row",
  "truncate-per-row",
  "largest-remainder",
  "cumulative",
  "truncate-residual-to-largest-weights",
] as const;

/** One case as rows of formulas: weight, the rules of {@link COLUMNS}, and two columns to work in. */
function sheetRows({ total, weights }: Case, above: number): readonly (readonly Cell[])[] {
  const first = above + 1;
  const T = String(total);
  const range = (column: string, count: number): string =>
    `[.$${column}$${String(first)}:.$${column}$${String(above + count)}]`;
  const all = (column: string): string => range(column, weights.length);
  const W = `SUM(${all("A")})`;
  return weights.map((weight, index) => {
    const row = String(first + index);
    const [w, rest, floor] = [`[.A${row}]`, `[.G${row}]`, `[.H${row}]`];
    const left = `(${T}-SUM(${all("H")}))`;
    const running = (count: number): string =>
      count === 0 ? "0" : `ROUND(${T}*SUM(${range("A", count)})/${W};0)`;
    /** Place in the queue by a column: larger first, then larger weight, then the earlier row. */
    const place = (column: string, own: string): string => {
      const larger = `COUNTIF(${all(column)};">"&${own})`;
      const heavier = `COUNTIFS(${all(column)};${own};${all("A")};">"&${w})`;
      const equal = `COUNTIFS(${range(column, index)};${own};${range("A", index)};${w})`;
      return `1+${larger}+${heavier}+${index === 0 ? "0" : equal}`;
    };
    return [
      weight,
      `=ROUND(${T}*${w}/${W};0)`,
      `=ROUNDDOWN(${T}*${w}/${W};0)`,
      `=${floor}+IF(${place("G", rest)}<=${left};1;0)`,
      `=${running(index + 1)}-${running(index)}`,
      `=${floor}+IF(${place("A", w)}<=${left};1;0)`,
      `=MOD(${T}*${w};${W})`,
      `=(${T}*${w}-${rest})/${W}`,
    ];
  });
}

describe("LibreOffice, given the rules as formulas", () => {
  let shown: readonly (readonly string[])[] = [];
  const startOf = (index: number): number =>
    CASES.slice(0, index).reduce((rows, { weights }) => rows + weights.length, 0);

  beforeAll(() => {
    shown = calculate(CASES.flatMap((one, index) => sheetRows(one, startOf(index))));
  }, 120_000);

  test.each(COLUMNS)("[AL3][AL4][AL5] %s comes to the same amounts", (rule: RuleId) => {
    const column = 1 + COLUMNS.findIndex((name) => name === rule);
    for (const [index, { total, weights }] of CASES.entries()) {
      const theirs = shown
        .slice(startOf(index), startOf(index) + weights.length)
        .map((cells) => cells[column]);
      const ours = valueOf(
        allocate({ total: new ExactDecimal(total), unit: "1", rule, claims: claims(...weights) }),
      );
      expect({ total, weights, amounts: theirs }).toEqual({
        total,
        weights,
        amounts: ours.rows.map(({ units }) => units.toString()),
      });
    }
  });
});
