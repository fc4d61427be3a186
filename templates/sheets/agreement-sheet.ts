import type { Language, LocalText } from "../../engine/index.ts";
import { numberInput, textInput } from "../cells/cells.ts";
import { indented, LOOKS } from "../cells/palette.ts";
import type { InputData } from "../forms/input-data.ts";
import type { NamedForm } from "../forms/names.ts";
import { BOOK } from "../forms/names.ts";
import { BOOK_FORMAT } from "../forms/words.ts";
import type { ModelCell } from "../model/grid.ts";
import type { Label } from "../model/sheet.ts";
import type { Above } from "./table-sheet.ts";

/** A named cell with its label to the left and a note to the right. */
interface Line {
  readonly form: NamedForm;
  readonly cell: ModelCell;
  readonly note: LocalText;
}

const TOP = 3;
const THE_BOOK: LocalText = { sv: "Arbetsboken", en: "The workbook" };
const THE_AGREEMENTS: LocalText = { sv: "Avtal i arbetsboken", en: "Agreements in the workbook" };

/** What stands above the table Avtal: the language of the sheets, and the form of the workbook. */
export function aboveAgreements({ language }: InputData): Above {
  const lines: readonly Line[] = [
    {
      form: BOOK.language,
      cell: textInput(language),
      note: { sv: "sv eller en", en: "sv or en" },
    },
    {
      form: BOOK.format,
      cell: numberInput(BOOK_FORMAT),
      note: { sv: "ändras av programmet", en: "changed by the program" },
    },
  ];
  return {
    labels: [
      heading(TOP, THE_BOOK, language),
      ...lines.flatMap(({ form, note }, index): Label[] => [
        { row: TOP + 1 + index, column: 0, text: form.label[language], look: LOOKS.label },
        { row: TOP + 1 + index, column: 2, text: note[language], look: indented(LOOKS.note) },
      ]),
      heading(TOP + 4, THE_AGREEMENTS, language),
    ],
    named: lines.map(({ form, cell }, index) => ({
      name: form.name,
      row: TOP + 1 + index,
      column: 1,
      cell: { ...cell, look: indented(cell.look) },
    })),
    top: TOP + 5,
    validations: [],
  };
}

function heading(row: number, text: LocalText, language: Language): Label {
  return { row, column: 0, text: text[language], look: LOOKS.section };
}
