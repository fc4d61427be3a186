import fc from "fast-check";
import type { Agreement, Host, LegalForm, Overhead } from "../../../engine/index.ts";
import { ExactDecimal } from "../../../engine/index.ts";
import { SOURCES, text } from "./any-text.ts";

const FORMS = ["region", "municipality", "federation", "association", "other"] as const;

/** A host that is one of the parties, or another body, or of which little is known; now and then none. */
export function anyHost({ parties }: Agreement): fc.Arbitrary<Pick<Agreement, "host">> {
  const said = fc.record({
    legalForm: fc.option(fc.constantFrom<LegalForm>(...FORMS)),
    accountPlan: fc.option(text),
    source: fc.constantFrom(...SOURCES),
  });
  const party = fc.constantFrom(...parties).map(({ name }) => ({ name, isParty: true }));
  const names = parties.map(({ name }) => name);
  const other = text
    .filter((name) => !names.includes(name))
    .chain((name) => fc.constantFrom({ name, isParty: false }, { name, isParty: null }));
  const host = fc.tuple(fc.oneof(party, other), said).map(([who, rest]): Host => ({
    ...who,
    ...rest,
  }));
  return fc.option(host).map((one) => (one === null ? {} : { host: one }));
}

const hundredths = (most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => new ExactDecimal(number).div(100));
const decidedBy = fc.option(text);

/** What a host may charge, of every kind. */
export const anyOverhead: fc.Arbitrary<Overhead> = fc.oneof(
  fc.record({ kind: fc.constant("actual" as const), decidedBy }),
  fc.record({
    kind: fc.constant("percent" as const),
    percent: hundredths(10_000),
    of: fc.constantFrom("salaries" as const, "costs" as const),
    decidedBy,
  }),
  fc.record({ kind: fc.constant("lump" as const), amount: hundredths(99_000_000), decidedBy }),
);
