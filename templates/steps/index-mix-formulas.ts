import type {
  IndexedCost,
  IndexMix,
  IndexSeries,
  IndexStep,
  Language,
} from "../../engine/index.ts";
import { INDEX_STATUS_WORDS, INDEX_WEIGHINGS } from "../forms/words.ts";
import { PART_COLUMNS } from "../forms/indexation-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { Formula } from "../model/formula.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";
import type { Asked } from "./index-formulas.ts";
import { own, statusFormula, term, valueFormula } from "./index-formulas.ts";

/** A mix of series as it was when the row was written. */
export interface MixedCost {
  readonly by: NonNullable<IndexMix["by"]>;
  /** In the order of the columns of Indexvillkor. */
  readonly kinds: readonly IndexSeries["kind"][];
  readonly language: Language;
}

/** The most years between that formulas chain the changes of. */
const MOST_BETWEEN = 1;

/** Whether the values of a mix are written as formulas: not those of a vintage, nor of many years at once. @rule IX2 AU2 */
export function isMixPlain({ indexation }: IndexedCost, { year, from }: IndexStep): boolean {
  const between = indexation.mix?.by === "changes" ? year - from - 1 : 0;
  return indexation.publishedIn === null && between <= MOST_BETWEEN;
}

/** The mix of a cost; null where there is one series alone. */
export function mixOf(cost: IndexedCost, step: IndexStep, language: Language): MixedCost | null {
  const { mix } = cost.indexation;
  if (mix === undefined || mix.by === null) return null;
  const kinds = mix.parts.map(
    (part) => step.used.find(({ series }) => series.id === part.series)?.series.kind ?? "level",
  );
  return { by: mix.by, kinds, language };
}

const NO_DAY = formula`""`;

/** The series of a mix in a year, by what is weighed of each. */
function partValues({ by, kinds }: MixedCost, year: Formula): readonly Formula[] {
  return kinds.map((kind, index) => {
    const series = seriesAt(index);
    const valueIn = (costYear: Formula): Formula => valueFormula({ costYear, series }, NO_DAY);
    if (by === "levels") return formula`${valueIn(year)}/100`;
    if (by === "rebased") return formula`${valueIn(year)}/${valueIn(term("baseYear"))}`;
    if (kind === "percent") return formula`(100+${valueIn(year)})/100`;
    return formula`${valueIn(year)}/${valueIn(formula`(${year}-1)`)}`;
  });
}

function seriesAt(index: number): Formula {
  return term(PART_COLUMNS[index]?.series ?? "series");
}

function shareAt(index: number): Formula {
  return term(PART_COLUMNS[index]?.share ?? "share");
}

/** The weighted sum of the series in a year: a level, or 100 in the base year or the year before. @rule IX2 */
export function mixedValueFormula(mix: MixedCost, year: Formula): Formula {
  const terms = partValues(mix, year).map(
    (value, index) => formula`${index === 0 ? "" : "+"}${shareAt(index)}*${value}`,
  );
  return formula`(${terms.flat()})`;
}

/** What the level before is: that of the year before, or 100 where changes are weighed. */
export function mixedBeforeFormula(mix: MixedCost): Formula {
  return mix.by === "changes" ? formula`100` : mixedValueFormula(mix, formula`${own("from")}`);
}

/** The names of the series, in the order of their columns. */
export function mixedSeriesFormula({ kinds }: MixedCost): Formula {
  return formula`${kinds.flatMap((_, index) => [...(index === 0 ? [] : ['&" + "&']), ...seriesAt(index)])}`;
}

/** The years whose values a mix is made of, for a year's cost. */
function yearsOf({ by }: MixedCost, kind: IndexSeries["kind"], year: Formula): readonly Formula[] {
  if (by === "rebased") return [year, term("baseYear")];
  return by === "changes" && kind === "level" ? [year, formula`(${year}-1)`] : [year];
}

/** Whether a value that the mix is made of in a year may still be changed. @rule IX2 */
export function isMixPreliminary(mix: MixedCost, year: Formula): Formula {
  const final = textLiteral(INDEX_STATUS_WORDS.final[mix.language]);
  const tests = mix.kinds.flatMap((kind, index) =>
    yearsOf(mix, kind, year).map((costYear): Formula => {
      const asked: Asked = { costYear, series: seriesAt(index) };
      return formula`${statusFormula(asked, NO_DAY)}<>${final}`;
    }),
  );
  return formula`OR(${tests.flatMap((one, index) => [...(index === 0 ? [] : [","]), ...one])})`;
}

/** Final where every value is. */
export function mixedStatusFormula(mix: MixedCost, year: Formula): Formula {
  const { final, preliminary } = INDEX_STATUS_WORDS;
  const { language } = mix;
  return formula`IF(${isMixPreliminary(mix, year)},${textLiteral(preliminary[language])},${textLiteral(final[language])})`;
}

/** Whether the terms weigh as many series, in the same way, as when the row was written. @rule WB8 */
export function isSameMix(mix: MixedCost | null): Formula {
  const [second, third] = [term("secondSeries"), term("thirdSeries")];
  if (mix === null) return formula`${second}="",${third}=""`;
  const by = textLiteral(INDEX_WEIGHINGS[mix.by][mix.language]);
  const hasThird = mix.kinds.length > 2 ? formula`${third}<>""` : formula`${third}=""`;
  const shares = mix.kinds.flatMap((_, index) => [
    ...(index === 0 ? [] : ["+"]),
    ...shareAt(index),
  ]);
  const isWhole = formula`ROUND(${shares},6)=100`;
  return formula`${second}<>"",${hasThird},${term("weightedBy")}=${by},${term("publishedIn")}="",${isWhole}`;
}

/** The program's own number, for the very values and terms that it had. @rule AU2 */
export function whileUnchanged(value: number | string, language: Language): Formula {
  const titles = [SHEETS.indexations, SHEETS.indices].map(({ title }) =>
    textLiteral(title[language]),
  );
  const [table, now, ran] = ["table", "now", "ran"].map((column) => tableColumn("inputs", column));
  const changed = formula`SUMPRODUCT(((${table ?? ""}=${titles[0] ?? ""})+(${table ?? ""}=${titles[1] ?? ""}))*(${now ?? ""}<>${ran ?? ""}))`;
  const said = typeof value === "number" ? String(value) : textLiteral(value);
  return formula`IF(${changed}=0,${said},NA())`;
}
