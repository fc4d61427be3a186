import { distance } from "fastest-levenshtein";
import type {
  Municipality,
  MunicipalityRegister,
  Place,
  Problem,
  Result,
} from "../engine/index.ts";
import { fail, municipalityWithCode, problem, succeed } from "../engine/index.ts";

/**
 * The municipality that a text names by code or by name, with or without
 * «kommun» and the genitive s. Nothing is guessed: an unknown name is a problem
 * that tells the nearest ones.
 *
 * @rule PO5
 */
export function municipalityNamed(
  register: MunicipalityRegister,
  text: string,
  place?: Place,
): Result<Municipality, Problem> {
  const wanted = text.trim();
  const found = municipalityWithCode(register, wanted) ?? withName(register, wanted);
  if (found !== null) return succeed(found);
  const nearest = nearestTo(
    wanted,
    register.municipalities.map(({ name, code }) => (/^\d+$/.test(wanted) ? code : name)),
  );
  return fail([problem("municipality-unknown", { municipality: wanted, nearest }, place)]);
}

/** The nearest of some names, three at most where several are as near; none that is farther off than a third of the text. */
export function nearestTo(text: string, names: readonly string[]): string[] {
  const farthest = Math.max(1, Math.ceil(text.length / 3));
  const measured = names.map((name) => ({ name, steps: distance(folded(text), folded(name)) }));
  const fewest = measured.reduce((least, { steps }) => Math.min(least, steps), farthest);
  return measured
    .filter(({ steps }) => steps === fewest)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Municipalities that call themselves by more than their name and a genitive s: Falu kommun. */
const OWN_FORMS: ReadonlyMap<string, string> = new Map([["falu", "falun"]]);

function withName({ municipalities }: MunicipalityRegister, text: string): Municipality | null {
  const exact = municipalities.filter(({ name }) => folded(name) === folded(text));
  const stem = folded(text.replace(/\s+(?:kommun|stad)$/i, ""));
  const plain = OWN_FORMS.get(stem) ?? stem;
  const trimmed = municipalities.filter(
    ({ name }) => plain === folded(name) || plain === `${folded(name)}s`,
  );
  const [only, ...others] = exact.length > 0 ? exact : trimmed;
  return only !== undefined && others.length === 0 ? only : null;
}

function folded(text: string): string {
  return text.trim().toLowerCase().normalize("NFC");
}
