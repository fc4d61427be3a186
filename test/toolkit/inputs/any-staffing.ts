import fc from "fast-check";
import type { Agreement, Funding, Position } from "../../../engine/index.ts";
import { ExactDecimal } from "../../../engine/index.ts";
import { day } from "../../support/reference.ts";
import { SOURCES, text } from "./any-text.ts";

const source = fc.constantFrom(...SOURCES);
const hundredths = (most: number) =>
  fc.option(fc.integer({ min: 0, max: most }).map((number) => new ExactDecimal(number).div(100)));

const funding = fc.record({
  kind: fc.constantFrom(
    ...(["agreement", "state-grant", "common-funds", "region-alone"] as const),
    ...(["federation", "carried-surplus", "other"] as const),
  ),
  amount: hundredths(9_000_000_000),
  from: fc.option(fc.constant(2023)),
  to: fc.option(fc.constant(2025)),
  recipient: fc.option(text),
  requisitionedBy: fc.option(text),
  carriedOutBy: fc.option(text),
  responsible: fc.option(text),
  sharedBy: fc.option(fc.constantFrom("agreement", "population", "equal")),
  setAside: hundredths(10_000),
  lastUse: fc.option(fc.constant(day("2026-12-31"))),
  reportDue: fc.option(fc.constant(day("2027-03-31"))),
  note: fc.option(text),
  source,
});

const position = fc.record({
  extent: hundredths(100),
  yearlyCost: hundredths(99_000_000),
  onCosts: fc.oneof(
    hundredths(5_000).map((percent) => ({ onCosts: percent })),
    text.map((onCostsSeries) => ({ onCosts: null, onCostsSeries })),
  ),
  from: fc.option(fc.constant(day("2023-02-01"))),
  to: fc.option(fc.constant(day("2026-06-30"))),
  isProlonged: fc.boolean(),
  source,
});

/** Positions, and the money that pays for some of them; now and then neither. */
export const anyStaffing: fc.Arbitrary<Pick<Agreement, "positions" | "fundings">> = fc
  .record({
    positions: fc.array(position, { maxLength: 3 }),
    fundings: fc.array(funding, { maxLength: 2 }),
    isPaid: fc.boolean(),
  })
  .map(({ positions, fundings, isPaid }) => {
    const paid = isPaid && fundings.length > 0 ? "Medel 1" : null;
    const staffed = positions.map(({ onCosts, ...one }, index): Position => ({
      ...one,
      ...onCosts,
      id: `Tjänst ${String(index + 1)}`,
      funding: paid,
    }));
    const named = fundings.map((one, index): Funding => ({
      ...one,
      id: `Medel ${String(index + 1)}`,
    }));
    return {
      ...(staffed.length > 0 && { positions: staffed }),
      ...(named.length > 0 && { fundings: named }),
    };
  });

/** Signatures of some of the parties, in their order; now and then none. */
export function anySignings({ parties }: Agreement): fc.Arbitrary<Pick<Agreement, "signings">> {
  const signing = fc.record({
    date: fc.option(fc.constant(day("2022-12-01"))),
    reference: fc.option(text),
    signatory: text,
    delegation: fc.option(text),
  });
  return fc
    .array(fc.option(signing), { minLength: parties.length, maxLength: parties.length })
    .map((list) => {
      const signings = parties.flatMap(({ code }, index) => {
        const own = list[index] ?? null;
        return own === null ? [] : [{ party: code, ...own }];
      });
      return signings.length === 0 ? {} : { signings };
    });
}
