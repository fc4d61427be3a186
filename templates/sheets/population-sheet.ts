import type { SheetModel } from "../model/sheet.ts";
import { POPULATION } from "../tables/population.ts";
import type { InputData } from "./input-data.ts";
import { tableSheet } from "./table-sheet.ts";

/** The sheet Befolkning: every count that a key may be split by, with day and source. @rule PO1 */
export function populationSheet({ agreement, population, language }: InputData): SheetModel {
  return tableSheet(POPULATION, population, { agreement, language });
}
