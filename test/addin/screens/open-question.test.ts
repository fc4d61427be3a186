import { openSplit } from "../../../addin/taskpane/session/split-state.ts";
import { describe, expect, test } from "vitest";
import { answerableYear } from "../../../addin/taskpane/screens/agreement/open-question.ts";
import { withField, createdBook } from "../../support/pane-jobs.ts";

const { contents } = await createdBook();

function yearFor(from: number, to: number | null, shown: string): string | null {
  return answerableYear(
    { from, to },
    { split: { ...openSplit(contents), fields: withField(shown) }, contents },
  );
}

describe("[PA2] the year that an open question is answered for", () => {
  test.each([
    ["the one that is shown, where the clause holds in it", 2024, null, "2025", "2025"],
    ["its last year too", 2024, 2025, "2025", "2025"],
    ["its first year too", 2024, 2025, "2024", "2024"],
    ["else the clause's first", 2024, null, "2023", "2024"],
    ["also where it is over", 2023, 2024, "2026", "2023"],
    ["the agreement's first, where the clause is older", 2019, null, "2030", "2023"],
    ["none, where the agreement is over before the clause begins", 2027, null, "2023", null],
    ["none, where the clause is over before the agreement begins", 2019, 2022, "2023", null],
  ])("[PA2] is %s", (_, from, to, shown, year) => {
    expect(yearFor(from, to, shown)).toBe(year);
  });

  test("[PA2] each of the packaged agreement's questions has one", () => {
    const open = contents.agreement.clauses.filter(({ question }) => question !== null);
    expect(
      open.map((clause) => answerableYear(clause, { split: openSplit(contents), contents })),
    ).toEqual(["2024", "2024", "2023"]);
  });
});
