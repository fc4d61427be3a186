import type { Decimal } from "decimal.js";
import type { Contribution, Language, PublishedComparison, YearSplit } from "../../engine/index.ts";
import { amountText, decimalText, fraction, payers, sourceNamed } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import type { SourceNotes } from "./source-notes.ts";
import { makeSourceNotes } from "./source-notes.ts";
import type { ControlSums } from "./split-lines.ts";
import { controlLine, exactDecimals, ruleLine } from "./split-lines.ts";
import { namedColumns, textTable } from "./text-table.ts";
import { traceText } from "./trace-text.ts";

/** A year's split as a person reads it: terms, table with the printed one beside it, control line, sources. */
export function splitText(
  { split, published, trace }: SplitReport,
  language: Language,
  remarks: readonly string[] = [],
): string {
  const notes = makeSourceNotes(language);
  const lines = [
    harmless(`${split.agreement.name[language]} · ${String(split.year)}`),
    "",
    ...termLines(split, language, notes),
    "",
    splitTable({ split, published, language }),
    "",
    controlLine(wholeControl(split), language),
    ...(published === null ? [] : [publishedLine(published, language)]),
    ...remarks,
    ...(trace === null ? [] : ["", traceText(trace, language, notes)]),
    "",
    ...notes.lines(),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The sums of the column as it stands in the table: everybody who pays. @rule AL1 */
function wholeControl(split: YearSplit): ControlSums {
  const sum = payers(split).reduce((all, { units }) => all + units, 0n);
  const total = split.annualCost.value;
  return { unit: split.unit, sum, total, roundingDifference: sum - total };
}

/** The year's cost, the population and the rounding: what each is and who said so. */
function termLines(split: YearSplit, language: Language, notes: SourceNotes): readonly string[] {
  const words = wordsIn(language);
  const { annualCost, population, rounding, unit } = split;
  const cost = numberText(amountText(annualCost.value, unit), language);
  return [
    `${words.cost}: ${cost} kr; ${notes.originText(annualCost.origin)}`,
    ...keyLine(split, language, notes),
    ...(population === null ? [] : [populationLine(split, population, { language, notes })]),
    `${ruleLine(split, language, nameIn(split))}; ${roundingOrigin(rounding, language, notes)}`,
  ];
}

/** Who decided the rounding: once where one did, rule and unit apart where two did. */
function roundingOrigin(
  { rule, unit }: YearSplit["rounding"],
  language: Language,
  notes: SourceNotes,
): string {
  const [byRule, byUnit] = [notes.originText(rule), notes.originText(unit)];
  if (byRule === byUnit) return byRule;
  const words = wordsIn(language);
  return `${words.rule.toLowerCase()}: ${byRule}; ${words.unit}: ${byUnit}`;
}

function nameIn({ agreement }: YearSplit): (code: string) => string {
  return (code) => agreement.parties.find((party) => party.code === code)?.name ?? code;
}

/** How the year's cost is divided from the top: «Region Dalarna 50 %, Kommunerna 50 %». */
function keyLine(split: YearSplit, language: Language, notes: SourceNotes): readonly string[] {
  const { agreement, groups } = split;
  const parts = groups.flatMap(({ name, weight, within }) => {
    if (weight.kind !== "percent" || within !== agreement.id) return [];
    return [`${name[language]} ${numberText(weight.percent.toFixed(), language)} %`];
  });
  if (parts.length === 0) return [];
  const source = notes.mark(sourceNamed(agreement, agreement.key.source));
  return [`${wordsIn(language).key}: ${parts.join(", ")}; ${source}`];
}

function populationLine(
  { rows }: YearSplit,
  { value: basis, origin }: NonNullable<YearSplit["population"]>,
  { language, notes }: { readonly language: Language; readonly notes: SourceNotes },
): string {
  const words = wordsIn(language);
  const later = rows.filter(({ byLaterDivision }) => byLaterDivision);
  const names = later.map(({ name }) => name[language]).join(", ");
  const facts = [
    basis.date ?? words.noReferenceDate,
    ...(basis.table === null ? [] : [basis.table]),
    ...(origin.kind === "choice" ? [words.ownChoice] : []),
    notes.mark(basis.source),
    ...(basis.perturbed ? [words.perturbed] : []),
    ...(later.length === 0 ? [] : [words.laterDivision(names)]),
  ];
  return `${words.population}: ${facts.join("; ")}`;
}

interface TableContext {
  readonly split: YearSplit;
  readonly published: PublishedComparison | null;
  readonly language: Language;
}

/** Members first, then the groups that they and the others make, then the whole. */
function splitTable(context: TableContext): string {
  const { split, published, language } = context;
  const words = wordsIn(language);
  const headers = [words.party, words.population, `${words.share} %`, words.exact, words.amount];
  const extra = published === null ? [] : [words.published, words.difference];
  return textTable(
    namedColumns([...headers, ...extra]),
    [...split.rows.map((row) => cells(context, row)), ...differenceRow(context)],
    split.groups.map((group) => cells(context, group)),
    [sumRow(context)],
  );
}

function cells(context: TableContext, part: Contribution): readonly string[] {
  const { split, language } = context;
  const { name, share, exact, units } = part;
  const percentage = fraction(100n * share.numerator, share.denominator);
  return [
    name[language],
    personsOf(context, part),
    numberText(decimalText(percentage, 4), language),
    numberText(decimalText(exact, exactDecimals(split.unit)), language),
    numberText(amountText(units, split.unit), language),
    ...printedCells(context, part),
  ];
}

/** A member's persons, or the sum of a group's. */
function personsOf({ split, language }: TableContext, { code, weight }: Contribution): string {
  const total = split.totals.find((group) => group.code === code);
  if (weight.kind === "persons") return numberText(String(weight.persons), language);
  return (total?.persons ?? null) === null ? "" : numberText(String(total?.persons), language);
}

/** What the document prints for a party, or its rows for a group add up to; and how far that is from ours. */
function printedCells(
  { split, published, language }: TableContext,
  { code, amount }: Contribution,
): readonly string[] {
  if (published === null) return [];
  const printed = published.rows.filter(
    ({ party }) => party.code === code || party.within === code,
  );
  const amounts = printed.flatMap((row) => (row.published === null ? [] : [row.published]));
  if (amounts.length === 0 || amounts.length < printed.length) return ["", ""];
  const sum = amounts.reduce((all, one) => all.plus(one));
  return printedPair(sum, sum.minus(amount), { split, language });
}

/** What is printed and how far it is from ours, both with the unit's decimals. */
function printedPair(
  printed: Decimal,
  off: Decimal,
  { split, language }: Pick<TableContext, "split" | "language">,
): readonly string[] {
  const least = split.unit === "0.01" ? 2 : 0;
  const digits = (value: Decimal): string => value.toFixed(Math.max(least, value.decimalPlaces()));
  return [numberText(digits(printed), language), signedText(digits(off), language)];
}

/** The row that makes the column add up, where the rows by themselves do not. @rule AL1 */
function differenceRow({
  split,
  published,
  language,
}: TableContext): readonly (readonly string[])[] {
  const { roundingDifference, unit } = split;
  if (roundingDifference === 0n) return [];
  const amount = numberText(amountText(-roundingDifference, unit), language);
  const off = signedText(amountText(roundingDifference, unit), language);
  const printed = published === null ? [] : ["", off];
  return [[wordsIn(language).roundingDifference, "", "", "", amount, ...printed]];
}

function sumRow({ split, published, language }: TableContext): readonly string[] {
  const { unit, annualCost, totals } = split;
  const cost = amountText(annualCost.value, unit);
  const persons = totals.reduce((all, total) => all + (total.persons ?? 0), 0);
  const people = split.population === null ? "" : numberText(String(persons), language);
  const own = [wordsIn(language).sum, people, "", "", numberText(cost, language)];
  if (published === null) return own;
  const off = published.sumOfRows.minus(cost);
  return [...own, ...printedPair(published.sumOfRows, off, { split, language })];
}

/** Whether the document's rows make its own printed sum. */
function publishedLine(
  { table, sumOfRows, missesTotalBy }: PublishedComparison,
  language: Language,
): string {
  const words = wordsIn(language);
  if (table.printedTotal === null || missesTotalBy === null) return "";
  const printed = numberText(table.printedTotal.toFixed(), language);
  if (missesTotalBy.isZero()) return words.publishedAgrees(printed);
  const sum = numberText(sumOfRows.toFixed(), language);
  return words.publishedMisses(printed, sum, signedText(missesTotalBy.toFixed(), language));
}
