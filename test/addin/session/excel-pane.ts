import { excelPlace } from "../../../addin/excel/excel-place.ts";
import { bookJobs } from "../../../addin/jobs/book-jobs.ts";
import { excelWorkbook } from "../../../addin/excel/excel-workbook.ts";
import { oneAtATime } from "../../../addin/excel/one-at-a-time.ts";
import type { Jobs } from "../../../addin/jobs/jobs.ts";
import type { WorkerApi } from "../../../addin/worker/worker-api.ts";
import type { ExcelHost, HostOptions } from "../../support/excel/host.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import { plannedValues } from "../../support/planned-values.ts";
import { newWorker } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { runPane } from "./pane-run.ts";

/** A pane in an Excel in memory. */
export interface ExcelPane extends PaneRun<Jobs> {
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
  const newExcelWorker = (): WorkerApi => {
    const worker = newWorker();
    return {
      ...worker,
      // The client's arrays are of a realm of their own: what goes to a worker is copied.
      open: (book) => worker.open(structuredClone(book)),
      planNewBook: async (request) => {
        const answer = await worker.planNewBook(structuredClone(request));
        if (answer.ok) planned.note(answer.value);
        return answer;
      },
      planSplit: async (request) => {
        const answer = await worker.planSplit(request);
        if (answer.ok) planned.note(answer.value.plan);
        return answer;
      },
    };
  };
  const pane = runPane({
    newJobs: () => bookJobs(newExcelWorker(), excelPlace(workbook)),
    isInExcel: true,
  });
  return { ...pane, host };
}

/** Does something and waits until all that follows from it has come about. */
export async function settled(pane: PaneRun<Jobs>, deed: () => Promise<unknown>): Promise<void> {
  await deed();
  while (pane.now().book?.split.calculation.status === "calculating") {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A pane with Dalarna's agreement in a workbook. */
export async function insertedPane(sheets?: Sheets): Promise<ExcelPane> {
  const pane = excelPane(sheets);
  await settled(pane, () => pane.actions.readAgain("with-progress"));
  await settled(pane, () => pane.actions.pick("dalarna-2023", "sv"));
  return pane;
}

/** The codes of the failure that the pane shows. */
export function codesShown(pane: ExcelPane): readonly string[] {
  return pane.now().failure?.faults.map(({ problem }) => problem.code) ?? [];
}

/** All that the workbook has been given. What a formula comes to is left out: the Excel in memory knows it from plans only. */
export function given({ host }: ExcelPane): unknown {
  const text = JSON.stringify(host.snapshot(), (_, value: unknown) => {
    const isFormula = typeof value === "object" && value !== null && "formula" in value;
    return isFormula && value.formula !== null ? { ...value, value: null, type: null } : value;
  });
  const plain: unknown = JSON.parse(text);
  return plain;
}

/** The total that the pane shows for the split. */
export function totalShown(pane: ExcelPane): string | null {
  const { calculation } = pane.book().split;
  return calculation.status === "calculated" ? calculation.calculated.view.control.sum : null;
}
