import fc from "fast-check";
import type {
  Agreement,
  Choices,
  Clause,
  Key,
  Party,
  PercentagePart,
  PopulationClause,
  PublishedTable,
  RoundingClause,
} from "../../../engine/index.ts";
import {
  ExactDecimal,
  PLAIN_RULES,
  populationMembers,
  residualRule,
  ROUNDING_UNITS,
} from "../../../engine/index.ts";
import { day, REFERENCE } from "../../support/reference.ts";

const { municipalities } = REFERENCE.register;
const SOURCES = ["beslut", "protokoll"];
const [FIRST, LAST] = [2023, 2026];

/** Texts that a cell could take for something else among them. */
const text = fc.oneof(
  fc.constantFrom("=1+1", "'citat", "007", "TRUE", "2022-12-31", "1 234,50", "#N/A", "@a", "-"),
  fc
    .string({ unit: "binary", minLength: 1, maxLength: 12 })
    .map((written) => written.trim())
    .filter((written) => written !== ""),
);

const localText = fc.record({ sv: text, en: text });

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

/** Percentages that make 100 exactly, with up to four decimals. */
function percentages(count: number): fc.Arbitrary<readonly number[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 999_999 }), {
      minLength: count - 1,
      maxLength: count - 1,
    })
    .map((cuts) => {
      const ends = [...cuts.sort((one, other) => one - other), 1_000_000];
      return ends.map((end, index) => end - (ends[index - 1] ?? 0));
    });
}

/** Keys of up to some levels over parties; a group's code tells its way from the top. */
function keyOver(members: readonly Party[], levels: number, name: string): fc.Arbitrary<Key> {
  const codes = members.map(({ code }) => code);
  const byPopulation = fc
    .constantFrom(...SOURCES)
    .map((source): Key => ({ kind: "population", parties: codes, source }));
  const alike = fc
    .constantFrom(...SOURCES)
    .map((source): Key => ({ kind: "equal", parties: codes, source }));
  const byPercent = percentKey(members, levels, name);
  const areCounted = members.every(({ kind }) => kind === "municipality");
  const byFees = weightKey(codes, areCounted);
  return areCounted
    ? fc.oneof(byPopulation, alike, mixKey(codes), byFees, byPercent)
    : fc.oneof(alike, byFees, byPercent);
}

function mixKey(codes: readonly string[]): fc.Arbitrary<Key> {
  return fc
    .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(...SOURCES))
    .map(([thousandths, source]): Key => {
      const equalPercent = new ExactDecimal(thousandths).div(1_000);
      return { kind: "mix", equalPercent, parties: codes, source };
    });
}

/** Weights with öre or finer, where persons are counted some of them for each inhabitant. */
function weightKey(codes: readonly string[], areCounted: boolean): fc.Arbitrary<Key> {
  const number = fc
    .tuple(fc.integer({ min: 1, max: 90_000 }), fc.constantFrom(1, 100, 1_000))
    .map(([digits, part]) => new ExactDecimal(digits).div(part));
  const rate = areCounted ? fc.option(number) : fc.constant(null);
  const fee = fc.record({ amount: number, perPerson: rate });
  return fc
    .record({
      fees: fc.array(fee, { minLength: codes.length, maxLength: codes.length }),
      source: fc.constantFrom(...SOURCES),
    })
    .map(({ fees, source }): Key => {
      const parts = fees.map((one, index) => ({ ...one, party: codes[index] ?? "" }));
      return { kind: "weights", parts, source };
    });
}

function percentKey(members: readonly Party[], levels: number, name: string): fc.Arbitrary<Key> {
  return fc
    .array(fc.boolean(), { minLength: members.length, maxLength: members.length })
    .chain((breaks) => {
      const pieces = cutAt(members, levels > 1 ? breaks : breaks.map(() => true));
      const parts = pieces.map((piece, index) =>
        partOver(piece, levels, `${name}.${String(index)}`),
      );
      return fc
        .record({
          parts: fc.tuple(...parts),
          percent: percentages(pieces.length),
          source: fc.constantFrom(...SOURCES),
          odd: fc.boolean(),
        })
        .map(({ parts: made, percent, source, odd }): Key => {
          const shares = made.map((part, index) => ({
            ...part,
            percent: new ExactDecimal(percent[index] ?? 0).div(10_000),
          }));
          const codes = shares.map((part) => (part.kind === "party" ? part.party : part.code));
          const oddUnitTo = odd ? [...codes].reverse() : [];
          return { kind: "percentages", parts: shares, oddUnitTo, source };
        });
    });
}

/** A party alone, or a group with a key of its own. */
function partOver(
  piece: readonly Party[],
  levels: number,
  code: string,
): fc.Arbitrary<PercentagePart> {
  const [first] = piece;
  const percent = new ExactDecimal(0);
  if (first !== undefined && piece.length === 1) {
    return fc.constant({ kind: "party", percent, party: first.code });
  }
  return fc
    .record({ name: localText, key: keyOver(piece, levels - 1, code) })
    .map(({ name, key }): PercentagePart => ({ kind: "group", percent, code, name, key }));
}

/** Pieces of a list, cut after the members that say so. */
function cutAt<Item>(list: readonly Item[], breaks: readonly boolean[]): readonly Item[][] {
  return list.reduce<Item[][]>((pieces, item, index) => {
    const last = pieces.at(-1);
    if (last === undefined || breaks[index] === true) return [...pieces, [item]];
    return [...pieces.slice(0, -1), [...last, item]];
  }, []);
}

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
      }),
      published: fc.constant(tables),
    }),
  );

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
  });
}
