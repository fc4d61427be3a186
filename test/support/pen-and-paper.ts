import type { TraceNode } from "../../engine/index.ts";

/**
 * What a stranger with the printed tree and nothing else would do: takes the
 * numbers off the tree and makes the amount of them again, rule by rule.
 */
export function amountByHand(trace: TraceNode): { numerator: bigint; denominator: bigint } {
  const [rule = "", unit = ""] = child(trace, "rounding").value.split(" ");
  if (isHeld(trace)) return heldByHand(trace);
  const steps = child(trace, "units-won");
  // The steps see no sign; the number of units tells it, and cites the rule of the mirror.
  const isMirrored = steps.rules.includes("AL7");
  const size = unitsByHand(steps, rule, weightOf(trace));
  const units = isMirrored ? -size : size;
  const [whole = "0", decimals = ""] = unit.split(".");
  return {
    numerator: units * BigInt(whole + decimals),
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** The exact amount of the tree, made of what is to be split and of the share. */
export function exactByHand(trace: TraceNode): string {
  const exact = child(trace, "exact-amount");
  const [whole, share] = exact.inputs;
  if (isHeld(trace)) {
    const { numerator, denominator } = heldByHand(trace);
    return reduced(numerator, denominator);
  }
  if (whole?.label === "shared-total") checkShared(whole);
  if (share === undefined) throw new Error("an exact amount has a share");
  const weight = share.inputs[0]?.value ?? "";
  const sum = share.inputs[1];
  const [members, memberScale] = sum === undefined ? [100n, 1n] : parsed(sum.value);
  if (sum !== undefined && sum.inputs.length > 0) checkSum(sum);
  const [total, scale] = parsed(whole?.value ?? "");
  const [part, partScale] = parsed(weight);
  return reduced(total * part * memberScale, scale * partScale * members);
}

/** Whether an amount is a floor or a cap, and no share of anything. */
function isHeld(trace: TraceNode): boolean {
  return child(trace, "exact-amount").rules.includes("AL10");
}

/** The bound that an amount is held at: all together would pay too much, or too little, if it were not. */
function heldByHand(trace: TraceNode): { numerator: bigint; denominator: bigint } {
  const exact = child(trace, "exact-amount");
  const whole = exact.inputs.find(({ label }) => ["group-total", "annual-cost"].includes(label));
  const taken = exact.inputs.find(({ label }) => label === "taken-at-bound");
  const bound = (label: string): Ratio | null => {
    const found = exact.inputs.find((input) => input.label === label);
    return found === undefined ? null : parsed(found.value);
  };
  if (whole === undefined) throw new Error("what is split is told");
  const floor = bound("least") ?? [0n, 1n];
  const [total, all] = [parsed(whole.value), taken === undefined ? null : parsed(taken.value)];
  const isFloor = all === null || all[0] * total[1] >= total[0] * all[1];
  const [numerator, denominator] = isFloor ? floor : (bound("most") ?? total);
  return { numerator, denominator };
}

/** What is shared is the whole less what those pay who are held at a bound. */
function checkShared({ value, inputs }: TraceNode): void {
  const [whole, ...held] = inputs;
  const rest = held.reduce<Ratio>(
    ([a, b], input) => {
      const [c, d] = parsed(input.value);
      return [a * d - c * b, b * d];
    },
    parsed(whole?.value ?? ""),
  );
  if (reduced(...rest) !== reduced(...parsed(value))) throw new Error("the rest is off");
}

/** The numbers below a sum make it. */
function checkSum({ value, inputs }: TraceNode): void {
  const sum = inputs.reduce<[bigint, bigint]>(
    ([a, b], input) => {
      const [c, d] = parsed(input.value);
      return [a * d + c * b, b * d];
    },
    [0n, 1n],
  );
  if (reduced(...sum) !== reduced(...parsed(value))) throw new Error("the sum is off");
}

/** The weight that a row's share is made of. */
function weightOf(trace: TraceNode): [bigint, bigint] {
  const share = child(trace, "exact-amount").inputs[1];
  return parsed(share?.inputs[0]?.value ?? "");
}

type Ratio = [bigint, bigint];

function unitsByHand(steps: TraceNode, rule: string, weight: Ratio): bigint {
  const number = (label: string): bigint => BigInt(child(steps, label).value);
  switch (rule) {
    case "largest-remainder":
    case "truncate-residual-to-largest-weights":
    case "truncate-residual-in-list-order":
      return number("whole-units") + (wonExtra(steps) ? 1n : 0n);
    case "half-up-per-row":
      return rounded(child(steps, "exact-units").value, "up");
    case "half-even-per-row":
      return rounded(child(steps, "exact-units").value, "even");
    case "truncate-per-row":
      return rounded(child(steps, "exact-units").value, "down");
    case "cumulative":
      for (const end of ["before", "after"]) {
        const shown = number(`running-rounded-${end}`);
        const made = rounded(child(steps, `running-${end}`).value, "up");
        if (shown !== made) throw new Error("the running sum is off");
      }
      return number("running-rounded-after") - number("running-rounded-before");
    default:
      return rule.includes("residual") ? residual(steps) : divisorUnits(steps, rule, weight);
  }
}

/** Whether the row stands in the queue within the units left over. The queue must be in its own order. */
function wonExtra(steps: TraceNode): boolean {
  const left = Number(child(steps, "left-over-units").value);
  const isQueued = steps.inputs.some(({ label }) => label === "rank");
  if (left === 0 || !isQueued) return false;
  const queue = child(steps, "rank");
  queue.inputs.forEach((next, index) => {
    const before = queue.inputs[index - 1];
    if (before !== undefined && isBehind(before, next)) {
      throw new Error("the queue is out of order");
    }
  });
  const rank = Number(queue.value);
  const won = rank >= 1 && rank <= left;
  if (child(steps, "extra-unit").value !== (won ? "1" : "0")) {
    throw new Error("the extra unit is off");
  }
  return won;
}

/** Whether a place in the queue is behind the one after it, by what the queue goes by. */
function isBehind(before: TraceNode, next: TraceNode): boolean {
  if (next.measure === "order") {
    return /^-?\d+$/.test(next.value)
      ? BigInt(before.value) > BigInt(next.value)
      : before.value > next.value;
  }
  const [[a, b], [c, d]] = [parsed(before.value), parsed(next.value)];
  return a * d < c * b;
}

function residual(steps: TraceNode): bigint {
  const others = steps.inputs.find(({ label }) => label === "others-rounded");
  if (others === undefined) return rounded(child(steps, "exact-units").value, "up");
  return BigInt(child(steps, "total").value) - BigInt(others.value);
}

/**
 * How many claims of the row's weight are stronger than the strongest that got
 * nothing: so many units it has, and between ties with that claim no more than
 * are at least as strong as the weakest that got one.
 */
function divisorUnits(steps: TraceNode, rule: string, weight: Ratio): bigint {
  const told = BigInt(steps.value < "0" ? steps.value.slice(1) : steps.value);
  if (weight[0] === 0n) return 0n;
  const limit = (label: string): [bigint, bigint] => parsed(child(steps, label).value);
  const isClaim = (n: bigint, [a, b]: [bigint, bigint], orEqual: boolean): boolean => {
    const [power, post] = signpost(rule, weight, n);
    return power * b > a * post || (orEqual && power * b === a * post);
  };
  const loser = limit("strongest-unsuccessful-claim");
  // Units are counted from the one told, up and down: it must be the only answer but for ties.
  const hasAll = told === 0n || isClaim(told - 1n, limit("weakest-successful-claim"), true);
  const hasNoMore = !isClaim(told, loser, false);
  const isTied = told > 0n && !isClaim(told - 1n, loser, false);
  const tie = told > 0n && isClaim(told - 1n, loser, true);
  if (!hasAll || !hasNoMore || (isTied && !tie)) {
    throw new Error("the tree does not bear out its units");
  }
  return told;
}

/** A weight (or its square) and the signpost before unit n + 1, in proportion to the rule's definition. */
function signpost(rule: string, [weight, scale]: Ratio, n: bigint): Ratio {
  if (rule === "webster") return [2n * weight, (2n * n + 1n) * scale];
  if (rule === "jefferson") return [weight, (n + 1n) * scale];
  if (rule === "adams") return [weight, n * scale];
  return [weight * weight, n * (n + 1n) * scale * scale];
}

function rounded(text: string, way: "up" | "even" | "down"): bigint {
  const [numerator, denominator] = parsed(text);
  const whole = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  if (way === "down" || twice < denominator) return whole;
  if (twice > denominator || way === "up") return whole + 1n;
  return whole % 2n === 0n ? whole : whole + 1n;
}

function child(node: TraceNode, label: string): TraceNode {
  const found = node.inputs.find((input) => input.label === label);
  if (found === undefined) throw new Error(`${node.label} tells no ${label}`);
  return found;
}

/** `n/d`, or digits with a point, as numerator and denominator. */
function parsed(text: string): [bigint, bigint] {
  if (text.includes("/")) {
    const [top = "0", bottom = "1"] = text.split("/");
    const [[a, b], [c, d]] = [parsed(top), parsed(bottom)];
    return [a * d, b * c];
  }
  const [whole = "0", decimals = ""] = text.split(".");
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

export function reduced(numerator: bigint, denominator: bigint): string {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return `${(numerator / divisor).toString()}/${(denominator / divisor).toString()}`;
}
