import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choices, RuleId, TraceNode } from "../../../engine/index.ts";
import {
  allocate,
  exactAmounts,
  explainAllocation,
  explainContribution,
  fractionText,
  ExactDecimal,
  payers,
  PLAIN_RULES,
  residualRule,
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

  test("[AU1][AL12] a place in the queue that hangs on the clause on the odd unit cites it", () => {
    const ranked = (oddUnitTo: readonly string[], choices: Choices): TraceNode | undefined => {
      const { key } = agreement;
      if (key.kind !== "percentages") throw new Error("region and municipalities share by percent");
      const named = { ...agreement, key: { ...key, oddUnitTo } };
      const request = { agreement: named, year: 2023, reference: REFERENCE, choices };
      const trace = explainContribution(valueOf(splitYear(request)), "kommuner");
      return trace?.inputs
        .find(({ label }) => label === "units-won")
        ?.inputs.find(({ label }) => label === "rank");
    };
    const annualCost = new ExactDecimal("4000001");
    const byClause = ranked(["kommuner"], { annualCost });
    expect(byClause).toMatchObject({ value: "1", rules: ["AL3", "AL12"], origin: null });
    expect(byClause?.source?.reference).toContain("HSN 2023/11595");
    const byUser = { rules: ["AL3", "AL12"], origin: { kind: "choice" }, source: null };
    expect(ranked([], { annualCost, oddUnitTo: "kommuner" })).toMatchObject(byUser);
    expect(ranked(["kommuner"], { annualCost, oddUnitTo: "20" })).toEqual(byClause);
  });

  test.each(RULES)(
    "[AU1][AL3][AL12] %s: the tree settles ties between equal percentages as the split did",
    (rule) => {
      const key = {
        kind: "percentages",
        parts: ["2084", "2081", "20", "2080"].map(
          (party) => ({ kind: "party", percent: new ExactDecimal("25"), party }) as const,
        ),
        oddUnitTo: ["2084", "2081", "2080"],
        source: "plan",
      } as const;
      const clauses = { ...agreement.clauses, population: [] };
      const own = agreement.parties.filter(({ code }) =>
        key.parts.some((one) => one.party === code),
      );
      const flat = { ...agreement, parties: own, published: [], clauses, key };
      const choices = {
        annualCost: new ExactDecimal("4002"),
        rule: rule === "residual-to:A" ? residualRule("2081") : rule,
      };
      const split = valueOf(
        splitYear({ agreement: flat, year: 2023, reference: REFERENCE, choices }),
      );
      for (const row of split.rows) {
        const trace = explainContribution(split, row.code);
        if (trace === null) throw new Error("every row has a tree");
        expect(amountByHand(trace).numerator).toBe(row.units);
      }
    },
  );

  test("[AU1] whoever does not pay has no tree", () => {
    expect(explainContribution(own, "0114")).toBeNull();
    expect(explainContribution(own, "kommuner")?.value).toBe("2000000");
  });

  test("[AU1] the tree survives JSON, as the pane and the sheet will read it", () => {
    const trace = explainContribution(own, "2084");
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });
});
