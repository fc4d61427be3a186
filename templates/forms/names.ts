import type { LocalText } from "../../engine/index.ts";
import { OWN_NAMES } from "./sheets.ts";

/** A cell that is known by a defined name, and the label beside it. */
export interface NamedForm {
  readonly name: string;
  readonly label: LocalText;
}

/** A cell that is found by a name of ours. */
export function namedForm(name: string, sv: string, en: string): NamedForm {
  return { name: `${OWN_NAMES}${name}`, label: { sv, en } };
}

/** What the workbook says of itself, above the table Avtal; in the first form, above Klausuler. */
export const BOOK = {
  language: namedForm("Avtal.Sprak", "Bladens språk", "Language of the sheets"),
  format: namedForm("Avtal.Format", "Arbetsbokens format", "Format of the workbook"),
} as const;

/** What the reports show, on the sheet Årsbeslut. */
export const SHOWN = {
  agreement: namedForm("Visar.Avtal", "Avtal", "Agreement"),
  year: namedForm("Visar.Ar", "År", "Year"),
} as const;

/** The row of Årsbeslut that decides for the year that is shown, on the sheet Granskning; 0 where none does. */
export const DECISION = {
  row: namedForm("Villkor.BeslutRad", "Rad i Årsbeslut", "Row in Årsbeslut"),
} as const;

/** The terms of the year, worked out by formulas on the sheet Granskning. */
export const TERMS = {
  annualCost: namedForm("Villkor.Arskostnad", "Årskostnad, kr", "Annual cost, kr"),
  population: namedForm("Villkor.Befolkning", "Befolkning", "Population"),
  rule: namedForm("Villkor.Regel", "Avrundningsregel", "Rounding rule"),
  unit: namedForm("Villkor.Enhet", "Avrundningsenhet, kr", "Rounding unit, kr"),
} as const;

/** A term of {@link TERMS}. */
export type TermName = keyof typeof TERMS;

/** The rows of Klausuler that the terms are read from; 0 where none is. */
export const CLAUSE_ROWS = {
  annualCost: namedForm("Villkor.ArskostnadRad", "Rad i Klausuler", "Row in Klausuler"),
  population: namedForm("Villkor.BefolkningRad", "Rad i Klausuler", "Row in Klausuler"),
  rounding: namedForm("Villkor.RegelRad", "Rad i Klausuler", "Row in Klausuler"),
  unit: namedForm("Villkor.EnhetRad", "Rad i Klausuler", "Row in Klausuler"),
} as const;

/** Who decided each term, and the document. */
export const DECIDED = {
  annualCost: namedForm("Villkor.ArskostnadAv", "Bestämt av", "Decided by"),
  population: namedForm("Villkor.BefolkningAv", "Bestämt av", "Decided by"),
  rule: namedForm("Villkor.RegelAv", "Bestämt av", "Decided by"),
  unit: namedForm("Villkor.EnhetAv", "Bestämt av", "Decided by"),
} as const;
