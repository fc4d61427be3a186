import type { Agreement, Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import { partyRows } from "../templates/forms/party-rows.ts";

/** A name that has to mean one thing in a workbook, and what it means in one agreement. */
interface Meaning {
  readonly kind: "agreement" | "party" | "source" | "table";
  readonly id: string;
  readonly agreement: string;
  /** As text, so that two can be compared. */
  readonly said: string;
}

/**
 * Agreements that are to stand in one workbook, the first of which is shown: a source that one
 * cites is known to all.
 *
 * @returns the agreements; or every name that means one thing in one and another in the other
 * @rule WB8
 */
export function mergedAgreements(
  agreements: readonly Agreement[],
): Result<readonly Agreement[], Problem> {
  const problems = clashes(agreements.flatMap(meaningsIn));
  if (problems.length > 0) return fail(problems);
  const sources = Object.fromEntries(agreements.flatMap((one) => Object.entries(one.sources)));
  return succeed(agreements.map((one) => ({ ...one, sources })));
}

function meaningsIn(agreement: Agreement): readonly Meaning[] {
  const { id, sources, published } = agreement;
  const meaning = (kind: Meaning["kind"], own: string, said: object): Meaning => ({
    kind,
    id: own,
    agreement: id,
    said: JSON.stringify(said),
  });
  return [
    meaning("agreement", id, agreement),
    ...partyRows(agreement).map((row) => meaning("party", row.code, row)),
    ...Object.entries(sources).map(([own, source]) => meaning("source", own, source)),
    ...published.map((table) => meaning("table", table.id, { ...table, agreement: id })),
  ];
}

/** Each name once, with the first two agreements that differ on it. */
function clashes(meanings: readonly Meaning[]): readonly Problem[] {
  const first = new Map<string, Meaning>();
  const told = new Set<string>();
  return meanings.flatMap((one) => {
    const key = `${one.kind}/${one.id.toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    const isSame = other === undefined || (other.said === one.said && one.kind !== "agreement");
    if (isSame || told.has(key)) return [];
    told.add(key);
    const { kind, id } = one;
    const facts = { kind, id, agreements: [other.agreement, one.agreement] };
    return [problem("agreements-clash", facts, { kind: "option", option: "<agreement>" })];
  });
}
