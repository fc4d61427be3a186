import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import type { ExcelWorkbook } from "../../../addin/excel/excel-workbook.ts";
import type { Operation, PresentWorkbook } from "../../../toolkit/workbook.ts";
import type { SheetSeed } from "../../support/excel/seed.ts";
import type { ExcelHost } from "../../support/excel/host.ts";
import { runExcel } from "../../support/excel/host.ts";
import { excelWith, newPlan, rerunPlan } from "../../support/excel-plans.ts";
import { REFERENCE } from "../../support/reference.ts";
import { planNew, subjectOf } from "../../bench/workbook-jobs.ts";
import { valueOf } from "../../support/results.ts";
import { OWN_SHEETS } from "../session/excel-pane.ts";
import { partyJoins, partyLeaves } from "./parties-change.ts";

/** Something that the pane does in Excel: how it stands before, and the plan that is carried out. */
export interface Job {
  readonly name: string;
  readonly ready: () => Promise<Ready>;
}

/** An Excel in which a plan is about to be carried out. */
export interface Ready {
  readonly host: ExcelHost;
  readonly book: ExcelWorkbook;
  readonly plan: readonly Operation[];
}

const REQUEST = { year: "2024", total: "4120000", populationDate: "2025-12-31", unit: "100" };

/** Does a job's earlier steps, each planned for what then stands in the workbook. */
async function after(
  sheets: readonly SheetSeed[],
  steps: readonly ((present: PresentWorkbook, host: ExcelHost) => readonly Operation[])[],
  between: (host: ExcelHost) => Promise<void> = () => Promise.resolve(),
): Promise<Ready> {
  const { host, book, note } = excelWith(sheets);
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    if (isLast) await between(host);
    const present = valueOf(await book.read(SHEET_NAMES));
    const plan = step(present, host);
    note(plan);
    if (isLast) return { host, book, plan };
    valueOf(await book.write(plan));
  }
  throw new Error("A job has at least one step.");
}

const BLANK = [{ name: "Blad1", rows: [] }];
const first = (present: PresentWorkbook): readonly Operation[] => newPlan("sv", present);
const again = (present: PresentWorkbook): readonly Operation[] => rerunPlan(present, REQUEST);

async function deleteSheet(host: ExcelHost, name: string): Promise<void> {
  await runExcel(host, async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

/** Every way in which the pane writes. */
export const JOBS: readonly Job[] = [
  { name: "an agreement in a blank workbook", ready: () => after(BLANK, [first]) },
  { name: "an agreement in a workbook of the user's own", ready: () => after(OWN_SHEETS, [first]) },
  { name: "a report run again", ready: () => after(BLANK, [first, again]) },
  {
    name: "a report run again when a party has left",
    ready: () => after(BLANK, [first, partyLeaves, again]),
  },
  {
    name: "a report run again when a party has joined",
    ready: () => after(BLANK, [first, partyLeaves, again, partyJoins, again]),
  },
  {
    name: "a report run again when its sheet has been deleted",
    ready: () => after(BLANK, [first, again], (host) => deleteSheet(host, "Fördelning")),
  },
];

const ofThree = (): readonly Operation[] => planNew(subjectOf("3", REFERENCE), REFERENCE);

/** The same between three parties, few enough to try every action. */
export const JOBS_OF_THREE: readonly Job[] = [
  { name: "three parties in a blank workbook", ready: () => after(BLANK, [ofThree]) },
  {
    name: "three parties run again",
    ready: () => after(BLANK, [ofThree, (present) => rerunPlan(present, { total: "4120000" })]),
  },
];
