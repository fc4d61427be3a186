import type { LocalText } from "../../engine/index.ts";
import { GRIDS } from "./grids.ts";
import { OWN_NAMES } from "./sheets.ts";

/** A cell that is known by a defined name, and the label beside it. */
export interface NamedForm {
  readonly name: string;
  readonly label: LocalText;
}

function cell(name: string, sv: string, en: string): NamedForm {
  return { name: `${OWN_NAMES}${name}`, label: { sv, en } };
}

/** The agreement's own facts, on the sheet Avtal. */
export const FACTS = {
  id: cell("Avtal.Id", "Avtalets id", "Agreement id"),
  name: cell("Avtal.Namn", "Namn", "Name in Swedish"),
  nameEnglish: cell("Avtal.NamnEngelska", "Namn på engelska", "Name"),
  from: cell("Avtal.Fran", "Gäller från och med år", "First year"),
  to: cell("Avtal.Till", "Gäller till och med år", "Last year"),
  language: cell("Avtal.Sprak", "Bladens språk", "Language of the sheets"),
  format: cell("Avtal.Format", "Arbetsbokens format", "Format of the workbook"),
} as const;

/** What the user chooses for a run, on the sheet Avtal; a blank leaves it to the agreement. */
export const CHOICES = {
  year: cell("Val.Ar", "År", "Year"),
  annualCost: cell("Val.Arskostnad", "Årskostnad, kr", "Annual cost, kr"),
  populationDate: cell("Val.Befolkningsdatum", "Befolkning den", "Population on"),
  rule: cell("Val.Regel", "Avrundningsregel", "Rounding rule"),
  unit: cell("Val.Enhet", "Avrundningsenhet, kr", "Rounding unit, kr"),
  oddUnitTo: cell("Val.UddaEnhet", "Udda enhet tillfaller (kod)", "Odd unit goes to (code)"),
} as const;

/** The terms of the year, worked out by formulas on the sheet Granskning. */
export const TERMS = {
  annualCost: cell("Villkor.Arskostnad", "Årskostnad, kr", "Annual cost, kr"),
  population: cell("Villkor.Befolkning", "Befolkning", "Population"),
  rule: cell("Villkor.Regel", "Avrundningsregel", "Rounding rule"),
  unit: cell("Villkor.Enhet", "Avrundningsenhet, kr", "Rounding unit, kr"),
} as const;

/** A term of {@link TERMS}. */
export type TermName = keyof typeof TERMS;

/** The rows of Klausuler that the terms are read from; 0 where none is. */
export const CLAUSE_ROWS = {
  annualCost: cell("Villkor.ArskostnadRad", "Rad i Klausuler", "Row in Klausuler"),
  population: cell("Villkor.BefolkningRad", "Rad i Klausuler", "Row in Klausuler"),
  rounding: cell("Villkor.RegelRad", "Rad i Klausuler", "Row in Klausuler"),
  unit: cell("Villkor.EnhetRad", "Rad i Klausuler", "Row in Klausuler"),
} as const;

/** Who decided each term, and the document. */
export const DECIDED = {
  annualCost: cell("Villkor.ArskostnadAv", "Bestämt av", "Decided by"),
  population: cell("Villkor.BefolkningAv", "Bestämt av", "Decided by"),
  rule: cell("Villkor.RegelAv", "Bestämt av", "Decided by"),
  unit: cell("Villkor.EnhetAv", "Bestämt av", "Decided by"),
} as const;

/** The control line of the sheet Fördelning. */
export const CONTROL = {
  sum: cell("Kontroll.Summa", "Raderna ger", "The rows make"),
  total: cell("Kontroll.Total", "Att fördela", "To split"),
  difference: cell("Kontroll.Skillnad", "Rader minus total", "Rows minus total"),
  verdict: cell("Kontroll.Besked", "Kontroll", "Control"),
} as const;

/** What the sheet Fördelning says above its table. */
export const HEADING = {
  agreement: cell("Fordelning.Avtal", "Avtal", "Agreement"),
  year: cell("Fordelning.Rubrik", "Rubrik", "Heading"),
  annualCost: cell("Fordelning.Arskostnad", "Årskostnad", "Annual cost"),
  annualCostBy: cell("Fordelning.ArskostnadAv", "Bestämt av", "Decided by"),
  population: cell("Fordelning.Befolkning", "Befolkning", "Population"),
  populationBy: cell("Fordelning.BefolkningAv", "Bestämt av", "Decided by"),
  rule: cell("Fordelning.Regel", "Avrundning", "Rounding"),
} as const;

/** What the sheet Granskning says above its blocks. */
export const AUDIT_HEADING = {
  year: cell("Granskning.Rubrik", "Rubrik", "Heading"),
} as const;

/** The stamp of the sheet Granskning. */
export const STAMP = {
  version: cell("Stampel.Version", "Samräkna, version", "Samräkna, version"),
  digest: cell("Stampel.Indata", "Indata, SHA-256", "Inputs, SHA-256"),
  by: cell("Stampel.Av", "Körd av", "Run by"),
  at: cell("Stampel.Nar", "Körd", "Run at"),
} as const;

/** Defined names of grids, by which formulas find where one begins. */
export const GRID_NAMES = { clauses: GRIDS.clauses.bookName } as const;
