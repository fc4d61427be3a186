import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  Agreement,
  Choices,
  Figure,
  PublishedTable,
  TraceNode,
  YearSplit,
} from "../../../engine/index.ts";
import {
  amountText,
  compareWithPublished,
  ExactDecimal,
  explainContribution,
  explainFigure,
  LANGUAGES,
  payers,
  publishedFor,
  splitYear,
} from "../../../engine/index.ts";
import { TRACE_LABELS } from "../../../engine/audit/trace.ts";
import { wordsIn } from "../../../templates/words/words-in.ts";
import { amountByHand } from "../../support/pen-and-paper.ts";
import { randomAgreements } from "../../support/random-agreements.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const memo = packaged("dalarna-2023");

function splitOf(agreement: Agreement, choices: Choices = {}): YearSplit {
  return valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
}

/** The tree behind a number, with the printed table beside the split where there is one. */
function treeOf(split: YearSplit, figure: Figure): TraceNode {
  const table = publishedFor(split.agreement, split.year);
  const published = table === null ? null : compareWithPublished(split, table);
  const tree = explainFigure(split, published, figure);
  if (tree === null) throw new Error("there is such a number");
  return tree;
}

function sumOf(nodes: readonly TraceNode[]): InstanceType<typeof ExactDecimal> {
  return nodes.reduce((sum, { value }) => sum.plus(value), new ExactDecimal(0));
}

/** The one input with a label. */
function input(node: TraceNode, label: TraceNode["label"]): TraceNode {
  const [only, ...others] = node.inputs.filter((below) => below.label === label);
  if (only === undefined || others.length > 0) throw new Error(`${node.label}: one ${label}`);
  return only;
}

describe("[AU1] the memo's numbers", () => {
  const own = splitOf(memo);

  test("[AU1][AL5] its rows make 4 000 004 against the 4 000 000 that it prints", () => {
    const tree = treeOf(own, { kind: "published-sum" });
    expect(tree).toMatchObject({ label: "printed-sum-difference", value: "4", rules: ["AL5"] });
    const [sum, total] = [input(tree, "printed-sum"), input(tree, "printed-total")];
    expect([sum.value, total.value]).toEqual(["4000004", "4000000"]);
    expect(sum.inputs).toHaveLength(16);
    expect(sumOf(sum.inputs).toFixed()).toBe("4000004");
    for (const printed of [...sum.inputs, total]) {
      expect(printed.source?.reference).toBe("dnr HSN 2022/1845, s. 3");
    }
  });

  test("[AU1][AL5] a party's printed amount stands by the name it is printed with, and beside ours", () => {
    const tree = treeOf(own, { kind: "published", code: "2023" });
    expect(tree).toMatchObject({ value: "1", about: { sv: "Malung-Sälen" } });
    expect(tree.inputs).toMatchObject([
      { label: "printed-amount", value: "70629", about: { sv: "Malung-Sälens" } },
      { label: "amount", value: "70628" },
    ]);
    expect(tree.inputs[1]).toEqual(explainContribution(own, "2023"));
  });

  test("[AU1][AL5] a group's printed amount is its members' printed rows", () => {
    const tree = treeOf(own, { kind: "published", code: "kommuner" });
    expect(tree.value).toBe("4");
    expect(input(tree, "printed-sum")).toMatchObject({
      value: "2000004",
      about: { sv: "Kommunerna" },
    });
    expect(input(tree, "printed-sum").inputs).toHaveLength(15);
    expect(input(tree, "amount").value).toBe("2000000");
  });

  test("[AU1][AL1] a rule that misses the total shows by how much, and against which clause", () => {
    const perRow = splitOf(memo, { rule: "half-up-per-row" });
    const tree = treeOf(perRow, { kind: "rounding-difference" });
    expect(tree).toMatchObject({ value: "4", rules: ["AL1"] });
    expect(tree.inputs.map(({ label, value }) => [label, value])).toEqual([
      ["payers-sum", "4000004"],
      ["annual-cost", "4000000"],
    ]);
    expect(input(tree, "annual-cost").source?.reference).toContain("HSN 2022/1845");
    expect(treeOf(perRow, { kind: "total" })).toEqual(input(tree, "annual-cost"));
    expect(treeOf(perRow, { kind: "sum" })).toEqual(input(tree, "payers-sum"));
  });

  test("[AU1] a part is what it always was; what is not there has no tree", () => {
    expect(treeOf(own, { kind: "part", code: "20" })).toEqual(explainContribution(own, "20"));
    expect(explainFigure(own, null, { kind: "published", code: "20" })).toBeNull();
    expect(explainFigure(own, null, { kind: "published-sum" })).toBeNull();
    const [table] = memo.published;
    if (table === undefined) throw new Error("the memo prints a table");
    const beside = compareWithPublished(own, withAmounts(table, { "2084": null }));
    expect(explainFigure(own, beside, { kind: "published", code: "2084" })).toBeNull();
    expect(explainFigure(own, beside, { kind: "published", code: "kommuner" })).toBeNull();
    expect(explainFigure(own, beside, { kind: "published", code: "0114" })).toBeNull();
    expect(explainFigure(own, beside, { kind: "part", code: "0114" })).toBeNull();
    const blank = Object.fromEntries(table.rows.map(({ party }) => [party, null]));
    const none = compareWithPublished(own, withAmounts(table, blank));
    expect(explainFigure(own, none, { kind: "published-sum" })).toBeNull();
    const untotalled = compareWithPublished(own, { ...table, printedTotal: null });
    expect(explainFigure(own, untotalled, { kind: "published-sum" })).toMatchObject({
      label: "printed-sum",
      value: "4000004",
    });
  });
});

/** A table with other amounts for some parties, in öre; null for none. */
function withAmounts(
  table: PublishedTable,
  ore: Readonly<Record<string, number | null>>,
): PublishedTable {
  return {
    ...table,
    rows: table.rows.map((row) => {
      const other = ore[row.party];
      if (other === undefined) return row;
      return { ...row, amount: other === null ? null : new ExactDecimal(other).times("0.01") };
    }),
  };
}

describe("[AU1] the numbers of any split", () => {
  const anySplit = fc
    .record({
      made: randomAgreements(REFERENCE.register),
      ore: fc.array(fc.option(fc.integer({ min: -10_000_000, max: 10_000_000 }), { freq: 9 }), {
        minLength: 9,
        maxLength: 9,
      }),
      total: fc.option(fc.integer({ min: -9_000_000, max: 9_000_000 })),
    })
    .map(({ made: { agreement }, ore, total }) => {
      const amounts = agreement.parties.map(({ code }, row) => [code, ore[row] ?? null] as const);
      const published = agreement.published.map((table) => ({
        ...withAmounts(table, Object.fromEntries(amounts)),
        printedTotal: total === null ? null : new ExactDecimal(total),
      }));
      const printed: Agreement = { ...agreement, published };
      return splitYear({ agreement: printed, year: 2023, reference: REFERENCE, choices: {} });
    });

  test("[AU1][AL1][AL7] sums and differences are made of what stands below them, exactly", () => {
    fc.assert(
      fc.property(anySplit, (result) => {
        fc.pre(result.ok);
        const split = valueOf(result);
        const sum = treeOf(split, { kind: "sum" });
        expect(sumOf(sum.inputs).equals(sum.value)).toBe(true);
        for (const [index, payer] of payers(split).entries()) {
          const tree = sum.inputs[index];
          if (tree === undefined) throw new Error("everybody who pays has a tree");
          const { numerator, denominator } = amountByHand(tree);
          expect(payer.amount.times(denominator.toString()).toFixed()).toBe(numerator.toString());
        }
        const difference = treeOf(split, { kind: "rounding-difference" });
        const [rows, cost] = [input(difference, "payers-sum"), input(difference, "annual-cost")];
        expect(new ExactDecimal(rows.value).minus(cost.value).equals(difference.value)).toBe(true);
        expect(difference.value).toBe(amountText(split.roundingDifference, split.unit));
        expect(structuredClone(difference)).toEqual(difference);
      }),
      { numRuns: 150 },
    );
  });

  test("[AU1][AL5][AL12] printed amounts are held against ours at every depth, exactly", () => {
    fc.assert(
      fc.property(anySplit, (result) => {
        fc.pre(result.ok);
        const split = valueOf(result);
        const [table] = split.agreement.published;
        if (table === undefined) throw new Error("a table is printed");
        const beside = compareWithPublished(split, table);
        for (const part of [...split.rows, ...split.groups]) {
          const tree = explainFigure(split, beside, { kind: "published", code: part.code });
          const codes = codesBelow(split, part.code);
          const printed = table.rows.filter(({ party }) => codes.includes(party));
          if (printed.some(({ amount }) => amount === null)) {
            expect(tree).toBeNull();
            continue;
          }
          if (tree === null) throw new Error("all of its rows are printed");
          const amounts =
            part.kind === "group" ? input(tree, "printed-sum").inputs : tree.inputs.slice(0, 1);
          expect(amounts.map(({ value }) => value)).toEqual(
            printed.map(({ amount }) => amount?.toFixed()),
          );
          const ours = input(tree, "amount").value;
          expect(sumOf(amounts).minus(ours).equals(tree.value)).toBe(true);
        }
        const whole = explainFigure(split, beside, { kind: "published-sum" });
        if (whole?.label !== "printed-sum-difference") return;
        const [sum, total] = [input(whole, "printed-sum"), input(whole, "printed-total")];
        expect(sumOf(sum.inputs).equals(sum.value)).toBe(true);
        expect(new ExactDecimal(sum.value).minus(total.value).equals(whole.value)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

/** The codes of all who pay a part, from the top: a party itself, or all below a group. */
function codesBelow(split: YearSplit, code: string): readonly string[] {
  const below = [...split.groups, ...split.rows].filter(({ within }) => within === code);
  return below.length === 0 ? [code] : below.flatMap((part) => codesBelow(split, part.code));
}

describe("[AU1] words", () => {
  test.each(LANGUAGES)("[AU1] every label has a word of its own in %s", (language) => {
    const { trace } = wordsIn(language);
    expect(TRACE_LABELS.filter((label) => trace[label].trim() === "")).toEqual([]);
    expect(Object.keys(trace).sort()).toEqual([...TRACE_LABELS].sort());
  });
});

describe("[AU1][PO2] what stands beside an amount", () => {
  const own = splitOf(memo);

  test("[AU1][PO2] persons: a party's are its own, a group's and all parties' are added up", () => {
    expect(treeOf(own, { kind: "population", code: "2084" })).toMatchObject({
      label: "population",
      value: "22986",
      inputs: [],
    });
    for (const code of ["kommuner", null]) {
      const tree = treeOf(own, { kind: "population", code });
      expect(tree).toMatchObject({ label: "population-sum", value: "288382" });
      expect(sumOf(tree.inputs).toFixed()).toBe("288382");
    }
    expect(explainFigure(own, null, { kind: "population", code: "20" })).toBeNull();
  });

  test("[AU1][AL2] the exact amount and the share are the very nodes of the amount's own tree", () => {
    for (const { code } of [...own.rows, ...own.groups]) {
      const exact = treeOf(own, { kind: "exact", code });
      const amount = treeOf(own, { kind: "part", code });
      expect(exact).toEqual(input(amount, "exact-amount"));
      expect(exact.inputs).toContainEqual(treeOf(own, { kind: "share", code }));
    }
    expect(explainFigure(own, null, { kind: "share", code: "0000" })).toBeNull();
  });
});

describe("[AU1][AL5] what a document prints", () => {
  const own = splitOf(memo);

  test("[AU1][AL5] a printed amount is what it says it is, and its rows add up to what they make", () => {
    expect(treeOf(own, { kind: "printed", code: "2084" })).toMatchObject({
      label: "printed-amount",
      value: "159414",
      source: { reference: "dnr HSN 2022/1845, s. 3" },
    });
    for (const [figure, sum] of [
      [{ kind: "printed", code: "kommuner" }, "2000004"],
      [{ kind: "printed-sum" }, "4000004"],
    ] as const) {
      const tree = treeOf(own, figure);
      expect(tree).toMatchObject({ label: "printed-sum", value: sum });
      expect(sumOf(tree.inputs).toFixed()).toBe(sum);
    }
    expect(explainFigure(own, null, { kind: "printed", code: "2084" })).toBeNull();
    expect(explainFigure(own, null, { kind: "printed-sum" })).toBeNull();
  });
});
