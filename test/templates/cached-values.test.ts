import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contribution, YearSplit } from "../../engine/index.ts";
import { ExactDecimal, payers, splitYear } from "../../engine/index.ts";
import { auditSheet } from "../../templates/reports/audit/audit-sheet.ts";
import { CONTROL, HEADING } from "../../templates/reports/split/split-form.ts";
import { splitSheet } from "../../templates/reports/split/split-sheet.ts";
import { SPLIT_WORDS } from "../../templates/reports/split/split-words.ts";
import { traceId } from "../../templates/reports/traces/traces-form.ts";
import { tracesSheet } from "../../templates/reports/traces/traces-sheet.ts";
import { yearId } from "../../templates/reports/years/years-form.ts";
import { yearsSheet } from "../../templates/reports/years/years-sheet.ts";
import type { ReportData } from "../../templates/steps/report-data.ts";
import { randomAgreements } from "../support/random-agreements.ts";
import { packaged, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import type { SheetValues } from "../support/sheet-values.ts";
import { valuesOf } from "../support/sheet-values.ts";

/** A split by a random agreement; null where it is a problem, as a tie that nobody settles is. */
const splits = randomAgreements(REFERENCE.register).map(({ agreement }) => {
  const split = splitYear({ agreement, year: 2023, reference: REFERENCE, choices: {} });
  return split.ok ? split.value : null;
});

function reportOf(split: YearSplit): ReportData {
  return {
    split,
    clauseRows: { annualCost: 1, population: 2, rounding: 3 },
    decisionRow: 1,
    years: [{ split, clauseRows: { annualCost: 1, population: 2, rounding: 3 }, decisionRow: 1 }],
    sheets: [],
    fingerprints: [],
    stamps: [],
    language: "sv",
  };
}

/** The reports of a split, as the values that stand in their cells. */
function reports(split: YearSplit) {
  const data = reportOf(split);
  const all = valuesOf(tracesSheet(data));
  return {
    board: valuesOf(splitSheet(data)),
    trace: valuesOf(auditSheet(data)),
    // The traces of all years know a row by its year too.
    yearly: {
      ...all,
      cell: (code: string, column: string) => all.cell(traceId(split, code), column),
    },
    years: valuesOf(yearsSheet(data)),
  };
}

function partsOf(split: YearSplit): readonly Contribution[] {
  return [...split.groups, ...split.rows];
}

function siblings(split: YearSplit, part: Contribution): readonly Contribution[] {
  return partsOf(split).filter(({ within }) => within === part.within);
}

/** Whole numbers of units as kr. */
function kronor(units: bigint, { unit }: YearSplit): number {
  return new ExactDecimal(units.toString()).times(unit).toNumber();
}

/** A ratio of whole numbers as the nearest double: division rounds once where both are exact. */
function ratio(numerator: bigint, denominator: bigint): number {
  expect([numerator, denominator].every((one) => Number.isSafeInteger(Number(one)))).toBe(true);
  return Number(numerator) / Number(denominator);
}

/** Within bounds the numbers of a share may be larger than a double holds. */
function shareOf({ bounded, share }: Contribution, all: bigint): number {
  if (bounded === undefined) return ratio(share.numerator, all);
  return new ExactDecimal(share.numerator.toString()).div(all.toString()).toNumber();
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** What stands in a cell where somebody has counted it; a blank where nobody is counted. */
function persons(split: YearSplit, part: Contribution): number | null {
  const own = personsIn(part);
  if (own !== null) return own;
  const below = partsOf(split).filter(({ within }) => within === part.code);
  const counts = below.map(personsIn);
  if (counts.length === 0 || counts.includes(null)) return null;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function personsIn({ weight }: Contribution): number | null {
  return "persons" in weight ? weight.persons : null;
}

function check(split: YearSplit): void {
  const { board, trace, yearly, years } = reports(split);
  for (const part of partsOf(split)) checkPart(split, part, board);
  for (const part of partsOf(split)) checkSteps(split, part, trace);
  for (const part of partsOf(split)) checkSteps(split, part, yearly);
  checkSums(split, board);
  checkYear(split, years);
}

function checkPart(split: YearSplit, part: Contribution, board: SheetValues): void {
  const cell = (column: string) => board.cell(part.code, column);
  const all = siblings(split, part).reduce((sum, { share }) => sum + share.numerator, 0n);
  expect(cell("amount")).toBe(kronor(part.units, split));
  // Of nothing, nobody within bounds has a share.
  expect(cell("share")).toBe(all === 0n ? 0 : shareOf(part, all));
  const counted = persons(split, part);
  expect(cell("persons")).toBe(counted);
  const ore = BigInt(new ExactDecimal(kronor(part.units, split)).times(100).toFixed());
  const each = counted === null ? null : counted === 0 ? "" : ratio(ore, 100n * BigInt(counted));
  expect(cell("perPerson")).toBe(each);
}

function checkSteps(split: YearSplit, part: Contribution, trace: SheetValues): void {
  const cell = (column: string) => trace.cell(part.code, column);
  const number = (column: string): bigint => BigInt(Number(cell(column)));
  const group = split.groups.find(({ code }) => code === part.within);
  const whole = group?.units ?? split.annualCost.value;
  expect(cell("whole")).toBe(kronor(whole, split));
  if (part.bounded !== undefined) {
    checkBounds(split, part, trace);
    return;
  }
  expect(number("units")).toBe(size(whole));
  const codes = siblings(split, part).map(({ code }) => code);
  const weights = codes.map((code) => BigInt(Number(trace.cell(code, "weight"))));
  expect(number("weightSum")).toBe(weights.reduce((sum, weight) => sum + weight, 0n));
  // The proportions are the shares', whatever the weights are scaled by.
  expect(number("weight") * part.share.denominator).toBe(
    number("weightSum") * part.share.numerator,
  );
  expect(number("won")).toBe(size(part.units));
  expect(cell("amount")).toBe(kronor(part.units, split));
  // Beyond these sizes no formula is exact, and the engine's amounts stand alone.
  const most = weights.reduce((all, weight) => (weight > all ? weight : all), 0n);
  const isShort = size(whole) * most < 2n ** 53n && number("weightSum") * most < 10n ** 14n;
  const isLong = size(whole) <= 10n ** 13n && number("weightSum") < 10n ** 9n;
  const isExact = isShort || isLong;
  if (part.rule === "largest-remainder" && isExact) checkQueue(codes, part.code, trace);
}

/** What is held, and what the others share by their weights. @rule AL10 */
function checkBounds(split: YearSplit, part: Contribution, trace: SheetValues): void {
  const cell = (code: string, column: string) => trace.cell(code, column);
  const whole = split.groups.find(({ code }) => code === part.within)?.units;
  const codes = siblings(split, part).map(({ code }) => code);
  const held = codes.filter((code) => cell(code, "free") === 0);
  const heldSum = held.reduce((sum, code) => sum + Number(cell(code, "held")), 0);
  expect(cell(part.code, "units")).toBe(Number(whole ?? split.annualCost.value) - heldSum);
  const free = codes.reduce((sum, code) => sum + Number(cell(code, "free")), 0);
  expect(cell(part.code, "weightSum")).toBe(Math.max(free, 1));
  const [won, isHeld] = [cell(part.code, "won"), cell(part.code, "held") !== ""];
  if (isHeld) expect(won).toBe(cell(part.code, "held"));
  else expect(cell(part.code, "free")).toBe(cell(part.code, "weight"));
  expect(Number(won)).toBeGreaterThanOrEqual(Number(cell(part.code, "least")));
  expect(Number(won)).toBeLessThanOrEqual(Number(cell(part.code, "most")));
  expect(cell(part.code, "amount")).toBe(kronor(part.units, split));
}

/** Whole part, remainder, what is left over, and the place in the queue for it. @rule AL3 */
function checkQueue(codes: readonly string[], code: string, trace: SheetValues): void {
  const number = (row: string, column: string): bigint => BigInt(Number(trace.cell(row, column)));
  const exact = (row: string): bigint => number(row, "units") * number(row, "weight");
  const sum = number(code, "weightSum");
  expect(number(code, "floor")).toBe(exact(code) / sum);
  expect(number(code, "remainder")).toBe(exact(code) % sum);
  const left = codes.reduce((rest, row) => rest - exact(row) / sum, number(code, "units"));
  expect(number(code, "leftover")).toBe(left);
  const isBefore = (one: string, other: string): boolean => {
    const keys = (row: string) => [exact(row) % sum, number(row, "weight"), -number(row, "order")];
    const [a, b] = [keys(one), keys(other)];
    const index = a.findIndex((key, at) => key !== b[at]);
    return (a[index] ?? 0n) > (b[index] ?? 0n);
  };
  const ahead = codes.filter((other) => other !== code && isBefore(other, code));
  expect(number(code, "rank")).toBe(BigInt(ahead.length + 1));
  expect(number(code, "won") - number(code, "floor")).toBe(BigInt(ahead.length) < left ? 1n : 0n);
}

/** The control line, and the rows that sum the column. @rule AL1 */
function checkSums(split: YearSplit, board: SheetValues): void {
  const paid = payers(split).reduce((sum, { units }) => sum + units, 0n);
  const cost = split.annualCost.value;
  expect(board.named(CONTROL.sum.name)).toBe(kronor(paid, split));
  expect(board.named(CONTROL.total.name)).toBe(kronor(cost, split));
  expect(board.named(CONTROL.difference.name)).toBe(kronor(paid - cost, split));
  expect(board.named(HEADING.annualCost.name)).toBe(kronor(cost, split));
  const { verdicts } = SPLIT_WORDS.sv;
  const verdict = board.named(CONTROL.verdict.name);
  expect(verdict === verdicts.agrees).toBe(paid === cost);
  expect(board.cell("=sum", "amount")).toBe(kronor(cost, split));
  const difference = board.ids.includes("=difference") ? board.cell("=difference", "amount") : 0;
  expect(Number(difference)).toBe(kronor(cost - paid, split));
}

/** The year's row: what it cost, what its rows make, and by how much they miss. @rule AL1 */
function checkYear(split: YearSplit, years: SheetValues): void {
  const cell = (column: string) => years.cell(yearId(split), column);
  const paid = payers(split).reduce((sum, { units }) => sum + units, 0n);
  const cost = split.annualCost.value;
  const { id } = split.agreement;
  const sums = [kronor(cost, split), kronor(paid, split), kronor(paid - cost, split)];
  expect(["annualCost", "sum", "difference"].map(cell)).toEqual(sums);
  const terms = [id, split.year, split.rule, Number(split.unit)];
  expect(["agreement", "year", "rule", "unit"].map(cell)).toEqual(terms);
}

describe("[AU2] what stands cached beside the formulas", () => {
  test("[AU2][AL3] of any agreement, rule and unit, is what pen and paper make of it", () => {
    let checked = 0;
    fc.assert(
      fc.property(splits, (split) => {
        if (split === null) return;
        checked += 1;
        check(split);
      }),
      { numRuns: 150 },
    );
    expect(checked).toBeGreaterThan(50);
  });

  test("[AU2][AL1] of the memo's year, to the krona", () => {
    const agreement = packaged("dalarna-2023");
    const split = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices: {} }));
    check(split);
    const { board, trace } = reports(split);
    expect([board.cell("2080", "amount"), board.cell("2080", "exact")]).toEqual([
      414_395,
      // 2 000 000 × 59 752 / 288 382, by a calculator of more digits than a double has.
      414_394.795_791_692_962_8,
    ]);
    expect([trace.cell("2080", "rank"), trace.cell("2023", "rank")]).toEqual([4, 14]);
    expect(board.cell("=sum", "amount")).toBe(4_000_000);
  });
});
