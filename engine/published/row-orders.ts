import { compareByCodePoint } from "../kernel/code-point-order.ts";
import { at } from "../kernel/invariant.ts";
import type { PrintedRow, RowOrder } from "./hypothesis.ts";

/** An order that a table suggests: the place of each row in it, from 1. */
export interface SuggestedOrder {
  readonly name: RowOrder;
  readonly places: readonly bigint[];
}

/**
 * The orders that a table suggests, each of them once: its column Ordning, the order of its
 * rows, that of the codes, and that of the weights.
 *
 * @rule AL9 AU5
 */
export function suggestedOrders(
  rows: readonly PrintedRow[],
  weights: readonly bigint[],
): readonly SuggestedOrder[] {
  const numbers = Array.from(rows.keys());
  const byCode = (a: number, b: number): number =>
    compareByCodePoint(at(rows, a).party, at(rows, b).party);
  // Equals go by their codes in either direction, as they do in the rules.
  const byWeight = (a: number, b: number): number => {
    const [left, right] = [at(weights, a), at(weights, b)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  };
  const lightest = [...numbers].sort((a, b) => byWeight(a, b) || byCode(a, b));
  const heaviest = [...numbers].sort((a, b) => byWeight(b, a) || byCode(a, b));
  const columns = rows.map(({ order }) => order);
  const own = columns.flatMap((order) => (order === null ? [] : [order]));
  const suggested: readonly SuggestedOrder[] = [
    ...(own.length === rows.length ? [{ name: "column" as const, places: own }] : []),
    { name: "table", places: numbers.map((row) => BigInt(row + 1)) },
    { name: "codes", places: placesIn([...numbers].sort(byCode)) },
    { name: "heaviest-first", places: placesIn(heaviest) },
    { name: "lightest-first", places: placesIn(lightest) },
  ];
  const seen = new Set<string>();
  return suggested.filter(({ places }) => {
    const text = inSequence(places).join(",");
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** The place of each row, where the rows are listed in an order. */
function placesIn(listed: readonly number[]): readonly bigint[] {
  const places = new Map(listed.map((row, place) => [row, BigInt(place + 1)]));
  return Array.from(listed.keys(), (row) => places.get(row) ?? 0n);
}

function inSequence(places: readonly bigint[]): readonly number[] {
  return Array.from(places.keys()).sort((a, b) => (at(places, a) < at(places, b) ? -1 : 1));
}
