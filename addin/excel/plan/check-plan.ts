import { invariant } from "../../../engine/index.ts";
import type { Operation, PresentWorkbook } from "../../../toolkit/workbook.ts";
import { sheetsMade } from "./touched.ts";

/**
 * A plan dresses only sheets that it makes, and writes besides only on our own: all
 * that it does can then be undone, for Excel cannot be asked how all else looked.
 *
 * @rule EX3 EX4
 */
export function checkPlan(plan: readonly Operation[], present: PresentWorkbook): void {
  const made = new Set(sheetsMade(plan));
  const own = new Set(present.sheets.flatMap(({ name, isOwn }) => (isOwn ? [name] : [])));
  for (const step of plan) {
    switch (step.kind) {
      case "add-table":
      case "set-columns":
      case "set-rows":
      case "freeze-panes":
      case "format-conditionally":
      case "validate":
      case "add-chart":
      case "set-print":
      case "allow-numbers-as-text":
        invariant(made.has(step.sheet), "EX4", `${step.kind} on a sheet that the plan makes`);
        break;
      case "write-cells":
      case "clear-cells":
      case "point-chart":
      case "set-header":
        invariant(
          made.has(step.sheet) || own.has(step.sheet),
          "EX3",
          `${step.kind} on a sheet of our own`,
        );
        break;
      case "resize-table":
        invariant(
          present.sheets.some(({ tables }) => tables.some(({ name }) => name === step.table)),
          "EX3",
          "a table of our own is resized",
        );
        break;
      case "add-sheet":
      case "set-name":
        break;
    }
  }
}
