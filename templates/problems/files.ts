import { quoted } from "../text/list-format.ts";
import { FILE_KINDS } from "./file-kinds.ts";
import { reasonText } from "./file-reasons.ts";
import { phrasesIn } from "../messages/phrases.ts";
import type { Problems } from "./problems.ts";

const sv = phrasesIn("sv");
const en = phrasesIn("en");

const COLUMNS: Readonly<Record<string, string>> = {
  party: "huvudman (party)",
  weight: "vikt (weight)",
};

/** What can be wrong with files, and with tables of text in them. */
export const FILES = {
  "files-several": {
    sv: ({ files }) => `Flera filer angavs på en gång: ${sv.quotes(files)}. Öppna en i taget.`,
    en: ({ files }) => `Several files were given at once: ${en.quotes(files)}. Open one at a time.`,
  },
  "file-not-found": {
    sv: ({ file }, { say }) =>
      `Filen ${quoted(file)} finns inte. Kontrollera namnet och ${say({ terminal: "vilken mapp kommandot körs i", pane: "att filen inte har flyttats" })}.`,
    en: ({ file }, { say }) =>
      `There is no file ${quoted(file)}. Check its name and ${say({ terminal: "the folder the command is run in", pane: "that it has not been moved" })}.`,
  },
  "file-name-garbled": {
    sv: ({ file }) =>
      `Namnet ${quoted(file)} är inte skrivet i UTF-8, så filen går inte att nå med det. Döp om filen, eller mappen, och försök igen.`,
    en: ({ file }) =>
      `The name ${quoted(file)} is not written in UTF-8, so that the file cannot be reached by it. Rename the file, or its folder, and try again.`,
  },
  "file-not-readable": {
    sv: ({ file, reason }) =>
      `Filen ${quoted(file)} går inte att läsa (${reasonText(reason, "sv")}). Kontrollera att det är en fil, att den inte är låst och att du har rätt att läsa den.`,
    en: ({ file, reason }) =>
      `The file ${quoted(file)} cannot be read (${reasonText(reason, "en")}). Check that it is a file, that it is not locked and that you may read it.`,
  },
  "file-too-large": {
    sv: ({ file, bytes, limit }) =>
      `Filen ${quoted(file)} är ${sv.n(bytes)} byte, mer än de ${sv.n(limit)} som tas emot. Kontrollera att det är rätt fil.`,
    en: ({ file, bytes, limit }) =>
      `The file ${quoted(file)} has ${en.n(bytes)} bytes, more than the ${en.n(limit)} that are taken. Check that it is the right file.`,
  },
  "file-empty": {
    sv: ({ file }) => `Filen ${quoted(file)} är tom. Kontrollera att den är sparad.`,
    en: ({ file }) => `The file ${quoted(file)} is empty. Check that it has been saved.`,
  },
  "file-is-workbook": {
    sv: ({ file }) =>
      `Filen ${quoted(file)} är en arbetsbok eller ett arkiv, inte text. Spara bladet som CSV (UTF-8) och ange den filen.`,
    en: ({ file }) =>
      `The file ${quoted(file)} is a workbook or an archive, not text. Save the sheet as CSV (UTF-8) and give that file.`,
  },
  "file-not-text": {
    sv: ({ file }) =>
      `Filen ${quoted(file)} är inte text i UTF-8, UTF-16 eller Windows-1252. Spara om den, till exempel som CSV UTF-8 från kalkylprogrammet.`,
    en: ({ file }) =>
      `The file ${quoted(file)} is not text in UTF-8, UTF-16 or Windows-1252. Save it anew, for example as CSV UTF-8 from the spreadsheet.`,
  },
  "file-other-kind": {
    sv: ({ file, kind }) => `Filen ${quoted(file)} är ${FILE_KINDS.sv[kind]}.`,
    en: ({ file, kind }) => `The file ${quoted(file)} is ${FILE_KINDS.en[kind]}.`,
  },
  "table-too-long": {
    sv: ({ limit }) =>
      `Tabellen har fler rader än de ${sv.n(limit)} som tas emot. Kontrollera att det är rätt fil, och ta bort de rader som inte är huvudmän.`,
    en: ({ limit }) =>
      `The table has more rows than the ${en.n(limit)} that are taken. Check that it is the right file, and remove the rows that are no parties.`,
  },
  "quote-not-closed": {
    sv: ({ text }) =>
      `Ett citattecken öppnas men stängs inte rätt: ${quoted(text)}. Ta bort det eller lägg till det som saknas.`,
    en: ({ text }) =>
      `A quotation mark is opened but not closed properly: ${quoted(text)}. Remove it or add the one that is missing.`,
  },
  "column-missing": {
    sv: ({ columns, found }) =>
      `En kolumn saknas: ${sv.list(columns.map((column) => COLUMNS[column] ?? column))}. Tabellen behöver rubriker: huvudman, part, namn, kommun eller region, och vikt, folkmängd, befolkning, invånare, procent, andel eller fördelningstal; raden som lästes har ${sv.quotes(found)}.`,
    en: ({ columns, found }) =>
      `A column is missing: ${en.list(columns)}. The table needs headers: party, name, municipality or region, and weight, population, percent, share or key; the row read has ${en.quotes(found)}.`,
  },
  "column-doubled": {
    sv: ({ headers }) =>
      `Rubrikerna ${sv.quotes(headers)} kan mena samma sak, så det går inte att veta vilken kolumn som gäller. Ta bort eller döp om de andra.`,
    en: ({ headers }) =>
      `The headers ${en.quotes(headers)} may mean the same, so there is no telling which column counts. Remove or rename the others.`,
  },
  "row-length": {
    sv: ({ cells, columns, separator }) =>
      `Raden har ${sv.n(cells)} celler men rubrikerna är ${sv.n(columns)}. Kontrollera om skiljetecknet ${quoted(separator)} också står inne i en cell; sätt i så fall citattecken om cellen.`,
    en: ({ cells, columns, separator }) =>
      `The row has ${en.n(cells)} cells but there are ${en.n(columns)} headers. See whether the separator ${quoted(separator)} also stands inside a cell; if so, put the cell in quotation marks.`,
  },
  "row-is-sum": {
    sv: ({ label }) =>
      `Raden ${quoted(label)} är en summarad, inte en huvudman, och skulle räknas dubbelt. Ta bort den.`,
    en: ({ label }) =>
      `The row ${quoted(label)} is a sum, not a party, and would be counted twice. Remove it.`,
  },
  "row-is-note": {
    sv: ({ text }) => `Raden ${quoted(text)} är en anmärkning, inte en huvudman. Ta bort den.`,
    en: ({ text }) => `The row ${quoted(text)} is a note, not a party. Remove it.`,
  },
  "file-exists": {
    sv: ({ file }, { say }) =>
      `Filen ${quoted(file)} finns redan och ändras inte. Ange ett annat namn${say({ terminal: ", eller --force för att ersätta den", pane: "" })}.`,
    en: ({ file }, { say }) =>
      `The file ${quoted(file)} is there already and is left alone. Give another name${say({ terminal: ", or --force to replace it", pane: "" })}.`,
  },
  "file-changed": {
    sv: ({ file }, { say }) =>
      say({
        terminal: `Filen ${quoted(file)} har ändrats medan programmet räknade, och skrivs inte över. Kör igen.`,
        pane: `Filen ${quoted(file)} har ändrats sedan den öppnades, och skrivs inte över. Öppna den igen, eller spara en kopia under ett annat namn.`,
      }),
    en: ({ file }, { say }) =>
      say({
        terminal: `The file ${quoted(file)} has changed while the program was counting, and is not overwritten. Run again.`,
        pane: `The file ${quoted(file)} has changed since it was opened, and is not overwritten. Open it again, or save a copy under another name.`,
      }),
  },
  "file-not-writable": {
    sv: ({ file, reason }) =>
      `Filen ${quoted(file)} går inte att skriva (${reasonText(reason, "sv")}). Det som fanns där är orört. Kontrollera att mappen finns, att den inte är skrivskyddad eller full och att filen inte är öppen i ett annat program.`,
    en: ({ file, reason }) =>
      `The file ${quoted(file)} cannot be written (${reasonText(reason, "en")}). What was there is untouched. Check that the folder exists, that it is neither read-only nor full and that the file is not open in another program.`,
  },
  "file-linked": {
    sv: ({ file, names }) =>
      `Filen ${quoted(file)} har ${sv.n(names)} namn (hårda länkar), och att skriva den skulle skilja dem åt. Den är orörd. Skriv till en ny fil med -o, eller ta bort de andra namnen.`,
    en: ({ file, names }) =>
      `The file ${quoted(file)} has ${en.n(names)} names (hard links), and writing it would part them. It is untouched. Write to a new file with -o, or remove the other names.`,
  },
  "written-unsound": {
    sv: ({ file, at }) =>
      `Det som skulle skrivas till ${quoted(file)} går inte igenom sin egen granskning (${at}). Inget är skrivet. Det är ett fel i programmet; anmäl det med arbetsboken och det som du hade valt.`,
    en: ({ file, at }) =>
      `What was to be written to ${quoted(file)} does not pass its own audit (${at}). Nothing is written. It is a fault of the program; report it with the workbook and what you had chosen.`,
  },
  "output-extension": {
    sv: ({ file, extension }) =>
      `Det som skrivs är en arbetsbok av slaget ${extension}, men ${quoted(file)} heter något annat, och program går efter namnet. Låt namnet sluta på ${extension}.`,
    en: ({ file, extension }) =>
      `What is written is a workbook of the kind ${extension}, but ${quoted(file)} is called something else, and programs go by the name. Let the name end with ${extension}.`,
  },
} satisfies Partial<Problems>;
