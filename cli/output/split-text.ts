import { harmless } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import { controlText, printedText } from "../../templates/words/control-words.ts";
import { KEY_ANSWERS } from "../../templates/forms/words.ts";
import { FIELD_NAMES } from "../../templates/messages/surfaces.ts";
import { costTexts } from "../../templates/words/indexation-text.ts";
import { originText, roundingOriginText } from "../../templates/words/source-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { Language } from "../../engine/index.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import type { SplitLine, SplitTable } from "../../toolkit/split-table.ts";
import type { PopulationView, SplitView, TermsView } from "../../toolkit/split-view.ts";
import { splitView } from "../../toolkit/split-view.ts";
import type { SourceNotes } from "./source-notes.ts";
import { makeSourceNotes } from "./source-notes.ts";
import { ruleLine } from "./split-lines.ts";
import { namedColumns, textTable } from "./text-table.ts";
import { traceText } from "./trace-text.ts";

/** A year's split as a person reads it: terms, table with the printed one beside it, control line, sources. */
export function splitText(
  report: SplitReport,
  language: Language,
  remarks: readonly string[] = [],
): string {
  const view = splitView(report);
  const { agreement, year, table, control, published } = view;
  const notes = makeSourceNotes(language);
  const lines = [
    harmless(`${agreement.name[language]} · ${String(year)}`),
    "",
    ...termLines(view, notes),
    "",
    tableText(table, language),
    "",
    controlText(control, language),
    ...(published === null ? [] : [printedText(published, language)]),
    ...remarks,
    ...(report.trace === null ? [] : ["", traceText(report.trace, notes)]),
    "",
    ...notes.lines(),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The year's cost, the population and the rounding: what each is and who said so. */
function termLines({ terms, table }: SplitView, notes: SourceNotes): readonly string[] {
  const { language } = notes;
  const words = wordsIn(language);
  const { annualCost, population, rounding } = terms;
  const cost = numberText(annualCost.amount, language);
  const rule = ruleLine(terms, language, nameIn(table, language));
  return [
    [
      `${words.cost}: ${cost} kr`,
      ...costTexts(annualCost, language),
      originText(annualCost.origin, notes),
    ].join("; "),
    ...keyLine(terms, notes),
    ...answerLine(terms, notes),
    ...(population === null ? [] : [populationLine(population, notes)]),
    `${rule}; ${roundingOriginText(rounding, notes)}`,
  ];
}

function nameIn({ lines }: SplitTable, language: Language): (code: string) => string {
  return (wanted) => lines.find(({ code }) => code === wanted)?.name?.[language] ?? wanted;
}

/** What keys divide by that leave it to the clause: «Fördelas efter: folkmängd; eget val». @rule AL10 */
function answerLine({ dividedBy }: TermsView, notes: SourceNotes): readonly string[] {
  if (dividedBy === null) return [];
  const { language } = notes;
  const by = KEY_ANSWERS[dividedBy.by][language];
  return [`${FIELD_NAMES[language].key}: ${by}; ${originText(dividedBy.origin, notes)}`];
}

/** How the year's cost is divided from the top: «Region Dalarna 50 %, Kommunerna 50 %». */
function keyLine({ key }: TermsView, { language, cite }: SourceNotes): readonly string[] {
  const [first] = key;
  if (first === undefined) return [];
  const parts = key.map(
    ({ name, percent }) => `${name[language]} ${numberText(percent, language)} %`,
  );
  return [`${wordsIn(language).key}: ${parts.join(", ")}; ${cite(first.source)}`];
}

function populationLine(basis: PopulationView, { language, cite }: SourceNotes): string {
  const words = wordsIn(language);
  const { date, table, origin, source, perturbed, byLaterDivision, ownFigures } = basis;
  const names = byLaterDivision.map((name) => name[language]).join(", ");
  const facts = [
    date ?? words.noReferenceDate,
    ...(table === null ? [] : [table]),
    ...(origin.kind === "choice" ? [originText(origin, { language, cite })] : []),
    cite(source),
    ...(perturbed ? [words.perturbed] : []),
    ...(byLaterDivision.length === 0 ? [] : [words.laterDivision(names)]),
    ...(ownFigures.length === 0
      ? []
      : [words.ownFigures(ownFigures.map((name) => name[language]).join(", "))]),
  ];
  return `${words.population}: ${facts.join("; ")}`;
}

function tableText({ lines, hasPublished }: SplitTable, language: Language): string {
  const words = wordsIn(language);
  const headers = [words.party, words.population, `${words.share} %`, words.exact, words.amount];
  const extra = hasPublished ? [words.published, words.difference] : [];
  const sections = (["rows", "groups", "sum"] as const).map((section) =>
    lines
      .filter((line) => line.section === section)
      .map((line) => {
        const cells = ownCells(line, language);
        return hasPublished ? [...cells, ...printedCells(line, language)] : cells;
      }),
  );
  return textTable(namedColumns([...headers, ...extra]), ...sections);
}

function ownCells(line: SplitLine, language: Language): readonly string[] {
  const numbers = [line.persons, line.share, line.exact, line.amount];
  return [
    lineName(line, language),
    ...numbers.map((digits) => (digits === null ? "" : numberText(digits, language))),
  ];
}

function lineName({ kind, name }: SplitLine, language: Language): string {
  const words = wordsIn(language);
  if (kind === "rounding-difference") return words.roundingDifference;
  return kind === "sum" ? words.sum : (name?.[language] ?? "");
}

/** What is printed and how far it is from ours. */
function printedCells({ published, off }: SplitLine, language: Language): readonly string[] {
  return [
    published === null ? "" : numberText(published, language),
    off === null ? "" : signedText(off, language),
  ];
}
