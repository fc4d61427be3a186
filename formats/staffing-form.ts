import { z } from "zod";
import { date, decimal, text, year } from "./form-values.ts";

/** What the parties staff together; what no document states is null. */
export const position = z.strictObject({
  id: text,
  extent: decimal.nullable(),
  yearlyCost: decimal.nullable(),
  onCosts: decimal.nullable().default(null),
  onCostsSeries: text.optional(),
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  isProlonged: z.boolean().default(false),
  funding: text.nullable(),
  source: text,
});

/** Where money comes from; what no document states is null. */
export const funding = z.strictObject({
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
  requisitionedBy: text.nullable().default(null),
  carriedOutBy: text.nullable().default(null),
  responsible: text.nullable().default(null),
  sharedBy: z.enum(["agreement", "population", "equal"]).nullable().default(null),
  setAside: decimal.nullable().default(null),
  lastUse: date.nullable().default(null),
  reportDue: date.nullable().default(null),
  note: text.nullable().default(null),
  source: text,
});

/** Who keeps the books; what no document states is null. */
export const host = z.strictObject({
  name: text,
  legalForm: z
    .enum(["region", "municipality", "federation", "association", "other"])
    .nullable()
    .default(null),
  accountPlan: text.nullable().default(null),
  isParty: z.boolean().nullable().default(null),
  source: text,
});

/** What the host may charge. */
export const overhead = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("actual"), decidedBy: text.nullable().default(null) }),
  z.strictObject({
    kind: z.literal("percent"),
    percent: decimal,
    of: z.enum(["salaries", "costs"]),
    decidedBy: text.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal("lump"),
    amount: decimal,
    decidedBy: text.nullable().default(null),
  }),
]);

/** When a party signed, and who did. */
export const signing = z.strictObject({
  party: text,
  date: date.nullable().default(null),
  reference: text.nullable().default(null),
  signatory: text.nullable().default(null),
  delegation: text.nullable().default(null),
});
