import { expect, test } from "vitest";
import type { Operation } from "../../toolkit/workbook.ts";
import { newPlan } from "../support/excel-plans.ts";

/** The cells of a plan that hold formulas, with the look that they get. */
function formulaCells(plan: readonly Operation[]) {
  return plan.flatMap((step) =>
    step.kind === "write-cells"
      ? step.rows.flat().flatMap((cell) => (cell?.formula === undefined ? [] : [cell]))
      : [],
  );
}

test("[WB3][EX4] no formula stands in a cell of text, where Excel would show the formula itself", () => {
  const cells = formulaCells(newPlan());
  expect(cells.length).toBeGreaterThan(400);
  expect(cells.filter(({ look }) => look?.numberFormat === "@")).toEqual([]);
});
