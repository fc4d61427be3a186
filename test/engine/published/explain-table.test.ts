import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  PrintedRow,
  RuleId,
  TableToExplain,
  Trial,
  WeightBasis,
} from "../../../engine/index.ts";
import {
  allocate,
  ANY_TAKER,
  ExactDecimal,
  explainTable,
  PLAIN_RULES,
} from "../../../engine/index.ts";
import { DALARNA_2023 } from "../../support/dalarna.ts";

const KRONA = 100n;

function weighed(weights: readonly bigint[]): WeightBasis {
  return { kind: "printed", date: null, weights };
}

function printed(kronor: readonly bigint[]): readonly PrintedRow[] {
  return kronor.map((amount, row) => ({
    party: `P${String(row)}`,
    amount: { ore: amount * KRONA, step: KRONA },
    order: null,
  }));
}

function tableOf(weights: readonly bigint[], amounts: readonly bigint[], total: bigint) {
  const bases = [weighed(weights)];
  return { rows: printed(amounts), totals: [total * KRONA], bases, units: [KRONA] };
}

/** What a rule gives by `allocate`, with an order of the rows; null where it gives nothing. */
function allocated(
  rule: RuleId,
  weights: readonly bigint[],
  { total, order }: { readonly total: bigint; readonly order?: readonly bigint[] },
): readonly bigint[] | null {
  const claims = weights.map((weight, row) => ({
    party: `P${String(row)}`,
    weight,
    ...(order && { order: order[row] ?? 0n }),
  }));
  const made = allocate({ total: new ExactDecimal(total.toString()), unit: "1", rule, claims });
  return made.ok ? made.value.rows.map(({ units }) => units) : null;
}

const RULES_OF = (parties: number): readonly RuleId[] => [
  ...PLAIN_RULES,
  ...Array.from({ length: parties }, (_, row): RuleId => `residual-to:P${String(row)}`),
];

/** Whether a rule is among the answers, by its own name or as one of those that come to the same. */
function names(reproducing: readonly Trial[], rule: RuleId): boolean {
  const isTaker = rule.startsWith("residual-to:");
  return reproducing.some((trial) => trial.rule === rule || (isTaker && trial.rule === ANY_TAKER));
}

const weightsOf = fc.array(fc.bigInt({ min: 1n, max: 60_000n }), { minLength: 2, maxLength: 8 });
const totalOf = fc.bigInt({ min: -3_000_000n, max: 3_000_000n }).filter((total) => total !== 0n);

describe("[AU5] a published table", () => {
  test("[AU5] that a rule made has that rule among its answers", () => {
    fc.assert(
      fc.property(weightsOf, totalOf, fc.nat(), (weights, total, which) => {
        const rules = RULES_OF(weights.length);
        const rule = rules[which % rules.length] ?? "webster";
        const amounts = allocated(rule, weights, { total });
        if (amounts === null) return;
        const { reproducing } = explainTable(tableOf(weights, amounts, total));
        expect(names(reproducing, rule)).toBe(true);
        for (const trial of reproducing) {
          expect(trial.amounts).toEqual(amounts.map((kronor) => kronor * KRONA));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("[AU5] of two rows changed by 1 kr is refused, unless trying every rule one by one finds one", () => {
    const counts = { tables: 0, refused: 0, otherRule: 0 };
    fc.assert(
      fc.property(weightsOf, totalOf, fc.nat(), (weights, total, which) => {
        const rule = PLAIN_RULES[which % PLAIN_RULES.length] ?? "webster";
        const made = allocated(rule, weights, { total });
        if (made === null) return;
        const changed = made.map((kronor, row) =>
          row === 0 ? kronor + 1n : row === 1 ? kronor - 1n : kronor,
        );
        const found = explainTable(tableOf(weights, changed, total)).reproducing;
        const orders = ordersOf(weights);
        const fits = RULES_OF(weights.length).filter((id) =>
          [undefined, ...orders].some((order) => {
            const amounts = allocated(id, weights, order ? { total, order } : { total });
            return amounts?.join() === changed.join();
          }),
        );
        expect(RULES_OF(weights.length).filter((id) => names(found, id))).toEqual(fits);
        counts.tables += 1;
        counts[found.length === 0 ? "refused" : "otherRule"] += 1;
      }),
      { numRuns: 150, seed: 2023 },
    );
    expect(counts).toEqual({ tables: 148, refused: 133, otherRule: 15 });
  });

  test("[AU5] names what comes nearest by rows that differ, then by how much, and all that come equally near", () => {
    const weights = [1n, 1n, 1n];
    const { reproducing, nearest } = explainTable(tableOf(weights, [34n, 33n, 40n], 100n));
    expect(reproducing).toEqual([]);
    expect(nearest.every(({ rowsOff, distance }) => rowsOff === 1 && distance === 700n)).toBe(true);
    expect(nearest.map(({ rule }) => rule)).toContain("largest-remainder");
  });

  test("[AU5] whose rounded rows make the total has one answer for all who may take the residual", () => {
    const { reproducing } = explainTable(tableOf([1n, 3n], [25n, 75n], 100n));
    const takers = reproducing.filter(({ rule }) => rule.startsWith("residual-to:"));
    expect(takers.map(({ rule }) => rule)).toEqual([ANY_TAKER]);
  });

  test("[AU5][AL9] has one order by weight where all weigh the same: that of the codes", () => {
    // The krona left over goes to the last of three equals, which no order by weight says.
    const { reproducing } = explainTable(tableOf([1n, 1n, 1n], [33n, 33n, 34n], 100n));
    expect(reproducing.map(({ rule }) => rule)).toEqual(["residual-to:P2"]);
  });

  test("[AU5][AL9] is tried in the orders that it suggests", () => {
    // 10 over four alike: the first two of an order get 3.
    const table = tableOf([1n, 1n, 1n, 1n], [2n, 3n, 2n, 3n], 10n);
    const orders = [4n, 1n, 3n, 2n];
    const rows = table.rows.map((row, index) => ({ ...row, order: orders[index] ?? 0n }));
    const { reproducing } = explainTable({ ...table, rows });
    expect(reproducing.map(({ rule, order }) => [rule, order])).toContainEqual([
      "truncate-residual-in-list-order",
      "column",
    ]);
    expect(explainTable(table).reproducing.map(({ order }) => order)).not.toContain("column");
  });
});

/** The orders that a table without a column of its own suggests: of rows, codes and weights. */
function ordersOf(weights: readonly bigint[]): readonly (readonly bigint[])[] {
  const rows = Array.from(weights.keys());
  const difference = (a: number, b: number): number =>
    Number((weights[a] ?? 0n) - (weights[b] ?? 0n));
  const places = (list: readonly number[]): readonly bigint[] =>
    rows.map((row) => BigInt(list.indexOf(row) + 1));
  const lightest = [...rows].sort((a, b) => difference(a, b) || a - b);
  const heaviest = [...rows].sort((a, b) => difference(b, a) || a - b);
  return [places(rows), places(lightest), places(heaviest)];
}

describe("[AU5] the memo's column of 2023", () => {
  const memo: TableToExplain = {
    rows: DALARNA_2023.map(([, party, , amount]) => ({
      party,
      amount: { ore: amount * KRONA, step: KRONA },
      order: null,
    })),
    totals: [2_000_000n * KRONA],
    bases: [weighed(DALARNA_2023.map(([, , persons]) => BigInt(persons)))],
    units: [1n, KRONA, 10_000n, 100_000n],
  };

  test("[AU5][AL5] is each row rounded by itself, and nothing that adds up in whole kronor", () => {
    const exact = explainTable(memo).reproducing.filter(({ isRounded }) => !isRounded);
    expect(exact.map(({ rule, unit }) => [rule, unit])).toEqual([
      ["half-up-per-row", KRONA],
      ["half-even-per-row", KRONA],
    ]);
  });

  test("[AU5] printed with decimals is another table: «1,0» is not «1»", () => {
    const rows = memo.rows.map((row) => ({ ...row, amount: { ...row.amount, step: 10n } }));
    const { reproducing } = explainTable({ ...memo, rows });
    expect(reproducing.map(({ rule, isRounded }) => [rule, isRounded])).toEqual([
      ["half-up-per-row", false],
      ["half-even-per-row", false],
    ]);
  });
});
