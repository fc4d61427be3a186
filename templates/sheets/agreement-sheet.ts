import type { Language, LocalText } from "../../engine/index.ts";
import { PLAIN_RULES, ROUNDING_UNITS } from "../../engine/index.ts";
import type { NamedForm } from "../forms/names.ts";
import { CHOICES, FACTS } from "../forms/names.ts";
import { BOOK_FORMAT } from "../forms/words.ts";
import type { ModelCell } from "../model/grid.ts";
import type { Label, NamedCell, ValidationModel } from "../model/sheet.ts";
import { numberText } from "../text/number-format.ts";
import { codeInput, dateInput, numberInput, textInput } from "../cells/cells.ts";
import { unitFormat } from "../cells/number-formats.ts";

import type { InputData, ShownYear } from "../forms/input-data.ts";
import { shownChoices } from "../forms/input-data.ts";
import type { Above } from "./table-sheet.ts";
import { indented, LOOKS } from "../cells/palette.ts";

/** A named cell with its label to the left and a note to the right. */
interface Line {
  readonly form: NamedForm;
  readonly cell: ModelCell;
  readonly note?: LocalText;
}

const FACTS_TOP = 3;

/** What stands above the table Klausuler on the sheet Avtal: the agreement's facts and what is chosen for the run. */
export function aboveClauses(data: InputData): Above {
  const { language } = data;
  const facts = factLines(data);
  const choices = choiceLines(data);
  const choicesTop = FACTS_TOP + facts.length + 2;
  const clausesTitle = choicesTop + choices.length + 2;
  return {
    labels: [
      heading(FACTS_TOP, { sv: "Avtalet", en: "The agreement" }, language),
      ...labelsOf(facts, FACTS_TOP + 1, language),
      heading(choicesTop, { sv: "Val för körningen", en: "Choices for the run" }, language),
      ...labelsOf(choices, choicesTop + 1, language),
      heading(clausesTitle, { sv: "Klausuler", en: "Clauses" }, language),
    ],
    named: [...cellsOf(facts, FACTS_TOP + 1), ...cellsOf(choices, choicesTop + 1)],
    top: clausesTitle + 1,
    validations: validationsOf(language),
  };
}

function factLines({ agreement, language }: InputData): readonly Line[] {
  return [
    { form: FACTS.id, cell: codeInput(agreement.id) },
    { form: FACTS.name, cell: textInput(agreement.name.sv) },
    { form: FACTS.nameEnglish, cell: textInput(agreement.name.en) },
    { form: FACTS.from, cell: leftNumber(agreement.from) },
    { form: FACTS.to, cell: leftNumber(agreement.to) },
    {
      form: FACTS.language,
      cell: textInput(language),
      note: { sv: "sv eller en", en: "sv or en" },
    },
    { form: FACTS.format, cell: leftNumber(BOOK_FORMAT) },
  ];
}

/** The lines of choices for a run. */
function choiceLines(data: InputData): readonly Line[] {
  const blank: LocalText = {
    sv: "Tomt: avtalets klausul gäller",
    en: "Blank: the agreement's clause holds",
  };
  const odd: LocalText = {
    sv: "Behövs bara när lika stora grupper delar en udda krona",
    en: "Needed only when equal groups share an odd krona",
  };
  const cells = choiceCells(data);
  return [
    { form: CHOICES.year, cell: cells.year },
    { form: CHOICES.annualCost, cell: cells.annualCost, note: blank },
    { form: CHOICES.populationDate, cell: cells.populationDate, note: blank },
    {
      form: CHOICES.rule,
      cell: cells.rule,
      note: {
        sv: "Tomt: klausulens, annars largest-remainder (största rest)",
        en: "Blank: the clause's, else largest-remainder",
      },
    },
    {
      form: CHOICES.unit,
      cell: cells.unit,
      note: { sv: "Tomt: klausulens, annars 1 kr", en: "Blank: the clause's, else 1 kr" },
    },
    { form: CHOICES.oddUnitTo, cell: cells.oddUnitTo, note: odd },
  ];
}

/** What is chosen for a run, as cells. */
export function choiceCells(data: ShownYear): Readonly<Record<keyof typeof CHOICES, ModelCell>> {
  const { annualCost, populationDate, rule, unit, oddUnitTo } = shownChoices(data);
  const costFormat = (annualCost?.decimalPlaces() ?? 0) === 0 ? "#,##0" : "#,##0.00";
  const unitLook = unit === undefined ? "#,##0" : unitFormat(unit);
  return {
    year: leftNumber(data.year),
    annualCost: left(numberInput(annualCost ?? null, costFormat)),
    populationDate: left(dateInput(populationDate ?? null)),
    rule: textInput(rule ?? null),
    unit: left(numberInput(unit === undefined ? null : Number(unit), unitLook)),
    oddUnitTo: codeInput(oddUnitTo ?? null),
  };
}

function left(cell: ModelCell): ModelCell {
  return { ...cell, look: indented(cell.look) };
}

function leftNumber(value: number): ModelCell {
  return left(numberInput(value));
}

function heading(row: number, text: LocalText, language: Language): Label {
  return { row, column: 0, text: text[language], look: LOOKS.section };
}

function labelsOf(lines: readonly Line[], top: number, language: Language): readonly Label[] {
  return lines.flatMap(({ form, note }, index): Label[] => {
    const row = top + index;
    const label = { row, column: 0, text: form.label[language], look: LOOKS.label };
    if (note === undefined) return [label];
    return [label, { row, column: 2, text: note[language], look: indented(LOOKS.note) }];
  });
}

function cellsOf(lines: readonly Line[], top: number): readonly NamedCell[] {
  return lines.map(({ form, cell }, index) => ({
    name: form.name,
    row: top + index,
    column: 1,
    cell,
  }));
}

function validationsOf(language: Language): readonly ValidationModel[] {
  const named = ({ name, label }: NamedForm) => ({
    over: { kind: "named", name } as const,
    title: label[language],
  });
  const day = language === "sv" ? "En dag, till exempel 2022-12-31." : "A day, say 2022-12-31.";
  const year = language === "sv" ? "Ett år med fyra siffror." : "A year of four digits.";
  return [
    { ...named(CHOICES.year), rule: { kind: "whole-from", least: 1900 }, message: year },
    { ...named(CHOICES.populationDate), rule: { kind: "date" }, message: day },
    {
      ...named(CHOICES.rule),
      rule: { kind: "list", values: [...PLAIN_RULES] },
      // A rule that names its party stands in no list.
      isAdvice: true,
      message: PLAIN_RULES.join(", "),
    },
    {
      ...named(CHOICES.unit),
      // A list would offer «0.01», which a Swedish spreadsheet takes for text.
      rule: { kind: "decimal-between", least: 0.01, most: 1000 },
      message: ROUNDING_UNITS.map((unit) => numberText(unit, language)).join(" · "),
    },
  ];
}
