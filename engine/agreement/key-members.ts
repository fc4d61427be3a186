import type { Agreement, FeeKey, Key, LeafKey, PercentagePart, TierKey } from "./agreement.ts";

/** The codes of all parties that a key names, group by group, doubles included. */
export function keyMembers(key: Key): readonly string[] {
  if (key.kind !== "percentages") return leafParties(key);
  return key.parts.flatMap((part) => (part.kind === "party" ? [part.party] : keyMembers(part.key)));
}

/** The codes of all groups of a key, doubles included. */
export function groupCodes(key: Key): readonly string[] {
  return keysOf(key).flatMap((one) =>
    one.kind === "percentages"
      ? one.parts.flatMap((part) => (part.kind === "group" ? [part.code] : []))
      : [],
  );
}

/** The codes of all members of keys without percentages: those whom the year's rounding rule splits over. */
export function leafMembers(key: Key): readonly string[] {
  return keysOf(key).flatMap((one) => (one.kind === "percentages" ? [] : leafParties(one)));
}

/** The codes of all members whose population is needed, or may be: of population keys and mixes, where a clause decides, and where a fee is per inhabitant. */
export function populationMembers(key: Key): readonly string[] {
  return keysOf(key).flatMap((one) => {
    if (one.kind === "percentages" || one.kind === "equal") return [];
    if (!isFeeKey(one)) return one.parties;
    return one.parts.flatMap(({ party, perPerson }) => (perPerson === null ? [] : [party]));
  });
}

/** Those of {@link populationMembers} that have a population: the municipalities. @rule PO1 */
export function countedMembers({
  key,
  parties,
}: Pick<Agreement, "key" | "parties">): readonly string[] {
  const counted = new Set(
    parties.filter(({ kind }) => kind === "municipality").map(({ code }) => code),
  );
  return populationMembers(key).filter((code) => counted.has(code));
}

/** The key that a party or a group is a part of; null where there is none. */
export function keyWith<Leaf extends LeafKey>(key: Key<Leaf>, code: string): Key<Leaf> | null {
  return keysOf(key).find((one) => partCodes(one).includes(code)) ?? null;
}

function partCodes(key: Key): readonly string[] {
  return key.kind === "percentages" ? key.parts.map(partCode) : leafParties(key);
}

/** Whether a key divides by fees that it states. */
export function isFeeKey(key: Key): key is FeeKey {
  return key.kind === "amounts" || key.kind === "weights";
}

/** Whether a key divides by tiers of population. */
export function isTierKey(key: Key): key is TierKey {
  return key.kind === "tier-amounts" || key.kind === "tier-weights";
}

/** A key and all keys below it, each with its name: its group's code, or that of the whole at the top. */
export function keyNames(key: Key, whole: string): readonly (readonly [string, Key])[] {
  if (key.kind !== "percentages") return [[whole, key]];
  const below = key.parts.flatMap((part) =>
    part.kind === "group" ? keyNames(part.key, part.code) : [],
  );
  return [[whole, key], ...below];
}

/** The codes of the parties that a key without percentages divides among. */
export function leafParties(key: LeafKey): readonly string[] {
  return isFeeKey(key) ? key.parts.map(({ party }) => party) : key.parties;
}

/** A key and all keys below it. */
export function keysOf<Leaf extends LeafKey>(key: Key<Leaf>): readonly Key<Leaf>[] {
  if (key.kind !== "percentages") return [key];
  const below = key.parts.flatMap((part) => (part.kind === "group" ? keysOf(part.key) : []));
  return [key, ...below];
}

/** The code of the party or group that bears a percentage. */
export function partCode(part: PercentagePart): string {
  return part.kind === "party" ? part.party : part.code;
}
