import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../engine/index.ts";
import { clauseInForce, ExactDecimal } from "../../../engine/index.ts";
import { agreementView, yearOptions } from "../../../addin/worker/agreement-view.ts";
import { copied } from "../../support/pane-jobs.ts";
import { day, packaged } from "../../support/reference.ts";

const memo = packaged("dalarna-2023");
const { plan, memo: memoSource } = memo.sources;

function stated<Value>(value: Value, from = 2023, to: number | null = null) {
  return { from, to, source: "memo", statement: { status: "stated", value } } as const;
}

/** The memo's agreement with every kind of clause. */
const VARIED: Agreement = {
  ...memo,
  clauses: {
    annualCost: [stated({ amount: new ExactDecimal("-1234567.50") })],
    population: [
      stated({ kind: "fixed", date: day("2022-12-31") }, 2023, 2023),
      stated({ kind: "relative", yearsBefore: 1, monthAndDay: "12-31" }, 2024, 2024),
      stated({ kind: "relative", yearsBefore: 2, monthAndDay: "11-01" }, 2025),
    ],
    rounding: [stated({ rule: "adams", unit: "100" }, 2024, 2025)],
  },
};

describe("[PA2] an agreement as the pane shows it", () => {
  test("[PA2] the packaged one: years, parties, the key from the top, documents", () => {
    const view = copied(agreementView(memo));
    expect(view).toMatchObject({ id: "dalarna-2023", from: 2023, to: 2026, name: memo.name });
    expect(view.parties).toEqual(memo.parties);
    expect(view.keys).toEqual([
      {
        depth: 0,
        name: { sv: "Region Dalarna", en: "Region Dalarna" },
        percent: "50",
        sharedBy: null,
        source: plan,
      },
      {
        depth: 0,
        name: { sv: "Kommunerna", en: "The municipalities" },
        percent: "50",
        sharedBy: "population",
        source: plan,
      },
    ]);
    expect(view.sources).toEqual([
      { id: "memo", source: memoSource },
      { id: "plan", source: plan },
    ]);
  });

  test("[PA2][AG1] clause by clause: what it says, or the question it leaves open, with its source", () => {
    const { clauses } = copied(agreementView(memo));
    expect(
      clauses.map(({ name, from, to, says, question }) => [
        name,
        from,
        to,
        says?.kind ?? null,
        question?.sv.slice(0, 12) ?? null,
      ]),
    ).toEqual([
      ["annualCost", 2023, 2023, "cost", null],
      ["annualCost", 2024, null, null, "Kostnaden sk"],
      ["population", 2023, 2023, "published", null],
      ["population", 2024, null, null, "Fördelningen"],
      ["overhead", 2023, null, null, "Kostnaden fö"],
    ]);
    expect(clauses.map(({ source }) => source)).toEqual([
      memoSource,
      plan,
      memoSource,
      plan,
      memoSource,
    ]);
  });

  test("[PA2] every kind of clause in digits and codes", () => {
    const { clauses } = copied(agreementView(VARIED));
    expect(clauses.map(({ says }) => says)).toEqual([
      { kind: "cost", amount: "-1234567.5" },
      { kind: "day", date: "2022-12-31" },
      { kind: "years-before", years: 1, day: "12-31" },
      { kind: "years-before", years: 2, day: "11-01" },
      { kind: "rounding", rule: "adams", unit: "100" },
    ]);
    expect(clauses.every(({ question }) => question === null)).toBe(true);
  });

  test("[PA2][AL12] a key within a key is below it, and shares by population say so", () => {
    const { key } = memo;
    if (key.kind !== "percentages") throw new Error("the memo's key has percentages");
    const [region, municipalities] = key.parts;
    if (region === undefined || municipalities === undefined) throw new Error("two parts");
    const inner = {
      ...key,
      parts: [{ ...region, percent: new ExactDecimal("33.30") }, municipalities],
    };
    const group = {
      kind: "group",
      percent: new ExactDecimal("100"),
      code: "alla",
      name: { sv: "Alla", en: "All" },
      key: inner,
    } as const;
    const nested: Agreement = { ...memo, key: { ...key, source: "memo", parts: [group] } };
    const { keys } = copied(agreementView(nested));
    expect(
      keys.map(({ depth, name, percent, sharedBy }) => [depth, name.en, percent, sharedBy]),
    ).toEqual([
      [0, "All", "100", "percentages"],
      [1, "Region Dalarna", "33.3", null],
      [1, "The municipalities", "50", "population"],
    ]);
    expect(keys.map(({ source }) => source)).toEqual([memoSource, plan, plan]);
    const byPopulation: Agreement = {
      ...memo,
      key: { kind: "population", parties: ["2084"], source: "plan" },
    };
    expect(agreementView(byPopulation).keys).toEqual([]);
  });
});

describe("[PA2] the years that can be chosen", () => {
  test.each([
    ["as packaged", memo],
    ["with every kind of clause", VARIED],
  ])("[PA2][AG1] each with the clauses that hold in it, %s", (_, agreement) => {
    const offers = copied(yearOptions(agreement));
    const { clauses } = agreementView(agreement);
    expect(offers.map(({ year }) => year)).toEqual(["2023", "2024", "2025", "2026"]);
    for (const { year, clauses: own } of offers) {
      for (const name of ["annualCost", "population", "rounding"] as const) {
        const inForce = clauseInForce<unknown>(agreement.clauses[name], Number(year));
        const expected = clauses.find(
          (one) => one.name === name && one.from === inForce?.from && one.to === inForce.to,
        );
        expect(own[name]).toEqual(expected ?? null);
        expect(own[name] === null).toBe(inForce === null);
      }
    }
  });

  test("[PA2] an agreement of one year offers that year", () => {
    expect(yearOptions({ ...memo, from: 2025, to: 2025 }).map(({ year }) => year)).toEqual([
      "2025",
    ]);
  });
});
