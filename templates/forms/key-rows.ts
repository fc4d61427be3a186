import type { Decimal } from "decimal.js";
import type {
  Agreement,
  Key,
  Language,
  LeafKey,
  PercentageKey,
  PercentagePart,
} from "../../engine/index.ts";
import { isFeeKey, leafParties } from "../../engine/index.ts";
import type { Years } from "./years.ts";
import { ALWAYS } from "./years.ts";

/** A group of a percentage key. */
export type GroupPart = Extract<PercentagePart, { kind: "group" }>;

/** One member of one key, as a row of the table Nycklar. */
export interface KeyRow extends Years {
  /** The agreement's id. */
  readonly agreement: string;
  /** The key's group; the agreement's id at the top. */
  readonly key: string;
  readonly code: string;
  readonly by: Key["kind"];
  /** The party's percentage; of a mix, how much is shared alike, the same on every row. */
  readonly percent: Decimal | null;
  /** A stated amount in kr, or a weight, also of a mix; null for other ways of dividing. */
  readonly fee: Decimal | null;
  /** What is added for each inhabitant; null where nothing is. */
  readonly perPerson: Decimal | null;
  /** What the party pays at least and at most, in kr; null where there is no such bound. */
  readonly least: Decimal | null;
  readonly most: Decimal | null;
  /** How much of a mix is shared by stated weights, the same on every row; null where nothing is. */
  readonly weightPercent: Decimal | null;
  /** Its place in the clause «udda enhet tillfaller», from 1; null where it has none. */
  readonly odd: number | null;
  readonly source: string;
}

/** A tree of keys as rows: a key's members together, from the top. @rule AL12 */
export function keyRows({ id, key }: Agreement): readonly KeyRow[] {
  return rowsOf(id, key).map((row) => ({ agreement: id, ...row }));
}

/** A row of a key, of whatever agreement. */
type PartRow = Omit<KeyRow, "agreement">;

function rowsOf(name: string, key: Key): readonly PartRow[] {
  if (key.kind !== "percentages") return leafRows(name, key);
  const own = key.parts.map((part) => percentRow(name, key, part));
  const below = key.parts.flatMap((part) =>
    part.kind === "group" ? rowsOf(part.code, part.key) : [],
  );
  return [...own, ...below];
}

function leafRows(name: string, key: LeafKey): readonly PartRow[] {
  const fees = isFeeKey(key) ? key.parts : [];
  const stated = key.kind === "mix" ? key.weights : undefined;
  return leafParties(key).map((code, index) => ({
    key: name,
    code,
    by: key.kind,
    percent: key.kind === "mix" ? key.equalPercent : null,
    fee: fees[index]?.amount ?? stated?.parts.find(({ party }) => party === code)?.weight ?? null,
    perPerson: fees[index]?.perPerson ?? null,
    ...boundsOf(key, code),
    weightPercent: stated?.percent ?? null,
    odd: null,
    source: key.source,
    ...ALWAYS,
  }));
}

function boundsOf({ bounds = [] }: LeafKey, code: string): Pick<KeyRow, "least" | "most"> {
  const { least = null, most = null } = bounds.find(({ party }) => party === code) ?? {};
  return { least, most };
}

function percentRow(name: string, key: PercentageKey, part: PercentagePart): PartRow {
  const code = part.kind === "party" ? part.party : part.code;
  const place = key.oddUnitTo.indexOf(code);
  return {
    key: name,
    code,
    by: key.kind,
    percent: part.percent,
    fee: null,
    perPerson: null,
    least: null,
    most: null,
    weightPercent: null,
    odd: place === -1 ? null : place + 1,
    source: key.source,
    ...ALWAYS,
  };
}

/** The groups of a tree of keys, from the top. */
export function groupsOf(key: Key): readonly GroupPart[] {
  if (key.kind !== "percentages") return [];
  return key.parts.flatMap((part) => (part.kind === "group" ? [part, ...groupsOf(part.key)] : []));
}

/** The name of a party or a group. */
export function nameOf({ parties, key }: Agreement, code: string, language: Language): string {
  const party = parties.find((candidate) => candidate.code === code);
  if (party !== undefined) return party.name;
  return groupsOf(key).find((group) => group.code === code)?.name[language] ?? "";
}
