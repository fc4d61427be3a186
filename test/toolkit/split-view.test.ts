import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, PercentagePart } from "../../engine/index.ts";
import { ExactDecimal, succeed } from "../../engine/index.ts";
import type { SplitReport, SplitRequest } from "../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../toolkit/split-agreement.ts";
import type { SplitLine } from "../../toolkit/split-table.ts";
import type { SplitView } from "../../toolkit/split-view.ts";
import { splitView } from "../../toolkit/split-view.ts";
import { randomAgreements } from "../support/random-agreements.ts";
import { agreementText, packaged, parseAgreement, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";

const memo = packaged("dalarna-2023");

type Options = Partial<Omit<SplitRequest, "agreement">>;

function reportOf(agreement: Agreement, options: Options = {}): SplitReport {
  const year = succeed("2023");
  return valueOf(splitAgreement({ agreement: succeed(agreement), year, ...options }, REFERENCE));
}

/** A view, which must be the same when a worker has handed it over. */
function viewOf(agreement: Agreement, options: Options = {}): SplitView {
  const view = splitView(reportOf(agreement, options));
  expect(structuredClone(view)).toEqual(view);
  return view;
}

function lineOf({ table }: SplitView, code: string): SplitLine {
  const line = table.lines.find((one) => one.code === code);
  if (line === undefined) throw new Error(`there is a line ${code}`);
  return line;
}

function linesOf({ table }: SplitView, kind: SplitLine["kind"]): readonly SplitLine[] {
  return table.lines.filter((line) => line.kind === kind);
}

describe("[CO1] a split as plain data", () => {
  test("[CO1][AL5] the memo's year: parties, groups, the whole, and the printed table beside them", () => {
    const view = viewOf(memo);
    const { table } = view;
    expect(table).toMatchObject({ unit: "1", hasPersons: true, hasPublished: true });
    expect(table.lines.map(({ section }) => section)).toEqual([
      ...memo.parties.slice(1).map(() => "rows"),
      "groups",
      "groups",
      "sum",
    ]);
    expect(lineOf(view, "2084")).toEqual({
      section: "rows",
      kind: "party",
      code: "2084",
      name: { sv: "Avesta", en: "Avesta" },
      persons: "22986",
      share: "7.9707",
      exact: "159413.56",
      amount: "159413",
      published: "159414",
      off: "1",
      byLaterDivision: false,
    });
    expect(lineOf(view, "20")).toMatchObject({ section: "groups", kind: "party", persons: null });
    expect(lineOf(view, "kommuner")).toMatchObject({
      kind: "group",
      persons: "288382",
      share: "50.0000",
      published: "2000004",
      off: "4",
    });
    expect(table.lines.at(-1)).toMatchObject({
      kind: "sum",
      code: null,
      name: null,
      persons: "288382",
      amount: "4000000",
      published: "4000004",
      off: "4",
    });
    expect(view.control).toEqual({ sum: "4000000", total: "4000000", difference: "0" });
    expect(view.published).toMatchObject({
      tableId: "memo-2023",
      printedTotal: "4000000",
      sumOfRows: "4000004",
      missesTotalBy: "4",
    });
  });

  test("[CO1][PO3][AL3] the year's terms, with who decided each", () => {
    const { agreement, year, terms } = viewOf(memo);
    expect([agreement.id, year]).toEqual(["dalarna-2023", 2023]);
    const memoIn2022 = { dated: "2022-06-09" };
    expect(terms).toMatchObject({
      annualCost: { amount: "4000000", origin: { kind: "clause", source: memoIn2022 } },
      key: [
        { code: "20", name: { sv: "Region Dalarna" }, percent: "50" },
        { code: "kommuner", name: { en: "The municipalities" }, percent: "50" },
      ],
      population: {
        date: null,
        table: null,
        publishedTable: "memo-2023",
        perturbed: false,
        byLaterDivision: [],
        origin: { kind: "clause" },
        source: memoIn2022,
      },
      rule: "largest-remainder",
      unit: "1",
      rounding: { rule: { kind: "default" }, unit: { kind: "default" } },
    });
    expect(terms.key.map(({ source }) => source.dated)).toEqual(["2023-12-15", "2023-12-15"]);
  });

  test("[CO1][PO4] a population of Statistics Sweden's, a cost and a unit that the user chooses", () => {
    const year = succeed("2026");
    const options = { year, populationDate: "2025-12-31", total: "4,2 mkr", unit: "100" };
    const { terms, published, table } = viewOf(memo, options);
    expect(terms).toMatchObject({
      annualCost: { amount: "4200000", origin: { kind: "choice" } },
      population: {
        date: "2025-12-31",
        table: "BefolkningCKM (TAB5557)",
        publishedTable: null,
        perturbed: true,
        origin: { kind: "choice" },
      },
      unit: "100",
      rounding: { rule: { kind: "default" }, unit: { kind: "choice" } },
    });
    expect(published).toBeNull();
    expect(table.hasPublished).toBe(false);
    expect(table.lines.every(({ published: one, off }) => one === null && off === null)).toBe(true);
  });

  test("[AL1][AL5] a rule that rounds each row carries its difference in a line of its own", () => {
    const view = viewOf(memo, { rule: "half-up-per-row" });
    expect(linesOf(view, "rounding-difference")).toEqual([
      {
        section: "rows",
        kind: "rounding-difference",
        code: null,
        name: null,
        persons: null,
        share: null,
        exact: null,
        amount: "-4",
        published: null,
        off: "4",
        byLaterDivision: false,
      },
    ]);
    expect(view.control).toEqual({ sum: "4000004", total: "4000000", difference: "4" });
    expect(view.table.lines.at(-1)?.amount).toBe("4000000");
    const published = memo.published.map((table) => ({ ...table, printedTotal: null }));
    const beside = viewOf({ ...memo, published }, { rule: "half-up-per-row" });
    expect(linesOf(beside, "rounding-difference")[0]?.off).toBeNull();
  });

  test("[CO1] an agreement without population has no persons, and its key stands in the table", () => {
    const view = viewOf(byPercent(), { total: "1000" });
    expect(view.table).toMatchObject({ hasPersons: false, hasPublished: false });
    expect(
      view.table.lines.map(({ code, share, persons, amount }) => [code, share, persons, amount]),
    ).toEqual([
      ["20", "33.3000", null, "333"],
      ["2084", "66.7000", null, "667"],
      [null, null, null, "1000"],
    ]);
    expect(view.terms.population).toBeNull();
    expect(view.terms.key).toEqual([]);
  });

  test("[AL6][AL7] öre have two decimals everywhere, and a payback its sign", () => {
    const view = viewOf(memo, { unit: "0,01" });
    expect(lineOf(view, "2084")).toMatchObject({
      exact: "159413.5556",
      amount: "159413.56",
      published: "159414.00",
      off: "0.44",
    });
    expect(view.control).toEqual({ sum: "4000000.00", total: "4000000.00", difference: "0.00" });
    const back = viewOf(memo, { unit: "0,01", total: "-4000000" });
    expect(lineOf(back, "2084")).toMatchObject({ amount: "-159413.56", exact: "-159413.5556" });
    expect(back.terms.annualCost.amount).toBe("-4000000.00");
  });

  test("[PO5] who was counted by a later division is told in the line and in the terms", () => {
    const text = agreementText("dalarna-2023")
      .replaceAll('"2084"', '"0330"')
      .replace('"name": "Avesta"', '"name": "Knivsta"');
    const view = viewOf(valueOf(parseAgreement(text)), { populationDate: "2001-12-31" });
    expect(lineOf(view, "0330").byLaterDivision).toBe(true);
    expect(lineOf(view, "2081").byLaterDivision).toBe(false);
    expect(view.terms.population?.byLaterDivision).toEqual([{ sv: "Knivsta", en: "Knivsta" }]);
  });

  test("[AL5][AL12] of a group with groups below it, all who pay within it are printed", () => {
    const view = viewOf(nested());
    expect(lineOf(view, "kommuner")).toMatchObject({ published: "2000004", off: "4" });
    expect(lineOf(view, "ovriga")).toMatchObject({
      amount: "1200000",
      published: "1636181",
      off: "436181",
    });
    expect(view.terms.key.map(({ code }) => code)).toEqual(["20", "kommuner"]);
  });

  test("[CO1][AL1] the lines of all who pay make the line of the sum, whatever the agreement", () => {
    fc.assert(
      fc.property(randomAgreements(REFERENCE.register), ({ agreement }) => {
        const request = { agreement: succeed(agreement), year: succeed("2023") };
        const report = splitAgreement(request, REFERENCE);
        fc.pre(report.ok);
        const view = splitView(valueOf(report));
        expect(structuredClone(view)).toEqual(view);
        const { control, table } = view;
        const paying = linesOf(view, "party").map(({ amount }) => amount);
        expect(exactSum(paying)).toBe(exactSum([control.sum]));
        const made = [
          ...paying,
          ...linesOf(view, "rounding-difference").map(({ amount }) => amount),
        ];
        expect(exactSum(made)).toBe(exactSum(linesOf(view, "sum").map(({ amount }) => amount)));
        expect(exactSum([control.total, control.difference])).toBe(exactSum([control.sum]));
        for (const { persons, share, exact, amount, published, off } of table.lines) {
          for (const digits of [persons, share, exact, amount, published, off]) {
            expect(digits ?? "0").toMatch(/^-?\d+(?:\.\d+)?$/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

function exactSum(amounts: readonly string[]): string {
  return amounts.reduce((sum, one) => sum.plus(one), new ExactDecimal(0)).toFixed();
}

/** The region and one municipality by percentages alone. */
function byPercent(): Agreement {
  const part = (percent: string, party: string) =>
    ({ kind: "party", percent: new ExactDecimal(percent), party }) as const;
  const parts = [part("33.3", "20"), part("66.7", "2084")];
  return {
    ...memo,
    published: [],
    parties: memo.parties.filter(({ code }) => parts.some(({ party }) => party === code)),
    key: { kind: "percentages", parts, oddUnitTo: [], source: "plan" },
  };
}

/** The memo's agreement with Borlänge apart from the other municipalities, within their group. */
function nested(): Agreement {
  const others = memo.parties
    .map(({ code }) => code)
    .filter((code) => !["20", "2081"].includes(code));
  const percent = (digits: string) => ({ percent: new ExactDecimal(digits) });
  const key = { kind: "percentages", oddUnitTo: [], source: "plan" } as const;
  const rest: PercentagePart = {
    kind: "group",
    ...percent("60"),
    code: "ovriga",
    name: { sv: "Övriga", en: "The others" },
    key: { kind: "population", parties: others, source: "plan" },
  };
  const municipalities: PercentagePart = {
    kind: "group",
    ...percent("50"),
    code: "kommuner",
    name: { sv: "Kommunerna", en: "The municipalities" },
    key: { ...key, parts: [{ kind: "party", ...percent("40"), party: "2081" }, rest] },
  };
  const region: PercentagePart = { kind: "party", ...percent("50"), party: "20" };
  return { ...memo, key: { ...key, parts: [region, municipalities] } };
}
