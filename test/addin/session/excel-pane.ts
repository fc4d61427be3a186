import { excelDesk } from "../../../addin/excel/excel-desk.ts";
import { excelWorkbook } from "../../../addin/excel/excel-workbook.ts";
import { oneAtATime } from "../../../addin/excel/one-at-a-time.ts";
import type { Desk, Planner } from "../../../addin/work/desk.ts";
import type { ExcelHost, HostOptions } from "../../support/excel/host.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import { plannedValues } from "../../support/planned-values.ts";
import { newDesk } from "../../support/pane-desk.ts";
import type { PaneRun } from "./pane-run.ts";
import { runPane } from "./pane-run.ts";

/** A pane in an Excel in memory. */
export interface ExcelPane extends PaneRun<Desk> {
  readonly host: ExcelHost;
}

/** A user's own workbook, with a sheet that has the name of one of ours. */
export const OWN_SHEETS = [
  {
    name: "Budget 2024",
    rows: [
      ["Konto", "Belopp"],
      ["4010", 125000],
      ["", "=SUM(B2:B2)"],
    ],
  },
  { name: "Parter", rows: [["Mina parter"], ["Avesta"]] },
] as const;

type Sheets = NonNullable<HostOptions["sheets"]>;

/**
 * A pane in an Excel that holds some sheets of the user's, or in one that runs already. The Excel in memory does
 * not calculate: a formula that was planned comes to what the plan says that it does.
 */
export function excelPane(
  sheets: Sheets = [{ name: "Blad1", rows: [] }],
  running?: ExcelHost,
): ExcelPane {
  const planned = plannedValues();
  const host = running ?? makeExcelHost({ sheets, calculate: planned.calculate });
  const workbook = oneAtATime(excelWorkbook((work) => runExcel(host, work)));
  const newPlanner = (): Planner => {
    const desk = newDesk();
    return {
      ...desk,
      // The client's arrays are of a realm of their own: what goes to a worker is copied.
      look: (file, present) => desk.look(file, structuredClone(present)),
      planNew: async (making) => {
        const answer = await desk.planNew(structuredClone(making));
        if (answer.ok) planned.note(answer.value);
        return answer;
      },
      plan: async (writing) => {
        const answer = await desk.plan(writing);
        if (answer.ok) planned.note(answer.value.plan);
        return answer;
      },
    };
  };
  const pane = runPane({ newDesk: () => excelDesk(newPlanner(), workbook), isInExcel: true });
  return { ...pane, host };
}

/** Does something and waits until all that follows from it has come about. */
export async function settled(pane: PaneRun<Desk>, deed: () => Promise<unknown>): Promise<void> {
  await deed();
  while (pane.now().book?.count.status === "counting") {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A pane with Dalarna's agreement in a workbook. */
export async function insertedPane(sheets?: Sheets): Promise<ExcelPane> {
  const pane = excelPane(sheets);
  await settled(pane, () => pane.actions.readAgain("told"));
  await settled(pane, () => pane.actions.pick("dalarna-2023", "sv"));
  return pane;
}
