import type { Key, PercentagePart } from "./agreement.ts";

/** The codes of all parties that a key names, group by group, doubles included. */
export function keyMembers(key: Key): readonly string[] {
  if (key.kind === "population") return key.parties;
  return key.parts.flatMap((part) => (part.kind === "party" ? [part.party] : keyMembers(part.key)));
}

/** A key and all keys below it. */
export function keysOf(key: Key): readonly Key[] {
  if (key.kind === "population") return [key];
  const below = key.parts.flatMap((part) => (part.kind === "group" ? keysOf(part.key) : []));
  return [key, ...below];
}

/** The code of the party or group that bears a percentage. */
export function partCode(part: PercentagePart): string {
  return part.kind === "party" ? part.party : part.code;
}
