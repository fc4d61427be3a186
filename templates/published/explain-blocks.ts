import type { ExplainReport, HeldTotal, Language, PercentOff, Trial } from "../../engine/index.ts";
import { ANY_TAKER, PLAIN_RULES } from "../../engine/index.ts";
import { listText } from "../text/list-format.ts";
import { numberText, signedText } from "../text/number-format.ts";
import type { ExplainWords } from "../words/explain-words.ts";
import { EXPLAIN_WORDS } from "../words/explain-words.ts";
import { ruleName } from "../words/rule-name.ts";
import { wordsIn } from "../words/words-in.ts";
import type { Block, BlockTable } from "../text/blocks.ts";
import { digits, signed } from "../text/blocks.ts";
import { impliedBlocks } from "./implied-blocks.ts";
import { kronorText, unitText } from "../text/kronor-text.ts";

/** What a published table came to, in a language, for the terminal, the pane and a sheet alike. @rule AU5 */
export function explainBlocks(report: ExplainReport, language: Language): readonly Block[] {
  const words = EXPLAIN_WORDS[language];
  const told = { report, language, words };
  const { outside, explanation } = report;
  const first = [
    ...outside.map(({ name, amount }) =>
      words.outside(name, numberText(kronorText(amount.ore), language)),
    ),
    ...report.totals.flatMap((total) => sumLines(told, total)),
  ];
  return [
    { kind: "lines", lines: first },
    ...percentBlocks(told),
    ...(explanation.reproducing.length > 0 ? reproducing(told) : refused(told)),
    ...impliedBlocks(report, language),
    { kind: "lines", lines: [triedLine(told)] },
  ];
}

interface Told {
  readonly report: ExplainReport;
  readonly language: Language;
  readonly words: ExplainWords;
}

function sumLines(
  { report, language, words }: Told,
  { from, check, figure }: HeldTotal,
): readonly string[] {
  const number = (ore: bigint): string => numberText(kronorText(ore), language);
  const { ore } = figure;
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

function percentBlocks({ report, language, words }: Told): readonly Block[] {
  const { percentages } = report;
  if (percentages === null) return [];
  const { sum, canBeHundred, offWeights, offAmounts } = percentages;
  const rounding = canBeHundred ? ` ${words.percentRounding}` : "";
  const line = `${words.percentSum(numberText(sum.toFixed(), language))}${rounding}`;
  return [
    ...(sum.equals(100) ? [] : [{ kind: "lines" as const, lines: [line] }]),
    ...percentTable(offWeights ?? [], words.percentOffWeights, language),
    ...percentTable(offAmounts, words.percentOffAmounts, language),
  ];
}

function percentTable(
  found: readonly PercentOff[],
  caption: (count: string) => string,
  language: Language,
): readonly BlockTable[] {
  const words = EXPLAIN_WORDS[language];
  if (found.length === 0) return [];
  return [
    {
      kind: "table",
      caption: caption(String(found.length)),
      headers: [wordsIn(language).party, words.printed, words.computed],
      rows: found.map(({ party, printed, computed }) => [
        { text: party },
        digits(printed.toFixed()),
        digits(computed.toFixed()),
      ]),
      total: null,
    },
  ];
}

/** The ways that give all rows: those of one weight, unit and total together. */
function reproducing(told: Told): readonly Block[] {
  const { report, language, words } = told;
  const trials = report.explanation.reproducing;
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const name = settingName(told, trial);
    groups.set(name, [...(groups.get(name) ?? []), trial]);
  }
  const count = numberText(String(trials.length), language);
  return [
    { kind: "verdict", isGiven: true, text: words.reproducing(count) },
    ...[...groups].map(([heading, own]): Block => {
      return { kind: "ways", heading, rules: ruleLines(told, own) };
    }),
  ];
}

/** A line for each rule; one where every rule there is gives the table. */
function ruleLines(told: Told, own: readonly Trial[]): readonly string[] {
  const isEvery =
    own.length === PLAIN_RULES.length + 1 &&
    own.every(({ rule, order }) => rule === ANY_TAKER || order === null || order === "any");
  return isEvery ? [told.words.everyRule] : own.map((trial) => ruleLine(told, trial));
}

/** What was divided, by which weights and in which unit. */
function settingName({ report, language, words }: Told, trial: Trial): string {
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

function ruleLine({ report, language, words }: Told, { rule, order }: Trial): string {
  const nameOf = (code: string): string =>
    report.rows.find(({ party }) => party === code)?.name ?? code;
  const name = rule === ANY_TAKER ? words.anyTaker : ruleName(rule, nameOf, language);
  const by = order === null ? "" : `, ${words.orders[order]}`;
  return `${name}${by} (${rule})`;
}

function refused(told: Told): readonly Block[] {
  const { report, language, words } = told;
  const [nearest, ...others] = report.explanation.nearest;
  const verdict = { kind: "verdict", isGiven: false, text: words.refused } as const;
  if (nearest === undefined) return [verdict];
  const general = wordsIn(language);
  const rows = report.rows.flatMap(({ name, amount }, row) => {
    const computed = nearest.amounts[row] ?? 0n;
    const { ore } = amount;
    if (ore === computed) return [];
    const [printed, made] = [digits(kronorText(ore)), digits(kronorText(computed))];
    return [[{ text: name }, printed, made, signed(kronorText(ore - computed))]];
  });
  const off = words.nearest(String(nearest.rowsOff), String(report.rows.length));
  const more = words.nearestOthers(String(others.length));
  return [
    verdict,
    { kind: "lines", lines: [off] },
    { kind: "ways", heading: settingName(told, nearest), rules: [ruleLine(told, nearest)] },
    {
      kind: "table",
      caption: words.rowsOff,
      headers: [general.party, words.printed, words.computed, general.difference],
      rows,
      total: null,
    },
    ...(others.length === 0 ? [] : [{ kind: "lines" as const, lines: [more] }]),
  ];
}

function triedLine({ report, language, words }: Told): string {
  const { explanation, bases, units } = report;
  const days = bases.flatMap(({ date }) => (date === null ? [] : [date]));
  const named = bases.flatMap(({ kind }) => (kind === "population" ? [] : [words.basis[kind]]));
  const counted =
    days.length === 0 ? [] : [words.days(String(days.length), days[0] ?? "", days.at(-1) ?? "")];
  const unitTexts = units.map((unit) => numberText(unitText(unit), language));
  return words.tried({
    ways: numberText(String(explanation.tried), language),
    bases: listText([...named, ...counted], language),
    units: listText(unitTexts, language),
  });
}
