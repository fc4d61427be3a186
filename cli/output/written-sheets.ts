import type { Language } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText } from "../../templates/text/number-format.ts";
import { WORKBOOK_WORDS } from "../../templates/words/workbook-words.ts";
import type { SheetSummary } from "../../toolkit/plan/summary.ts";

/** What was, or would be, written to a workbook. */
export interface Written {
  readonly file: string;
  readonly isDryRun: boolean;
  readonly sheets: readonly SheetSummary[];
}

/** Sheet by sheet what was written, or what would be. */
export function writtenText({ file, isDryRun, sheets }: Written, language: Language): string {
  const words = WORKBOOK_WORDS[language];
  const number = (count: number): string => numberText(String(count), language);
  const head = isDryRun ? words.wouldWrite(file) : words.wrote(file);
  const lines = sheets.map(({ sheet, isNew, cells, changed }) =>
    isNew
      ? words.newSheet(sheet, number(cells))
      : words.sheet(sheet, number(cells), number(changed)),
  );
  return `${[head, ...lines].map(harmless).join("\n")}\n`;
}

/** The same as JSON. */
export function writtenJson({ file, isDryRun, sheets }: Written): object {
  return {
    file,
    dryRun: isDryRun,
    sheets: sheets.map(({ sheet, isNew, cells, changed }) => ({
      sheet,
      new: isNew,
      cells,
      changed,
    })),
  };
}
