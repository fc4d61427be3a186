import type { Choices, ReferenceData } from "../../engine/index.ts";
import { asksClause, PLAIN_RULES, leafMembers, ROUNDING_UNITS } from "../../engine/index.ts";
import { numberText } from "../../templates/text/number-format.ts";
import { shownChoices } from "../../templates/forms/input-data.ts";
import type { ReadBook, SplitWorkbookRequest } from "../../toolkit/split-workbook.ts";
import { populationSeries } from "../../toolkit/inputs/book-inputs.ts";
import { sharersOf } from "../../toolkit/named-parts.ts";
import { yearOptions } from "./agreement-view.ts";
import type { SplitFields, SplitOptions, YearChoices } from "./worker-api.ts";

/** The year that a workbook shows and what it chooses for it, as one would type it. */
export function fieldsIn({ inputs }: ReadBook): SplitFields {
  return { year: String(inputs.year), ...typedOf(shownChoices(inputs)) };
}

/** What a workbook decides for each year that it says anything of, as one would type it. @rule CO1 */
export function decidedIn({ inputs }: ReadBook): Readonly<Record<string, YearChoices>> {
  const own = inputs.decisions.filter(({ agreement }) => agreement === inputs.agreement.id);
  return Object.fromEntries(own.map(({ year, choices }) => [String(year), typedOf(choices)]));
}

function typedOf(choices: Choices): YearChoices {
  const { annualCost, populationDate, rule, unit, oddUnitTo, key } = choices;
  return {
    total: annualCost === undefined ? "" : numberText(annualCost.toFixed(), "sv"),
    populationDate: populationDate ?? "",
    rule: rule ?? "",
    unit: unit ?? "",
    oddUnitTo: oddUnitTo ?? "",
    key: key ?? "",
  };
}

/** What can be chosen from in a workbook. */
export function optionsOf({ inputs }: ReadBook, reference: ReferenceData): SplitOptions {
  const { agreement } = inputs;
  const { key, parties } = agreement;
  const known = [...populationSeries(inputs, reference.register), ...reference.population];
  const members = leafMembers(key);
  return {
    years: yearOptions(agreement),
    dates: Array.from(new Set(known.map(({ date }) => date)))
      .sort()
      .reverse(),
    rules: [...PLAIN_RULES],
    units: [...ROUNDING_UNITS],
    members: parties.filter(({ code }) => members.includes(code)),
    sharers: sharersOf(agreement),
    asksKey: asksClause(key),
  };
}

/** The fields and their choices. */
const FIELDS = [
  ["total", "annualCost"],
  ["populationDate", "populationDate"],
  ["rule", "rule"],
  ["unit", "unit"],
  ["oddUnitTo", "oddUnitTo"],
  ["key", "key"],
] as const satisfies readonly (readonly [keyof SplitFields, keyof Choices])[];

/** The request that the fields make: an empty field removes what the workbook chose. @rule CO1 */
export function requestOf(fields: SplitFields): SplitWorkbookRequest {
  const given = FIELDS.filter(([field]) => fields[field].trim() !== "");
  const texts = Object.fromEntries(given.map(([field]) => [field, fields[field]]));
  const without = FIELDS.filter((one) => !given.includes(one)).map(([, choice]) => choice);
  return { ...texts, year: fields.year, without };
}
