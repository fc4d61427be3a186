import { distance } from "fastest-levenshtein";

/** No name is longer; measuring a longer text against all of them would take long. */
const LONGEST = 80;

/** Soft hyphens, zero-width spaces, marks of direction. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The nearest of some names, three at most where several are as near; none that
 * is farther off than a third of the text, so that a guess is never far-fetched.
 */
export function nearestTo(text: string, names: readonly string[]): string[] {
  const wanted = foldedName(text);
  if (wanted.length > LONGEST) return [];
  const farthest = Math.ceil(wanted.length / 3);
  const measured = names.map((name) => ({ name, steps: distance(wanted, foldedName(name)) }));
  const near = measured.filter(({ steps }) => steps <= farthest && steps < wanted.length);
  const fewest = near.reduce((least, { steps }) => Math.min(least, steps), farthest);
  return near
    .filter(({ steps }) => steps === fewest)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** A name that has nothing to fold but its case; nearly all are such. */
const PLAIN = /^[!-~åäöÅÄÖé]+(?: [!-~åäöÅÄÖé]+)*$/;

/** A name as it is compared: without case, outer blanks and characters that do not show, in one Unicode form. */
export function foldedName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim().toLowerCase().normalize("NFC");
}
