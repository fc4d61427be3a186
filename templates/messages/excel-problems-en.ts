import { quoted } from "../text/list-format.ts";
import type { ExcelSentences } from "./problem-sentences.ts";

/** The sentences on a workbook that is open in Excel, in English. */
export const englishExcelProblems: ExcelSentences = {
  "excel-too-old": ({ needed }) =>
    `This version of Excel is too old: it lacks ${needed}. Microsoft 365, Excel on the web and Office 2021 have it. The pane in a browser works without Excel.`,
  "excel-editing": () =>
    "A cell is being edited in Excel, and meanwhile Excel takes nothing. Leave the cell with Enter or Esc and try again. Nothing has changed.",
  "excel-sheet-protected": ({ sheet }) =>
    `The sheet ${quoted(sheet)} is protected. Unprotect it under Review in Excel and try again. Nothing has changed.`,
  "excel-book-protected": ({ file }) =>
    `The structure of the workbook ${quoted(file)} is protected, and no sheets can be added. Unprotect it under Review in Excel and try again. Nothing has changed.`,
  "excel-read-only": ({ file }) =>
    `The workbook ${quoted(file)} is open for reading only. Enable editing, or save it under another name, and try again. Nothing has changed.`,
  "excel-switched": ({ file, other }) =>
    `The pane belongs to ${quoted(file)}, but ${quoted(other)} is open now. Go back to the first, or open the pane anew. Nothing has changed.`,
  "excel-changed": ({ sheet, cell }) =>
    cell === null
      ? `The sheet ${quoted(sheet)} has been removed since it was written, so that it cannot be undone. Nothing has changed.`
      : `The cell ${cell} on the sheet ${quoted(sheet)} has changed since it was written. Undoing would write over that change. Nothing has changed.`,
  "excel-gone": ({ file }) =>
    `Something that was to be written in ${quoted(file)} was removed meanwhile, perhaps by somebody else who has it open. What had been written is taken back. Read it again and try again.`,
  "excel-too-large": ({ file }) =>
    `What was to be written in ${quoted(file)} is more than Excel takes at a time. What had been written is taken back. Open the workbook in the pane in a browser instead.`,
  "excel-lost": ({ file }) =>
    `The connection with Excel was lost. What had been written in ${quoted(file)} is taken back if Excel answered; check with Undo in Excel. Try again.`,
  "excel-refused": ({ code, detail }) =>
    `Excel refused: ${quoted(detail)} (${code}). What had been written is taken back. Try again, and report the fault if it comes back.`,
};
