import { namedForm } from "./names.ts";

/**
 * Names of the first form of the workbook: cells of the sheet Avtal where one chose for the
 * run. The table Årsbeslut has taken their place; in an upgraded workbook they point to cells
 * above it that show the same by formula, for formulas of the user's own. The program reads
 * them in workbooks of the first form alone.
 */
export const RETIRED = {
  year: namedForm("Val.Ar", "År", "Year"),
  annualCost: namedForm("Val.Arskostnad", "Årskostnad, kr", "Annual cost, kr"),
  populationDate: namedForm("Val.Befolkningsdatum", "Befolkning den", "Population on"),
  rule: namedForm("Val.Regel", "Avrundningsregel", "Rounding rule"),
  unit: namedForm("Val.Enhet", "Avrundningsenhet, kr", "Rounding unit, kr"),
  oddUnitTo: namedForm("Val.UddaEnhet", "Udda enhet tillfaller (kod)", "Odd unit goes to (code)"),
} as const;
