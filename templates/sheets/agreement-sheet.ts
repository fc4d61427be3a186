import type { Language, LocalText } from "../../engine/index.ts";
import type { NamedForm } from "../forms/names.ts";
import { FACTS } from "../forms/names.ts";
import { BOOK_FORMAT } from "../forms/words.ts";
import type { ModelCell } from "../model/grid.ts";
import type { Label, NamedCell } from "../model/sheet.ts";
import { codeInput, numberInput, textInput } from "../cells/cells.ts";

import type { InputData } from "../forms/input-data.ts";
import type { Above } from "./table-sheet.ts";
import { indented, LOOKS } from "../cells/palette.ts";

/** A named cell with its label to the left and a note to the right. */
interface Line {
  readonly form: NamedForm;
  readonly cell: ModelCell;
  readonly note?: LocalText;
}

const FACTS_TOP = 3;

/** What stands above the table Klausuler on the sheet Avtal: the agreement's facts. */
export function aboveClauses(data: InputData): Above {
  const { language } = data;
  const facts = factLines(data);
  const clausesTitle = FACTS_TOP + facts.length + 2;
  return {
    labels: [
      heading(FACTS_TOP, { sv: "Avtalet", en: "The agreement" }, language),
      ...labelsOf(facts, FACTS_TOP + 1, language),
      heading(clausesTitle, { sv: "Klausuler", en: "Clauses" }, language),
    ],
    named: cellsOf(facts, FACTS_TOP + 1),
    top: clausesTitle + 1,
    validations: [],
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
