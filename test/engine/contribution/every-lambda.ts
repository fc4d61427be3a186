import { ExactDecimal } from "../../../engine/index.ts";

/** A party's weight, floor and cap, in whole kr. */
export type Row = readonly [weight: number, least: number | null, most: number | null];

/** What one λ gives everybody, found by trying every λ at which somebody reaches a bound: for small cases alone. */
export function byTrying(rows: readonly Row[], total: number): readonly string[] {
  const bounds = rows.map(([weight, least, most]) => ({
    weight,
    least: least ?? 0,
    most: most ?? total,
  }));
  const amountsAt = (top: number, under: number) =>
    bounds.map(({ weight, least, most }) => {
      const [floor, cap] = [least * under, most * under];
      return weight === 0 ? floor : Math.min(cap, Math.max(floor, weight * top));
    });
  const sumAt = (top: number, under: number) =>
    amountsAt(top, under).reduce((sum, amount) => sum + amount, 0);
  // λ as top/under, from the least to the largest at which anybody reaches a bound.
  const turns = bounds
    .flatMap(({ weight, least, most }) =>
      weight === 0 ? [] : [least, most].map((at) => [at, weight] as const),
    )
    .sort((one, other) => one[0] * other[1] - other[0] * one[1]);
  const upper = turns.find(([top, under]) => sumAt(top, under) >= total * under) ?? [total, 1];
  const lower = turns.filter(([top, under]) => sumAt(top, under) <= total * under).at(-1) ?? [0, 1];
  // Between two turns every amount is a straight line, so the sum decides where on it.
  const scale = upper[1] * lower[1];
  const low = amountsAt(lower[0], lower[1]).map((amount) => amount * upper[1]);
  const high = amountsAt(upper[0], upper[1]).map((amount) => amount * lower[1]);
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  const [wanted, whole] = [total * scale - sum(low), sum(high) - sum(low)];
  return low.map((amount, index) => {
    const step = (high[index] ?? 0) - amount;
    const [top, under] =
      whole === 0 ? [amount, scale] : [amount * whole + step * wanted, scale * whole];
    return new ExactDecimal(top).div(under).toFixed(9);
  });
}
