import { quoted } from "../text/list-format.ts";
import { reasonText } from "./file-reasons.ts";
import { phrasesIn } from "./phrases.ts";
import type { WorkbookSentences } from "./problem-sentences.ts";

const { n, list, quotes, meant } = phrasesIn("sv");

const FAULTS = {
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
} as const;

const DANGERS = {
  path: "en del har ett namn som leder ut ur filen",
  doubled: "två delar har samma namn",
  "too-large": "den packar upp sig till mer än vad någon arbetsbok behöver",
  "too-many-parts": "den har fler delar än någon arbetsbok behöver",
  entity: "en del definierar egna entiteter",
  "too-deep": "en del är nästlad djupare än någon arbetsbok behöver",
} as const;

const FORMATS = {
  xls: "i det äldre formatet .xls",
  xlsb: "i det binära formatet .xlsb",
  ods: "i OpenDocument-format (.ods)",
  zip: "ett arkiv utan arbetsbok i",
  unknown: "ingen arbetsbok",
} as const;

const OBSTACLES = {
  "array-formula": "Cellen hör till en matrisformel. Ta bort den eller flytta den",
  merged: "Cellen är sammanfogad med en annan. Dela cellerna",
  occupied:
    "Cellen har ett innehåll som inte är vårt, och tabellen behöver plats. Flytta innehållet",
  "beside-moved-rows":
    "Cellen står i en kolumn som inte är vår, och raderna bredvid byter plats. Flytta kolumnens innehåll utanför tabellen",
  "outside-sheet":
    "Cellen ligger utanför bladet, eller texten är längre än en cell rymmer. Korta ner",
} as const;

/** The sentences on workbooks, in Swedish. */
export const swedishWorkbookProblems: WorkbookSentences = {
  "files-several": ({ files }) =>
    `Flera filer angavs på en gång: ${quotes(files)}. Öppna en i taget.`,
  "file-exists": ({ file }, { say }) =>
    `Filen ${quoted(file)} finns redan och ändras inte. Ange ett annat namn${say({ terminal: ", eller --force för att ersätta den", pane: "" })}.`,
  "file-changed": ({ file }, { say }) =>
    say({
      terminal: `Filen ${quoted(file)} har ändrats medan programmet räknade, och skrivs inte över. Kör igen.`,
      pane: `Filen ${quoted(file)} har ändrats sedan den öppnades, och skrivs inte över. Öppna den igen, eller spara en kopia under ett annat namn.`,
    }),
  "file-not-writable": ({ file, reason }) =>
    `Filen ${quoted(file)} går inte att skriva (${reasonText(reason, "sv")}). Det som fanns där är orört. Kontrollera att mappen finns, att den inte är skrivskyddad eller full och att filen inte är öppen i ett annat program.`,

  "file-linked": ({ file, names }) =>
    `Filen ${quoted(file)} har ${n(names)} namn (hårda länkar), och att skriva den skulle skilja dem åt. Den är orörd. Skriv till en ny fil med -o, eller ta bort de andra namnen.`,
  "written-unsound": ({ file, at }) =>
    `Det som skulle skrivas till ${quoted(file)} går inte igenom sin egen granskning (${at}). Inget är skrivet. Det är ett fel i programmet; anmäl det med arbetsboken och det som du hade valt.`,
  "output-extension": ({ file, extension }) =>
    `Det som skrivs är en arbetsbok av slaget ${extension}, men ${quoted(file)} heter något annat, och program går efter namnet. Låt namnet sluta på ${extension}.`,

  "workbook-corrupt": ({ file, part, reason }) =>
    `Arbetsboken ${quoted(file)} är skadad: ${FAULTS[reason]}${part === "" ? "" : ` (${part})`}. Öppna den i kalkylprogrammet, låt det laga den och spara på nytt.`,
  "workbook-encrypted": ({ file }) =>
    `Arbetsboken ${quoted(file)} är skyddad med lösenord och går inte att läsa. Öppna den i kalkylprogrammet, ta bort lösenordet och spara.`,
  "workbook-other-format": ({ file, format }) =>
    `Filen ${quoted(file)} är ${FORMATS[format]}. Öppna den i kalkylprogrammet och spara som Excel-arbetsbok (.xlsx).`,
  "workbook-unsafe": ({ file, part, reason }) =>
    `Arbetsboken ${quoted(file)} öppnas inte: ${DANGERS[reason]}${part === "" ? "" : ` (${part})`}. Så gör inget kalkylprogram; ta reda på varifrån filen kommer.`,

  "workbook-foreign": ({ file }, { say }) =>
    `Arbetsboken ${quoted(file)} är inte gjord av Samräkna: namnet Samrakna.Blad.Avtal saknas. Gör en ny ${say({ terminal: "med kommandot new", pane: "av ett avtal som följer med" })}.`,
  "workbook-newer": ({ file, found, known }) =>
    `Arbetsboken ${quoted(file)} har formatet ${found}, men detta program känner bara till ${known} och äldre. Uppdatera Samräkna.`,
  "workbook-needed": ({ option }) =>
    `Flaggan ${option} gäller arbetsböcker, och här angavs ett avtal. Gör först en arbetsbok med new, eller ange en som finns.`,
  "sheet-missing": ({ sheet, name }) =>
    `Bladet ${quoted(sheet)} saknas (namnet ${name} pekar inte på något blad). Ångra borttagningen, eller hämta bladet ur en äldre kopia.`,
  "name-missing": ({ name, label }) =>
    `Namnet ${name} saknas eller pekar inte på någon cell, så ${quoted(label.sv)} hittas inte. Ångra borttagningen. Är det ett rapportblad går det också att ta bort hela bladet: det görs på nytt vid nästa körning.`,
  "name-astray": ({ name, label, found, sheet, reason, other }) => {
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
  "table-missing": ({ table, sheet }) =>
    `Tabellen ${table} saknas på bladet ${quoted(sheet)}. Ångra om den togs bort eller gjordes om till ett område, eller hämta den ur en äldre kopia.`,
  "table-column-missing": ({ column, found }) =>
    `Kolumnen ${quoted(column)} saknas. Rubrikerna som står där är ${quotes(found)}. Skriv tillbaka rubriken.`,
  "table-column-doubled": ({ column }) =>
    `Flera kolumner kan vara ${quoted(column)}. Döp om dem som inte är det.`,
  "row-below-table": ({ table, rows }) =>
    `${rows === 1 ? "En rad" : `${n(rows)} rader`} står direkt under tabellen ${table} och räknas inte med. Dra tabellens hörn så att den omfattar raderna, eller lämna en tom rad emellan.`,
  "cell-missing": ({ label }) => `${quoted(label)} saknas. Fyll i cellen.`,
  "cell-unexpected": ({ label, text }) =>
    `${quoted(label)} har inget att göra på den här raden, men där står ${quoted(text)}. Töm cellen.`,
  "cell-in-the-way": ({ reason }) => `${OBSTACLES[reason]} och kör igen.`,
  "number-as-text": ({ text }) =>
    `${quoted(text)} är lagrat som text, så formlerna räknar inte med det. Gör om cellen till ett tal (den gula rutan bredvid cellen, eller skriv talet på nytt i en cell som inte är text).`,
  "code-as-number": ({ digits }) =>
    `Koden ${digits} är lagrad som tal, så formlerna hittar den inte. Sätt cellens format till Text och skriv koden på nytt, med inledande nolla om den har en.`,
  "number-too-precise": ({ text }) =>
    `${quoted(text)} har fler siffror än de 15 som en cell rymmer. Ange färre siffror.`,
  "number-out-of-range": ({ text, least, most }) =>
    `${quoted(text)} måste vara ett heltal från ${n(least)} till ${n(most)}.`,
  "row-doubled": ({ label, text }) =>
    `${quoted(label)} är ${quoted(text)} på mer än en rad. Behåll en av raderna, eller ge dem var sitt.`,
  "choice-unknown": ({ text, choices, nearest }) =>
    `${quoted(text)} går inte att välja här.${meant(nearest)} Välj ett av ${list(choices)}.`,
  "cells-disagree": ({ about, one, other }) =>
    `Rader som hör ihop säger olika om ${quoted(about)}: ${quoted(one)} och ${quoted(other)}. Låt dem säga samma sak.`,
};
