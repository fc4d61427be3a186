import type { InputData } from "../forms/input-data.ts";
import type { GridForm } from "../model/grid.ts";
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

/** Every input table with what it is to hold, in the order of their tabs. */
export function inputTables(inputs: InputData): readonly FilledTable[] {
  const { agreements, clauses, decisions, parties, population, printed, language } = inputs;
  const { heads, tiers, indexations, indices, positions, fundings } = inputs;
  return [
    filledTable(AGREEMENTS, agreements, language),
    filledTable(CLAUSES, clauses, language),
    filledTable(DECISIONS, decisionRows(decisions), language),
    filledTable(PARTIES, parties, language),
    filledTable(KEYS, namedKeyRows(inputs, language), language),
    filledTable(TIERS, tiers, language),
    filledTable(INDEXATIONS, indexations, language),
    filledTable(INDICES, indices, language),
    filledTable(POSITIONS, positions, language),
    filledTable(FUNDINGS, fundings, language),
    filledTable(SIGNINGS, namedSigningRows(inputs, language), language),
    filledTable(POPULATION, population, language),
    filledTable(HEADS, heads, language),
    filledTable(PUBLISHED, printed, language),
    filledTable(SOURCES, sourceRows(inputs), language),
  ];
}

/** The input tables as grids. */
export const INPUT_GRIDS: readonly GridForm[] = [
  gridForm(AGREEMENTS),
  gridForm(CLAUSES),
  gridForm(DECISIONS),
  gridForm(PARTIES),
  gridForm(KEYS),
  gridForm(TIERS),
  gridForm(INDEXATIONS),
  gridForm(INDICES),
  gridForm(POSITIONS),
  gridForm(FUNDINGS),
  gridForm(SIGNINGS),
  gridForm(POPULATION),
  gridForm(HEADS),
  gridForm(PUBLISHED),
  gridForm(SOURCES),
];
