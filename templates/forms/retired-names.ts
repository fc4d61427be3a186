import type { LocalText } from "../../engine/index.ts";
import { namedForm } from "./names.ts";
import { SHEETS } from "./sheets.ts";

/**
 * Names of the first form of the workbook, on the sheet that is now called Klausuler: the facts
 * of its one agreement, and what one chose for the run. The tables Avtal and Årsbeslut have
 * taken their place; in an upgraded workbook they point to cells above Årsbeslut that show the
 * same by formula, for formulas of the user's own. The program reads them in workbooks of the
 * first form alone.
 */
export const RETIRED = {
  year: namedForm("Val.Ar", "År", "Year"),
  annualCost: namedForm("Val.Arskostnad", "Årskostnad, kr", "Annual cost, kr"),
  populationDate: namedForm("Val.Befolkningsdatum", "Befolkning den", "Population on"),
  rule: namedForm("Val.Regel", "Avrundningsregel", "Rounding rule"),
  unit: namedForm("Val.Enhet", "Avrundningsenhet, kr", "Rounding unit, kr"),
  oddUnitTo: namedForm("Val.UddaEnhet", "Udda enhet tillfaller (kod)", "Odd unit goes to (code)"),
} as const;

/** The facts of the one agreement. */
export const RETIRED_FACTS = {
  id: namedForm("Avtal.Id", "Avtalets id", "Agreement id"),
  name: namedForm("Avtal.Namn", "Namn", "Name in Swedish"),
  nameEnglish: namedForm("Avtal.NamnEngelska", "Namn på engelska", "Name"),
  from: namedForm("Avtal.Fran", "Gäller från och med år", "First year"),
  to: namedForm("Avtal.Till", "Gäller till och med år", "Last year"),
} as const;

/** What the sheet of the clauses is called in the first form, where the agreement's facts stood on it. */
export const RETIRED_TITLES: Readonly<Record<string, LocalText>> = {
  [SHEETS.agreement.bookName]: { sv: "Avtal", en: "Agreement" },
};
