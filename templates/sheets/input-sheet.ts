import type { Agreement, Language, LocalText } from "../../engine/index.ts";
import type { Grid, SheetForm } from "../model/grid.ts";
import type { Label, NamedCell, SheetModel, ValidationModel } from "../model/sheet.ts";
import { COLORS, indented, LOOKS } from "../cells/palette.ts";
import { printOf } from "./print-set-up.ts";

/** What tells one input sheet from another. */
export interface InputSketch {
  readonly form: SheetForm;
  readonly language: Language;
  /** What the sheet holds and how it is filled in. */
  readonly note: LocalText;
  readonly grid: Grid;
  readonly widths: readonly number[];
  readonly codeColumns: readonly string[];
  readonly agreement: Agreement;
  readonly validations?: readonly ValidationModel[];
  /** What stands between the note and the table. */
  readonly labels?: readonly Label[];
  readonly named?: readonly NamedCell[];
  /** The row of the table's headers, from 0. */
  readonly top?: number;
}

/** The row of the headers where only the title and a note stand above. */
const DEFAULT_TOP = 3;

/** An input sheet: title, a note on what belongs there, and a table to its end. */
export function inputSheet(sketch: InputSketch): SheetModel {
  const { form, language, note, agreement, grid, widths } = sketch;
  return {
    form,
    tabColor: COLORS.inputTab,
    widths,
    heights: [{ row: 0, height: 28 }, ...rowHeights(sketch)],
    labels: [
      { row: 0, column: 0, text: form.title[language], look: LOOKS.title },
      { row: 1, column: 0, text: note[language], look: LOOKS.note },
      ...(sketch.labels ?? []),
    ],
    named: sketch.named ?? [],
    blocks: [
      {
        grid,
        top: sketch.top ?? DEFAULT_TOP,
        left: 0,
        headerLook: indented(LOOKS.header),
        codeColumns: sketch.codeColumns,
        freezes: sketch.top === undefined,
        takesRows: true,
        isRepeated: true,
      },
    ],
    charts: [],
    formats: [],
    validations: sketch.validations ?? [],
    print: printOf(agreement, { language, title: form.title }),
  };
}

const LINE_HEIGHT = 15;

/** Rows whose wrapped texts need more than a line: spreadsheets do not all see to it themselves. */
function rowHeights({ grid, widths, top }: InputSketch): SheetModel["heights"] {
  return grid.rows.flatMap(({ cells }, index) => {
    const lines = grid.form.columns.map(({ id }, column) => {
      const { value = null, look } = cells[id] ?? {};
      const isWrapped = look?.align?.wrap === true && typeof value === "string";
      return isWrapped ? Math.ceil(value.length / ((widths[column] ?? 10) - 2)) : 1;
    });
    const most = lines.reduce((all, count) => Math.max(all, count), 1);
    const row = (top ?? DEFAULT_TOP) + 1 + index;
    return most === 1 ? [] : [{ row, height: most * LINE_HEIGHT }];
  });
}
