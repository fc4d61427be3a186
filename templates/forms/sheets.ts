import type { LocalText } from "../../engine/index.ts";
import type { SheetForm } from "../model/grid.ts";
import type { SheetId } from "../model/ids.ts";

/** The beginning of every defined name that is ours. */
export const OWN_NAMES = "Samrakna.";

/** The beginning of the names that point into our sheets. */
export const SHEET_NAMES = `${OWN_NAMES}Blad.`;

/** A sheet of ours: the name that finds it, and what its tab says. */
export function sheetForm(id: SheetId, name: string, title: LocalText): SheetForm {
  return { id, bookName: `${SHEET_NAMES}${name}`, title };
}

/** The input sheets, in the order of their tabs. That of the clauses held the agreement's facts as well in the first form, and was called Avtal. */
export const SHEETS = {
  agreements: sheetForm("agreements", "Avtalslista", { sv: "Avtal", en: "Agreements" }),
  agreement: sheetForm("agreement", "Avtal", { sv: "Klausuler", en: "Clauses" }),
  decisions: sheetForm("decisions", "Arsbeslut", { sv: "Årsbeslut", en: "Yearly decisions" }),
  parties: sheetForm("parties", "Parter", { sv: "Parter", en: "Parties" }),
  keys: sheetForm("keys", "Nycklar", { sv: "Nycklar", en: "Keys" }),
  tiers: sheetForm("tiers", "Trappsteg", { sv: "Trappsteg", en: "Tiers" }),
  indexations: sheetForm("indexations", "Indexvillkor", { sv: "Indexvillkor", en: "Index terms" }),
  indices: sheetForm("indices", "Index", { sv: "Index", en: "Index" }),
  positions: sheetForm("positions", "Tjanster", { sv: "Tjänster", en: "Positions" }),
  fundings: sheetForm("fundings", "Finansiering", { sv: "Finansiering", en: "Funding" }),
  signings: sheetForm("signings", "Underskrifter", { sv: "Underskrifter", en: "Signatures" }),
  population: sheetForm("population", "Befolkning", { sv: "Befolkning", en: "Population" }),
  heads: sheetForm("heads", "Rapporthuvud", { sv: "Rapporthuvud", en: "Report heads" }),
  published: sheetForm("published", "Publicerat", { sv: "Publicerat", en: "Published" }),
  actuals: sheetForm("actuals", "Utfall", { sv: "Utfall", en: "Actuals" }),
  "account-map": sheetForm("account-map", "Kontokarta", { sv: "Kontokarta", en: "Account map" }),
  "object-map": sheetForm("object-map", "Objektkarta", { sv: "Objektkarta", en: "Object map" }),
  imports: sheetForm("imports", "Importer", { sv: "Importer", en: "Imports" }),
  sources: sheetForm("sources", "Kallor", { sv: "Källor", en: "Sources" }),
} as const;

/** What sheets are called in a workbook that began in the first form, where that is something else. */
export const UPGRADED_TITLES: Readonly<Partial<Record<SheetId, LocalText>>> = {
  agreements: { sv: "Avtalslista", en: "List of agreements" },
  agreement: { sv: "Avtal", en: "Agreement" },
};

/** A sheet by the title that it has in a workbook that began in the first form. @rule WB8 */
export function upgradedSheet(form: SheetForm): SheetForm {
  return { ...form, title: UPGRADED_TITLES[form.id] ?? form.title };
}
