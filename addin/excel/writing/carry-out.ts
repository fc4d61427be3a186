import type { Operation } from "../../../toolkit/workbook.ts";
import { makeLooks } from "./apply-looks.ts";
import { addChart, pointChart } from "./charts.ts";
import { addSheets, addTable, resizeTable, setName } from "./objects.ts";
import { formatConditionally, freezePanes, setColumns, setRows, validate } from "./sheet-looks.ts";
import { clearContents, writeConstants, writeFormulas } from "./write-cells.ts";
import type { Writing } from "./writing.ts";

/**
 * Asks for all steps of a plan but the print set-up, in the order that Excel can take
 * them: a formula may refer only to sheets, tables and names that are there.
 */
export async function carryOut(writing: Writing, plan: readonly Operation[]): Promise<void> {
  const looks = makeLooks();
  addSheets(
    writing,
    plan.filter((step) => step.kind === "add-sheet"),
  );
  for (const step of plan) {
    if (step.kind === "clear-cells") clearContents(writing, step);
    if (step.kind === "write-cells") await writeConstants(writing, step, looks);
  }
  for (const step of plan) {
    if (step.kind === "add-table") addTable(writing, step);
    if (step.kind === "resize-table") resizeTable(writing, step);
    if (step.kind === "set-name") setName(writing, step);
  }
  for (const step of plan) {
    if (step.kind === "write-cells") await writeFormulas(writing, step);
  }
  await looks.apply(writing);
  for (const step of plan) setUp(writing, step);
  // A new one goes before those that are there: the last of the plan is made first.
  for (const step of [...plan].reverse()) {
    if (step.kind === "format-conditionally") formatConditionally(writing, step);
  }
}

function setUp(writing: Writing, step: Operation): void {
  switch (step.kind) {
    case "add-chart":
      addChart(writing, step);
      break;
    case "point-chart":
      pointChart(writing, step);
      break;
    case "set-columns":
      setColumns(writing, step);
      break;
    case "set-rows":
      setRows(writing, step);
      break;
    case "freeze-panes":
      freezePanes(writing, step);
      break;
    case "validate":
      validate(writing, step);
      break;
    // Print set-up is a batch of its own, as it may fail without harm. Excel has no
    // way to say that digits are codes: it marks them with a small triangle.
    case "format-conditionally":
    case "set-print":
    case "set-header":
    case "allow-numbers-as-text":
    case "add-sheet":
    case "write-cells":
    case "clear-cells":
    case "add-table":
    case "resize-table":
    case "set-name":
      break;
    default:
      // A new kind of step does not compile before it has its place here.
      step satisfies never;
  }
}
