import { quoted } from "../text/list-format.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

const FAULTS = {
  sv: {
    "no-zip": "den har inte formen av en arbetsbok",
    truncated: "den tar slut för tidigt",
    checksum: "en kontrollsumma stämmer inte",
    "part-missing": "en del som behövs saknas",
    "xml-malformed": "en del är inte läsbar XML",
    "no-sheets": "den har inga blad",
    "tabs-doubled": "två blad har samma namn",
    "cells-unreadable":
      "en cell har ett värde som inget kalkylprogram skriver, eller celler står dubbelt eller utanför bladet",
    "reference-broken": "en del hänvisar till något som inte finns",
  },
  en: {
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
  },
} as const;

const DANGERS = {
  sv: {
    path: "en del har ett namn som leder ut ur filen",
    doubled: "två delar har samma namn",
    "too-large": "den packar upp sig till mer än vad någon arbetsbok behöver",
    "too-many-parts": "den har fler delar än någon arbetsbok behöver",
    entity: "en del definierar egna entiteter",
    "too-deep": "en del är nästlad djupare än någon arbetsbok behöver",
  },
  en: {
    path: "a part has a name that leads out of the file",
    doubled: "two parts have the same name",
    "too-large": "it unpacks to more than any workbook needs",
    "too-many-parts": "it has more parts than any workbook needs",
    entity: "a part defines entities of its own",
    "too-deep": "a part is nested deeper than any workbook needs",
  },
} as const;

const FORMATS = {
  sv: {
    xls: "i det äldre formatet .xls",
    xlsb: "i det binära formatet .xlsb",
    ods: "i OpenDocument-format (.ods)",
    zip: "ett arkiv utan arbetsbok i",
    unknown: "ingen arbetsbok",
  },
  en: {
    xls: "in the older format .xls",
    xlsb: "in the binary format .xlsb",
    ods: "in OpenDocument format (.ods)",
    zip: "an archive with no workbook in it",
    unknown: "no workbook",
  },
} as const;

const OBSTACLES = {
  sv: {
    "array-formula": "Cellen hör till en matrisformel. Ta bort den eller flytta den",
    merged: "Cellen är sammanfogad med en annan. Dela cellerna",
    occupied:
      "Cellen har ett innehåll som inte är vårt, och tabellen behöver plats. Flytta innehållet",
    "beside-moved-rows":
      "Cellen står i en kolumn som inte är vår, och raderna bredvid byter plats. Flytta kolumnens innehåll utanför tabellen",
    "outside-sheet":
      "Cellen ligger utanför bladet, eller texten är längre än en cell rymmer. Korta ner",
  },
  en: {
    "array-formula": "The cell belongs to an array formula. Remove it or move it",
    merged: "The cell is merged with another. Unmerge them",
    occupied: "The cell holds something that is not ours, and the table needs the room. Move it",
    "beside-moved-rows":
      "The cell stands in a column that is not ours, and the rows beside it change places. Move the column's content out of the table",
    "outside-sheet":
      "The cell lies outside the sheet, or the text is longer than a cell holds. Shorten it",
  },
} as const;

/** What can be wrong with workbooks: with the file, and with what stands in it. */
export const WORKBOOKS = {
  "workbook-corrupt": {
    sv: ({ file, part, reason }) =>
      `Arbetsboken ${quoted(file)} är skadad: ${FAULTS.sv[reason]}${part === "" ? "" : ` (${part})`}. Öppna den i kalkylprogrammet, låt det laga den och spara på nytt.`,
    en: ({ file, part, reason }) =>
      `The workbook ${quoted(file)} is damaged: ${FAULTS.en[reason]}${part === "" ? "" : ` (${part})`}. Open it in the spreadsheet program, let that repair it and save it again.`,
  },
  "workbook-encrypted": {
    sv: ({ file }) =>
      `Arbetsboken ${quoted(file)} är skyddad med lösenord och går inte att läsa. Öppna den i kalkylprogrammet, ta bort lösenordet och spara.`,
    en: ({ file }) =>
      `The workbook ${quoted(file)} is protected by a password and cannot be read. Open it in the spreadsheet program, remove the password and save it.`,
  },
  "workbook-other-format": {
    sv: ({ file, format }) =>
      `Filen ${quoted(file)} är ${FORMATS.sv[format]}. Öppna den i kalkylprogrammet och spara som Excel-arbetsbok (.xlsx).`,
    en: ({ file, format }) =>
      `The file ${quoted(file)} is ${FORMATS.en[format]}. Open it in the spreadsheet program and save it as an Excel workbook (.xlsx).`,
  },
  "workbook-unsafe": {
    sv: ({ file, part, reason }) =>
      `Arbetsboken ${quoted(file)} öppnas inte: ${DANGERS.sv[reason]}${part === "" ? "" : ` (${part})`}. Så gör inget kalkylprogram; ta reda på varifrån filen kommer.`,
    en: ({ file, part, reason }) =>
      `The workbook ${quoted(file)} is not opened: ${DANGERS.en[reason]}${part === "" ? "" : ` (${part})`}. No spreadsheet program does so; find out where the file comes from.`,
  },
  "workbook-foreign": {
    sv: ({ file }, { say }) =>
      `Arbetsboken ${quoted(file)} är inte gjord av Samräkna: namnet Samrakna.Blad.Avtal saknas. Gör en ny ${say({ terminal: "med kommandot new", pane: "av ett avtal som följer med" })}.`,
    en: ({ file }, { say }) =>
      `The workbook ${quoted(file)} was not made by Samräkna: the name Samrakna.Blad.Avtal is missing. Make a new one ${say({ terminal: "with the command new", pane: "of an agreement that comes with the program" })}.`,
  },
  "workbook-newer": {
    sv: ({ file, found, known }) =>
      `Arbetsboken ${quoted(file)} har formatet ${found}, men detta program känner bara till ${known} och äldre. Uppdatera Samräkna.`,
    en: ({ file, found, known }) =>
      `The workbook ${quoted(file)} has format ${found}, but this program knows only ${known} and older. Update Samräkna.`,
  },
  "report-newer": {
    sv: ({ report, found, known }) =>
      `Rapporten ${quoted(report)} är skriven i form ${found}, men detta program känner bara till ${known} och äldre. Uppdatera Samräkna, så att rapporten inte skrivs över med en äldre.`,
    en: ({ report, found, known }) =>
      `The report ${quoted(report)} is written in form ${found}, but this program knows only ${known} and older. Update Samräkna, so that an older report does not replace it.`,
  },
  "workbook-needed": {
    sv: ({ option }) =>
      `Flaggan ${option} gäller arbetsböcker, och här angavs ett avtal. Gör först en arbetsbok med new, eller ange en som finns.`,
    en: ({ option }) =>
      `The option ${option} is for workbooks, and an agreement was given. Make a workbook with new first, or give one that exists.`,
  },
  "sheet-missing": {
    sv: ({ sheet, name }) =>
      `Bladet ${quoted(sheet)} saknas (namnet ${name} pekar inte på något blad). Ångra borttagningen, eller hämta bladet ur en äldre kopia.`,
    en: ({ sheet, name }) =>
      `The sheet ${quoted(sheet)} is missing (the name ${name} points to no sheet). Undo its removal, or fetch it from an older copy.`,
  },
  "name-missing": {
    sv: ({ name, label }) =>
      `Namnet ${name} saknas eller pekar inte på någon cell, så ${quoted(label.sv)} hittas inte. Ångra borttagningen. Är det ett rapportblad går det också att ta bort hela bladet: det görs på nytt vid nästa körning.`,
    en: ({ name, label }) =>
      `The name ${name} is missing or points to no cell, so ${quoted(label.en)} is not found. Undo its removal. Of a report the whole sheet can be removed instead: the next run makes it anew.`,
  },
  "name-astray": {
    sv: ({ name, label, found, sheet, reason, other }) => {
      const what = {
        "no-sheet": `pekar på ${found}, men det bladet finns inte. Ge bladet tillbaka sitt namn, eller rätta namnet i Namnhanteraren`,
        "other-sheet": `pekar på ${found}, men hör till bladet ${quoted(sheet)}. Rätta det i Namnhanteraren`,
        "not-one-cell": `ska vara en enda cell på bladet ${quoted(sheet)}, men pekar på flera från ${found}. Rätta det i Namnhanteraren`,
        shared: `pekar på ${found}, som redan har namnet ${other}. Rätta det ena i Namnhanteraren`,
        "in-table": `pekar på ${found}, som hör till tabellen ${other}. Rätta det i Namnhanteraren`,
        scoped: `finns också med bara bladet ${quoted(sheet)} som område, och går där före arbetsbokens. Ta bort det i Namnhanteraren`,
      }[reason];
      return `Namnet ${name} (${quoted(label.sv)}) ${what}, eller hämta en äldre kopia. Är det ett rapportblad går det också att ta bort hela bladet: det görs på nytt vid nästa körning.`;
    },
    en: ({ name, label, found, sheet, reason, other }) => {
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
  },
  "table-missing": {
    sv: ({ table, sheet }) =>
      `Tabellen ${table} saknas på bladet ${quoted(sheet)}. Ångra om den togs bort eller gjordes om till ett område, eller hämta den ur en äldre kopia.`,
    en: ({ table, sheet }) =>
      `The table ${table} is missing on the sheet ${quoted(sheet)}. Undo if it was removed or turned into a range, or fetch it from an older copy.`,
  },
  "table-column-missing": {
    sv: ({ column, found }) =>
      `Kolumnen ${quoted(column)} saknas. Rubrikerna som står där är ${sv.quotes(found)}. Skriv tillbaka rubriken.`,
    en: ({ column, found }) =>
      `The column ${quoted(column)} is missing. The headers that stand there are ${en.quotes(found)}. Write the header back.`,
  },
  "table-column-doubled": {
    sv: ({ column }) => `Flera kolumner kan vara ${quoted(column)}. Döp om dem som inte är det.`,
    en: ({ column }) => `More than one column can be ${quoted(column)}. Rename those that are not.`,
  },
  "row-below-table": {
    sv: ({ table, rows }) =>
      `${rows === 1 ? "En rad" : `${sv.n(rows)} rader`} står direkt under tabellen ${table} och räknas inte med. Dra tabellens hörn så att den omfattar raderna, eller lämna en tom rad emellan.`,
    en: ({ table, rows }) =>
      `${rows === 1 ? "One row stands" : `${en.n(rows)} rows stand`} right below the table ${table} and would not count. Drag the table's corner over them, or leave a blank row between.`,
  },
  "cell-missing": {
    sv: ({ label }) => `${quoted(label)} saknas. Fyll i cellen.`,
    en: ({ label }) => `${quoted(label)} is missing. Fill in the cell.`,
  },
  "cell-unexpected": {
    sv: ({ label, text }) =>
      `${quoted(label)} har inget att göra på den här raden, men där står ${quoted(text)}. Töm cellen.`,
    en: ({ label, text }) =>
      `${quoted(label)} has no place on this row, but ${quoted(text)} stands there. Empty the cell.`,
  },
  "cell-in-the-way": {
    sv: ({ reason }) => `${OBSTACLES.sv[reason]} och kör igen.`,
    en: ({ reason }) => `${OBSTACLES.en[reason]} and run again.`,
  },
  "number-as-text": {
    sv: ({ text }) =>
      `${quoted(text)} är lagrat som text, så formlerna räknar inte med det. Gör om cellen till ett tal (den gula rutan bredvid cellen, eller skriv talet på nytt i en cell som inte är text).`,
    en: ({ text }) =>
      `${quoted(text)} is stored as text, so the formulas leave it out. Turn the cell into a number (the yellow sign beside it, or type the number again in a cell that is not text).`,
  },
  "code-as-number": {
    sv: ({ digits }) =>
      `Koden ${digits} är lagrad som tal, så formlerna hittar den inte. Sätt cellens format till Text och skriv koden på nytt, med inledande nolla om den har en.`,
    en: ({ digits }) =>
      `The code ${digits} is stored as a number, so the formulas do not find it. Format the cell as Text and type the code again, with its leading zero if it has one.`,
  },
  "number-too-precise": {
    sv: ({ text }) =>
      `${quoted(text)} har fler siffror än de 15 som en cell rymmer. Ange färre siffror.`,
    en: ({ text }) =>
      `${quoted(text)} has more digits than the 15 that a cell holds. Give fewer digits.`,
  },
  "number-out-of-range": {
    sv: ({ text, least, most }) =>
      `${quoted(text)} måste vara ett heltal från ${sv.n(least)} till ${sv.n(most)}.`,
    en: ({ text, least, most }) =>
      `${quoted(text)} must be a whole number from ${en.n(least)} to ${en.n(most)}.`,
  },
  "row-doubled": {
    sv: ({ label, text }) =>
      `${quoted(label)} är ${quoted(text)} på mer än en rad. Behåll en av raderna, eller ge dem var sitt.`,
    en: ({ label, text }) =>
      `${quoted(label)} is ${quoted(text)} on more than one row. Keep one of them, or give each its own.`,
  },
  "choice-unknown": {
    sv: ({ text, choices, nearest }) =>
      `${quoted(text)} går inte att välja här.${sv.meant(nearest)} Välj ett av ${sv.list(choices)}.`,
    en: ({ text, choices, nearest }) =>
      `${quoted(text)} cannot be chosen here.${en.meant(nearest)} Choose one of ${en.list(choices)}.`,
  },
  "agreement-renamed": {
    sv: ({ id, used, sheets }) =>
      `Avtalet heter ${quoted(id)} här men ${quoted(used)} på ${sv.list(sheets)}. Skriv ${quoted(used)} här, eller byt till ${quoted(id)} på varje rad där.`,
    en: ({ id, used, sheets }) =>
      `The agreement is ${quoted(id)} here but ${quoted(used)} on ${en.list(sheets)}. Write ${quoted(used)} here, or change every row there to ${quoted(id)}.`,
  },
  "cells-disagree": {
    sv: ({ about, one, other }) =>
      `Rader som hör ihop säger olika om ${quoted(about)}: ${quoted(one)} och ${quoted(other)}. Låt dem säga samma sak.`,
    en: ({ about, one, other }) =>
      `Rows that belong together differ on ${quoted(about)}: ${quoted(one)} and ${quoted(other)}. Let them say the same.`,
  },
} satisfies Partial<Problems>;
