import type { Language, PercentOff, Trial } from "../../engine/index.ts";
import { ANY_TAKER, PLAIN_RULES } from "../../engine/index.ts";
import { harmless, listText } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import type { ExplainWords } from "../../templates/words/explain-words.ts";
import { EXPLAIN_WORDS } from "../../templates/words/explain-words.ts";
import { ruleName } from "../../templates/words/rule-name.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { ExplainReport, HeldTotal } from "../../toolkit/explain-table.ts";
import { kronorText } from "../../toolkit/published/kronor.ts";
import { unitText } from "./explain-json.ts";
import { impliedLines } from "./implied-text.ts";
import { namedColumns, textTable } from "./text-table.ts";

/** A published table's explanation, and the file that it was read from. */
export interface Explained {
  readonly file: string;
  readonly report: ExplainReport;
  readonly language: Language;
}

/** What a published table came to, as a person reads it. @rule AU5 */
export function explainText(explained: Explained): string {
  const { report, file, language } = explained;
  const words = EXPLAIN_WORDS[language];
  const number = (digits: string): string => numberText(digits, language);
  const { outside, table, explanation } = report;
  const lines = [
    harmless(words.heading(file, String(table.rows.length))),
    ...outside.map(({ name, amount }) =>
      harmless(words.outside(name, number(kronorText(amount.figure.ore)))),
    ),
    ...report.totals.flatMap((total) => sumLines(explained, total)),
    ...percentLines(explained),
    "",
    ...(explanation.reproducing.length > 0 ? reproducing(explained) : refused(explained)),
    ...impliedLines(report, language),
    "",
    triedLine(explained, words),
  ];
  return `${lines.join("\n")}\n`;
}

function sumLines(
  { report, language }: Explained,
  { from, check, printed }: HeldTotal,
): readonly string[] {
  const words = EXPLAIN_WORDS[language];
  const number = (ore: bigint): string => numberText(kronorText(ore), language);
  const { ore } = printed.figure;
  const before = report.totals.length > 1 ? `${words.totals[from]}: ` : "";
  if (check.difference === 0n) return [`${before}${words.sumAgrees(number(ore))}`];
  const by = signedText(kronorText(check.difference), language);
  const half = (halves: bigint): string => numberText(kronorText(halves, 200n), language);
  return [
    `${before}${words.sumDiffers(number(check.sumOfRows), number(ore), by)}`,
    check.both === null
      ? words.roundingForbids
      : words.roundingAllows(half(check.both.least), half(check.both.below)),
  ];
}

function percentLines({ report, language }: Explained): readonly string[] {
  const { percentages } = report;
  const words = EXPLAIN_WORDS[language];
  if (percentages === null) return [];
  const { sum, canBeHundred, offWeights, offAmounts } = percentages;
  const rounding = canBeHundred ? ` ${words.percentRounding}` : "";
  const total = sum.equals(100)
    ? []
    : [`${words.percentSum(numberText(sum.toFixed(), language))}${rounding}`];
  const off = (found: readonly PercentOff[], say: (count: string) => string): readonly string[] =>
    found.length === 0 ? [] : ["", say(String(found.length)), percentTable(found, language)];
  return [
    ...total,
    ...off(offWeights ?? [], words.percentOffWeights),
    ...off(offAmounts, words.percentOffAmounts),
  ];
}

function percentTable(found: readonly PercentOff[], language: Language): string {
  const words = EXPLAIN_WORDS[language];
  const number = (digits: string): string => numberText(digits, language);
  return textTable(
    namedColumns([wordsIn(language).party, words.printed, words.computed]),
    found.map(({ party, printed, computed }) => [
      party,
      number(printed.toFixed()),
      number(computed.toFixed()),
    ]),
  );
}

/** The ways that give all rows: those of one weight, unit and total together. */
function reproducing(explained: Explained): readonly string[] {
  const { report, language } = explained;
  const trials = report.explanation.reproducing;
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const name = settingName(explained, trial);
    groups.set(name, [...(groups.get(name) ?? []), trial]);
  }
  return [
    EXPLAIN_WORDS[language].reproducing(numberText(String(trials.length), language)),
    ...[...groups].flatMap(([name, own]) => ["", `  ${name}`, ...ruleLines(explained, own)]),
  ];
}

/** A line for each rule; one where every rule there is gives the table. */
function ruleLines(explained: Explained, own: readonly Trial[]): readonly string[] {
  const isEvery =
    own.length === PLAIN_RULES.length + 1 &&
    own.every(({ rule, order }) => rule === ANY_TAKER || order === null || order === "any");
  if (isEvery) return [`    ${EXPLAIN_WORDS[explained.language].everyRule}`];
  return own.map((trial) => `    ${ruleLine(explained, trial)}`);
}

/** What was divided, by which weights and in which unit. */
function settingName({ report, language }: Explained, trial: Trial): string {
  const words = EXPLAIN_WORDS[language];
  const { basis, unit, total, isRounded } = trial;
  const by =
    basis.kind === "population" ? words.population(basis.date ?? "") : words.basis[basis.kind];
  const hasTotals = new Set(report.explanation.reproducing.map((one) => one.total)).size > 1;
  return [
    by,
    ...(hasTotals ? [words.ofTotal(numberText(kronorText(total), language))] : []),
    words.countedIn(numberText(unitText(unit), language)),
    ...(isRounded ? [words.printedRounded] : []),
  ].join(", ");
}

function ruleLine({ report, language }: Explained, { rule, order }: Trial): string {
  const words = EXPLAIN_WORDS[language];
  const nameOf = (code: string): string =>
    report.rows.find(({ party }) => party === code)?.name ?? code;
  const name = rule === ANY_TAKER ? words.anyTaker : ruleName(rule, nameOf, language);
  const by = order === null ? "" : `, ${words.orders[order]}`;
  return harmless(`${name}${by} (${rule})`);
}

function refused(explained: Explained): readonly string[] {
  const { report, language } = explained;
  const words = EXPLAIN_WORDS[language];
  const [nearest, ...others] = report.explanation.nearest;
  if (nearest === undefined) return [words.refused];
  const number = (ore: bigint): string => numberText(kronorText(ore), language);
  const general = wordsIn(language);
  const rows = report.rows.flatMap(({ name, amount }, row) => {
    const computed = nearest.amounts[row] ?? 0n;
    const { ore } = amount.figure;
    if (ore === computed) return [];
    const by = signedText(kronorText(ore - computed), language);
    return [[name, number(ore), number(computed), by]];
  });
  const headers = [general.party, words.printed, words.computed, general.difference];
  return [
    words.refused,
    words.nearest(String(nearest.rowsOff), String(report.rows.length)),
    "",
    `  ${settingName(explained, nearest)}`,
    `    ${ruleLine(explained, nearest)}`,
    "",
    textTable(namedColumns(headers), rows),
    ...(others.length === 0 ? [] : ["", words.nearestOthers(String(others.length))]),
  ];
}

function triedLine({ report, language }: Explained, words: ExplainWords): string {
  const { explanation, bases, units } = report;
  const days = bases.flatMap(({ date }) => (date === null ? [] : [date]));
  const named = bases.flatMap(({ kind }) => (kind === "population" ? [] : [words.basis[kind]]));
  const counted =
    days.length === 0 ? [] : [words.days(String(days.length), days[0] ?? "", days.at(-1) ?? "")];
  return words.tried({
    ways: numberText(String(explanation.tried), language),
    bases: listText([...named, ...counted], language),
    units: listText(
      units.map((unit) => numberText(unitText(unit), language)),
      language,
    ),
  });
}
