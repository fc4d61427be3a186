import type {
  Fraction,
  IndexedCost,
  IndexStep,
  Language,
  UsedValue,
} from "../../../engine/index.ts";
import { decimalText, invariant } from "../../../engine/index.ts";
import { computed, DATE_FORMAT } from "../../cells/cells.ts";
import { indented, LOOKS, unaligned, withFormat, wrapped } from "../../cells/palette.ts";
import { serialOf } from "../../cells/serial-date.ts";
import { INDEX_STATUS_WORDS } from "../../forms/words.ts";
import type { Formula } from "../../model/formula.ts";
import { formula } from "../../model/formula.ts";
import type { GridRow } from "../../model/grid.ts";
import {
  own,
  publishedFormula,
  seriesFormula,
  statusFormula,
  valueFormula,
} from "../../steps/index-formulas.ts";
import type { MixedCost } from "../../steps/index-mix-formulas.ts";
import {
  isMixPlain,
  isMixPreliminary,
  isSameMix,
  mixedBeforeFormula,
  mixedSeriesFormula,
  mixedStatusFormula,
  mixedValueFormula,
  mixOf,
  whileUnchanged,
} from "../../steps/index-mix-formulas.ts";

/** Of a text. */
export const TEXT = indented(LOOKS.cell);
/** Of a year. */
export const YEAR = withFormat(unaligned(LOOKS.cell), "0");
/** Of an amount before it is rounded. */
export const EXACT = withFormat(LOOKS.cell, "#,##0.0000");
const VALUE = withFormat(LOOKS.cell, "#,##0.00");

/** The index values of a year, and what the other cells of its row need of them. */
export interface ValueCells {
  readonly cells: GridRow["cells"];
  /** What the years between add, where several series are weighted by their changes. */
  readonly between: readonly Formula[];
  /** Whether the values before may still be changed; null where there is one series alone. */
  readonly before: readonly Formula[] | null;
  /** Whether the series are weighed as when the row was written. */
  readonly sameMix: Formula;
  /** Whether the values are written as formulas. */
  readonly isPlain: boolean;
}

/** The cells that say which index values a year goes by. @rule IX2 IX3 */
export function valueCells(cost: IndexedCost, step: IndexStep, language: Language): ValueCells {
  const mix = mixOf(cost, step, language);
  if (mix === null) return singleCells(cost, step, language);
  return isMixPlain(cost, step) ? mixedCells(mix, step) : engineCells(mix, step);
}

function singleCells(cost: IndexedCost, step: IndexStep, language: Language): ValueCells {
  const [year, from] = [formula`${own("year")}`, formula`${own("from")}`];
  const [asked, before] = [{ costYear: year }, { costYear: from }];
  const value = step.used.at(-1)?.value;
  const published = cost.indexation.publishedIn === null ? null : (value?.published ?? null);
  const day = formula`${own("published")}`;
  const cells = {
    series: computed(cost.series?.id ?? "", seriesFormula(), TEXT),
    valueBefore:
      cost.series?.kind === "level"
        ? computed(number(step.used[0]), valueFormula(before, publishedFormula(before)), VALUE)
        : { value: null, look: VALUE },
    published: computed(
      published === null ? "" : (serialOf(published) ?? published),
      publishedFormula(asked),
      withFormat(LOOKS.cell, DATE_FORMAT),
    ),
    value: computed(number(step.used.at(-1)), valueFormula(asked, day), VALUE),
    status: computed(
      value === undefined ? "" : INDEX_STATUS_WORDS[value.status][language],
      statusFormula(asked, day),
      TEXT,
    ),
  };
  return { cells, between: [], before: null, sameMix: isSameMix(null), isPlain: true };
}

function number(used: UsedValue | undefined): number | null {
  return used === undefined ? null : Number(used.value.value);
}

/** Several series together: their names, and what they come to. */
function mixedCells(mix: MixedCost, step: IndexStep): ValueCells {
  const [year, from] = [formula`${own("year")}`, formula`${own("from")}`];
  const years = betweenYears(mix, step);
  const before = mix.by === "changes" ? years : [from];
  const cells = {
    ...namesCell(mix, step),
    valueBefore: computed(nearest(mixedOf(step).before), mixedBeforeFormula(mix), VALUE),
    value: computed(nearest(mixedOf(step).now), mixedValueFormula(mix, year), VALUE),
    status: computed(statusOf(mix, step), mixedStatusFormula(mix, year), TEXT),
  };
  return {
    cells,
    between: years.map((one) => formula`${mixedValueFormula(mix, one)}/100`),
    before: before.map((one) => isMixPreliminary(mix, one)),
    sameMix: isSameMix(mix),
    isPlain: true,
  };
}

/** The program's numbers, where formulas would be too long: they stand only for the values and terms that it had. @rule AU2 */
function engineCells(mix: MixedCost, step: IndexStep): ValueCells {
  const { language } = mix;
  const { before, now } = engineValues(step);
  const status = statusIn(step.used, language);
  const cells = {
    ...namesCell(mix, step),
    valueBefore: computed(before, whileUnchanged(before, language), VALUE),
    value: computed(now, whileUnchanged(now, language), VALUE),
    status: computed(status, whileUnchanged(status, language), TEXT),
  };
  return { cells, between: [], before: [], sameMix: formula`1=1`, isPlain: false };
}

/** A hundred, and what it has become over all the years. */
function engineValues({ ratio }: IndexStep): { readonly before: number; readonly now: number } {
  const { numerator, denominator } = ratio;
  return { before: 100, now: nearest({ numerator: numerator * 100n, denominator }) };
}

function namesCell(mix: MixedCost, { used }: IndexStep): GridRow["cells"] {
  const names = [...new Set(used.map(({ series }) => series.id))];
  return {
    series: computed(names.join(" + "), mixedSeriesFormula(mix), wrapped(TEXT)),
    published: { value: null, look: TEXT },
  };
}

/** The years between that changes are chained over. */
function betweenYears({ by }: MixedCost, { year, from }: IndexStep): readonly Formula[] {
  if (by !== "changes") return [];
  return Array.from({ length: year - from - 1 }, (_, index) => {
    return formula`(${own("year")}-${String(index + 1)})`;
  });
}

function mixedOf({ mixed }: IndexStep): NonNullable<IndexStep["mixed"]> {
  invariant(mixed !== undefined, "IX2", "several series come to something together");
  return mixed;
}

/** Final where every value that the year's own cell is made of is. */
function statusOf(mix: MixedCost, step: IndexStep): string {
  return statusIn(ownValues(mix, step), mix.language);
}

function statusIn(used: readonly UsedValue[], language: Language): string {
  const { final, preliminary } = INDEX_STATUS_WORDS;
  const isFinal = used.every(({ value }) => value.status === "final");
  return (isFinal ? final : preliminary)[language];
}

/** The values of the year's own cell: of levels those of the later year, of changes those of the last. */
function ownValues({ by, kinds }: MixedCost, { used }: IndexStep): readonly UsedValue[] {
  if (by !== "changes") return used.slice(used.length / 2);
  const count = kinds.reduce((sum, kind) => sum + (kind === "level" ? 2 : 1), 0);
  return used.slice(-count);
}

/** Enough decimals for the double nearest to an exact number. */
export function nearest(value: Fraction): number {
  return Number(decimalText(value, 25));
}
