import { describe, expect, test } from "vitest";
import type { Agreement, Funding, Position, Signing } from "../../../engine/index.ts";
import { checkAgreement, ExactDecimal, unsignedParties } from "../../../engine/index.ts";
import { day, packaged, REFERENCE } from "../../support/reference.ts";

const base = packaged("dalarna-2023");
const [SOURCE = ""] = Object.keys(base.sources);

const GRANT: Funding = {
  ...{ id: "Bidrag", kind: "state-grant", amount: new ExactDecimal(1_600_000), note: null },
  ...{
    from: null,
    to: null,
    recipient: null,
    requisitionedBy: null,
    carriedOutBy: null,
    responsible: null,
    sharedBy: null,
    setAside: null,
    reportDue: null,
  },
  lastUse: day("2025-12-31"),
  source: SOURCE,
};

const POST: Position = {
  ...{ id: "Samordnare", extent: new ExactDecimal("0.5"), yearlyCost: null, onCosts: null },
  ...{ from: null, to: null, isProlonged: true, funding: "Bidrag", source: SOURCE },
};

function told(positions: readonly Position[], fundings: readonly Funding[] = [GRANT]) {
  const agreement: Agreement = { ...base, positions, fundings };
  return checkAgreement(agreement, REFERENCE.register).map(({ code, facts }) =>
    "reason" in facts ? `${code}: ${facts.reason}` : code,
  );
}

describe("[BU1] positions and the money for them", () => {
  test("[BU1] what no document states is left open, and is no problem", () => {
    expect(told([POST])).toEqual([]);
    expect(told([{ ...POST, extent: null, funding: null }], [])).toEqual([]);
  });

  test("[BU1] one that ends before it starts, or is below nothing, or has another's name", () => {
    const days = { from: day("2025-07-01"), to: day("2025-06-30") };
    expect(told([{ ...POST, ...days }])).toEqual(["position-unusable: ends-before-start"]);
    expect(told([{ ...POST, to: day("2025-07-01"), from: day("2025-07-01") }])).toEqual([]);
    const negative = { yearlyCost: new ExactDecimal(-1) };
    expect(told([{ ...POST, ...negative }])).toEqual(["position-unusable: negative"]);
    expect(told([POST, POST])).toEqual(["position-unusable: doubled"]);
  });

  test("[BU2] money is used until its last day, and not a day later", () => {
    expect(told([{ ...POST, to: day("2025-12-31") }])).toEqual([]);
    expect(told([{ ...POST, to: day("2026-01-01") }])).toEqual(["grant-used-late"]);
    expect(told([{ ...POST, from: day("2026-01-01") }])).toEqual(["grant-used-late"]);
    expect(told([{ ...POST, to: day("2026-01-01"), funding: null }])).toEqual([]);
  });

  test("[BU2] a funding is known by its name, and is sound itself", () => {
    expect(told([{ ...POST, funding: "Bidraget" }])).toEqual(["funding-unknown"]);
    expect(told([], [GRANT, GRANT])).toEqual(["funding-unusable: doubled"]);
    const setAside = new ExactDecimal("100.01");
    expect(told([], [{ ...GRANT, setAside }])).toEqual(["funding-unusable: set-aside-outside"]);
    expect(told([], [{ ...GRANT, source: "okänd" }])).toEqual(["source-unknown"]);
  });
});

describe("[CO7] who has signed", () => {
  const codes = base.parties.map(({ code }) => code);
  const signing = (party: string, date: Signing["date"] = day("2022-12-01")): Signing => ({
    ...{ party, date, reference: null, signatory: "Förvaltningschefen", delegation: null },
  });

  function unsignedIn(signings: readonly Signing[]): readonly string[] {
    return unsignedParties({ ...base, signings }).map(({ code }) => code);
  }

  test("[CO7] those without a day are unsigned, once somebody has one", () => {
    expect(unsignedIn([])).toEqual([]);
    expect(unsignedIn(codes.map((code) => signing(code)))).toEqual([]);
    expect(unsignedIn(codes.slice(1).map((code) => signing(code)))).toEqual(codes.slice(0, 1));
    const dayless = [signing("20"), signing("2084", null)];
    expect(unsignedIn(dayless)).toEqual(codes.filter((code) => code !== "20"));
    expect(unsignedIn([signing("20", null)])).toEqual([]);
  });

  test("[CO7] only parties sign, each once", () => {
    const found = (signings: readonly Signing[]) =>
      checkAgreement({ ...base, signings }, REFERENCE.register).map(({ code }) => code);
    expect(found([signing("20"), signing("2084")])).toEqual([]);
    expect(found([signing("20"), signing("20")])).toEqual(["party-doubled"]);
    expect(found([signing("0180")])).toEqual(["party-unlisted"]);
  });
});
