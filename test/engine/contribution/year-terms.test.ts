import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../engine/index.ts";
import { splitYear } from "../../../engine/index.ts";
import type { RoundingClause } from "../../../engine/agreement/agreement.ts";
import type { Clause, Choices } from "../../../engine/index.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { codesIn, problemsIn, valueOf } from "../../support/results.ts";

const sound = packaged("dalarna-2023");
const split = (clauses: Partial<Agreement["clauses"]>, choices: Choices = {}) =>
  splitYear({
    agreement: { ...sound, clauses: { ...sound.clauses, ...clauses } },
    year: 2023,
    reference: REFERENCE,
    choices,
  });

const question = { sv: "Vilken regel?", en: "Which rule?" };
const rounding = (statement: Clause<RoundingClause>["statement"]) => ({
  rounding: [{ from: 2023, to: null, source: "memo", statement }],
});

describe("[CO1] rounding", () => {
  test("[CO1] is the agreement's where it speaks", () => {
    const value = { rule: "webster", unit: "1000" } as const;
    const result = valueOf(split(rounding({ status: "stated", value })));
    expect(result).toMatchObject({ rule: "webster", unit: "1000" });
    expect(result.rounding).toMatchObject({
      rule: { kind: "clause", clause: "rounding" },
      unit: { kind: "clause", clause: "rounding" },
    });
    expect(result.sum).toBe(2000n);
  });

  test("[CO1] is the user's where the user chooses, half of it too", () => {
    const value = { rule: "webster", unit: "1000" } as const;
    const clause = rounding({ status: "stated", value });
    const result = valueOf(split(clause, { rule: "jefferson" }));
    expect(result).toMatchObject({
      rule: "jefferson",
      unit: "1000",
      rounding: { rule: { kind: "choice" }, unit: { kind: "clause" } },
    });
  });

  test("[AG1] is asked for where the agreement leaves it open, unless the user says all of it", () => {
    const clause = rounding({ status: "open", question });
    expect(problemsIn(split(clause))).toMatchObject([
      { code: "clause-open", facts: { clause: "rounding", question } },
    ]);
    expect(codesIn(split(clause, { rule: "webster" }))).toEqual(["clause-open"]);
    expect(valueOf(split(clause, { rule: "webster", unit: "1" })).rule).toBe("webster");
  });
});

describe("[PO3] the population's date", () => {
  const on = (value: Agreement["clauses"]["population"][number]["statement"]) => ({
    population: [{ from: 2023, to: 2023, source: "plan", statement: value }],
  });

  test("[PO3] follows the clause", () => {
    const value = { kind: "relative", yearsBefore: 2, monthAndDay: "12-31" } as const;
    const result = valueOf(split(on({ status: "stated", value })));
    expect(result.population?.value.date).toBe("2021-12-31");
    expect(result.population?.origin).toMatchObject({ kind: "clause", clause: "population" });
  });

  test("[PO3] that the clause names and nobody has is a problem at the clause", () => {
    const value = { kind: "relative", yearsBefore: 1, monthAndDay: "11-01" } as const;
    expect(problemsIn(split(on({ status: "stated", value })))).toMatchObject([
      {
        code: "population-date-unknown",
        facts: { date: "2022-11-01" },
        place: { kind: "clause", clause: "population" },
      },
    ]);
  });

  test("[AG1] is a problem where no clause speaks of it", () => {
    expect(codesIn(split({ population: [], annualCost: [] }))).toEqual([
      "clause-missing",
      "clause-missing",
    ]);
  });

  test("[PO3] a printed table without a party's population is a problem", () => {
    const published = sound.published.map((table) => ({
      ...table,
      rows: table.rows.filter(({ party }) => party !== "2084"),
    }));
    const result = splitYear({
      agreement: { ...sound, published },
      year: 2023,
      reference: REFERENCE,
      choices: {},
    });
    expect(problemsIn(result)).toMatchObject([
      { code: "published-population-missing", facts: { table: "memo-2023", code: "2084" } },
    ]);
  });
});
