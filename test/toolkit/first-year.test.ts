import { describe, expect, test } from "vitest";
import { firstYear } from "../../toolkit/first-year.ts";
import { packaged, REFERENCE } from "../support/reference.ts";
import { codesIn, problemsIn, valueOf } from "../support/results.ts";

const agreement = packaged("dalarna-2023");

/** Dalarna's agreement from a later year on, when its documents leave both cost and day open. */
const later = { ...agreement, from: 2024 };

describe("the first year that can be split", () => {
  test("[CO1] is the agreement's first where its terms are known", () => {
    expect(valueOf(firstYear(agreement, {}, REFERENCE)).split.year).toBe(2023);
  });

  test("[CO1] is a later one where only then everything is known", () => {
    const clauses = {
      ...agreement.clauses,
      annualCost: agreement.clauses.annualCost.map((clause) => ({
        ...clause,
        from: clause.from + 2,
        to: clause.to === null ? null : clause.to + 2,
      })),
    };
    const terms = { populationDate: "2022-12-31" };
    const moved = { ...agreement, clauses };
    expect(valueOf(firstYear(moved, terms, REFERENCE)).split.year).toBe(2025);
  });

  test("[CO1] takes the user's terms where the agreement is silent", () => {
    const terms = { total: "4,1 mkr", populationDate: "2023-12-31", rule: "webster" };
    const { split, choices } = valueOf(firstYear(later, terms, REFERENCE));
    expect(split.year).toBe(2024);
    expect(choices.rule).toBe("webster");
  });

  test("[CO1][CL3] tells the first year's problems where no year can be split", () => {
    const found = firstYear(later, {}, REFERENCE);
    expect(codesIn(found)).toEqual(["clause-open", "clause-open"]);
    const years = problemsIn(found).map(({ facts }) => ("year" in facts ? facts.year : null));
    expect(years).toEqual([2024, 2024]);
  });
});
