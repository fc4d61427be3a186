import type {
  IsoDate,
  KeyAnswer,
  LocalText,
  Origin,
  PublishedComparison,
  Remark,
  RuleId,
  Source,
  YearSplit,
} from "../engine/index.ts";
import { amountText, answerIn, payers, sourceNamed } from "../engine/index.ts";
import { basisName } from "../templates/forms/basis-name.ts";
import type { ControlSums, PrintedSums } from "../templates/words/control-words.ts";
import type { SplitReport } from "./split-agreement.ts";
import type { SplitTable } from "./split-table.ts";
import { splitTable } from "./split-table.ts";

/**
 * A year's split as both roots show it: plain data, numbers as digits with a
 * point, which a worker can hand to its page. Whoever shows it counts nothing.
 *
 * @rule CO1
 */
export interface SplitView {
  readonly agreement: { readonly id: string; readonly name: LocalText };
  readonly year: number;
  readonly terms: TermsView;
  readonly table: SplitTable;
  /** Of the column of amounts as it stands in the table: everybody who pays. @rule AL1 */
  readonly control: ControlSums;
  /** Null where no document prints a table of this sum. @rule AL5 */
  readonly published: PublishedView | null;
  /** What may be worth a look in the year's terms. @rule RM1 */
  readonly remarks: readonly Remark[];
}

/** The terms that a cost is indexed by, and whether a value of it may still be changed. @rule IX2 */
export interface IndexationView {
  readonly id: string;
  readonly isPreliminary: boolean;
}

/** The series that on-costs go by, and whether a value of them may still be changed. @rule BU1 IX2 */
export interface OnCostsView {
  readonly series: readonly string[];
  readonly isPreliminary: boolean;
}

/** The year's terms: what each is and who said so. @rule CO1 */
export interface TermsView {
  /** In kr, with the unit's decimals. */
  readonly annualCost: {
    readonly amount: string;
    readonly origin: Origin;
    /** By which terms an index makes it; null where it is stated. @rule IX1 */
    readonly indexation: IndexationView | null;
    /** By which series on-costs are counted, where positions make it; null where by none. @rule BU1 */
    readonly onCosts: OnCostsView | null;
  };
  /** What keys divide by that leave it to the clause; null where none does. @rule AL10 */
  readonly dividedBy: Readonly<{ by: KeyAnswer; origin: Origin }> | null;
  /** How the year's cost is divided from the top; empty where a rule rounds it straight to the parties. */
  readonly key: readonly KeyPartView[];
  /** Null where no key asks for one. */
  readonly population: PopulationView | null;
  readonly rule: RuleId;
  readonly unit: SplitTable["unit"];
  readonly rounding: YearSplit["rounding"];
  /** Who goes first for an odd unit by the user's choice. @rule AL12 */
  readonly oddUnitTo: readonly LocalText[];
}

/** A party or a group that bears a percentage of the year's cost. */
export interface KeyPartView {
  readonly code: string;
  readonly name: LocalText;
  /** Digits of a percentage. */
  readonly percent: string;
  readonly source: Source;
}

/** Whose population counted. @rule PO1 PO3 */
export interface PopulationView {
  /** Null where the document prints none. */
  readonly date: IsoDate | null;
  /** Statistics Sweden's table; null where a document prints the counts. @rule PO4 */
  readonly table: string | null;
  /** The id of the agreement's own table that prints them; null where Statistics Sweden counted. */
  readonly publishedTable: string | null;
  /** Whether Statistics Sweden added noise to each count. @rule PO4 */
  readonly perturbed: boolean;
  /** Who was counted by a later division than the date's own. @rule PO5 */
  readonly byLaterDivision: readonly LocalText[];
  /** Whose count the user says is a figure of their own. @rule RM3 */
  readonly ownFigures: readonly LocalText[];
  readonly origin: Origin;
  readonly source: Source;
}

/** The document's table beside the split: whether its rows make its own sum. @rule AL5 */
export interface PublishedView extends PrintedSums {
  readonly tableId: string;
  readonly source: Source;
}

/** A report as plain data: terms, table, control sums and what a document prints beside them. @rule CO1 AL1 AL5 */
export function splitView({
  split,
  published,
  remarks,
}: Pick<SplitReport, "split" | "published" | "remarks">): SplitView {
  const { id, name } = split.agreement;
  return {
    agreement: { id, name },
    year: split.year,
    terms: termsOf(split),
    table: splitTable({ split, published }),
    control: controlOf(split),
    published: published === null ? null : printedOf(split, published),
    remarks,
  };
}

function controlOf(split: YearSplit): ControlSums {
  const sum = payers(split).reduce((all, { units }) => all + units, 0n);
  const total = split.annualCost.value;
  const text = (units: bigint): string => amountText(units, split.unit);
  return { sum: text(sum), total: text(total), difference: text(sum - total) };
}

function termsOf(split: YearSplit): TermsView {
  const { annualCost, rule, unit, rounding } = split;
  return {
    annualCost: {
      amount: amountText(annualCost.value, unit),
      origin: annualCost.origin,
      indexation: indexationOf(split),
      onCosts: onCostsIn(split),
    },
    dividedBy: dividedByOf(split),
    key: keyOf(split),
    population: populationOf(split),
    rule,
    unit,
    rounding,
    oddUnitTo: split.oddUnitTo.map((code) => nameOf(split, code)),
  };
}

function indexationOf({ indexed }: YearSplit): IndexationView | null {
  if (indexed === undefined) return null;
  return { id: indexed.indexation.id, isPreliminary: indexed.isPreliminary };
}

function onCostsIn({ staffed }: YearSplit): OnCostsView | null {
  if (staffed === undefined) return null;
  const rates = staffed.rows.flatMap(({ onCosts: { rate } }) => rate?.series ?? []);
  const { isPreliminary } = staffed;
  return rates.length === 0 ? null : { series: [...new Set(rates)], isPreliminary };
}

function nameOf({ rows, groups }: YearSplit, code: string): LocalText {
  return [...groups, ...rows].find((part) => part.code === code)?.name ?? { sv: code, en: code };
}

function dividedByOf({ agreement, key, keyOrigin }: YearSplit): TermsView["dividedBy"] {
  if (keyOrigin === undefined) return null;
  const by = answerIn(agreement.key, key);
  return by === null ? null : { by, origin: keyOrigin };
}

function keyOf({ agreement, groups }: YearSplit): readonly KeyPartView[] {
  const source = sourceNamed(agreement, agreement.key.source);
  return groups.flatMap(({ code, name, weight, within }) => {
    if (weight.kind !== "percent" || within !== agreement.id) return [];
    return [{ code, name, percent: weight.percent.toFixed(), source }];
  });
}

function populationOf(split: YearSplit): PopulationView | null {
  if (split.population === null) return null;
  const { value, origin } = split.population;
  const { date, table, perturbed, source } = value;
  const own = value.counts.filter(({ isOwn }) => isOwn === true);
  const later = split.rows.filter(({ byLaterDivision }) => byLaterDivision);
  return {
    date,
    table,
    publishedTable: table === null ? basisName(split) : null,
    perturbed,
    byLaterDivision: later.map(({ name }) => name),
    ownFigures: own.map(({ code }) => nameOf(split, code)),
    origin,
    source,
  };
}

function printedOf(
  { agreement }: YearSplit,
  { table, sumOfRows, missesTotalBy }: PublishedComparison,
): PublishedView {
  return {
    tableId: table.id,
    source: sourceNamed(agreement, table.source),
    printedTotal: table.printedTotal?.toFixed() ?? null,
    sumOfRows: sumOfRows.toFixed(),
    missesTotalBy: missesTotalBy?.toFixed() ?? null,
  };
}
