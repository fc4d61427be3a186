import { quoted } from "../text/list-format.ts";
import { reasonText } from "./file-reasons.ts";
import { phrasesIn } from "./phrases.ts";
import type { WorkbookSentences } from "./problem-sentences.ts";

const { n, list, quotes, meant } = phrasesIn("en");

const FAULTS = {
  "no-zip": "it does not have a workbook's form",
  truncated: "it ends too early",
  checksum: "a checksum does not match",
  "part-missing": "a part that is needed is missing",
  "xml-malformed": "a part is not readable XML",
  "no-sheets": "it has no sheets",
  "tabs-doubled": "two sheets have the same name",
  "cells-unreadable":
    "a cell has a value that no spreadsheet program writes, or cells stand twice or off the sheet",
  "reference-broken": "a part refers to something that is not there",
} as const;

const DANGERS = {
  path: "a part has a name that leads out of the file",
  doubled: "two parts have the same name",
  "too-large": "it unpacks to more than any workbook needs",
  "too-many-parts": "it has more parts than any workbook needs",
  entity: "a part defines entities of its own",
  "too-deep": "a part is nested deeper than any workbook needs",
} as const;

const FORMATS = {
  xls: "in the older format .xls",
  xlsb: "in the binary format .xlsb",
  ods: "in OpenDocument format (.ods)",
  zip: "an archive with no workbook in it",
  unknown: "no workbook",
} as const;

const OBSTACLES = {
  "array-formula": "The cell belongs to an array formula. Remove it or move it",
  merged: "The cell is merged with another. Unmerge them",
  occupied: "The cell holds something that is not ours, and the table needs the room. Move it",
  "beside-moved-rows":
    "The cell stands in a column that is not ours, and the rows beside it change places. Move the column's content out of the table",
  "outside-sheet":
    "The cell lies outside the sheet, or the text is longer than a cell holds. Shorten it",
} as const;

/** The sentences on workbooks, in English. */
export const englishWorkbookProblems: WorkbookSentences = {
  "files-several": ({ files }) =>
    `Several files were given at once: ${quotes(files)}. Open one at a time.`,
  "file-exists": ({ file }, { say }) =>
    `The file ${quoted(file)} is there already and is left alone. Give another name${say({ terminal: ", or --force to replace it", pane: "" })}.`,
  "file-changed": ({ file }, { say }) =>
    say({
      terminal: `The file ${quoted(file)} has changed while the program was counting, and is not overwritten. Run again.`,
      pane: `The file ${quoted(file)} has changed since it was opened, and is not overwritten. Open it again, or save a copy under another name.`,
    }),
  "file-not-writable": ({ file, reason }) =>
    `The file ${quoted(file)} cannot be written (${reasonText(reason, "en")}). What was there is untouched. Check that the folder exists, that it is neither read-only nor full and that the file is not open in another program.`,

  "file-linked": ({ file, names }) =>
    `The file ${quoted(file)} has ${n(names)} names (hard links), and writing it would part them. It is untouched. Write to a new file with -o, or remove the other names.`,
  "written-unsound": ({ file, at }) =>
    `What was to be written to ${quoted(file)} does not pass its own audit (${at}). Nothing is written. It is a fault of the program; report it with the workbook and what you had chosen.`,
  "output-extension": ({ file, extension }) =>
    `What is written is a workbook of the kind ${extension}, but ${quoted(file)} is called something else, and programs go by the name. Let the name end with ${extension}.`,

  "workbook-corrupt": ({ file, part, reason }) =>
    `The workbook ${quoted(file)} is damaged: ${FAULTS[reason]}${part === "" ? "" : ` (${part})`}. Open it in the spreadsheet program, let that repair it and save it again.`,
  "workbook-encrypted": ({ file }) =>
    `The workbook ${quoted(file)} is protected by a password and cannot be read. Open it in the spreadsheet program, remove the password and save it.`,
  "workbook-other-format": ({ file, format }) =>
    `The file ${quoted(file)} is ${FORMATS[format]}. Open it in the spreadsheet program and save it as an Excel workbook (.xlsx).`,
  "workbook-unsafe": ({ file, part, reason }) =>
    `The workbook ${quoted(file)} is not opened: ${DANGERS[reason]}${part === "" ? "" : ` (${part})`}. No spreadsheet program does so; find out where the file comes from.`,

  "workbook-foreign": ({ file }, { say }) =>
    `The workbook ${quoted(file)} was not made by Samräkna: the name Samrakna.Blad.Avtal is missing. Make a new one ${say({ terminal: "with the command new", pane: "of an agreement that comes with the program" })}.`,
  "workbook-newer": ({ file, found, known }) =>
    `The workbook ${quoted(file)} has format ${found}, but this program knows only ${known} and older. Update Samräkna.`,
  "workbook-needed": ({ option }) =>
    `The option ${option} is for workbooks, and an agreement was given. Make a workbook with new first, or give one that exists.`,
  "sheet-missing": ({ sheet, name }) =>
    `The sheet ${quoted(sheet)} is missing (the name ${name} points to no sheet). Undo its removal, or fetch it from an older copy.`,
  "name-missing": ({ name, label }) =>
    `The name ${name} is missing or points to no cell, so ${quoted(label.en)} is not found. Undo its removal. Of a report the whole sheet can be removed instead: the next run makes it anew.`,
  "name-astray": ({ name, label, found, sheet, reason, other }) => {
    const what = {
      "no-sheet": `points to ${found}, but there is no such sheet. Give the sheet its name back, or correct the name in the Name Manager`,
      "other-sheet": `points to ${found}, but belongs to the sheet ${quoted(sheet)}. Correct it in the Name Manager`,
      "not-one-cell": `is to be a single cell of the sheet ${quoted(sheet)}, but points to several from ${found}. Correct it in the Name Manager`,
      shared: `points to ${found}, which has the name ${other} already. Correct one of them in the Name Manager`,
      "in-table": `points to ${found}, which belongs to the table ${other}. Correct it in the Name Manager`,
      scoped: `is also there with only the sheet ${quoted(sheet)} as its scope, and goes before the workbook's there. Delete it in the Name Manager`,
    }[reason];
    return `The name ${name} (${quoted(label.en)}) ${what}, or go back to an older copy. If it is a report's, the whole sheet can also be deleted: it is made anew by the next run.`;
  },
  "table-missing": ({ table, sheet }) =>
    `The table ${table} is missing on the sheet ${quoted(sheet)}. Undo if it was removed or turned into a range, or fetch it from an older copy.`,
  "table-column-missing": ({ column, found }) =>
    `The column ${quoted(column)} is missing. The headers that stand there are ${quotes(found)}. Write the header back.`,
  "table-column-doubled": ({ column }) =>
    `More than one column can be ${quoted(column)}. Rename those that are not.`,
  "row-below-table": ({ table, rows }) =>
    `${rows === 1 ? "One row stands" : `${n(rows)} rows stand`} right below the table ${table} and would not count. Drag the table's corner over them, or leave a blank row between.`,
  "cell-missing": ({ label }) => `${quoted(label)} is missing. Fill in the cell.`,
  "cell-unexpected": ({ label, text }) =>
    `${quoted(label)} has no place on this row, but ${quoted(text)} stands there. Empty the cell.`,
  "cell-in-the-way": ({ reason }) => `${OBSTACLES[reason]} and run again.`,
  "number-as-text": ({ text }) =>
    `${quoted(text)} is stored as text, so the formulas leave it out. Turn the cell into a number (the yellow sign beside it, or type the number again in a cell that is not text).`,
  "code-as-number": ({ digits }) =>
    `The code ${digits} is stored as a number, so the formulas do not find it. Format the cell as Text and type the code again, with its leading zero if it has one.`,
  "number-too-precise": ({ text }) =>
    `${quoted(text)} has more digits than the 15 that a cell holds. Give fewer digits.`,
  "number-out-of-range": ({ text, least, most }) =>
    `${quoted(text)} must be a whole number from ${n(least)} to ${n(most)}.`,
  "row-doubled": ({ label, text }) =>
    `${quoted(label)} is ${quoted(text)} on more than one row. Keep one of them, or give each its own.`,
  "choice-unknown": ({ text, choices, nearest }) =>
    `${quoted(text)} cannot be chosen here.${meant(nearest)} Choose one of ${list(choices)}.`,
  "cells-disagree": ({ about, one, other }) =>
    `Rows that belong together differ on ${quoted(about)}: ${quoted(one)} and ${quoted(other)}. Let them say the same.`,
};
