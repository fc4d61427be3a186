import { quoted } from "../text/list-format.ts";
import type { ExcelSentences } from "./problem-sentences.ts";

/** The sentences on a workbook that is open in Excel, in English. */
export const englishExcelProblems: ExcelSentences = {
  "excel-editing": (trouble) =>
    `A cell is being edited in Excel, and meanwhile Excel takes nothing. Leave the cell with Enter or Esc and try again.${untouched(trouble)}`,
  "excel-silent": (trouble) =>
    `Excel does not answer. Perhaps a cell is being edited, or a dialog waits for an answer: leave the cell with Enter or Esc, close the dialog and try again.${untouched(trouble)}`,
  "excel-sheet-protected": ({ sheet }) =>
    `The sheet ${quoted(sheet)} is protected. Unprotect it under Review in Excel and try again. Nothing has changed.`,
  "excel-book-protected": ({ file }) =>
    `The structure of the workbook ${quoted(file)} is protected, and sheets can be neither added nor removed. Unprotect it under Review in Excel and try again. Nothing has changed.`,
  "excel-read-only": (trouble) =>
    `Excel does not let ${book(trouble)} be changed: it is open for reading only, or you lack permission. Enable editing, or save it under another name, and try again.${untouched(trouble)}`,
  "excel-switched": ({ file, other }) =>
    `What was read was ${quoted(file)}, but ${quoted(other)} is open now. Go back to the first, or read again. Nothing has changed.`,
  "excel-sheet-taken": ({ sheet }) =>
    `There is a sheet called ${quoted(sheet)} already, and it is not written over. Read again, and the new sheet gets another name, or rename the one that is there. Nothing has changed.`,
  "excel-changed-since-read": (change) =>
    `${SINCE_READ[change.what](change)} since the workbook was read, perhaps by somebody else who has it open. Read it again and try again. Nothing has changed.`,
  "excel-changed": (change) =>
    `${SINCE_WRITTEN[change.what](change)} Undoing would destroy that change. Take it back first, or keep what is written. Nothing has changed.`,
  "excel-gone": (trouble) =>
    `Something in ${book(trouble)} was removed while Excel was at work, perhaps by somebody else who has it open. Read it again and try again.${untouched(trouble)}`,
  "excel-too-large": (trouble) =>
    `There is more in ${book(trouble)} than Excel takes or hands out at a time. Save the workbook, and open it in the pane in a browser instead.${untouched(trouble)}`,
  "excel-lost": (trouble) =>
    `The connection with Excel was lost while ${book(trouble)} was worked on. See that you are connected and try again.${untouched(trouble)}`,
  "excel-refused": ({ code, detail, ...trouble }) =>
    `Excel refused: ${quoted(detail)} (${code}). Try again, and report the fault if it comes back.${untouched(trouble)}`,
  "excel-half-written": ({ file }) =>
    `Something may have been written in ${quoted(file)} already, and it could not be taken back. Press Undo when Excel answers again, and the workbook is as it was; write nothing more in it until then.`,
};

function book({ file }: { readonly file: string | null }): string {
  return file === null ? "the workbook" : quoted(file);
}

function untouched({ isUntouched }: { readonly isUntouched: boolean }): string {
  return isUntouched ? " Nothing has changed." : "";
}

/** A thing in a workbook: a cell by its address, all else by its name; what is in no sheet has the empty one. */
interface Thing {
  readonly at: string;
  readonly sheet: string;
}

const SINCE_READ = {
  cell: ({ at, sheet }: Thing) => `The cell ${at} on the sheet ${quoted(sheet)} has changed`,
  sheet: ({ at }: Thing) => `The sheet ${quoted(at)} has been removed or renamed`,
  table: ({ at }: Thing) => `The table ${quoted(at)} has been added, changed or removed`,
  name: ({ at }: Thing) => `The name ${quoted(at)} has been added, changed or removed`,
};

const SINCE_WRITTEN = {
  cell: ({ at, sheet }: Thing) =>
    `The cell ${at} on the sheet ${quoted(sheet)} has changed since it was written.`,
  sheet: ({ at }: Thing) =>
    `The sheet ${quoted(at)} has been removed or renamed since it was written.`,
  table: ({ at }: Thing) =>
    `The table ${quoted(at)} has been removed or moved since it was written.`,
  name: ({ at }: Thing) =>
    `The name ${quoted(at)} has been removed or pointed elsewhere since it was written.`,
  added: ({ at, sheet }: Thing) =>
    `Something has been added on the sheet ${quoted(sheet)} since it was written: ${quoted(at)}.`,
};
