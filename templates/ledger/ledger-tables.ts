import type { GridForm } from "../model/grid.ts";
import { gridForm } from "../model/input-table.ts";
import { ACTUALS } from "./actuals.ts";
import { IMPORTS } from "./imports.ts";
import { ACCOUNT_MAP, OBJECT_MAP } from "./maps.ts";

/** The tables of the ledger as grids. They come with the first import. @rule FU5 */
export const LEDGER_GRIDS: readonly GridForm[] = [
  gridForm(ACTUALS),
  gridForm(ACCOUNT_MAP),
  gridForm(OBJECT_MAP),
  gridForm(IMPORTS),
];
