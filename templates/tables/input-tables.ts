import type { InputData } from "../forms/input-data.ts";
import type { GridForm } from "../model/grid.ts";
import type { InputTable } from "../model/input-table.ts";
import { gridForm } from "../model/input-table.ts";
import { AGREEMENTS } from "./agreements.ts";
import { CLAUSES } from "./clauses.ts";
import { decisionRows, DECISIONS } from "./decisions.ts";
import type { FilledTable } from "./filled-table.ts";
import { filledTable } from "./filled-table.ts";
import { HEADS } from "./heads.ts";
import { INDEXATIONS } from "./indexations.ts";
import { FUNDINGS } from "./fundings.ts";
import { INDICES } from "./indices.ts";
import { KEYS, namedKeyRows } from "./keys.ts";
import { PARTIES } from "./parties.ts";
import { POSITIONS } from "./positions.ts";
import { POPULATION } from "./population.ts";
import { PUBLISHED } from "./published.ts";
import { sourceRows, SOURCES } from "./sources.ts";
import { namedSigningRows, SIGNINGS } from "./signings.ts";
import { TIERS } from "./tiers.ts";

/** An input table: as a grid, and with what it is to hold. */
interface Listed {
  readonly grid: GridForm;
  readonly fill: (inputs: InputData) => FilledTable;
}

function listed<Row, Written extends Row>(
  table: InputTable<Row, Written>,
  rowsOf: (inputs: InputData) => readonly Written[],
): Listed {
  return {
    grid: gridForm(table),
    fill: (inputs) => filledTable(table, rowsOf(inputs), inputs.language),
  };
}

/** Every input table, in the order of their tabs. */
const TABLES: readonly Listed[] = [
  listed(AGREEMENTS, ({ agreements }) => agreements),
  listed(CLAUSES, ({ clauses }) => clauses),
  listed(DECISIONS, ({ decisions }) => decisionRows(decisions)),
  listed(PARTIES, ({ parties }) => parties),
  listed(KEYS, (inputs) => namedKeyRows(inputs, inputs.language)),
  listed(TIERS, ({ tiers }) => tiers),
  listed(INDEXATIONS, ({ indexations }) => indexations),
  listed(INDICES, ({ indices }) => indices),
  listed(POSITIONS, ({ positions }) => positions),
  listed(FUNDINGS, ({ fundings }) => fundings),
  listed(SIGNINGS, (inputs) => namedSigningRows(inputs, inputs.language)),
  listed(POPULATION, ({ population }) => population),
  listed(HEADS, ({ heads }) => heads),
  listed(PUBLISHED, ({ printed }) => printed),
  listed(SOURCES, sourceRows),
];

/** Every input table with what it is to hold, in the order of their tabs. */
export function inputTables(inputs: InputData): readonly FilledTable[] {
  return TABLES.map(({ fill }) => fill(inputs));
}

/** The input tables as grids. */
export const INPUT_GRIDS: readonly GridForm[] = TABLES.map(({ grid }) => grid);
