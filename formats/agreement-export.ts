import type { Agreement } from "../engine/index.ts";
import { compareByCodePoint, ExactDecimal } from "../engine/index.ts";
import { AGREEMENT_FORMAT } from "./agreement-form.ts";

/** The fields of an agreement file, in the order that they are written in. */
const ORDER = [
  ...["format", "id", "name", "status", "kind", "code", "party", "printedName", "sv", "en"],
  ...["year", "from", "to", "ownsBoundary", "extent", "yearlyCost", "onCosts", "onCostsSeries"],
  ...["isProlonged"],
  ...[
    "funding",
    "percent",
    "equalPercent",
    "weights",
    "weight",
    "least",
    "most",
    "population",
    "amount",
    "perPerson",
  ],
  ...["title", "reference", "dated", "fetched", "date", "signatory", "delegation"],
  ...[
    "yearsBefore",
    "monthAndDay",
    "table",
    "baseYear",
    "firstYear",
    "series",
    "mix",
    "month",
    "lag",
  ],
  ...["publishedIn", "chain", "floor", "rule", "unit", "by", "indexation", "recipient"],
  ...["requisitionedBy", "carriedOutBy", "responsible", "sharedBy"],
  ...["setAside", "lastUse", "reportDue", "note", "isOwn", "populationDate", "printedTotal"],
  ...["oddUnitTo", "bounds", "steps", "source", "statement", "value", "question", "annualCost"],
  ...["of", "decidedBy", "legalForm", "accountPlan", "isParty"],
  ...[
    "rounding",
    "overhead",
    "sources",
    "host",
    "parties",
    "key",
    "parts",
    "clauses",
    "indexations",
    "positions",
  ],
  ...["fundings", "signings", "published", "rows"],
];

/**
 * An agreement as a file: what `readAgreement` reads back as the very same agreement, and
 * the same text for the same agreement whatever it was read from.
 *
 * @rule AG2
 */
export function agreementText(agreement: Agreement): string {
  const { former: _former, ...said } = agreement;
  const { sources, ...rest } = said;
  const file = { format: AGREEMENT_FORMAT, ...rest };
  const sorted = Object.fromEntries(
    Object.entries(sources).sort(([one], [other]) => compareByCodePoint(one, other)),
  );
  const named = Object.fromEntries(
    Object.entries(sorted).map(([id, source]) => [id, written(source)]),
  );
  const fields = inOrder([...Object.entries(file), ["sources", sorted]]);
  const json = Object.fromEntries(
    fields.map(([field, value]) => [field, field === "sources" ? named : written(value)]),
  );
  return `${escapeControls(JSON.stringify(json, null, 2))}\n`;
}

/** JSON writes characters of 127 to 159 as they are, and no file of text may hold them. */
function escapeControls(json: string): string {
  return json.replaceAll(
    /[\u007f-\u009f]/g,
    (control) => `\\u00${control.charCodeAt(0).toString(16)}`,
  );
}

/** A value as JSON has it: numbers that are exact are texts of digits. */
function written(value: unknown): unknown {
  if (ExactDecimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, said]) => said !== undefined);
  return Object.fromEntries(inOrder(entries).map(([field, said]) => [field, written(said)]));
}

function inOrder(
  entries: readonly (readonly [string, unknown])[],
): readonly (readonly [string, unknown])[] {
  return [...entries].sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));
}
