/** The first number from one on that is not taken. */
export function freeNumber(taken: readonly number[], from: number): number {
  const all = new Set(taken);
  let number = from;
  while (all.has(number)) number += 1;
  return number;
}

/** A number larger than all that are taken, and at least 1; what is no number is passed over. */
export function nextNumber(taken: readonly number[]): number {
  return taken.reduce((next, number) => (number >= next ? number + 1 : next), 1);
}
