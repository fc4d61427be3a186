import { z } from "zod";

/** How a scenario file is written, in an economist's words. */

const number = z.number();
const isYes = z.enum(["ja", "nej"]).transform((said) => said === "ja");

const fee = z.strictObject({ part: z.string(), belopp: number, "per invånare": number.optional() });
const step = z.strictObject({ från: z.int(), "gränsen ingår": isYes, belopp: number });

const bounds = z
  .array(z.strictObject({ part: z.string(), lägst: number.optional(), högst: number.optional() }))
  .optional();

const part = z.union([
  z.strictObject({ part: z.string(), procent: number }),
  z.strictObject({
    grupp: z.string(),
    procent: number,
    get nyckel() {
      return key;
    },
  }),
]);

const key = z.union([
  z.strictObject({
    "fördelas efter": z.enum(["folkmängd", "lika"]),
    parter: z.array(z.string()),
    gränser: bounds,
  }),
  z.strictObject({
    "fördelas efter": z.enum(["belopp", "vikt"]),
    avgifter: z.array(fee),
    gränser: bounds,
  }),
  z.strictObject({
    "fördelas efter": z.enum(["belopp efter trappa", "vikt efter trappa"]),
    parter: z.array(z.string()),
    steg: z.array(step),
    gränser: bounds,
  }),
  z.strictObject({
    "fördelas efter": z.literal("lika och folkmängd"),
    "lika procent": number,
    vikter: z.strictObject({ procent: number, huvudmän: z.record(z.string(), number) }).optional(),
    parter: z.array(z.string()),
    gränser: bounds,
  }),
  z.strictObject({
    "fördelas efter": z.literal("procent"),
    delar: z.array(part),
    "udda enhet till": z.array(z.string()).default([]),
  }),
]);

const party = z.union([
  z.string(),
  z.strictObject({ kod: z.string(), namn: z.string(), slag: z.enum(["region", "annan"]) }),
]);

const indexation = z.strictObject({
  villkor: z.string(),
  basbelopp: number,
  basår: z.int(),
  "räknas upp från": z.int(),
  serie: z.string().optional(),
  vikter: z.record(z.string(), number).optional(),
  "vägs efter": z.enum(["förändringar", "nivåer", "nivåer från basåret"]).optional(),
  månad: z.int().optional(),
  eftersläpning: z.int(),
  "räknas från": z.enum(["basbeloppet", "årets före"]),
  "avrundas till": z.enum(["0.01", "1", "100", "1000"]).default("1"),
});

/** A scenario, as its file has it. */
export const scenarioForm = z.strictObject({
  namn: z.string(),
  källa: z.string(),
  påhittat: isYes,
  anmärkning: z.string().optional(),
  avtal: z.string().optional(),
  parter: z.array(party).optional(),
  nyckel: key.optional(),
  uppräkning: indexation.optional(),
  år: z.int().default(2024),
  svar: z
    .strictObject({
      årskostnad: number.optional(),
      fördelningsnyckel: z.enum(["folkmängd", "lika"]).optional(),
      befolkningsdag: z.iso.date().optional(),
    })
    .default({}),
  väntat: z.union([
    z.strictObject({ belopp: z.record(z.string(), number) }),
    z.strictObject({ problem: z.array(z.string()) }),
  ]),
});

/** A scenario. */
export type Scenario = z.infer<typeof scenarioForm>;

/** A key of a scenario. */
export type ScenarioKey = NonNullable<Scenario["nyckel"]>;
