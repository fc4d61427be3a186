import { describe, expect, test } from "vitest";
import { agreementText, parseAgreement } from "../support/reference.ts";
import { problemsIn, valueOf } from "../support/results.ts";

const TEXT = agreementText("dalarna-2023");
const changed = (from: string, to: string) => {
  expect(TEXT).toContain(from);
  return parseAgreement(TEXT.replace(from, to));
};

describe("[AG1] an agreement file", () => {
  test("[AG1][DA2] the packaged one is read with exact amounts and the memo's table", () => {
    const agreement = valueOf(parseAgreement(TEXT));
    expect(agreement.parties).toHaveLength(16);
    const [table] = agreement.published;
    expect(table?.populationDate).toBeNull();
    expect(table?.printedTotal?.toString()).toBe("4000000");
    const municipal = table?.rows.filter(({ population }) => population !== null) ?? [];
    expect(municipal.reduce((all, { population }) => all + (population ?? 0), 0)).toBe(288_382);
    expect(municipal.map(({ amount }) => Number(amount)).reduce((a, b) => a + b, 0)).toBe(
      2_000_004,
    );
    expect(municipal.map(({ printedName }) => printedName)).toContain("Malung-Sälens");
  });

  test.each([
    [
      '"amount": "4000000"',
      '"amount": 4000000',
      "wrong-type",
      "annualCost[0].statement.value.amount",
    ],
    [
      '"amount": "4000000"',
      '"amount": "4e6"',
      "wrong-value",
      "annualCost[0].statement.value.amount",
    ],
    ['"from": 2023,', "", "missing", "from"],
    ['"from": 2023,', '"from": 2023, "form": 1,', "unknown-field", "form"],
    ['"kind": "region"', '"kind": "landsting"', "wrong-value", "parties[0].kind"],
    ['"dated": "2022-06-09"', '"dated": "2022-06-31"', "wrong-value", "sources.memo.dated"],
    ["samrakna-agreement/1", "samrakna-agreement/0", "wrong-value", "format"],
    ['"percent": "50"', '"percent": "50 %"', "wrong-value", "key.parts[0].percent"],
    ['"status": "open"', '"status": "unsure"', "wrong-value", "annualCost[1].statement"],
  ])("[AG1] %s → %s is %s at %s", (from, to, reason, path) => {
    expect(problemsIn(changed(from, to))).toEqual([
      expect.objectContaining({
        code: "agreement-malformed",
        facts: expect.objectContaining({ reason, path: expect.stringContaining(path) }),
        place: expect.objectContaining({ file: "avtal.json" }),
      }),
    ]);
  });

  test("[AG1] what is no JSON has its line; what is nested beyond reason is not walked", () => {
    const [broken] = problemsIn(parseAgreement('{\n  "format": 1,\n  oops\n}'));
    expect(broken).toMatchObject({
      code: "json-malformed",
      place: { file: "avtal.json", line: 3 },
    });
    const deep = parseAgreement("[".repeat(100_000) + "]".repeat(100_000));
    expect(problemsIn(deep)).toMatchObject([{ code: "json-too-deep", facts: { limit: 64 } }]);
    const cut = parseAgreement('{\n  "format": "samrakna-agreement/1",\n');
    expect(problemsIn(cut)).toMatchObject([{ code: "json-malformed", place: { line: 2 } }]);
  });

  test("[PO5] an unknown municipality is told the nearest codes", () => {
    const result = parseAgreement(TEXT.replaceAll('"2084"', '"20844"'));
    expect(problemsIn(result)).toMatchObject([
      { code: "municipality-unknown", facts: { municipality: "20844", nearest: ["2084"] } },
    ]);
  });

  test("[AG1] hostile keys are fields like any other", () => {
    expect(
      problemsIn(changed('"from": 2023,', '"from": 2023, "__proto__": {"to": 1},')),
    ).toMatchObject([{ code: "agreement-malformed" }]);
  });
});
