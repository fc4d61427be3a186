import { z } from "zod";
import {
  date,
  decimal,
  localText,
  MOST,
  MOST_PERSONS,
  rule,
  text,
  unit,
  year,
} from "./form-values.ts";
import { funding, host, overhead, position, signing } from "./staffing-form.ts";

/** The name and version that the first line of an agreement file states. */
export const AGREEMENT_FORMAT = "samrakna-agreement/1";

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
  weights: z
    .strictObject({
      percent: decimal,
      parts: z
        .array(z.strictObject({ party: text, weight: decimal }))
        .min(1)
        .max(MOST),
    })
    .optional(),
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
  /** Whether the user says that the population is a figure of their own. */
  isOwn: z.literal(true).optional(),
});

/** One of: an amount, the name of an indexation that makes it, that of a funding whose positions do. */
const annualCost = z
  .strictObject({
    amount: decimal.optional(),
    indexation: text.optional(),
    positions: text.optional(),
  })
  .transform(({ amount, indexation: id, positions }, context) => {
    const given = [amount, id, positions].filter((one) => one !== undefined);
    if (given.length === 1 && amount !== undefined) return { amount };
    if (given.length === 1 && id !== undefined) return { indexation: id };
    if (given.length === 1 && positions !== undefined) return { positions };
    context.addIssue({ code: "custom", message: "amount, indexation, positions" });
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
  mix: z
    .strictObject({
      by: z.enum(["changes", "levels", "rebased"]).nullable(),
      parts: z
        .array(z.strictObject({ series: text, percent: decimal }))
        .min(2)
        .max(3),
    })
    .optional(),
  month,
  lag: z.int().min(0).max(20).nullable(),
  publishedIn: month,
  unit,
  chain: z.enum(["base", "last"]).nullable(),
  floor: z.enum(["none", "restarts", "underneath"]).default("none"),
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
  host: host.optional(),
  parties: z.array(party).min(1).max(MOST),
  key: z.discriminatedUnion("kind", [...LEAF_KEYS, percentageKey]),
  clauses: z.strictObject({
    annualCost: clauses(annualCost),
    population: clauses(populationClause),
    rounding: clauses(z.strictObject({ rule, unit })),
    key: clauses(z.strictObject({ by: z.enum(["population", "equal"]) })).optional(),
    overhead: clauses(overhead).optional(),
  }),
  indexations: z.array(indexation).min(1).max(100).optional(),
  positions: z.array(position).min(1).max(MOST).optional(),
  fundings: z.array(funding).min(1).max(MOST).optional(),
  signings: z.array(signing).min(1).max(MOST).optional(),
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
