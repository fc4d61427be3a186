import type { Decimal } from "decimal.js";
import type {
  Bound,
  Fee,
  Key,
  LeafKey,
  MixKey,
  PercentagePart,
  Place,
  Problem,
  Result,
} from "../../engine/index.ts";
import { allOf, ExactDecimal, fail, problem, succeed } from "../../engine/index.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import type { TierRow } from "../../templates/forms/tier-rows.ts";
import type { KeyRow } from "../../templates/forms/key-rows.ts";
import { overlap } from "../../templates/forms/years.ts";
import { KEY_KINDS } from "../../templates/forms/words.ts";
import { KEYS } from "../../templates/tables/keys.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { ListedParty } from "./read-lists.ts";
import { readTableRows } from "./read-table.ts";
import { disagreement, reversedYears } from "./row-checks.ts";
import type { TableRow } from "./table-rows.ts";

/** A row of the table Nycklar, and where it stands. */
export interface ListedPart extends KeyRow {
  readonly row: TableRow;
}

/** The table Nycklar, row by row. @rule WB7 */
export function readParts(book: OpenBook): Result<readonly ListedPart[], Problem> {
  const rows = readTableRows(book, KEYS);
  if (!rows.ok) return rows;
  const parts = rows.value.map(({ row, cells }) => ({ ...row, row: cells }));
  const problems = [
    ...reversedYears(parts),
    ...parts.flatMap((part) => unlike(part, parts)),
    ...doubledPlaces(parts),
  ];
  return problems.length > 0 ? fail(problems) : succeed(parts);
}

/** The rows as a tree, from the key with the agreement's id. @rule AL12 WB7 */
export function keyTree(id: string, rows: KeySheets): Result<Key, Problem> {
  const problems = unreached(rows.parts, id);
  return problems.length > 0 ? fail(problems) : keyNamed(id, { ...rows, above: [] });
}

/** What the sheets say of one agreement's keys. */
export interface KeySheets {
  readonly parts: readonly ListedPart[];
  readonly tiers: readonly TierRow[];
  readonly parties: readonly ListedParty[];
}

/** Two parts of one key cannot have the same place in the clause on the odd unit. */
function doubledPlaces(parts: readonly ListedPart[]): readonly Problem[] {
  return parts.flatMap((part, index) => {
    const { odd, row } = part;
    const first = parts.findIndex((other) => isBeside(other, part) && other.odd === odd);
    if (odd === null || first === index) return [];
    const { label, place } = row.cell("odd");
    return [problem("row-doubled", { label, text: String(odd) }, place)];
  });
}

/** Whether two rows are of one key in some year. */
function isBeside(one: ListedPart, other: ListedPart): boolean {
  return one.agreement === other.agreement && one.key === other.key && overlap(one, other);
}

/** The rows of one key divide in one way, by one source. */
function unlike(part: ListedPart, all: readonly ListedPart[]): readonly Problem[] {
  const first = all.find((one) => isBeside(one, part)) ?? part;
  const { cell } = part.row;
  const areMixes = part.by === "mix" && first.by === "mix";
  const shown = (number: Decimal | null): string => number?.toFixed() ?? "";
  return [
    ...disagreement(cell("by"), KEY_KINDS[first.by].sv, KEY_KINDS[part.by].sv),
    ...disagreement(cell("source"), first.source, part.source),
    ...(areMixes ? disagreement(cell("percent"), shown(first.percent), shown(part.percent)) : []),
    ...(areMixes
      ? disagreement(cell("weightPercent"), shown(first.weightPercent), shown(part.weightPercent))
      : []),
  ];
}

/** A key that no row of another key leads to would be left out without a word. */
function unreached(parts: readonly ListedPart[], id: string): readonly Problem[] {
  const known = new Set([id]);
  for (const key of known) {
    for (const part of parts) if (part.key === key) known.add(part.code);
  }
  return parts
    .filter(({ key }) => !known.has(key))
    .map(({ key, row }) => {
      const choices = [...known];
      const nearest = nearestTo(key, choices)[0] ?? null;
      return problem("choice-unknown", { text: key, choices, nearest }, row.cell("key").place);
    });
}

interface Tree extends KeySheets {
  /** The keys above, so that no key leads back to itself. */
  readonly above: readonly string[];
}

function keyNamed(name: string, tree: Tree): Result<Key, Problem> {
  const own = tree.parts.filter(({ key }) => key === name);
  const [first] = own;
  if (first === undefined) return succeed({ kind: "population", parties: [], source: "" });
  if (first.by !== "percentages") {
    const steps = tree.tiers.filter(({ key }) => key === name);
    return succeed(withBounds(leafKey(first, own, steps), own));
  }
  const below = { ...tree, above: [...tree.above, name] };
  const parts = allOf(own.map((part) => partOf(part, below)));
  if (!parts.ok) return parts;
  const odd = own
    .filter((part) => part.odd !== null)
    .sort((a, b) => (a.odd ?? 0) - (b.odd ?? 0))
    .map(({ code }) => code);
  return succeed({ kind: "percentages", parts: parts.value, oddUnitTo: odd, source: first.source });
}

/** A key that divides among parties, in the way that its first row says. */
function leafKey(
  { by, source }: ListedPart,
  own: readonly ListedPart[],
  tiers: readonly TierRow[],
): LeafKey {
  switch (by) {
    case "amounts":
    case "weights":
      return { kind: by, parts: own.map(feeOf), source };
    case "mix": {
      const equalPercent = own[0]?.percent ?? new ExactDecimal(0);
      const parties = own.map(({ code }) => code);
      return { kind: by, equalPercent, ...mixWeights(own), parties, source };
    }
    case "tier-amounts":
    case "tier-weights": {
      const steps = tiers.map(({ from, ownsBoundary, amount }) => ({ from, ownsBoundary, amount }));
      return { kind: by, steps, parties: own.map(({ code }) => code), source };
    }
    case "equal":
    case "clause":
      return { kind: by, parties: own.map(({ code }) => code), source };
    case "population":
    case "percentages":
      return { kind: "population", parties: own.map(({ code }) => code), source };
  }
}

/** The weights of a mix that shares some of it by them. @rule AL10 */
function mixWeights(own: readonly ListedPart[]): Pick<MixKey, "weights"> {
  const percent = own[0]?.weightPercent ?? null;
  if (percent === null) return {};
  const parts = own.map(({ code, fee }) => ({ party: code, weight: fee ?? new ExactDecimal(0) }));
  return { weights: { percent, parts } };
}

/** The key with the bounds that its rows say; without any where none does. @rule AL10 */
function withBounds(key: LeafKey, own: readonly ListedPart[]): LeafKey {
  const bounds = own.flatMap(({ code, least, most }): Bound[] =>
    least === null && most === null ? [] : [{ party: code, least, most }],
  );
  return bounds.length === 0 ? key : { ...key, bounds };
}

function feeOf({ code, fee, perPerson }: ListedPart): Fee {
  return { party: code, amount: fee ?? new ExactDecimal(0), perPerson };
}

function partOf(part: ListedPart, tree: Tree): Result<PercentagePart, Problem> {
  const { code } = part;
  const percent = part.percent ?? new ExactDecimal(0);
  const listed = tree.parties.find((party) => party.code === code);
  const hasKey = tree.parts.some(({ key }) => key === code);
  if (listed?.kind !== "group" && !hasKey) return succeed({ kind: "party", percent, party: code });
  if (tree.above.includes(code)) return fail([circle(code, part.row.cell("code").place)]);
  const key = keyNamed(code, tree);
  if (!key.ok) return key;
  const name = { sv: listed?.name ?? code, en: listed?.nameEnglish ?? listed?.name ?? code };
  return succeed({ kind: "group", percent, code, name, key: key.value });
}

function circle(code: string, place: Place): Problem {
  return problem("group-code-taken", { agreement: code, code }, place);
}
