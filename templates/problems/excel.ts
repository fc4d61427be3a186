import type { ExcelTrouble, Language } from "../../engine/index.ts";
import { quoted } from "../text/list-format.ts";
import type { Problems } from "./problems.ts";

/** What a workbook is called that may have no name yet. */
const book: Readonly<Record<Language, (trouble: Pick<ExcelTrouble, "file">) => string>> = {
  sv: ({ file }) => (file === null ? "arbetsboken" : quoted(file)),
  en: ({ file }) => (file === null ? "the workbook" : quoted(file)),
};

const untouched: Readonly<
  Record<Language, (trouble: Pick<ExcelTrouble, "isUntouched">) => string>
> = {
  sv: ({ isUntouched }) => (isUntouched ? " Inget är ändrat." : ""),
  en: ({ isUntouched }) => (isUntouched ? " Nothing has changed." : ""),
};

/** A thing in a workbook: a cell by its address, all else by its name; what is in no sheet has the empty one. */
interface Thing {
  readonly at: string;
  readonly sheet: string;
}

const SINCE_READ = {
  sv: {
    cell: ({ at, sheet }: Thing) => `Cellen ${at} på bladet ${quoted(sheet)} har ändrats`,
    sheet: ({ at }: Thing) => `Bladet ${quoted(at)} har tagits bort eller bytt namn`,
    table: ({ at }: Thing) => `Tabellen ${quoted(at)} har kommit till, ändrats eller tagits bort`,
    name: ({ at }: Thing) => `Namnet ${quoted(at)} har kommit till, ändrats eller tagits bort`,
  },
  en: {
    cell: ({ at, sheet }: Thing) => `The cell ${at} on the sheet ${quoted(sheet)} has changed`,
    sheet: ({ at }: Thing) => `The sheet ${quoted(at)} has been removed or renamed`,
    table: ({ at }: Thing) => `The table ${quoted(at)} has been added, changed or removed`,
    name: ({ at }: Thing) => `The name ${quoted(at)} has been added, changed or removed`,
  },
} as const;

const SINCE_WRITTEN = {
  sv: {
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
  },
  en: {
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
  },
} as const;

/** What can keep a workbook that is open in Excel from being read or written. */
export const EXCEL = {
  "excel-editing": {
    sv: (trouble) =>
      `En cell redigeras i Excel, och så länge tar Excel inte emot något. Lämna cellen med Enter eller Esc och försök igen.${untouched.sv(trouble)}`,
    en: (trouble) =>
      `A cell is being edited in Excel, and meanwhile Excel takes nothing. Leave the cell with Enter or Esc and try again.${untouched.en(trouble)}`,
  },
  "excel-silent": {
    sv: (trouble) =>
      `Excel svarar inte. Kanske redigeras en cell, eller så väntar en ruta på svar: lämna cellen med Enter eller Esc, stäng rutan och försök igen.${untouched.sv(trouble)}`,
    en: (trouble) =>
      `Excel does not answer. Perhaps a cell is being edited, or a dialog waits for an answer: leave the cell with Enter or Esc, close the dialog and try again.${untouched.en(trouble)}`,
  },
  "excel-sheet-protected": {
    sv: ({ sheet }) =>
      `Bladet ${quoted(sheet)} är skyddat. Ta bort skyddet under Granska i Excel och försök igen. Inget är ändrat.`,
    en: ({ sheet }) =>
      `The sheet ${quoted(sheet)} is protected. Unprotect it under Review in Excel and try again. Nothing has changed.`,
  },
  "excel-book-protected": {
    sv: ({ file }) =>
      `Arbetsboken ${quoted(file)} har skyddad struktur, och blad kan varken läggas till eller tas bort. Ta bort skyddet under Granska i Excel och försök igen. Inget är ändrat.`,
    en: ({ file }) =>
      `The structure of the workbook ${quoted(file)} is protected, and sheets can be neither added nor removed. Unprotect it under Review in Excel and try again. Nothing has changed.`,
  },
  "excel-read-only": {
    sv: (trouble) =>
      `Excel låter inte ${book.sv(trouble)} ändras: den är öppnad skrivskyddad, eller du saknar behörighet. Aktivera redigering, eller spara den under ett annat namn, och försök igen.${untouched.sv(trouble)}`,
    en: (trouble) =>
      `Excel does not let ${book.en(trouble)} be changed: it is open for reading only, or you lack permission. Enable editing, or save it under another name, and try again.${untouched.en(trouble)}`,
  },
  "excel-switched": {
    sv: ({ file, other }) =>
      `Det som lästes in var ${quoted(file)}, men nu är ${quoted(other)} öppen. Gå tillbaka till den första, eller läs in på nytt. Inget är ändrat.`,
    en: ({ file, other }) =>
      `What was read was ${quoted(file)}, but ${quoted(other)} is open now. Go back to the first, or read again. Nothing has changed.`,
  },
  "excel-sheet-taken": {
    sv: ({ sheet }) =>
      `Det finns redan ett blad som heter ${quoted(sheet)}, och det skrivs inte över. Läs in på nytt, så får det nya bladet ett annat namn, eller byt namn på det som finns. Inget är ändrat.`,
    en: ({ sheet }) =>
      `There is a sheet called ${quoted(sheet)} already, and it is not written over. Read again, and the new sheet gets another name, or rename the one that is there. Nothing has changed.`,
  },
  "excel-changed-since-read": {
    sv: (change) =>
      `${SINCE_READ.sv[change.what](change)} sedan arbetsboken lästes in, kanske av någon annan som har den öppen. Läs in på nytt och försök igen. Inget är ändrat.`,
    en: (change) =>
      `${SINCE_READ.en[change.what](change)} since the workbook was read, perhaps by somebody else who has it open. Read it again and try again. Nothing has changed.`,
  },
  "excel-changed": {
    sv: (change) =>
      `${SINCE_WRITTEN.sv[change.what](change)} Att ångra skulle förstöra den ändringen. Ta tillbaka den först, eller behåll det som är skrivet. Inget är ändrat.`,
    en: (change) =>
      `${SINCE_WRITTEN.en[change.what](change)} Undoing would destroy that change. Take it back first, or keep what is written. Nothing has changed.`,
  },
  "excel-gone": {
    sv: (trouble) =>
      `Något i ${book.sv(trouble)} togs bort medan Excel arbetade, kanske av någon annan som har den öppen. Läs in på nytt och försök igen.${untouched.sv(trouble)}`,
    en: (trouble) =>
      `Something in ${book.en(trouble)} was removed while Excel was at work, perhaps by somebody else who has it open. Read it again and try again.${untouched.en(trouble)}`,
  },
  "excel-too-large": {
    sv: (trouble) =>
      `Det är mer i ${book.sv(trouble)} än Excel tar emot eller lämnar ut på en gång. Spara arbetsboken, och öppna den i panelen i en webbläsare i stället.${untouched.sv(trouble)}`,
    en: (trouble) =>
      `There is more in ${book.en(trouble)} than Excel takes or hands out at a time. Save the workbook, and open it in the pane in a browser instead.${untouched.en(trouble)}`,
  },
  "excel-lost": {
    sv: (trouble) =>
      `Förbindelsen med Excel bröts medan ${book.sv(trouble)} behandlades. Se efter att du är uppkopplad och försök igen.${untouched.sv(trouble)}`,
    en: (trouble) =>
      `The connection with Excel was lost while ${book.en(trouble)} was worked on. See that you are connected and try again.${untouched.en(trouble)}`,
  },
  "excel-refused": {
    sv: ({ code, detail, ...trouble }) =>
      `Excel vägrade: ${quoted(detail)} (${code}). Försök igen, och anmäl felet om det kommer tillbaka.${untouched.sv(trouble)}`,
    en: ({ code, detail, ...trouble }) =>
      `Excel refused: ${quoted(detail)} (${code}). Try again, and report the fault if it comes back.${untouched.en(trouble)}`,
  },
  "excel-half-written": {
    sv: ({ file }) =>
      `En del kan ha hunnit skrivas i ${quoted(file)}, och det gick inte att ta tillbaka. Tryck på Ångra när Excel svarar igen, så blir arbetsboken som den var; skriv inget mer i den dessförinnan.`,
    en: ({ file }) =>
      `Something may have been written in ${quoted(file)} already, and it could not be taken back. Press Undo when Excel answers again, and the workbook is as it was; write nothing more in it until then.`,
  },
} satisfies Partial<Problems>;
