import type {
  Municipality,
  MunicipalityRegister,
  Place,
  Problem,
  Result,
} from "../engine/index.ts";
import { fail, isoDate, municipalityOn, problem, succeed } from "../engine/index.ts";
import { foldedName, nearestTo } from "./nearest-name.ts";

/** How a municipality is asked for. */
interface Asked {
  /** Where the text stands, for the problem. */
  readonly place?: Place;
  /** Whether an unknown name is told with the nearest ones, which takes a while. */
  readonly suggests?: boolean;
}

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
  { place, suggests = true }: Asked = {},
): Result<Municipality, Problem> {
  const wanted = text.trim();
  const found = knownMunicipality(register, wanted, place);
  if (found !== null) return found;
  const names = register.municipalities.map(({ name, code }) =>
    /^\d+$/.test(wanted) ? code : name,
  );
  const nearest = suggests ? nearestTo(wanted, names) : [];
  return fail([problem("municipality-unknown", { municipality: wanted, nearest }, place)]);
}

/** A municipality's code and name in one cell, as databases export them. */
export interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

const CODE_FIRST = /^(?<code>\d{4})(?: ?[-–,:] ?| )(?<name>\p{L}.*)$/u;
const CODE_LAST = /^(?<name>\p{L}.*?),? (?:\((?<inside>\d{4})\)|(?<code>\d{4}))$/u;

/** «2062 Mora» or «Mora (2062)» taken apart; null where a text is one of the two alone. @rule RD4 PO5 */
export function codeAndName(text: string): CodeAndName | null {
  const parts = (CODE_FIRST.exec(text) ?? CODE_LAST.exec(text))?.groups;
  if (parts === undefined) return null;
  return { code: parts["code"] ?? parts["inside"] ?? "", name: parts["name"] ?? "" };
}

const COUNTY = /^(?:(?<code>\d\d) ?)?(?<name>\p{L}.* län)?$/iu;

/** Whether a text names a county, by code («20»), by name («Dalarnas län») or both. @rule RD4 */
export function isCounty({ municipalities }: MunicipalityRegister, text: string): boolean {
  const parts = COUNTY.exec(text)?.groups;
  if (parts === undefined || text === "") return false;
  const [code, name] = [parts["code"], parts["name"]?.toLowerCase()];
  return municipalities.some(
    ({ countyCode, countyName }) =>
      (code === undefined || countyCode === code) &&
      (name === undefined || countyName.toLowerCase() === name),
  );
}

/** The municipality of a code or a name, or what became of one that has ended; null where the text is unknown. */
export function knownMunicipality(
  register: MunicipalityRegister,
  text: string,
  place?: Place,
): Result<Municipality, Problem> | null {
  const wanted = text.trim();
  const named = withName(register, wanted);
  if (named !== null) return succeed(named);
  const coded = municipalityOn(register, { code: wanted, date: LAST_DAY, place });
  const isKnown = coded.ok || coded.problems.some(({ code }) => code === "municipality-ended");
  return isKnown ? coded : null;
}

/** A table of weights has no date: a code that was exchanged at any time is told its successor. */
const LAST_DAY = isoDate("9999-01-01");

/** Municipalities that call themselves by more than their name and a genitive s: Falu kommun. */
const OWN_FORMS: ReadonlyMap<string, string> = new Map([["falu", "falun"]]);

function withName(register: MunicipalityRegister, text: string): Municipality | null {
  const index = nameIndex(register);
  const exact = index.get(foldedName(text))?.filter(({ isGenitive }) => !isGenitive) ?? [];
  const stem = foldedName(text.replace(/\s+(?:kommun|stad)$/i, ""));
  const found = exact.length > 0 ? exact : (index.get(OWN_FORMS.get(stem) ?? stem) ?? []);
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only.municipality : null;
}

/** A municipality under one of its names. */
interface Indexed {
  readonly municipality: Municipality;
  /** Whether the name has the genitive s. */
  readonly isGenitive: boolean;
}

type NameIndex = ReadonlyMap<string, readonly Indexed[]>;

const INDEXES = new WeakMap<MunicipalityRegister, NameIndex>();

/** The municipalities by their folded names, with and without the genitive s; made once for a register. */
function nameIndex(register: MunicipalityRegister): NameIndex {
  const known = INDEXES.get(register);
  if (known !== undefined) return known;
  const index = new Map<string, Indexed[]>();
  for (const municipality of register.municipalities) {
    const name = foldedName(municipality.name);
    for (const isGenitive of [false, true]) {
      const key = isGenitive ? `${name}s` : name;
      const same = index.get(key) ?? [];
      same.push({ municipality, isGenitive });
      index.set(key, same);
    }
  }
  INDEXES.set(register, index);
  return index;
}
