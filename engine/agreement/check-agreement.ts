import { Decimal } from "decimal.js";
import { Kronor } from "../kernel/money.ts";
import type { Place } from "../place.ts";
import type { MunicipalityRegister } from "../population/municipality.ts";
import { municipalityOn } from "../population/division.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Agreement, Clause, Key, Party, PercentageKey } from "./agreement.ts";
import { holdsIn } from "./clause-in-force.ts";
import { keyMembers, keysOf, partCode } from "./key-members.ts";

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
    ...checkParties(agreement, register),
    ...checkKeys(agreement),
    ...checkSources(agreement),
    ...checkPublished(agreement),
  ];
}

function at(agreement: Agreement, clause: string): Place {
  return { kind: "clause", agreement: agreement.id, clause };
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
  return [problem("clause-ends-before-start", facts, at(agreement, clause))];
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
      return [problem("clause-overlap", facts, at(agreement, clause))];
    }),
  );
}

function checkParties(agreement: Agreement, register: MunicipalityRegister): readonly Problem[] {
  const { parties } = agreement;
  const listed = new Set(parties.map(({ code }) => code));
  const unknown = parties
    .filter(({ kind }) => kind === "municipality")
    .map(({ code }) =>
      municipalityOn(register, { code, date: null, place: at(agreement, "parties") }),
    )
    .flatMap((result) => (result.ok ? [] : result.problems));
  const members = keyMembers(agreement.key);
  const misnamed = parties.flatMap((party) => misnamedParty(agreement, party, register));
  const unlisted = members
    .filter((code) => !listed.has(code))
    .map((code) =>
      problem("party-unlisted", { agreement: agreement.id, code }, at(agreement, "key")),
    );
  const keyless = parties
    .filter(({ code }) => !members.includes(code))
    .map(({ code, name }) =>
      problem("party-keyless", { agreement: agreement.id, code, name }, at(agreement, "key")),
    );
  return [
    ...doubled(
      agreement,
      "parties",
      parties.map(({ code }) => code),
    ),
    ...unknown,
    ...misnamed,
    ...doubled(agreement, "key", members),
    ...unlisted,
    ...keyless,
  ];
}

/** Names vary, but a code with the very name of another municipality is a slip. @rule PO5 */
function misnamedParty(
  agreement: Agreement,
  { code, name, kind }: Party,
  { municipalities }: MunicipalityRegister,
): readonly Problem[] {
  if (kind !== "municipality") return [];
  const registered = municipalities.find((municipality) => municipality.code === code);
  const namesake = municipalities.find((municipality) => municipality.name === name);
  if (registered === undefined || namesake === undefined || namesake.code === code) return [];
  const facts = { code, name, registered: registered.name, other: namesake.code };
  return [problem("municipality-name-mismatch", facts, at(agreement, "parties"))];
}

function doubled(agreement: Agreement, clause: string, codes: readonly string[]): Problem[] {
  const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
  return Array.from(new Set(repeated), (party) => {
    const times = codes.filter((code) => code === party).length;
    return problem("party-doubled", { party, times }, at(agreement, clause));
  });
}

function checkKeys(agreement: Agreement): readonly Problem[] {
  return keysOf(agreement.key).flatMap((key) =>
    key.kind === "percentages" ? checkPercentages(agreement, key) : checkMembers(agreement, key),
  );
}

function checkMembers(agreement: Agreement, key: Key): readonly Problem[] {
  return keyMembers(key).length > 0
    ? []
    : [problem("parties-missing", { parties: 0 }, at(agreement, "key"))];
}

/** Fixed percentages make 100 exactly. @rule AL10 */
function checkPercentages(agreement: Agreement, key: PercentageKey): readonly Problem[] {
  const place = at(agreement, "key");
  const names = key.parts.map(partCode);
  const negative = key.parts.flatMap(({ percent }, index) =>
    percent.isNegative()
      ? [
          problem(
            "weight-negative",
            { party: names[index] ?? "", weight: percent.toString() },
            place,
          ),
        ]
      : [],
  );
  const sum = key.parts.reduce((total, { percent }) => total.plus(percent), new Kronor(0));
  const missing = new Decimal(100).minus(sum);
  const facts = { sum: sum.toString(), missing: missing.toString() };
  const hundred = missing.isZero() ? [] : [problem("percentages-not-hundred", facts, place)];
  const odd = key.oddUnitTo
    .filter((code) => !names.includes(code))
    .map((code) => problem("odd-unit-unlisted", { agreement: agreement.id, code }, place));
  return [...negative, ...hundred, ...odd];
}

function checkSources(agreement: Agreement): readonly Problem[] {
  const cited: readonly (readonly [string, string])[] = [
    ...clauseLists(agreement).flatMap(([name, list]) =>
      list.map(({ source }) => [name, source] as const),
    ),
    ...keysOf(agreement.key).map(({ source }) => ["key", source] as const),
    ...agreement.published.map(({ source }) => ["published", source] as const),
  ];
  return cited
    .filter(([, source]) => !Object.hasOwn(agreement.sources, source))
    .map(([clause, source]) =>
      problem("source-unknown", { agreement: agreement.id, source }, at(agreement, clause)),
    );
}

function checkPublished(agreement: Agreement): readonly Problem[] {
  const tables = agreement.published.map(({ id }) => id);
  return agreement.clauses.population.flatMap(({ statement }) => {
    if (statement.status === "open" || statement.value.kind !== "published") return [];
    const { table } = statement.value;
    if (tables.includes(table)) return [];
    const facts = { agreement: agreement.id, table };
    return [problem("published-table-unknown", facts, at(agreement, "population"))];
  });
}
