import { quoted } from "../text/list-format.ts";
import type { ExcelSentences } from "./problem-sentences.ts";

/** The sentences on a workbook that is open in Excel, in Swedish. */
export const swedishExcelProblems: ExcelSentences = {
  "excel-too-old": ({ needed }) =>
    `Den här versionen av Excel är för gammal: den saknar ${needed}. Microsoft 365, Excel på webben och Office 2021 har det. Panelen i en webbläsare fungerar utan Excel.`,
  "excel-editing": () =>
    "En cell redigeras i Excel, och så länge tar Excel inte emot något. Lämna cellen med Enter eller Esc och försök igen. Inget är ändrat.",
  "excel-sheet-protected": ({ sheet }) =>
    `Bladet ${quoted(sheet)} är skyddat. Ta bort skyddet under Granska i Excel och försök igen. Inget är ändrat.`,
  "excel-book-protected": ({ file }) =>
    `Arbetsboken ${quoted(file)} har skyddad struktur, och nya blad kan inte läggas till. Ta bort skyddet under Granska i Excel och försök igen. Inget är ändrat.`,
  "excel-read-only": ({ file }) =>
    `Arbetsboken ${quoted(file)} är öppnad skrivskyddad. Aktivera redigering, eller spara den under ett annat namn, och försök igen. Inget är ändrat.`,
  "excel-switched": ({ file, other }) =>
    `Panelen hör till ${quoted(file)}, men nu är ${quoted(other)} öppen. Gå tillbaka till den första, eller öppna panelen på nytt. Inget är ändrat.`,
  "excel-changed": ({ sheet, cell }) =>
    cell === null
      ? `Bladet ${quoted(sheet)} är borttaget sedan det skrevs, så det går inte att ångra. Inget är ändrat.`
      : `Cellen ${cell} på bladet ${quoted(sheet)} har ändrats sedan den skrevs. Att ångra skulle skriva över den ändringen. Inget är ändrat.`,
  "excel-gone": ({ file }) =>
    `Något som skulle skrivas i ${quoted(file)} togs bort medan det skrevs, kanske av någon annan som har den öppen. Det som hann skrivas är återställt. Läs in på nytt och försök igen.`,
  "excel-too-large": ({ file }) =>
    `Det som skulle skrivas i ${quoted(file)} är mer än Excel tar emot på en gång. Det som hann skrivas är återställt. Öppna arbetsboken i panelen i en webbläsare i stället.`,
  "excel-lost": ({ file }) =>
    `Förbindelsen med Excel bröts. Det som hann skrivas i ${quoted(file)} är återställt om Excel svarade; kontrollera med Ångra i Excel. Försök igen.`,
  "excel-refused": ({ code, detail }) =>
    `Excel vägrade: ${quoted(detail)} (${code}). Det som hann skrivas är återställt. Försök igen, och anmäl felet om det kommer tillbaka.`,
};
