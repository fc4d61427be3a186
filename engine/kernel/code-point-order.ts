/**
 * Orders two texts by code point, the same in every language and program.
 * A plain `<` compares UTF-16 units, which puts U+1F600 before U+FF21.
 *
 * @rule AL3
 */
export function compareByCodePoint(a: string, b: string): -1 | 0 | 1 {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return compareUnits(left, right);
  }
  if (a.length === b.length) return 0;
  return a.length < b.length ? -1 : 1;
}

/** Half of a surrogate pair stands for a code point above every single unit. */
function compareUnits(left: number, right: number): -1 | 1 {
  if (isSurrogate(left) !== isSurrogate(right)) return isSurrogate(left) ? 1 : -1;
  return left < right ? -1 : 1;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
