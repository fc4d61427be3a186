import fc from "fast-check";
import type {
  Agreement,
  Choices,
  Clause,
  Party,
  PopulationClause,
  PublishedTable,
  RoundingClause,
} from "../../../engine/index.ts";
import {
  asksClause,
  ExactDecimal,
  PLAIN_RULES,
  populationMembers,
  residualRule,
  ROUNDING_UNITS,
} from "../../../engine/index.ts";
import { anyHost, anyOverhead } from "./any-host.ts";
import { anySignings, anyStaffing } from "./any-staffing.ts";
import { anyIndexations } from "./any-indexation.ts";
import { keyOver } from "./any-key.ts";
import { localText, SOURCES, text } from "./any-text.ts";
import { day, REFERENCE } from "../../support/reference.ts";

const { municipalities } = REFERENCE.register;
const [FIRST, LAST] = [2023, 2026];

const date = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((moment) => day(moment.toISOString().slice(0, 10)));

/** Amounts of up to 15 digits, with öre or without. */
const amount = fc
  .tuple(fc.maxSafeInteger(), fc.constantFrom(0, 1, 2, 6))
  .map(([digits, decimals]) => new ExactDecimal(digits % 10 ** 14).div(10 ** decimals));

const parties: fc.Arbitrary<readonly Party[]> = fc
  .tuple(
    fc.uniqueArray(fc.nat(municipalities.length - 1), { minLength: 1, maxLength: 8 }),
    fc.array(text, { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([chosen, others, hasRegion]) => [
    ...chosen.flatMap((index): readonly Party[] => {
      const found = municipalities[index];
      return found === undefined
        ? []
        : [{ code: found.code, name: found.name, kind: "municipality" }];
    }),
    ...others.map((name, index): Party => ({ code: `0${String(index)}X`, name, kind: "other" })),
    ...(hasRegion ? [{ code: "20", name: "Region Dalarna", kind: "region" } as const] : []),
  ]);

/** Up to three clauses that follow on each other, stated or open; years between them may be left out. */
function clauses<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Clause<Value>[]> {
  const statement = fc.oneof(
    value.map((stated) => ({ status: "stated", value: stated }) as const),
    localText.map((question) => ({ status: "open", question }) as const),
  );
  const piece = fc.record({
    statement,
    source: fc.constantFrom(...SOURCES),
    endless: fc.boolean(),
  });
  return fc
    .tuple(fc.array(piece, { maxLength: 3 }), fc.shuffledSubarray([2023, 2024, 2025, 2026]))
    .map(([pieces, starts]) => {
      const years = [...starts].sort();
      return pieces.slice(0, years.length).map(({ endless, ...said }, index) => {
        const next = years[index + 1];
        const isLast = index === Math.min(pieces.length, years.length) - 1;
        const to = isLast && endless ? null : (next ?? LAST + 1) - 1;
        return { ...said, from: years[index] ?? FIRST, to };
      });
    });
}

const keyClauses = clauses(
  fc.record({ by: fc.constantFrom("population" as const, "equal" as const) }),
).filter((list) => list.length > 0);

function populationClause(tables: readonly PublishedTable[]): fc.Arbitrary<PopulationClause> {
  const printed = tables.map(({ id }): PopulationClause => ({ kind: "published", table: id }));
  return fc.oneof(
    date.map((fixed): PopulationClause => ({ kind: "fixed", date: fixed })),
    fc.record({
      kind: fc.constant("relative" as const),
      yearsBefore: fc.nat(5),
      monthAndDay: fc.constantFrom("12-31" as const, "11-01" as const),
    }),
    ...(printed.length === 0 ? [] : [fc.constantFrom(...printed)]),
  );
}

function roundingClause({ key }: Pick<Agreement, "key">): fc.Arbitrary<RoundingClause> {
  const members = populationMembers(key);
  return fc.record({
    rule: fc.constantFrom(...PLAIN_RULES, ...members.slice(0, 2).map(residualRule)),
    unit: fc.constantFrom(...ROUNDING_UNITS),
  });
}

/** A printed table; populations are printed where the agreement counts by some. */
function published(
  { key }: Pick<Agreement, "key">,
  list: readonly Party[],
): fc.Arbitrary<readonly PublishedTable[]> {
  const isCounted = populationMembers(key).length > 0;
  const row = fc.record({
    printedName: text,
    population: isCounted ? fc.option(fc.nat(1_000_000)) : fc.constant(null),
    amount: fc.option(amount),
  });
  const table = fc.record({
    source: fc.constantFrom(...SOURCES),
    populationDate: fc.option(date),
    rows: fc.array(row, { minLength: 1, maxLength: list.length }),
    printedTotal: fc.option(amount),
  });
  return fc.array(table, { maxLength: 2 }).map((tables) =>
    tables.map(({ rows, ...said }, index) => ({
      ...said,
      id: `tabell ${String(index)}`,
      year: FIRST + index,
      rows: rows.map((printed, at) => ({ ...printed, party: list[at]?.code ?? "" })),
    })),
  );
}

const sources = fc
  .array(fc.record({ title: text, reference: text, dated: fc.option(date), fetched: date }), {
    minLength: SOURCES.length,
    maxLength: SOURCES.length,
  })
  .map((list) => Object.fromEntries(list.map((one, index) => [SOURCES[index] ?? "", one])));

/** Agreements of every form that can be split; clauses may leave questions open. */
export const anyAgreement: fc.Arbitrary<Agreement> = parties
  .chain((list) => fc.tuple(fc.constant(list), keyOver(list, 3, "grupp")))
  .chain(([list, key]) => fc.tuple(fc.constant({ list, key }), published({ key }, list)))
  .chain(([{ list, key }, tables]) =>
    fc.record({
      id: fc.constantFrom("natverk", "dalarna-2023", "9999", "1e5"),
      name: localText,
      from: fc.constant(FIRST),
      to: fc.constant(LAST),
      sources,
      parties: fc.constant(list),
      key: fc.constant(key),
      clauses: fc.record({
        annualCost: clauses(amount.map((cost) => ({ amount: cost }))),
        population: clauses(populationClause(tables)),
        rounding: clauses(roundingClause({ key })),
        ...(asksClause(key) && { key: keyClauses }),
        overhead: clauses(anyOverhead),
      }),
      published: fc.constant(tables),
    }),
  )
  .map(({ clauses: { overhead, ...others }, ...agreement }) => ({
    ...agreement,
    clauses: overhead.length === 0 ? others : { ...others, overhead },
  }))
  .chain((agreement) => anyHost(agreement).map((host) => ({ ...agreement, ...host })))
  .chain((agreement) => anyIndexations.map((index) => ({ ...agreement, ...index })))
  .chain((agreement) => anyStaffing.map((staffing) => ({ ...agreement, ...staffing })))
  .chain((agreement) => anySignings(agreement).map((signed) => ({ ...agreement, ...signed })));

/** Choices that leave no question open: a cost that every percentage divides evenly. */
export function fullChoices({ key }: Agreement): fc.Arbitrary<Choices> {
  const counted = populationMembers(key).length > 0;
  return fc.record({
    annualCost: fc
      .integer({ min: 1, max: 9 })
      .map((digit) => new ExactDecimal(digit).times("1e13")),
    populationDate: fc.constantFrom(
      ...(counted ? ["2022-12-31", "2025-12-31"].map(day) : [undefined]),
    ),
    rule: fc.constantFrom(...PLAIN_RULES),
    unit: fc.constantFrom(...ROUNDING_UNITS),
    oddUnitTo: fc.constant(undefined),
    key: asksClause(key)
      ? fc.constantFrom("population" as const, "equal" as const)
      : fc.constant(undefined),
  });
}
