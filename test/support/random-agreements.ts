import fc from "fast-check";
import type { Agreement, Key, LeafKey, MunicipalityRegister, RuleId } from "../../engine/index.ts";
import { ExactDecimal, PLAIN_RULES } from "../../engine/index.ts";
import { day } from "./reference.ts";

/** An agreement of one year with everything stated, and the rule it is split by. */
export interface RandomAgreement {
  readonly agreement: Agreement;
  readonly rule: RuleId;
}

const SOURCE = {
  title: "Avtal",
  reference: "dnr 1",
  dated: null,
  fetched: day("2026-11-22"),
};

const percentages = fc.constantFrom(
  ["50", "50"],
  ["33.33", "66.67"],
  ["0", "100"],
  ["12.5", "87.5"],
);

/**
 * Agreements of some municipalities of the register with printed populations: one
 * population key, or two groups, the second of which may be divided once more.
 */
export function randomAgreements({
  municipalities,
}: MunicipalityRegister): fc.Arbitrary<RandomAgreement> {
  const codes = municipalities.map(({ code }) => code);
  return fc
    .record({
      members: fc.shuffledSubarray(codes, { minLength: 4, maxLength: 9 }),
      persons: fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 1, max: 90_000 })), {
        minLength: 9,
        maxLength: 9,
      }),
      cost: fc.oneof(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -90_000_000, max: 90_000_000 }),
      ),
      unit: fc.constantFrom("0.01" as const, "1" as const, "1000" as const),
      rule: fc.constantFrom<RuleId>(...PLAIN_RULES),
      depth: fc.constantFrom(0, 1, 2),
      percents: percentages,
      namesOdd: fc.boolean(),
      bound: fc.constantFrom(
        null,
        null,
        { least: "1000", most: null },
        { least: null, most: "20000" },
      ),
      leaf: fc.constantFrom<LeafKind>(
        "population",
        "population",
        "equal",
        "mix",
        "mix of three",
        "weights",
        "tier-weights",
      ),
    })
    .filter(({ members, persons }) => members.every((_, row) => row > 1 || (persons[row] ?? 0) > 0))
    .map(({ members, persons, cost, unit, rule, depth, percents, namesOdd, leaf, bound }) => {
      const amount = new ExactDecimal(cost).times(unit === "1000" ? 1000 : 1);
      const agreement: Agreement = {
        id: "prov",
        name: { sv: "Prov", en: "Sample" },
        from: 2023,
        to: 2023,
        sources: { avtal: SOURCE },
        parties: members.map((code) => ({
          code,
          name: municipalities.find((one) => one.code === code)?.name ?? code,
          kind: "municipality",
        })),
        key: keyOf(members, { depth, percents, namesOdd, leaf, bound }),
        clauses: {
          annualCost: [stated({ amount })],
          population: [stated({ kind: "published", table: "tabell" })],
          rounding: [stated({ rule, unit })],
        },
        published: [
          {
            id: "tabell",
            year: 2023,
            source: "avtal",
            populationDate: null,
            rows: members.map((party, row) => ({
              party,
              printedName: party,
              population: persons[row] ?? 0,
              amount: null,
            })),
            printedTotal: null,
          },
        ],
      };
      return { agreement, rule };
    });
}

function stated<Value>(value: Value) {
  return {
    from: 2023,
    to: null,
    source: "avtal",
    statement: { status: "stated" as const, value },
  };
}

interface KeyShape {
  readonly depth: number;
  readonly percents: readonly string[];
  readonly namesOdd: boolean;
  /** How the last group divides. */
  readonly leaf: LeafKind;
  /** That of the last member; null where it has none. */
  readonly bound: Readonly<Record<"least" | "most", string | null>> | null;
}

type LeafKind = "population" | "equal" | "mix" | "mix of three" | "weights" | "tier-weights";

/** Fees of different sizes, every other one with so much per inhabitant. */
function leafKey(kind: LeafKind, parties: readonly string[]): LeafKey {
  if (kind === "mix") {
    return { kind, equalPercent: new ExactDecimal("12.5"), parties, source: "avtal" };
  }
  if (kind === "mix of three") {
    const equalPercent = new ExactDecimal(25);
    const parts = parties.map((party, index) => ({ party, weight: new ExactDecimal(index + 1) }));
    const weights = { percent: new ExactDecimal(50), parts };
    return { kind: "mix", equalPercent, weights, parties, source: "avtal" };
  }
  if (kind === "tier-weights") {
    const steps = [0, 2, 30_000].map((from, index) => ({
      from,
      ownsBoundary: from !== 30_000,
      amount: new ExactDecimal(index * 2).plus("1.5"),
    }));
    return { kind, steps: [...steps].reverse(), parties, source: "avtal" };
  }
  if (kind !== "weights") return { kind, parties, source: "avtal" };
  const parts = parties.map((party, index) => ({
    party,
    amount: new ExactDecimal(index * 1_000).plus("0.5"),
    perPerson: index % 2 === 0 ? new ExactDecimal("1.25") : null,
  }));
  return { kind, parts, source: "avtal" };
}

/** The first member apart and the others as a group, as deep as is asked. */
function keyOf(members: readonly string[], shape: KeyShape): Key {
  const { depth, percents, namesOdd, leaf, bound } = shape;
  const [first = "", ...others] = members;
  if (depth === 0) {
    const key = leafKey(leaf, members);
    if (bound === null) return key;
    const [least, most] = [bound.least, bound.most].map((amount) =>
      amount === null ? null : new ExactDecimal(amount),
    );
    return {
      ...key,
      bounds: [{ party: members.at(-1) ?? "", least: least ?? null, most: most ?? null }],
    };
  }
  const group = `grupp-${String(depth)}`;
  return {
    kind: "percentages",
    source: "avtal",
    oddUnitTo: namesOdd ? [group] : [first],
    parts: [
      { kind: "party", percent: new ExactDecimal(percents[0] ?? "0"), party: first },
      {
        kind: "group",
        percent: new ExactDecimal(percents[1] ?? "0"),
        code: group,
        name: { sv: `Grupp ${String(depth)}`, en: `Group ${String(depth)}` },
        key: keyOf(others, { ...shape, depth: depth - 1 }),
      },
    ],
  };
}
