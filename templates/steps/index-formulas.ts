import type { IndexedCost, IndexStep, Language } from "../../engine/index.ts";
import { decimalText } from "../../engine/index.ts";
import {
  INDEX_CHAINS,
  INDEX_FLOORS,
  INDEX_KINDS,
  INDEX_STATUS_WORDS,
  YES_NO,
} from "../forms/words.ts";
import type { Formula, Reference } from "../model/formula.ts";
import { formula, named, tableColumn, textLiteral } from "../model/formula.ts";
import type { IndexationRow } from "../forms/indexation-rows.ts";
import { INDEXATIONS } from "../tables/indexations.ts";
import { INDICES } from "../tables/indices.ts";
import { isIndexExact } from "./limits.ts";

/** A cell of the formula's own row of Uppräkning. */
export function own(column: string): Reference {
  return { kind: "cell", grid: null, column, row: null };
}

/** The row of Indexvillkor with the terms that a row of Uppräkning names; 0 where there is not exactly one. @rule IX1 */
export function termsRowFormula(): Formula {
  const [agreement, id] = [
    tableColumn("indexations", "agreement"),
    tableColumn("indexations", "id"),
  ];
  const isOwn = formula`(${agreement}=${own("agreement")})*(${id}=${own("terms")})`;
  const index = formula`(ROW(${id})-ROW(${named(INDEXATIONS.form.bookName)}))`;
  return formula`IF(SUMPRODUCT(${isOwn})=1,SUMPRODUCT(${isOwn}*${index}),0)`;
}

/** What the terms say in a column. */
export function term(column: keyof IndexationRow): Formula {
  return formula`INDEX(${tableColumn("indexations", column)},MAX(${own("row")},1))`;
}

/** The amount that a chain begins with: the base, or what was decided for a later year. @rule IX4 */
export function startFormula({ start }: IndexedCost): Formula {
  const year = own("year");
  if (start.isDecided) return decidedFormula();
  const isBefore = formula`AND(${own("row")}>0,${year}>=${term("baseYear")},${year}<${term("firstYear")})`;
  return formula`IF(${isBefore},${term("amount")},NA())`;
}

function decidedFormula(): Formula {
  const cost = tableColumn("decisions", "annualCost");
  const rows = formula`${tableColumn("decisions", "agreement")},${own("agreement")},${tableColumn("decisions", "year")},${own("year")}`;
  return formula`IF(COUNTIFS(${rows},${cost},"<>")=1,SUMIFS(${cost},${rows}),NA())`;
}

/** Which value of the series is asked for, and of what cost. */
export interface Asked {
  /** The year whose cost the value is of. */
  readonly costYear: Formula;
  /** That of the row where it is left out. */
  readonly series?: Formula;
}

/** The rows of Index with the series, the year less the lag, and the month. */
function ofYear({ costYear, series: name = formula`${own("series")}` }: Asked): Formula {
  const [series, year, month] = (["series", "year", "month"] as const).map((column) =>
    tableColumn("indices", column),
  );
  return formula`(${series ?? ""}=${name})*(${year ?? ""}=${costYear}-${term("lag")})*(${month ?? ""}&""=${term("month")}&"")`;
}

/** The day of the vintage that the terms name: the last one in its month before the year; 0 where they name none. @rule IX2 */
export function publishedFormula(asked: Asked): Formula {
  const published = tableColumn("indices", "published");
  const isKnown = formula`(MONTH(${published})=${term("publishedIn")})*(${published}<DATE(${asked.costYear},1,1))`;
  return formula`IF(${term("publishedIn")}="","",SUMPRODUCT(MAX(${ofYear(asked)}*${isKnown}*${published})))`;
}

/** The rows of Index that hold the value: one, or there is none. */
function ofValue(asked: Asked, day: Formula): Formula {
  const published = tableColumn("indices", "published");
  return formula`${ofYear(asked)}*(((${term("publishedIn")}="")+(N(${day})>0)*(${published}=${day}))>0)`;
}

/** The value of the series; nothing that looks like a number where there is not exactly one. @rule IX2 IX3 */
export function valueFormula(asked: Asked, day: Formula): Formula {
  const rows = ofValue(asked, day);
  return formula`IF(AND(${term("lag")}<>"",SUMPRODUCT(${rows})=1),SUMPRODUCT(${rows}*${tableColumn("indices", "value")}),NA())`;
}

/** The status of the value, as its row says it. */
export function statusFormula(asked: Asked, day: Formula): Formula {
  const rows = ofValue(asked, day);
  const index = formula`SUMPRODUCT(${rows}*(ROW(${tableColumn("indices", "series")})-ROW(${named(INDICES.form.bookName)})))`;
  return formula`IF(SUMPRODUCT(${rows})=1,INDEX(${tableColumn("indices", "status")},${index}),NA())`;
}

/** The series that the terms name. */
export function seriesFormula(): Formula {
  return formula`IF(${term("series")}="",NA(),${term("series")})`;
}

/** The year of the value: older by the lag. */
export function valueYearFormula(): Formula {
  return formula`IF(${term("lag")}="",NA(),${own("year")}-${term("lag")})`;
}

/** What a year is adjusted from: the cells of the row above that hold it. @rule IX4 */
export function beforeFormula(
  { indexation }: IndexedCost,
  from: (column: string) => Reference,
): Formula {
  const carried = from(indexation.chain === "base" ? "exact" : "rounded");
  if (indexation.floor !== "restarts") return formula`${carried}`;
  return formula`IF(${from("amount")}<>${from("rounded")},${from("amount")},${carried})`;
}

/** The other values that a year is made of than its own: the level before, or the percentages of the years between. */
function otherValues({ series }: IndexedCost, { year, from }: IndexStep): readonly Asked[] {
  if (series?.kind === "level") return [{ costYear: formula`${own("from")}` }];
  return Array.from({ length: year - from - 1 }, (_, index) => {
    return { costYear: formula`(${own("year")}-${String(index + 1)})` };
  });
}

/** The exact amount, as far as a spreadsheet's numbers go; of several years all their percentages. @rule IX2 */
export function exactFormula(
  cost: IndexedCost,
  step: IndexStep,
  between: readonly Formula[] = [],
): Formula {
  const times = between.flatMap((one) => ["*", ...one]);
  if (cost.series?.kind !== "percent") {
    return formula`${own("before")}*${own("value")}/${own("valueBefore")}${times}`;
  }
  const earlier = otherValues(cost, step).map(
    (asked) => formula`*(100+${valueFormula(asked, publishedFormula(asked))})/100`,
  );
  return formula`${own("before")}*(100+${own("value")})/100${earlier.flat()}`;
}

/** Whether the series of a row are weighed as they were when it was written. */
interface Unchanged {
  readonly language: Language;
  readonly sameMix: Formula;
}

/** A year's terms as they were when the row was written: others wait for a run. @rule WB8 */
function areSame({ indexation, series }: IndexedCost, { language, sameMix }: Unchanged): Formula {
  const { chain, floor } = indexation;
  const kind = textLiteral(INDEX_KINDS[series?.kind ?? "level"][language]);
  const others =
    series === null
      ? sameMix
      : formula`SUMPRODUCT((${tableColumn("indices", "series")}=${own("series")})*(${tableColumn("indices", "kind")}<>${kind}))=0,${sameMix}`;
  const chained = chain === null ? "" : INDEX_CHAINS[chain][language];
  return formula`AND(${own("row")}>0,${own("year")}>=${term("firstYear")},${term("chain")}=${textLiteral(chained)},${term("floor")}=${textLiteral(INDEX_FLOORS[floor][language])},${others})`;
}

/** The amount rounded by the terms; where a spreadsheet cannot be sure to round it rightly, the engine's, for the very same numbers. @rule IX4 AU2 */
export function roundedFormula(cost: IndexedCost, step: IndexStep, unchanged: Unchanged): Formula {
  const unit = term("unit");
  const same = areSame(cost, unchanged);
  if (isIndexExact(step, cost.indexation.unit)) {
    return formula`IF(${same},ROUND(ROUND(ROUND(${own("exact")}/${unit},6),0)*${unit},2),NA())`;
  }
  const near = decimalText(step.exact, 6);
  const isVery = formula`AND(${same},${unit}=${cost.indexation.unit},ABS(${own("exact")}-${near})<0.000002)`;
  return formula`IF(${isVery},${step.rounded.toFixed()},NA())`;
}

/** The cost of the year: not below the year before where the terms say so. @rule IX2 */
export function amountFormula(
  { indexation }: IndexedCost,
  from: (column: string) => Reference,
): Formula {
  if (indexation.floor === "none") return formula`${own("rounded")}`;
  return formula`MAX(${own("rounded")},${from("amount")})`;
}

/** The cells of the row that is gone on from; of a mix, whether its values before may still be changed. */
interface Preliminary {
  readonly from: (column: string) => Reference;
  readonly language: Language;
  readonly before: readonly Formula[] | null;
}

function isOpenAt(final: string): (asked: Asked) => Formula {
  return (asked) => formula`${statusFormula(asked, publishedFormula(asked))}<>${final}`;
}

/** Whether a value may still be changed, here or in the year that this one goes on from. @rule IX2 */
export function preliminaryFormula(
  cost: IndexedCost,
  step: IndexStep,
  { from, language, before }: Preliminary,
): Formula {
  const final = textLiteral(INDEX_STATUS_WORDS.final[language]);
  const [yes, no] = [textLiteral(YES_NO.yes[language]), textLiteral(YES_NO.no[language])];
  const others = (before ?? otherValues(cost, step).map(isOpenAt(final))).map(
    (one) => formula`,${one}`,
  );
  return formula`IF(OR(${own("status")}<>${final},${from("isPreliminary")}=${yes}${others.flat()}),${yes},${no})`;
}
