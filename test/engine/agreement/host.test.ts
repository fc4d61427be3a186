import { describe, expect, test } from "vitest";
import type { Clause, Host, Overhead } from "../../../engine/index.ts";
import { checkAgreement, ExactDecimal, splitYear } from "../../../engine/index.ts";
import { packaged, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const base = packaged("dalarna-2023");
const HOST: Host = {
  name: "Region Dalarna",
  legalForm: "region",
  accountPlan: null,
  isParty: true,
  source: "plan",
};

function told(host: Partial<Host>): readonly string[] {
  const agreement = { ...base, host: { ...HOST, ...host } };
  return checkAgreement(agreement, REFERENCE.register).map(({ code, facts }) =>
    "reason" in facts ? `${code}: ${facts.reason}` : code,
  );
}

describe("[BU5] the host", () => {
  test("[BU5] is a party under that party's name, or another body, or neither is said", () => {
    expect(told({})).toEqual([]);
    expect(told({ name: "Kommunförbundet", isParty: false })).toEqual([]);
    expect(told({ name: "Kommunförbundet", isParty: null })).toEqual([]);
    expect(told({ isParty: null })).toEqual([]);
  });

  test("[BU5] is no party that is not there, and does not deny one that is", () => {
    expect(told({ name: "Kommunförbundet" })).toEqual(["host-unusable: no-party"]);
    expect(told({ isParty: false })).toEqual(["host-unusable: is-party"]);
  });

  test("[BU5] has a source among the agreement's", () => {
    expect(told({ source: "protokoll" })).toEqual(["source-unknown"]);
  });
});

function overhead(...values: readonly Overhead[]) {
  const list = values.map((value, index): Clause<Overhead> => ({
    from: 2023 + index,
    to: 2023 + index,
    source: "plan",
    statement: { status: "stated", value },
  }));
  const agreement = { ...base, clauses: { ...base.clauses, overhead: list } };
  const codes = checkAgreement(agreement, REFERENCE.register).map(({ facts }) =>
    "reason" in facts ? facts.reason : "",
  );
  return { agreement, codes };
}

const percent = (digits: string): Overhead => ({
  ...{ kind: "percent", percent: new ExactDecimal(digits), of: "salaries", decidedBy: null },
});
const lump = (amount: number): Overhead => ({
  ...{ kind: "lump", amount: new ExactDecimal(amount), decidedBy: "Styrgruppen" },
});

describe("[BU4] the clause on overhead", () => {
  test("[BU4] is from nothing to all of its base, or a sum that is not below 0", () => {
    expect(overhead(percent("0"), percent("100"), lump(0)).codes).toEqual([]);
    const { codes } = overhead(percent("-0.01"), percent("100.01"), lump(-1));
    expect(codes).toEqual(["negative", "above-hundred", "negative"]);
  });

  test("[BU4] asks where no document says it, and no split waits for the answer", () => {
    expect(base.clauses.overhead?.map(({ statement }) => statement.status)).toEqual(["open"]);
    const { agreement } = overhead(percent("12.5"));
    const choices = {};
    const [one, other] = [base, agreement].map((each) =>
      valueOf(splitYear({ agreement: each, year: 2023, reference: REFERENCE, choices })),
    );
    expect(one?.rows).toEqual(other?.rows);
  });
});
