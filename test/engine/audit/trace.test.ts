import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RuleId, TraceNode } from "../../../engine/index.ts";
import {
  allocate,
  exactAmounts,
  explainAllocation,
  explainContribution,
  fractionText,
  ExactDecimal,
  payers,
  PLAIN_RULES,
  splitYear,
} from "../../../engine/index.ts";
import { amountByHand, exactByHand, reduced } from "../../support/pen-and-paper.ts";
import { day, packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";
import { claims, weights } from "../../support/splits.ts";

const RULES: readonly RuleId[] = [...PLAIN_RULES, "residual-to:A"];

describe.each(RULES)("%s", (rule) => {
  test("[AU1] the tree of every row is enough to make its amount again by hand", () => {
    const positive = weights.map((list) => [1_000_000, ...list]);
    fc.assert(
      fc.property(fc.bigInt(1000n, 10n ** 15n), positive, fc.nat(3), (size, list, kind) => {
        const ore = kind % 2 === 0 ? size : -size;
        const total = new ExactDecimal(ore.toString()).times("0.01");
        const listed = claims(...list);
        const ordered = listed.map((claim, row) => ({ ...claim, order: (row * 7) % 101 }));
        const claimed = kind < 2 ? listed : ordered;
        const split = valueOf(allocate({ total, unit: "0.01", rule, claims: claimed }));
        const exact = exactAmounts(split).map(fractionText);
        for (const [index, row] of split.rows.entries()) {
          const trace = explainAllocation(split, row.party);
          if (trace === null) throw new Error("every row has a tree");
          expect(exactByHand(trace)).toBe(exact[index]);
          const { numerator, denominator } = amountByHand(trace);
          expect(reduced(numerator, denominator)).toBe(reduced(row.units, 100n));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a year of an agreement", () => {
  const agreement = packaged("dalarna-2023");
  const own = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices: {} }));

  test("[AU1] every payer's tree is enough to make the amount again by hand", () => {
    for (const payer of payers(own)) {
      const trace = explainContribution(own, payer.code);
      if (trace === null) throw new Error("every payer has a tree");
      expect(exactByHand(trace)).toBe(fractionText(payer.exact));
      expect(amountByHand(trace).numerator).toBe(payer.units);
    }
  });

  test("[AU1][AL7] so is the tree of a payback, groups and all", () => {
    const annualCost = new ExactDecimal("-4000001");
    const choices = { annualCost, oddUnitTo: "kommuner" };
    const split = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
    for (const part of [...split.rows, ...split.groups]) {
      const trace = explainContribution(split, part.code);
      if (trace === null) throw new Error("every part has a tree");
      expect(amountByHand(trace).numerator).toBe(part.units);
    }
    expect(split.groups.map(({ units }) => units)).toEqual([-2_000_000n, -2_000_001n]);
  });

  test("[AU1] the tree goes down to the clause and the document, or to the data set and its date", () => {
    const leaves = (node: TraceNode): readonly TraceNode[] =>
      node.inputs.length === 0 ? [node] : node.inputs.flatMap(leaves);
    const sourced = (trace: TraceNode | null, label: string) =>
      (trace === null ? [] : leaves(trace)).find((leaf) => leaf.label === label);
    const printed = explainContribution(own, "2084");
    expect(sourced(printed, "annual-cost")?.source?.reference).toContain("HSN 2022/1845");
    expect(sourced(printed, "population")).toMatchObject({ date: null, value: "22986" });
    const choices = { populationDate: day("2023-12-31") };
    const fresh = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
    expect(sourced(explainContribution(fresh, "2084"), "population")).toMatchObject({
      date: "2023-12-31",
      value: "22753",
      origin: { kind: "choice" },
    });
  });

  test("[AU1] whoever does not pay has no tree", () => {
    expect(explainContribution(own, "0114")).toBeNull();
    expect(explainContribution(own, "kommuner")?.value).toBe("2000000");
  });

  test("[AU1] the tree survives JSON, as the pane and the sheet will read it", () => {
    const trace = explainContribution(own, "2084");
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });
});
