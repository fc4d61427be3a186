import { z } from "zod";
import { isoDate, isRoundingUnit, ExactDecimal, ROUNDING_UNITS, ruleId } from "../engine/index.ts";

/** The name and version that the first line of an agreement file states. */
export const AGREEMENT_FORMAT = "samrakna-agreement/1";

/** More parties, clauses or rows than any agreement has; and texts longer than any of theirs. */
const MOST = 1000;
const LONGEST = 2000;
const MOST_PERSONS = 1_000_000_000;

const text = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST)
  .refine((value) => !/\p{Surrogate}/u.test(value), { message: "Unicode" });
const year = z.int().min(1900).max(2999);
const localText = z.strictObject({ sv: text, en: text });

const date = text.transform((value, context) => {
  const day = isoDate(value);
  if (day !== null) return day;
  context.addIssue({ code: "custom", message: "YYYY-MM-DD" });
  return z.NEVER;
});

/** Amounts and percentages are texts, so that no float ever holds them. */
const decimal = text.transform((value, context) => {
  if (/^-?\d{1,30}(?:\.\d{1,20})?$/.test(value)) {
    const number = new ExactDecimal(value);
    // «-0» is no other number than 0.
    return number.isZero() ? number.abs() : number;
  }
  context.addIssue({ code: "custom", message: '"1234.50"' });
  return z.NEVER;
});

const rule = text.transform((value, context) => {
  const id = ruleId(value);
  if (id !== null) return id;
  context.addIssue({ code: "custom", message: "largest-remainder, webster, …" });
  return z.NEVER;
});

const unit = text.transform((value, context) => {
  if (isRoundingUnit(value)) return value;
  context.addIssue({ code: "custom", message: ROUNDING_UNITS.join(", ") });
  return z.NEVER;
});

const source = z.strictObject({
  title: text,
  reference: text,
  dated: date.nullable(),
  fetched: date,
});

const party = z.strictObject({
  code: text,
  name: text,
  kind: z.enum(["municipality", "region", "other"]),
});

/** What a party pays at least and at most; left out where no party has any bound. */
const bounds = z
  .array(
    z
      .strictObject({
        party: text,
        least: decimal.nullable().default(null),
        most: decimal.nullable().default(null),
      })
      .refine(({ least, most }) => least !== null || most !== null, { message: "least, most" }),
  )
  .min(1)
  .max(MOST)
  .optional();

const populationKey = z.strictObject({
  kind: z.literal("population"),
  parties: z.array(text).min(1).max(MOST),
  bounds,
  source: text,
});

const equalKey = z.strictObject({
  kind: z.literal("equal"),
  parties: z.array(text).min(1).max(MOST),
  bounds,
  source: text,
});

const clauseKey = z.strictObject({
  kind: z.literal("clause"),
  parties: z.array(text).min(1).max(MOST),
  bounds,
  source: text,
});

const mixKey = z.strictObject({
  kind: z.literal("mix"),
  equalPercent: decimal,
  parties: z.array(text).min(1).max(MOST),
  bounds,
  source: text,
});

const feeKeys = (["amounts", "weights"] as const).map((kind) =>
  z.strictObject({
    kind: z.literal(kind),
    parts: z
      .array(
        z.strictObject({
          party: text,
          amount: decimal,
          perPerson: decimal.nullable().default(null),
        }),
      )
      .min(1)
      .max(MOST),
    bounds,
    source: text,
  }),
);

const tierKeys = (["tier-amounts", "tier-weights"] as const).map((kind) =>
  z.strictObject({
    kind: z.literal(kind),
    steps: z
      .array(
        z.strictObject({
          from: z.int().min(0).max(MOST_PERSONS),
          ownsBoundary: z.boolean(),
          amount: decimal,
        }),
      )
      .min(1)
      .max(100),
    parties: z.array(text).min(1).max(MOST),
    bounds,
    source: text,
  }),
);

/** The keys that divide among parties, wherever in a tree they stand. */
const LEAF_KEYS = [populationKey, equalKey, clauseKey, mixKey, ...feeKeys, ...tierKeys] as const;

const percentageKey = z.strictObject({
  kind: z.literal("percentages"),
  get parts() {
    return z.array(z.discriminatedUnion("kind", [partyPart, groupPart])).min(1);
  },
  oddUnitTo: z.array(text).default([]),
  source: text,
});

const partyPart = z.strictObject({ kind: z.literal("party"), percent: decimal, party: text });

const groupPart = z.strictObject({
  kind: z.literal("group"),
  percent: decimal,
  code: text,
  name: localText,
  get key() {
    return z.discriminatedUnion("kind", [...LEAF_KEYS, percentageKey]);
  },
});

const populationClause = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), date }),
  z.strictObject({
    kind: z.literal("relative"),
    yearsBefore: z.int().min(0).max(20),
    monthAndDay: z.enum(["12-31", "11-01"]),
  }),
  z.strictObject({ kind: z.literal("published"), table: text }),
]);

function clauses<Value extends z.ZodType>(value: Value) {
  const statement = z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("stated"), value }),
    z.strictObject({ status: z.literal("open"), question: localText }),
  ]);
  return z
    .array(z.strictObject({ from: year, to: year.nullable(), source: text, statement }))
    .max(100);
}

const publishedRow = z.strictObject({
  party: text,
  printedName: text,
  population: z.int().min(0).max(MOST_PERSONS).nullable(),
  amount: decimal.nullable(),
});

/** An amount, or the name of an indexation that makes it. */
const annualCost = z
  .strictObject({ amount: decimal.optional(), indexation: text.optional() })
  .transform(({ amount, indexation: id }, context) => {
    if (amount !== undefined && id === undefined) return { amount };
    if (id !== undefined && amount === undefined) return { indexation: id };
    context.addIssue({ code: "custom", message: "amount, indexation" });
    return z.NEVER;
  });

const month = z.int().min(1).max(12).nullable().default(null);

/** How a cost is adjusted by an index; what no document states is null. */
const indexation = z.strictObject({
  id: text,
  amount: decimal,
  baseYear: year,
  firstYear: year,
  series: text.nullable(),
  month,
  lag: z.int().min(0).max(20).nullable(),
  publishedIn: month,
  unit,
  chain: z.enum(["base", "last"]).nullable(),
  floor: z.enum(["none", "restarts", "underneath"]).default("none"),
  source: text,
});

/** What the parties staff together; what no document states is null. */
const position = z.strictObject({
  id: text,
  extent: decimal.nullable(),
  yearlyCost: decimal.nullable(),
  onCosts: decimal.nullable().default(null),
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  isProlonged: z.boolean().default(false),
  funding: text.nullable(),
  source: text,
});

/** Where money comes from; what no document states is null. */
const funding = z.strictObject({
  id: text,
  kind: z.enum([
    "agreement",
    "state-grant",
    "common-funds",
    "region-alone",
    "federation",
    "carried-surplus",
    "other",
  ]),
  amount: decimal.nullable(),
  from: year.nullable().default(null),
  to: year.nullable().default(null),
  recipient: text.nullable().default(null),
  sharedBy: z.enum(["agreement", "population", "equal"]).nullable().default(null),
  setAside: decimal.nullable().default(null),
  lastUse: date.nullable().default(null),
  reportDue: date.nullable().default(null),
  note: text.nullable().default(null),
  source: text,
});

/** The form of an agreement file; what it means is checked by the engine. */
export const agreementForm = z.strictObject({
  format: z.literal(AGREEMENT_FORMAT),
  id: text.regex(/^[a-z0-9][a-z0-9-]*$/),
  name: localText,
  from: year,
  to: year,
  sources: z.record(text, source),
  parties: z.array(party).min(1).max(MOST),
  key: z.discriminatedUnion("kind", [...LEAF_KEYS, percentageKey]),
  clauses: z.strictObject({
    annualCost: clauses(annualCost),
    population: clauses(populationClause),
    rounding: clauses(z.strictObject({ rule, unit })),
    key: clauses(z.strictObject({ by: z.enum(["population", "equal"]) })).optional(),
  }),
  indexations: z.array(indexation).min(1).max(100).optional(),
  positions: z.array(position).min(1).max(MOST).optional(),
  fundings: z.array(funding).min(1).max(MOST).optional(),
  published: z
    .array(
      z.strictObject({
        id: text,
        year,
        source: text,
        populationDate: date.nullable(),
        rows: z.array(publishedRow).min(1).max(MOST),
        printedTotal: decimal.nullable(),
      }),
    )
    .default([]),
});
