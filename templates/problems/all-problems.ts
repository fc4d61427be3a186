import { AGREEMENTS } from "./agreements.ts";
import { BOUNDS } from "./bounds.ts";
import { CLAIMS } from "./claims.ts";
import { COMMAND_LINE } from "./command-line.ts";
import { EXCEL } from "./excel.ts";
import { FILES } from "./files.ts";
import { STAFFING } from "./staffing.ts";
import { INDEXATION } from "./indexation.ts";
import { NUMBERS } from "./numbers.ts";
import { POPULATION } from "./population.ts";
import { LEDGER } from "./ledger.ts";
import type { Problems } from "./problems.ts";
import { PUBLISHED } from "./published.ts";
import { WORKBOOKS } from "./workbooks.ts";

/** The sentences on every problem, area by area. @rule PR1 */
export const PROBLEMS: Problems = {
  ...COMMAND_LINE,
  ...FILES,
  ...NUMBERS,
  ...CLAIMS,
  ...PUBLISHED,
  ...LEDGER,
  ...BOUNDS,
  ...POPULATION,
  ...INDEXATION,
  ...STAFFING,
  ...AGREEMENTS,
  ...WORKBOOKS,
  ...EXCEL,
};
