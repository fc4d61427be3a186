/**
 * The rules once more, each straight from its definition in docs/SPEC.md and in
 * the slowest way there is, with plain numbers: for small cases only. It shares
 * nothing with the engine. Codes rise with the rows; null stands for «a problem».
 */
export type BruteForce = (total: number, weights: readonly number[]) => readonly number[] | null;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Rows by falling weight; equal ones by row. */
function byWeight(weights: readonly number[]): number[] {
  return [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}

/** The whole number nearest to exact/whole; `prefers` settles a half between the two nearest. */
function nearest(exact: number, whole: number, prefers: (number: number) => boolean): number {
  let best = 0;
  for (let candidate = 0; candidate * whole <= exact + whole; candidate += 1) {
    const isCloser = Math.abs(candidate * whole - exact) - Math.abs(best * whole - exact);
    if (isCloser < 0 || (isCloser === 0 && prefers(candidate))) best = candidate;
  }
  return best;
}

function largestBelow(exact: number, whole: number): number {
  let best = 0;
  while ((best + 1) * whole <= exact) best += 1;
  return best;
}

const upwards = (): boolean => true;
const toEven = (number: number): boolean => number % 2 === 0;

function perRow(rounded: (exact: number, whole: number) => number): BruteForce {
  return (total, weights) => weights.map((weight) => rounded(total * weight, sum(weights)));
}

const halfUp = perRow((exact, whole) => nearest(exact, whole, upwards));

/** Units one by one: each to the row whose weight over its signpost is largest. */
function oneByOne(signpost: (held: number) => number, power: 1 | 2 = 1): BruteForce {
  return (total, weights) => {
    const amounts = weights.map(() => 0);
    const strength = (row: number): [number, number] => [
      (weights[row] ?? 0) ** power,
      signpost(amounts[row] ?? 0),
    ];
    const isStronger = (a: number, b: number): boolean => {
      const [[mine, myPost], [theirs, theirPost]] = [strength(a), strength(b)];
      return mine * theirPost > theirs * myPost;
    };
    const rows = byWeight(weights).filter((row) => (weights[row] ?? 0) > 0);
    for (let unit = 0; unit < total; unit += 1) {
      const best = rows.reduce((held, row) => (isStronger(row, held) ? row : held));
      amounts[best] = (amounts[best] ?? 0) + 1;
    }
    return amounts;
  };
}

function unlessTooFew(rule: BruteForce): BruteForce {
  return (total, weights) =>
    total < weights.filter((weight) => weight > 0).length ? null : rule(total, weights);
}

/** Whole parts, then one unit each in the order given until none is left. */
function wholePartsThen(
  orderOf: (total: number, weights: readonly number[]) => number[],
): BruteForce {
  return (total, weights) => {
    const amounts = weights.map((weight) => largestBelow(total * weight, sum(weights)));
    for (const row of orderOf(total, weights)) {
      if (sum(amounts) < total && (weights[row] ?? 0) > 0) amounts[row] = (amounts[row] ?? 0) + 1;
    }
    return amounts;
  };
}

function byRemainder(total: number, weights: readonly number[]): number[] {
  const rest = (row: number): number => (total * (weights[row] ?? 0)) % sum(weights);
  return byWeight(weights).sort((a, b) => rest(b) - rest(a));
}

export function residualTo(taker: number): BruteForce {
  return (total, weights) => {
    const amounts = [...(halfUp(total, weights) ?? [])];
    amounts[taker] = 0;
    const left = total - sum(amounts);
    amounts[taker] = left;
    return left < 0 || weights[taker] === 0 ? null : amounts;
  };
}

const cumulative: BruteForce = (total, weights) => {
  const upTo = (count: number): number =>
    nearest(total * sum(weights.slice(0, count)), sum(weights), upwards);
  return weights.map((_, row) => upTo(row + 1) - upTo(row));
};

export const BRUTE_FORCE: Readonly<Record<string, BruteForce>> = {
  "largest-remainder": wholePartsThen(byRemainder),
  webster: oneByOne((held) => 2 * held + 1),
  jefferson: oneByOne((held) => held + 1),
  adams: unlessTooFew(oneByOne((held) => held)),
  "huntington-hill": unlessTooFew(oneByOne((held) => held * (held + 1), 2)),
  "half-up-per-row": halfUp,
  "half-even-per-row": perRow((exact, whole) => nearest(exact, whole, toEven)),
  "truncate-per-row": perRow(largestBelow),
  "half-up-residual-to-largest": (total, weights) =>
    residualTo(byWeight(weights)[0] ?? 0)(total, weights),
  "truncate-residual-to-largest-weights": wholePartsThen((_, weights) => byWeight(weights)),
  "truncate-residual-in-list-order": wholePartsThen((_, weights) => [...weights.keys()]),
  cumulative,
};
