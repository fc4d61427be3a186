import type { Municipality, MunicipalityRegister } from "../population/municipality.ts";
import { municipalityOn } from "../population/division.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Agreement, Clause, Party } from "./agreement.ts";
import { holdsIn } from "./clause-in-force.ts";
import { checkIndexations } from "./check-indexations.ts";
import { checkHost, checkOverhead } from "./check-host.ts";
import { checkStaffing } from "./check-staffing.ts";
import { checkKeys } from "./check-keys.ts";
import { placeOf, repeated } from "./check-places.ts";
import { groupCodes, keyMembers, keysOf } from "./key-members.ts";

/**
 * Everything that an agreement contradicts itself in, in the order it is read.
 *
 * @rule AL8 AL10 PO5
 */
export function checkAgreement(
  agreement: Agreement,
  register: MunicipalityRegister,
): readonly Problem[] {
  return [
    ...checkYears(agreement),
    ...checkHost(agreement),
    ...checkOverhead(agreement),
    ...checkParties(agreement, register),
    ...checkKeys(agreement),
    ...checkIndexations(agreement),
    ...checkStaffing(agreement),
    ...checkSignings(agreement),
    ...checkSources(agreement),
    ...checkPublished(agreement),
  ];
}

function checkYears(agreement: Agreement): readonly Problem[] {
  const span = spanProblem(agreement, "from", agreement);
  const clauses = clauseLists(agreement).flatMap(([name, list]) => [
    ...list.flatMap((clause) => spanProblem(agreement, name, clause)),
    ...overlaps(agreement, name, list),
  ]);
  return [...span, ...clauses];
}

function clauseLists(agreement: Agreement): readonly [string, readonly Clause<unknown>[]][] {
  return Object.entries(agreement.clauses);
}

function spanProblem(
  agreement: Agreement,
  clause: string,
  { from, to }: { readonly from: number; readonly to: number | null },
): readonly Problem[] {
  if (to === null || from <= to) return [];
  const facts = { agreement: agreement.id, clause, from, to };
  return [problem("clause-ends-before-start", facts, placeOf(agreement, clause))];
}

function overlaps(
  agreement: Agreement,
  clause: string,
  list: readonly Clause<unknown>[],
): readonly Problem[] {
  return list.flatMap((one, index) =>
    list.slice(index + 1).flatMap((other) => {
      const year = Math.max(one.from, other.from);
      if (!holdsIn(one, year) || !holdsIn(other, year)) return [];
      const facts = { agreement: agreement.id, clause, year };
      return [problem("clause-overlap", facts, placeOf(agreement, clause))];
    }),
  );
}

function checkParties(agreement: Agreement, register: MunicipalityRegister): readonly Problem[] {
  return [
    ...doubled(
      agreement,
      "parties",
      agreement.parties.map(({ code }) => code),
    ),
    ...agreement.parties.flatMap((party) => unknownParty(agreement, party, register)),
    ...agreement.parties.flatMap((party) => misnamedParty(agreement, party, register)),
    ...checkMembership(agreement),
    ...checkGroupCodes(agreement),
    ...unusableCodes(agreement),
  ];
}

/** Signs that formulas read as something else: patterns and comparisons. @rule WB6 */
const SIGNS_OF_FORMULAS = /[*?~<>=]/;

function unusableCodes(agreement: Agreement): readonly Problem[] {
  const codes = [
    agreement.id,
    ...agreement.parties.map(({ code }) => code),
    ...groupCodes(agreement.key),
  ];
  return codes
    .filter((code) => SIGNS_OF_FORMULAS.test(code))
    .map((code) =>
      problem("code-unusable", { agreement: agreement.id, code }, placeOf(agreement, "parties")),
    );
}

/** Municipalities and regions are held against the register; other bodies have codes of their own. @rule PO5 */
function unknownParty(
  agreement: Agreement,
  { code, kind }: Party,
  register: MunicipalityRegister,
): readonly Problem[] {
  const place = placeOf(agreement, "parties");
  if (kind === "municipality") {
    const found = municipalityOn(register, { code, date: null, place });
    return found.ok ? [] : found.problems;
  }
  const isCounty = register.municipalities.some(({ countyCode }) => countyCode === code);
  return kind === "region" && !isCounty ? [problem("region-unknown", { code }, place)] : [];
}

/** Every member of a key is a party, and every party is a member of one key. */
function checkMembership(agreement: Agreement): readonly Problem[] {
  const { parties, key } = agreement;
  const place = placeOf(agreement, "key");
  const members = keyMembers(key);
  const unlisted = members
    .filter((code) => !parties.some((party) => party.code === code))
    .map((code) => problem("party-unlisted", { agreement: agreement.id, code }, place));
  const keyless = parties
    .filter(({ code }) => !members.includes(code))
    .map(({ code, name }) =>
      problem("party-keyless", { agreement: agreement.id, code, name }, place),
    );
  return [...doubled(agreement, "key", members), ...unlisted, ...keyless];
}

/** A group's code is its own: no party's, no other group's, not the agreement's. @rule AL12 */
function checkGroupCodes(agreement: Agreement): readonly Problem[] {
  const taken = new Set([agreement.id, ...agreement.parties.map(({ code }) => code)].map(folded));
  const place = placeOf(agreement, "key");
  const own = agreement.parties
    .filter(({ code }) => folded(code) === folded(agreement.id))
    .map(({ code }) => problem("group-code-taken", { agreement: agreement.id, code }, place));
  const groups = groupCodes(agreement.key).flatMap((code) => {
    const isTaken = taken.has(folded(code));
    taken.add(folded(code));
    return isTaken ? [problem("group-code-taken", { agreement: agreement.id, code }, place)] : [];
  });
  return [...own, ...groups];
}

/** Names vary, but a code with the very name of another municipality is a slip. @rule PO5 */
function misnamedParty(
  agreement: Agreement,
  { code, name, kind }: Party,
  { municipalities }: MunicipalityRegister,
): readonly Problem[] {
  if (kind !== "municipality") return [];
  const registered = municipalities.find((municipality) => municipality.code === code);
  const plain = name.replace(/ (?:kommun|stad)$/i, "").toLowerCase();
  // Nearly every party has its own name: nobody else's is looked for then.
  if (registered !== undefined && isNamed(registered, plain)) return [];
  const namesake = municipalities.find((municipality) => isNamed(municipality, plain));
  if (registered === undefined || namesake === undefined || namesake.code === code) return [];
  const facts = { code, name, registered: registered.name, other: namesake.code };
  return [problem("municipality-name-mismatch", facts, placeOf(agreement, "parties"))];
}

function isNamed(municipality: Municipality, plain: string): boolean {
  const own = municipality.name.toLowerCase();
  return own === plain || `${own}s` === plain;
}

/** Codes that differ by case alone are one: spreadsheets do not tell them apart. @rule WB6 */
function folded(code: string): string {
  return code.toLowerCase();
}

function doubled(agreement: Agreement, clause: string, codes: readonly string[]): Problem[] {
  const all = codes.map(folded);
  return repeated(all).map((code) => {
    const times = all.filter((other) => other === code).length;
    const party = codes[all.indexOf(code)] ?? code;
    return problem("party-doubled", { party, times }, placeOf(agreement, clause));
  });
}

/** Only parties sign, each once. @rule CO7 */
function checkSignings(agreement: Agreement): readonly Problem[] {
  const { id, parties, former = [], signings = [] } = agreement;
  const known = [...parties, ...former].map(({ code }) => code);
  const signed = signings.map(({ party }) => party);
  return [
    ...doubled(agreement, "signings", signed),
    ...signed
      .filter((code) => !known.includes(code))
      .map((code) =>
        problem("party-unlisted", { agreement: id, code }, placeOf(agreement, "signings")),
      ),
  ];
}

function checkSources(agreement: Agreement): readonly Problem[] {
  const cited: readonly (readonly [string, string])[] = [
    ...clauseLists(agreement).flatMap(([name, list]) =>
      list.map(({ source }) => [name, source] as const),
    ),
    ...(agreement.host === undefined ? [] : [["host", agreement.host.source] as const]),
    ...keysOf(agreement.key).map(({ source }) => ["key", source] as const),
    ...(agreement.indexations ?? []).map(({ source }) => ["indexations", source] as const),
    ...(agreement.positions ?? []).map(({ source }) => ["positions", source] as const),
    ...(agreement.fundings ?? []).map(({ source }) => ["fundings", source] as const),
    ...agreement.published.map(({ source }) => ["published", source] as const),
  ];
  return cited
    .filter(([, source]) => !Object.hasOwn(agreement.sources, source))
    .map(([clause, source]) =>
      problem("source-unknown", { agreement: agreement.id, source }, placeOf(agreement, clause)),
    );
}

function checkPublished(agreement: Agreement): readonly Problem[] {
  const place = placeOf(agreement, "published");
  const { id, published, clauses } = agreement;
  const parties = [...agreement.parties, ...(agreement.former ?? [])];
  const ids = published.map((table) => table.id);
  const rows = published.flatMap((table) => {
    const codes = table.rows.map(({ party }) => party);
    const unlisted = codes.filter((code) => !parties.some((party) => party.code === code));
    return [
      ...doubled(agreement, "published", codes),
      ...unlisted.map((code) => problem("party-unlisted", { agreement: id, code }, place)),
    ];
  });
  const years = published.map(({ year }) => String(year));
  const doubledTables = [...repeated(ids), ...repeated(years)].map((table) =>
    problem("published-table-doubled", { agreement: id, table }, place),
  );
  const unknown = clauses.population.flatMap(({ statement }) => {
    if (statement.status === "open" || statement.value.kind !== "published") return [];
    const { table } = statement.value;
    if (ids.includes(table)) return [];
    return [
      problem(
        "published-table-unknown",
        { agreement: id, table },
        placeOf(agreement, "population"),
      ),
    ];
  });
  return [...rows, ...doubledTables, ...unknown];
}
