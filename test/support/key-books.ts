import { amountText, ExactDecimal, splitYear } from "../../engine/index.ts";
import { readAgreement } from "../../formats/agreement-json.ts";
import { DALARNA_2023 } from "./dalarna.ts";
import { dalarnaJson } from "./dalarna-json.ts";
import { run } from "./memory-host.ts";
import { REFERENCE } from "./reference.ts";
import { valueOf } from "./results.ts";
import { readColumns } from "./spreadsheet-reader.ts";

export const CODES = DALARNA_2023.map(([, code]) => code);

const [SOURCE = ""] = Object.keys(dalarnaJson().sources);

/** Dalarna's agreement, made for tests, where the municipalities share by another key. Nobody has agreed on it. */
export function agreementJson(
  key: object,
  population: readonly object[] = [],
  ofKey: readonly object[] = [],
): Uint8Array {
  const first = dalarnaJson();
  const source = SOURCE;
  const group = {
    kind: "group",
    percent: "50",
    code: "kommuner",
    name: { sv: "Kommunerna", en: "The municipalities" },
    key: { ...key, source },
  };
  const parts = [{ kind: "party", percent: "50", party: "20" }, group];
  const text = JSON.stringify({
    ...first,
    id: "prov",
    key: { kind: "percentages", parts, oddUnitTo: ["20"], source },
    clauses: { annualCost: [], population, rounding: [], ...(ofKey.length > 0 && { key: ofKey }) },
    published: [],
  });
  return new TextEncoder().encode(text);
}

/** What Fördelning shows of the municipalities, and of the whole. */
export interface ShownSplit {
  readonly amounts: readonly (string | undefined)[];
  readonly persons: readonly (string | undefined)[];
  readonly verdict: string | undefined;
}

/** What the engine makes of a cost, in the order of the rows. */
export function engineAmounts(bytes: Uint8Array, kronor: number): readonly string[] {
  const source = { file: "prov.json", bytes };
  const agreement = valueOf(readAgreement(source, REFERENCE.register));
  const choices = { annualCost: new ExactDecimal(kronor) };
  const split = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices }));
  return CODES.map((code) => {
    const row = split.rows.find((one) => one.code === code);
    return amountText(row?.units ?? 0n, split.unit);
  });
}

export async function newBook(
  json: Uint8Array,
  total: string,
  ...more: readonly string[]
): Promise<Uint8Array> {
  const args = ["new", "prov.json", "--year", "2023", "--total", total, ...more, "-o", "bok.xlsx"];
  const { written } = await run(args, { "prov.json": json });
  const made = written.get("bok.xlsx");
  if (made === undefined) throw new Error("No workbook was written.");
  return new Uint8Array(made);
}

export async function shown(bytes: Uint8Array): Promise<ShownSplit> {
  const [amounts, persons, control] = await Promise.all([
    readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "F" }),
    readColumns(bytes, "Fördelning", { from: 15, to: 29, column: "C" }),
    readColumns(bytes, "Fördelning", { from: 10, to: 10, column: "C" }),
  ]);
  return { amounts, persons, verdict: control[0] };
}

export const isNumber = (cell: string | undefined): boolean => /^-?\d/.test(cell ?? "");

/** SCB's population of 31 December 2022. */
export const SCB_2022 = [
  {
    from: 2023,
    to: null,
    source: SOURCE,
    statement: { status: "stated", value: { kind: "fixed", date: "2022-12-31" } },
  },
];

/** What a key divides by that leaves it to the clause. */
export const dividedBy = (by: "population" | "equal"): readonly object[] => [
  { from: 2023, to: null, source: SOURCE, statement: { status: "stated", value: { by } } },
];

/** A fee for each municipality, the dearer the further down the list. */
export const fees = (odd: number, perPerson: string | null = null): readonly object[] =>
  CODES.map((party, index) => ({ party, amount: String(1_000 * index + odd), perPerson }));

/** Weights of a mix: 0, 1 and 2 by turns, and so much more for each. */
export const mixWeights = (percent: string, more: number): object => ({
  percent,
  parts: CODES.map((party, index) => ({ party, weight: String((index % 3) + more) })),
});

/** In whole kronor; with the region's half they make 225 000. */
export const AMOUNTS = fees(500);

/** Steps at Vansbro's 6 800 inhabitants and Orsa's 6 934 of 2022: one is on its step, the other on the one below. */
export const STEPS = [
  { from: 30_000, ownsBoundary: true, amount: "5.25" },
  { from: 0, ownsBoundary: true, amount: "1" },
  { from: 6_934, ownsBoundary: false, amount: "3" },
  { from: 6_800, ownsBoundary: true, amount: "2.5" },
];

/** Floors for the smallest, caps for the largest; whole kronor. */
export const BOUNDS = [
  { party: "2021", least: "75000", most: "900000" },
  { party: "2039", least: "75000", most: null },
  { party: "2080", least: null, most: "350000" },
  { party: "2081", least: "30000", most: "350000" },
];

/** For each at least 10 000 and at most 15 000 kr. */
const TIGHT = CODES.map((party) => ({ party, least: "10000", most: "15000" }));

/** Keys, and costs that each can be split by. */
export const KEYS: readonly (readonly [string, Uint8Array, readonly number[]])[] = [
  [
    "divides alike",
    agreementJson({ kind: "equal", parties: CODES }),
    [4_000_000, 4_000_003, 11, -999_999],
  ],
  [
    "weighs by stated weights",
    agreementJson({ kind: "weights", parts: fees(500.25) }),
    [4_000_000, 4_000_003, 11, -999_999],
  ],
  [
    "weighs by a base fee and a rate per inhabitant",
    agreementJson({ kind: "weights", parts: fees(500, "1.5") }, SCB_2022),
    [4_000_000, 11, -999_999],
  ],
  [
    "weighs in öre, where products are too large for a spreadsheet and weights are taken apart",
    agreementJson({ kind: "weights", parts: fees(500.25, "1.25") }, SCB_2022),
    [4_000_000, 11, -999_999, 90_000_000_001, 1_800_000_000_001],
  ],
  [
    "shares 30 per cent alike and the rest by population",
    agreementJson({ kind: "mix", equalPercent: "30", parties: CODES }, SCB_2022),
    [4_000_000, 4_000_003, 11, -999_999, 90_000_000_001],
  ],
  [
    "shares 25 per cent alike, 25 by stated weights and the rest by population",
    agreementJson(
      { kind: "mix", equalPercent: "25", weights: mixWeights("25", 0), parties: CODES },
      SCB_2022,
    ),
    [4_000_000, 4_000_003, 11, -999_999, 90_000_000_001],
  ],
  [
    "weighs a mix in so many decimals that the engine's value stands in, for the cost of the year alone",
    agreementJson(
      {
        kind: "mix",
        equalPercent: "33.333",
        weights: mixWeights("11.107", 0.0137),
        parties: CODES,
      },
      SCB_2022,
    ),
    [4_000_000],
  ],
  [
    "weighs by tiers of population, whose boundaries some reach exactly",
    agreementJson({ kind: "tier-weights", parties: CODES, steps: STEPS }, SCB_2022),
    [4_000_000, 11, -999_999],
  ],
  [
    "holds some within floors and caps, whoever they are at the cost of the year",
    agreementJson({ kind: "mix", equalPercent: "10", parties: CODES, bounds: BOUNDS }, SCB_2022),
    [4_000_000, 4_000_003, 1_300_001, 5_000_000, 90_000_001],
  ],
  [
    "holds all of them within bounds that the cost just reaches",
    agreementJson({ kind: "weights", parts: fees(500), bounds: TIGHT }),
    [300_000, 450_000, 444_445],
  ],
  [
    "leaves it to the clause, which says population",
    agreementJson({ kind: "clause", parties: CODES }, SCB_2022, dividedBy("population")),
    [4_000_000, 11, -999_999],
  ],
  [
    "leaves it to the clause, which says alike",
    agreementJson({ kind: "clause", parties: CODES }, [], dividedBy("equal")),
    [4_000_000, 11],
  ],
  ["has stated amounts", agreementJson({ kind: "amounts", parts: AMOUNTS }), [225_000]],
];
