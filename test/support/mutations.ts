/** Numbers from 0 to below a limit, the same for the same seed. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** What steers the files that are read. */
const SIGNS = [
  0, 9, 10, 13, 32, 34, 35, 44, 45, 46, 48, 59, 60, 62, 92, 123, 125, 132, 195, 239, 255,
];

/** A file with a few bytes changed, taken away, doubled, put in or cut off. */
export function mutated(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  let result = Array.from(bytes);
  for (let times = 1 + next(4); times > 0; times -= 1) {
    const at = next(result.length);
    const length = 1 + next(20);
    const sign = SIGNS[next(SIGNS.length)] ?? 0;
    const way = next(5);
    if (way === 0) result[at] = sign;
    else if (way === 1) result.splice(at, length);
    else if (way === 2) result.splice(at, 0, ...result.slice(at, at + length));
    else if (way === 3) result.splice(at, 0, sign);
    else result = next(8) === 0 ? result.slice(0, at) : result;
  }
  return Uint8Array.from(result);
}
