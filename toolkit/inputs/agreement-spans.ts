import type { Agreement, Party, Problem, PublishedTable, Result } from "../../engine/index.ts";
import { allOf, invariant, succeed } from "../../engine/index.ts";
import type { ClauseRow } from "../../templates/forms/clause-rows.ts";
import { clausesOf } from "../../templates/forms/clause-rows.ts";
import { holdsIn, spanStarts } from "../../templates/forms/years.ts";
import { hostOf } from "../../templates/forms/agreement-rows.ts";
import type { AgreementRow } from "../../templates/forms/agreement-rows.ts";
import type { IndexationRow } from "../../templates/forms/indexation-rows.ts";
import { indexationOf } from "../../templates/forms/indexation-rows.ts";
import type { SigningRow } from "../../templates/forms/signing-rows.ts";
import { signingsOf } from "../../templates/forms/signing-rows.ts";
import type { FundingRow, PositionRow } from "../../templates/forms/staffing-rows.ts";
import { positionOf, withoutAgreement } from "../../templates/forms/staffing-rows.ts";
import type { TierRow } from "../../templates/forms/tier-rows.ts";
import type { ListedPart } from "./read-keys.ts";
import { keyTree } from "./read-keys.ts";
import type { ListedParty } from "./read-lists.ts";

/** Years in which the same parties take part by the same keys, and the agreement as it is in them. */
export interface AgreementSpan {
  /** The first of them. */
  readonly from: number;
  readonly agreement: Agreement;
}

/** What the sheets say of one agreement; its parties are listed with those of all. */
export interface AgreementSheets {
  readonly facts: AgreementRow;
  readonly clauses: readonly ClauseRow[];
  readonly parties: readonly ListedParty[];
  readonly parts: readonly ListedPart[];
  readonly tiers: readonly TierRow[];
  readonly indexations: readonly IndexationRow[];
  readonly positions: readonly PositionRow[];
  readonly fundings: readonly FundingRow[];
  readonly signings: readonly SigningRow[];
  readonly published: readonly PublishedTable[];
  readonly sources: Agreement["sources"];
}

/**
 * An agreement as it is in each span of its years.
 *
 * @returns the spans in their order, at least one; or what is wrong with their keys
 * @rule AL12 WB8
 */
export function agreementSpans(sheets: AgreementSheets): Result<readonly AgreementSpan[], Problem> {
  const { facts, parties, parts } = sheets;
  const starts = spanStarts(facts, [...parties, ...parts]);
  return allOf(starts.map((from) => spanFrom(from, sheets)));
}

/** The span that a year is in; outside the agreement's years, the nearest. */
export function spanOf(spans: readonly AgreementSpan[], year: number): AgreementSpan {
  const span = spans.filter(({ from }) => from <= year).at(-1) ?? spans[0];
  invariant(span !== undefined, "WB8", "an agreement has years");
  return span;
}

function spanFrom(from: number, sheets: AgreementSheets): Result<AgreementSpan, Problem> {
  const { facts, clauses, parties, parts, tiers, indexations, published, sources } = sheets;
  const { positions, fundings } = sheets;
  const signings = signingsOf(sheets.signings);
  const own = parts.filter((part) => holdsIn(part, from));
  const present = parties.filter((party) => holdsIn(party, from));
  const key = keyTree(facts.id, { parts: own, tiers, parties: present });
  if (!key.ok) return key;
  const members = new Set(own.map(({ code }) => code));
  const payers = present.filter(({ code }) => members.has(code));
  const others = parties.filter((party) => !payers.includes(party));
  const agreement: Agreement = {
    id: facts.id,
    name: { sv: facts.name, en: facts.nameEnglish },
    from: facts.from,
    to: facts.to,
    sources,
    ...hostOf(facts),
    parties: payersIn(payers),
    ...(payersIn(others).length === 0 ? {} : { former: payersIn(others) }),
    key: key.value,
    clauses: clausesOf(clauses),
    ...(indexations.length === 0 ? {} : { indexations: indexations.map(indexationOf) }),
    ...(positions.length === 0 ? {} : { positions: positions.map(positionOf) }),
    ...(fundings.length === 0 ? {} : { fundings: fundings.map(withoutAgreement) }),
    ...(signings.length === 0 ? {} : { signings }),
    published,
  };
  return succeed({ from, agreement });
}

function payersIn(parties: readonly ListedParty[]): readonly Party[] {
  return parties.flatMap(({ code, name, kind }) =>
    kind === "group" ? [] : [{ code, name, kind }],
  );
}
