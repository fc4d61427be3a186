import { dalarnaJson } from "./dalarna-json.ts";

/** An agreement made for tests: other parties, another rule and a cost of its own. Nobody has agreed on it. */
export const SECOND = "provavtal";

const stated = (value: object) => ({
  from: 2023,
  to: null,
  source: "plan",
  statement: { status: "stated", value },
});

/** The second agreement as a file. */
export function secondAgreement(changes: object = {}): Uint8Array {
  const first = dalarnaJson();
  const members = ["2080", "2081", "2034"];
  const text = JSON.stringify({
    ...first,
    id: SECOND,
    name: { sv: "Provavtal", en: "Trial agreement" },
    from: 2023,
    to: 2025,
    sources: { plan: first.sources["plan"] },
    parties: first.parties.filter(({ code }) => members.includes(code)),
    key: { kind: "population", source: "plan", parties: members },
    clauses: {
      annualCost: [stated({ amount: "1000000" })],
      population: [stated({ kind: "fixed", date: "2022-12-31" })],
      rounding: [stated({ rule: "webster", unit: "100" })],
    },
    positions: undefined,
    fundings: undefined,
    published: [],
    ...changes,
  });
  return new TextEncoder().encode(text);
}
