import type { FileKind, Language } from "../../engine/index.ts";

const SAVE_SV =
  "Öppna den i kalkylprogrammet och spara om den: en tabell som CSV UTF-8, en arbetsbok som .xlsx";
const SAVE_EN =
  "Open it in the spreadsheet program and save it anew: a table as CSV UTF-8, a workbook as .xlsx";
const FETCH_SV = "Hämta samma tabell som CSV";
const FETCH_EN = "Fetch the same table as CSV";

/** What a file is that is no table, agreement or workbook, and what to do with it. */
export const FILE_KINDS: Readonly<Record<Language, Readonly<Record<FileKind, string>>>> = {
  sv: {
    html: `en webbsida (HTML), vad namnet än säger. ${SAVE_SV}`,
    "xml-spreadsheet": `ett XML-kalkylblad från 2003. ${SAVE_SV}`,
    fods: `ett kalkylblad i platt OpenDocument-format (.fods). ${SAVE_SV}`,
    xml: "XML, inte en tabell. Spara det som ska läsas som CSV UTF-8",
    dif: `ett kalkylblad i formatet DIF. ${SAVE_SV}`,
    sylk: `ett kalkylblad i formatet SYLK. ${SAVE_SV}`,
    px: `en PX-fil ur en statistikdatabas. ${FETCH_SV}`,
    "json-stat": `JSON-stat ur en statistikdatabas. ${FETCH_SV}`,
    json: `JSON, inte en tabell. ${FETCH_SV}`,
    rtf: "formaterad text (RTF). Spara tabellen i den som CSV UTF-8",
    pdf: "en PDF. Spara tabellen i den som CSV UTF-8",
    "mac-roman": "text i Mac Roman, där å, ä och ö är andra tecken. Spara om den som CSV UTF-8",
    cp850:
      "text i den äldre teckentabellen CP850, där å, ä och ö är andra tecken. Spara om den som CSV UTF-8",
  },
  en: {
    html: `a web page (HTML), whatever its name says. ${SAVE_EN}`,
    "xml-spreadsheet": `an XML spreadsheet of 2003. ${SAVE_EN}`,
    fods: `a spreadsheet in the flat OpenDocument format (.fods). ${SAVE_EN}`,
    xml: "XML and no table. Save what is to be read as CSV UTF-8",
    dif: `a spreadsheet in the format DIF. ${SAVE_EN}`,
    sylk: `a spreadsheet in the format SYLK. ${SAVE_EN}`,
    px: `a PX file from a statistical database. ${FETCH_EN}`,
    "json-stat": `JSON-stat from a statistical database. ${FETCH_EN}`,
    json: `JSON and no table. ${FETCH_EN}`,
    rtf: "formatted text (RTF). Save the table in it as CSV UTF-8",
    pdf: "a PDF. Save the table in it as CSV UTF-8",
    "mac-roman":
      "text in Mac Roman, where å, ä and ö are other characters. Save it anew as CSV UTF-8",
    cp850:
      "text in the older code page 850, where å, ä and ö are other characters. Save it anew as CSV UTF-8",
  },
};
