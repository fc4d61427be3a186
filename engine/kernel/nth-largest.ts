import { nearRatio } from "./rounding.ts";

/** Fewer numbers than this are sorted at once. */
const FEW = 64;

/**
 * The n-th largest of some numbers that are 0 or more, n from 1. Counts them in boxes by
 * size and sorts only the box that it lies in: as many steps as there are numbers, unless
 * all are nearly alike.
 */
export function nthLargest(numbers: readonly number[], n: number): number {
  const largest = numbers.reduce((most, number) => (number > most ? number : most), 0);
  if (numbers.length < FEW || largest === 0) return nthInOrder(numbers, n);
  const boxes = numbers.length;
  const step = nearRatio(boxes - 1, largest);
  // A larger number never comes in a lower box, however the product is rounded.
  const boxOf = (number: number): number => Math.min(Math.trunc(number * step), boxes - 1);
  const counts = new Uint32Array(boxes);
  for (const number of numbers) {
    const box = boxOf(number);
    counts[box] = (counts[box] ?? 0) + 1;
  }
  let left = n;
  let box = boxes - 1;
  for (let count = counts[box] ?? 0; count < left; count = counts[box] ?? 0) {
    left -= count;
    box -= 1;
  }
  return nthInOrder(
    numbers.filter((number) => boxOf(number) === box),
    left,
  );
}

function nthInOrder(numbers: readonly number[], n: number): number {
  return new Float64Array(numbers).sort()[numbers.length - n] ?? 0;
}
