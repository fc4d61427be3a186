import { quoted } from "../text/list-format.ts";
import type { ExcelSentences } from "./problem-sentences.ts";

/** The sentences on a workbook that is open in Excel, in Swedish. */
export const swedishExcelProblems: ExcelSentences = {
  "excel-editing": (trouble) =>
    `En cell redigeras i Excel, och så länge tar Excel inte emot något. Lämna cellen med Enter eller Esc och försök igen.${untouched(trouble)}`,
  "excel-silent": (trouble) =>
    `Excel svarar inte. Kanske redigeras en cell, eller så väntar en ruta på svar: lämna cellen med Enter eller Esc, stäng rutan och försök igen.${untouched(trouble)}`,
  "excel-sheet-protected": ({ sheet }) =>
    `Bladet ${quoted(sheet)} är skyddat. Ta bort skyddet under Granska i Excel och försök igen. Inget är ändrat.`,
  "excel-book-protected": ({ file }) =>
    `Arbetsboken ${quoted(file)} har skyddad struktur, och blad kan varken läggas till eller tas bort. Ta bort skyddet under Granska i Excel och försök igen. Inget är ändrat.`,
  "excel-read-only": (trouble) =>
    `Excel låter inte ${book(trouble)} ändras: den är öppnad skrivskyddad, eller du saknar behörighet. Aktivera redigering, eller spara den under ett annat namn, och försök igen.${untouched(trouble)}`,
  "excel-switched": ({ file, other }) =>
    `Det som lästes in var ${quoted(file)}, men nu är ${quoted(other)} öppen. Gå tillbaka till den första, eller läs in på nytt. Inget är ändrat.`,
  "excel-sheet-taken": ({ sheet }) =>
    `Det finns redan ett blad som heter ${quoted(sheet)}, och det skrivs inte över. Läs in på nytt, så får det nya bladet ett annat namn, eller byt namn på det som finns. Inget är ändrat.`,
  "excel-changed-since-read": (change) =>
    `${SINCE_READ[change.what](change)} sedan arbetsboken lästes in, kanske av någon annan som har den öppen. Läs in på nytt och försök igen. Inget är ändrat.`,
  "excel-changed": (change) =>
    `${SINCE_WRITTEN[change.what](change)} Att ångra skulle förstöra den ändringen. Ta tillbaka den först, eller behåll det som är skrivet. Inget är ändrat.`,
  "excel-gone": (trouble) =>
    `Något i ${book(trouble)} togs bort medan Excel arbetade, kanske av någon annan som har den öppen. Läs in på nytt och försök igen.${untouched(trouble)}`,
  "excel-too-large": (trouble) =>
    `Det är mer i ${book(trouble)} än Excel tar emot eller lämnar ut på en gång. Spara arbetsboken, och öppna den i panelen i en webbläsare i stället.${untouched(trouble)}`,
  "excel-lost": (trouble) =>
    `Förbindelsen med Excel bröts medan ${book(trouble)} behandlades. Se efter att du är uppkopplad och försök igen.${untouched(trouble)}`,
  "excel-refused": ({ code, detail, ...trouble }) =>
    `Excel vägrade: ${quoted(detail)} (${code}). Försök igen, och anmäl felet om det kommer tillbaka.${untouched(trouble)}`,
  "excel-half-written": ({ file }) =>
    `En del kan ha hunnit skrivas i ${quoted(file)}, och det gick inte att ta tillbaka. Tryck på Ångra när Excel svarar igen, så blir arbetsboken som den var; skriv inget mer i den dessförinnan.`,
};

function book({ file }: { readonly file: string | null }): string {
  return file === null ? "arbetsboken" : quoted(file);
}

function untouched({ isUntouched }: { readonly isUntouched: boolean }): string {
  return isUntouched ? " Inget är ändrat." : "";
}

/** A thing in a workbook: a cell by its address, all else by its name; what is in no sheet has the empty one. */
interface Thing {
  readonly at: string;
  readonly sheet: string;
}

const SINCE_READ = {
  cell: ({ at, sheet }: Thing) => `Cellen ${at} på bladet ${quoted(sheet)} har ändrats`,
  sheet: ({ at }: Thing) => `Bladet ${quoted(at)} har tagits bort eller bytt namn`,
  table: ({ at }: Thing) => `Tabellen ${quoted(at)} har kommit till, ändrats eller tagits bort`,
  name: ({ at }: Thing) => `Namnet ${quoted(at)} har kommit till, ändrats eller tagits bort`,
};

const SINCE_WRITTEN = {
  cell: ({ at, sheet }: Thing) =>
    `Cellen ${at} på bladet ${quoted(sheet)} har ändrats sedan den skrevs.`,
  sheet: ({ at }: Thing) =>
    `Bladet ${quoted(at)} är borttaget, eller har bytt namn, sedan det skrevs.`,
  table: ({ at }: Thing) =>
    `Tabellen ${quoted(at)} är borttagen, eller har fått annan plats, sedan den skrevs.`,
  name: ({ at }: Thing) =>
    `Namnet ${quoted(at)} är borttaget, eller pekar på annat, sedan det skrevs.`,
  added: ({ at, sheet }: Thing) =>
    `Något har lagts till på bladet ${quoted(sheet)} sedan det skrevs: ${quoted(at)}.`,
};
