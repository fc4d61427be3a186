import { z } from "zod";
import { date, decimal, text, year } from "./form-values.ts";

/** What the parties staff together; what no document states is null. */
export const position = z.strictObject({
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
  sharedBy: z.enum(["agreement", "population", "equal"]).nullable().default(null),
  setAside: decimal.nullable().default(null),
  lastUse: date.nullable().default(null),
  reportDue: date.nullable().default(null),
  note: text.nullable().default(null),
  source: text,
});

/** When a party signed, and who did. */
export const signing = z.strictObject({
  party: text,
  date: date.nullable().default(null),
  reference: text.nullable().default(null),
  signatory: text.nullable().default(null),
  delegation: text.nullable().default(null),
});
