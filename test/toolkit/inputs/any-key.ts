import fc from "fast-check";
import type { Key, LeafKey, Party, PercentagePart } from "../../../engine/index.ts";
import { ExactDecimal } from "../../../engine/index.ts";
import { localText, SOURCES } from "./any-text.ts";

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
export function keyOver(
  members: readonly Party[],
  levels: number,
  name: string,
): fc.Arbitrary<Key> {
  const codes = members.map(({ code }) => code);
  const byPopulation = fc
    .constantFrom(...SOURCES)
    .map((source): LeafKey => ({ kind: "population", parties: codes, source }));
  const alike = fc
    .constantFrom(...SOURCES)
    .map((source): LeafKey => ({ kind: "equal", parties: codes, source }));
  const byClause = fc
    .constantFrom(...SOURCES)
    .map((source): LeafKey => ({ kind: "clause", parties: codes, source }));
  const byPercent = percentKey(members, levels, name);
  const areCounted = members.every(({ kind }) => kind === "municipality");
  const byFees = weightKey(codes, areCounted);
  const leaves = areCounted
    ? fc.oneof(byPopulation, alike, byClause, mixKey(codes), tierKey(codes), byFees)
    : fc.oneof(alike, byFees);
  return fc.oneof({ weight: 3, arbitrary: leaves }, bounded(leaves, codes), byPercent);
}

/** A key whose parties have floors of up to 9 kr, which any cost reaches, and caps that no cost does. */
function bounded(leaves: fc.Arbitrary<LeafKey>, codes: readonly string[]): fc.Arbitrary<Key> {
  const bound = fc.record({
    party: fc.constantFrom(...codes),
    least: fc.integer({ min: 0, max: 9 }).map((kronor) => new ExactDecimal(kronor)),
    most: fc.option(fc.constant(new ExactDecimal("900000000000"))),
  });
  const bounds = fc.uniqueArray(bound, { selector: ({ party }) => party, minLength: 1 });
  return fc.tuple(leaves, bounds).map(([key, own]): Key => {
    // Read back, they stand in the order of the parties.
    const inOrder = codes.flatMap((code) => own.filter(({ party }) => party === code));
    return { ...key, bounds: inOrder };
  });
}

function mixKey(codes: readonly string[]): fc.Arbitrary<LeafKey> {
  const thousandths = fc.integer({ min: 0, max: 50_000 });
  const weight = fc.integer({ min: 1, max: 9_999 }).map((digits) => new ExactDecimal(digits));
  const stated = fc.option(fc.array(weight, { minLength: codes.length, maxLength: codes.length }));
  return fc
    .tuple(thousandths, thousandths, stated, fc.constantFrom(...SOURCES))
    .map(([alike, own, list, source]): LeafKey => {
      const equalPercent = new ExactDecimal(alike).div(1_000);
      const parts = list?.map((one, index) => ({ party: codes[index] ?? "", weight: one.div(10) }));
      const percent = new ExactDecimal(own).div(1_000);
      const weights = parts && { weights: { percent, parts } };
      return { kind: "mix", equalPercent, ...weights, parties: codes, source };
    });
}

/** Up to four steps, the first of them from 0, in any order. */
function tierKey(codes: readonly string[]): fc.Arbitrary<LeafKey> {
  const amount = fc
    .integer({ min: 1, max: 9_999_999 })
    .map((ore) => new ExactDecimal(ore).div(100));
  const higher = fc.record({
    from: fc.integer({ min: 1, max: 200_000 }),
    ownsBoundary: fc.boolean(),
    amount,
  });
  return fc
    .record({
      lowest: amount,
      others: fc.uniqueArray(higher, { selector: ({ from }) => from, maxLength: 3 }),
      source: fc.constantFrom(...SOURCES),
    })
    .map(({ lowest, others, source }): LeafKey => {
      const steps = [{ from: 0, ownsBoundary: true, amount: lowest }, ...others];
      return { kind: "tier-weights", steps, parties: codes, source };
    });
}

/** Weights with öre or finer, where persons are counted some of them for each inhabitant. */
function weightKey(codes: readonly string[], areCounted: boolean): fc.Arbitrary<LeafKey> {
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
    .map(({ fees, source }): LeafKey => {
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
