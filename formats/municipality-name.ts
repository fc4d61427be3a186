import type {
  Municipality,
  MunicipalityRegister,
  Place,
  Problem,
  Result,
} from "../engine/index.ts";
import { fail, isoDate, municipalityOn, problem, succeed } from "../engine/index.ts";
import { foldedName, nearestTo } from "./nearest-name.ts";

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
  const named = withName(register, wanted);
  if (named !== null) return succeed(named);
  const coded = municipalityOn(register, { code: wanted, date: LAST_DAY, place });
  const isKnown = coded.ok || coded.problems.some(({ code }) => code === "municipality-ended");
  if (isKnown) return coded;
  const nearest = nearestTo(
    wanted,
    register.municipalities.map(({ name, code }) => (/^\d+$/.test(wanted) ? code : name)),
  );
  return fail([problem("municipality-unknown", { municipality: wanted, nearest }, place)]);
}

/** A table of weights has no date: a code that was exchanged at any time is told its successor. */
const LAST_DAY = isoDate("9999-01-01");

/** Municipalities that call themselves by more than their name and a genitive s: Falu kommun. */
const OWN_FORMS: ReadonlyMap<string, string> = new Map([["falu", "falun"]]);

function withName({ municipalities }: MunicipalityRegister, text: string): Municipality | null {
  const exact = municipalities.filter(({ name }) => foldedName(name) === foldedName(text));
  const stem = foldedName(text.replace(/\s+(?:kommun|stad)$/i, ""));
  const plain = OWN_FORMS.get(stem) ?? stem;
  const trimmed = municipalities.filter(
    ({ name }) => plain === foldedName(name) || plain === `${foldedName(name)}s`,
  );
  const [only, ...others] = exact.length > 0 ? exact : trimmed;
  return only !== undefined && others.length === 0 ? only : null;
}
