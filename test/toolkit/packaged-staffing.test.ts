import { describe, expect, test } from "vitest";
import { packaged } from "../support/reference.ts";

function staffOf(id: string) {
  const { positions = [], fundings = [] } = packaged(id);
  const funding = (name: string | null) => fundings.find((one) => one.id === name);
  return { positions, fundings, funding };
}

describe("[DA3] what the documents say of positions and money", () => {
  test("[DA3][BU1] K22, the agreement of 2022-11-11: 3 × 1.0 by grundavtal; 1.0 + 0.5 + 0.5 by state money, prolonged after evaluation", () => {
    const { positions, funding } = staffOf("kalmar-2022");
    const by = (kind: string) => positions.filter((one) => funding(one.funding)?.kind === kind);
    expect(by("agreement").map(({ extent }) => extent?.toFixed())).toEqual(["1", "1", "1"]);
    expect(by("state-grant").map(({ extent }) => extent?.toFixed())).toEqual(["1", "0.5", "0.5"]);
    expect(by("state-grant").every(({ isProlonged }) => isProlonged)).toBe(true);
    expect(by("agreement").some(({ isProlonged }) => isProlonged)).toBe(false);
    // «Verksamhetsledaren … finansieras av kommunförbundets avtal»: no extent is stated.
    expect(by("federation").map(({ id, extent }) => [id, extent])).toEqual([
      ["Verksamhetsledare", null],
    ]);
    expect(positions.every(({ yearlyCost }) => yearlyCost === null)).toBe(true);
  });

  test("[DA3][BU1] D15, the inquiry's «Historik»: three positions together, and one from Region Dalarna, then the kommunalförbund", () => {
    const { positions, funding } = staffOf("dalarna-2015");
    expect(positions.map((one) => funding(one.funding)?.kind)).toEqual([
      ...["agreement", "agreement", "agreement"],
      "federation",
    ]);
  });

  test("[DA3][BU1] D-all, the plan's chapter 4: a chief, four utvecklingsledare and four positions more, whose money is not told apart", () => {
    const { positions } = staffOf("dalarna-all");
    expect(positions).toHaveLength(9);
    expect(positions.filter(({ funding }) => funding === null)).toHaveLength(5);
  });

  test("[DA3][BU2] S19, «Finansiering 2019»: what is shared alike, what is set aside, and no amount that is not exact", () => {
    const { fundings, positions } = staffOf("stockholm-2019");
    expect(positions).toEqual([]);
    const shared = fundings.find(({ sharedBy }) => sharedBy === "equal");
    expect(shared?.note).toMatch(/närmare 30 miljoner.*delas lika med Region Stockholm/);
    expect(fundings.find(({ setAside }) => setAside !== null)?.setAside?.toFixed()).toBe("4");
    expect(fundings.flatMap(({ amount }) => amount?.toFixed() ?? [])).toEqual(["800000"]);
  });

  test("[DA3] D18, the memo of 2022-06-09: half each in 2022, and a printed column that no population is printed for", () => {
    const { published, clauses } = packaged("dalarna-2018");
    const [table] = published;
    const sum = table?.rows.reduce((all, { amount }) => all + Number(amount?.toFixed()), 0);
    expect([sum, table?.printedTotal?.toFixed()]).toEqual([2_451_072, "2451070"]);
    expect(table?.rows.every(({ population }) => population === null)).toBe(true);
    expect(clauses.annualCost.map(({ statement }) => statement.status)).toEqual(["open", "stated"]);
  });
});
