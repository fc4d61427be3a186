import { describe, expect, test } from "vitest";
import type { ClauseValue } from "../../../addin/worker/worker-api.ts";
import {
  isResidual,
  RESIDUAL,
  residualCode,
  residualTo,
} from "../../../addin/taskpane/screens/split/residual-choice.ts";
import { clauseValueText } from "../../../addin/taskpane/screens/clause-value-text.ts";
import { RESIDUAL_TO, residualRule } from "../../../engine/index.ts";
import { paneWordsIn } from "../../support/pane-words.ts";
import { day } from "../../support/reference.ts";

function inBoth(said: ClauseValue): readonly string[] {
  return (["sv", "en"] as const).map((language) =>
    clauseValueText(said, { own: paneWordsIn(language), language }),
  );
}

describe("[PA2] what a clause says, in words", () => {
  test.each<readonly [ClauseValue, string, string]>([
    [{ kind: "cost", amount: "-4000000.5" }, "−4\u00a0000\u00a0000,5 kr", "−4,000,000.5 kr"],
    [
      { kind: "published", table: "memo-2023" },
      "tabellen memo-2023, som underlaget trycker",
      "the table memo-2023, which the document prints",
    ],
    [{ kind: "day", date: day("2022-12-31") }, "2022-12-31", "2022-12-31"],
    [
      { kind: "years-before", years: 1, day: "12-31" },
      "31 december året före",
      "31 December the year before",
    ],
    [
      { kind: "years-before", years: 2, day: "11-01" },
      "1 november 2 år före",
      "1 November 2 years before",
    ],
    [
      { kind: "rounding", rule: "largest-remainder", unit: "1000" },
      "största rest, 1\u00a0000 kr",
      "largest remainder, 1,000 kr",
    ],
  ])("[PA2] %j", (said, sv, en) => {
    expect(inBoth(said)).toEqual([sv, en]);
  });

  test("[AL4] a rule that names who gets the residual is taken apart and put together", () => {
    expect(RESIDUAL).toBe(RESIDUAL_TO);
    expect(residualTo("2084")).toBe(residualRule("2084"));
    expect(residualCode(residualTo("2084"))).toBe("2084");
    expect([residualTo("2084"), RESIDUAL, "adams", ""].map(isResidual)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
