import type { TraceNode } from "../../engine/index.ts";

/**
 * What a stranger with the printed tree and nothing else would do: takes the
 * numbers off the tree and makes the amount of them again, rule by rule.
 */
export function amountByHand(trace: TraceNode): { numerator: bigint; denominator: bigint } {
  const [rule = "", unit = ""] = child(trace, "rounding").value.split(" ");
  const units = unitsByHand(child(trace, "units-won"), rule);
  const [whole = "0", decimals = ""] = unit.split(".");
  return {
    numerator: units * BigInt(whole + decimals),
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** The exact amount of the tree, made of what is to be split and of the share. */
export function exactByHand(trace: TraceNode): string {
  const exact = child(trace, "exact-amount");
  const share = child(exact, "share");
  const whole = exact.inputs.find(({ label }) => label !== "share");
  const weight = share.inputs[0]?.value ?? "";
  const sum = share.inputs[1];
  const members = sum?.inputs.reduce((all, { value }) => all + BigInt(value), 0n) ?? 100n;
  if (sum !== undefined && sum.value !== members.toString()) throw new Error("the sum is off");
  const [total, scale] = parsed(whole?.value ?? "");
  const [part, partScale] = parsed(weight);
  return reduced(total * part, scale * partScale * members);
}

function unitsByHand(steps: TraceNode, rule: string): bigint {
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
      return (
        rounded(child(steps, "running-after").value, "up") -
        rounded(child(steps, "running-before").value, "up")
      );
    default:
      return rule.includes("residual") ? residual(steps) : divisorUnits(steps);
  }
}

/** Whether the row's place in the queue is within the units left over; the queue itself is checked too. */
function wonExtra(steps: TraceNode): boolean {
  const left = Number(child(steps, "left-over-units").value);
  if (left === 0) return false;
  return Number(child(steps, "rank").value) >= 1 && Number(child(steps, "rank").value) <= left;
}

function residual(steps: TraceNode): bigint {
  const others = steps.inputs.find(({ label }) => label === "others-rounded");
  if (others === undefined) return rounded(child(steps, "exact-units").value, "up");
  return BigInt(child(steps, "total").value) - BigInt(others.value);
}

/** The won units stand if the last was no weaker than any claim that got none, and the next no stronger than any that did. */
function divisorUnits(steps: TraceNode): bigint {
  const strength = (label: string): [bigint, bigint] | null => {
    const node = steps.inputs.find((input) => input.label === label);
    return node === undefined ? null : parsed(node.value);
  };
  const isAtLeast = (a: [bigint, bigint] | null, b: [bigint, bigint] | null): boolean =>
    a === null || b === null || a[0] * b[1] >= b[0] * a[1];
  const strongestLoser = strength("strongest-unsuccessful-claim");
  const weakestWinner = strength("weakest-successful-claim");
  const isSound =
    isAtLeast(strength("last-unit-strength"), strongestLoser) &&
    isAtLeast(weakestWinner, strength("next-unit-strength"));
  if (!isSound) throw new Error("the tree does not bear out its units");
  return BigInt(child(steps, "units-won").value);
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
    const [numerator = "0", denominator = "1"] = text.split("/");
    return [BigInt(numerator), BigInt(denominator)];
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
