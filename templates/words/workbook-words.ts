import type { Language } from "../../engine/index.ts";

/** Words about writing and auditing workbooks, besides what stands in the sheets. */
export interface WorkbookWords {
  readonly wrote: (file: string) => string;
  readonly wouldWrite: (file: string) => string;
  /** One sheet: its name, how many cells are written and how many of them change. */
  readonly newSheet: (sheet: string, cells: string) => string;
  readonly sheet: (sheet: string, cells: string, changed: string) => string;
  readonly notWritten: string;
  readonly audited: (file: string, year: string) => string;
  readonly clean: (checked: string) => string;
  readonly found: (differences: string, checked: string) => string;
  readonly stamp: (version: string, by: string, at: string) => string;
  readonly digestAgrees: string;
  readonly digestDiffers: (reports: string) => string;
  readonly notStamped: string;
  readonly notGiven: string;
  readonly headers: readonly string[];
  readonly causes: Readonly<Record<CauseName, string>>;
  readonly more: (count: string) => string;
  /** Where the demonstration's workbook lies: made now, or there already. */
  readonly demoBooks: Readonly<Record<"made" | "kept", (file: string) => string>>;
}

/** The likely causes of a difference. */
export type CauseName =
  | "typed-over"
  | "formula-replaced"
  | "inputs-changed"
  | "other-rule"
  | "not-recalculated"
  | "follows"
  | "changed"
  | "row-missing"
  | "row-extra"
  | "sheet-missing"
  | "name-missing"
  | "block-missing"
  | "column-missing"
  | "chart-missing"
  | "older-form";

const swedish: WorkbookWords = {
  wrote: (file) => `Skrev ${file}:`,
  wouldWrite: (file) => `Skulle skriva ${file} (inget är skrivet):`,
  newSheet: (sheet, cells) => `  ${sheet}: nytt blad, ${cells} celler`,
  sheet: (sheet, cells, changed) => `  ${sheet}: ${cells} celler, varav ${changed} ändras`,
  notWritten: "Inget är skrivet. Skriv tillbaka med --in-place, eller till en ny fil med -o.",
  audited: (file, year) => `Granskning av ${file}, fördelningen ${year}`,
  clean: (checked) => `Inga skillnader: ${checked} celler räknades om och stämmer.`,
  found: (differences, checked) => `${differences} av ${checked} celler skiljer sig:`,
  stamp: (version, by, at) => `Stämpel: Samräkna ${version}; körd av: ${by}; körd: ${at}`,
  digestAgrees: "Indata är desamma som vid körningen.",
  digestDiffers: (reports) =>
    `Indata har ändrats efter körningen${reports}: kör om för att få en ny stämpel.`,
  notStamped: "Stämpel saknas.",
  notGiven: "ej angivet",
  headers: ["Blad", "Cell", "Vad", "Står", "Ska stå", "Skillnad", "Trolig orsak"],
  causes: {
    "typed-over": "formeln är överskriven",
    "formula-replaced": "formeln är ändrad",
    "inputs-changed": "indata ändrade efter rapporten",
    "other-rule": "regeln är ändrad efter rapporten",
    "not-recalculated": "cellen är inte omräknad",
    follows: "följer av en annan ändrad cell, eller är inte omräknad",
    changed: "cellen är ändrad för hand",
    "row-missing": "raden saknas i rapporten",
    "row-extra": "raden hör inte till rapporten",
    "sheet-missing": "bladet saknas: kör om, så görs det på nytt",
    "name-missing": "cellens namn saknas: ångra, eller ta bort bladet och kör om",
    "block-missing": "tabellen saknas: ångra, eller ta bort bladet och kör om",
    "column-missing": "rubriken saknas eller står två gånger: skriv tillbaka den",
    "chart-missing": "diagrammet saknas: ta bort bladet och kör om för ett nytt",
    "older-form": "skriven av en äldre version: kör om, så uppgraderas arbetsboken",
  },
  more: (count) => `… och ${count} till; --csv eller --json visar alla.`,
  demoBooks: {
    made: (file) => `Arbetsboken med samma fördelning i formler ligger i mappen du står i: ${file}`,
    kept: (file) => `Arbetsboken ${file} finns redan i mappen du står i och lämnas som den är.`,
  },
};

const english: WorkbookWords = {
  wrote: (file) => `Wrote ${file}:`,
  wouldWrite: (file) => `Would write ${file} (nothing is written):`,
  newSheet: (sheet, cells) => `  ${sheet}: new sheet, ${cells} cells`,
  sheet: (sheet, cells, changed) => `  ${sheet}: ${cells} cells, of which ${changed} change`,
  notWritten: "Nothing is written. Write it back with --in-place, or to a new file with -o.",
  audited: (file, year) => `Audit of ${file}, the split of ${year}`,
  clean: (checked) => `No differences: ${checked} cells were computed again and agree.`,
  found: (differences, checked) => `${differences} of ${checked} cells differ:`,
  stamp: (version, by, at) => `Stamp: Samräkna ${version}; run by: ${by}; run: ${at}`,
  digestAgrees: "The inputs are the same as when it was run.",
  digestDiffers: (reports) =>
    `Inputs have changed since the run${reports}: run again for a new stamp.`,
  notStamped: "There is no stamp.",
  notGiven: "not given",
  headers: ["Sheet", "Cell", "What", "Stands", "Should be", "Difference", "Likely cause"],
  causes: {
    "typed-over": "the formula is typed over",
    "formula-replaced": "the formula is changed",
    "inputs-changed": "inputs changed after the report",
    "other-rule": "the rule changed after the report",
    "not-recalculated": "the cell is not recalculated",
    follows: "follows from another changed cell, or is not recalculated",
    changed: "the cell is changed by hand",
    "row-missing": "the row is missing in the report",
    "row-extra": "the row is none of the report's",
    "sheet-missing": "the sheet is missing: run again, and it is made anew",
    "name-missing": "the cell's name is missing: undo, or delete the sheet and run again",
    "block-missing": "the table is missing: undo, or delete the sheet and run again",
    "column-missing": "the header is missing or there twice: write it back",
    "chart-missing": "the chart is missing: delete the sheet and run again for a new one",
    "older-form": "written by an earlier version: run again, and the workbook is upgraded",
  },
  more: (count) => `… and ${count} more; --csv or --json shows all.`,
  demoBooks: {
    made: (file) =>
      `The workbook with the same split in formulas lies in the folder you stand in: ${file}`,
    kept: (file) =>
      `The workbook ${file} is in the folder you stand in already and is left as it is.`,
  },
};

/** The words about workbooks, by language. */
export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = {
  sv: swedish,
  en: english,
};
