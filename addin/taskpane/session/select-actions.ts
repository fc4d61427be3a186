import type { SheetCell } from "../../../toolkit/audit/cell-of-figure.ts";
import type { ActionContext, Actions } from "./actions.ts";
import { fileIn, showFailure } from "./show-failure.ts";

/** The actions that go to a cell in Excel. @rule EX9 */
export function selectActions({
  store,
  runner,
}: ActionContext): Pick<Actions, "showCell" | "showFigure"> {
  const showCell = async (cell: SheetCell): Promise<void> => {
    const outcome = await runner.run((jobs) => jobs.select(cell));
    if (outcome.kind !== "done" || outcome.value.ok) return;
    const { faults } = outcome.value;
    showFailure(store, "select", { file: fileIn(faults), faults });
  };
  return {
    showCell,
    showFigure: async (figure) => {
      const outcome = await runner.run((jobs) => jobs.cellOf(figure));
      if (outcome.kind === "done" && outcome.value !== null) await showCell(outcome.value);
    },
  };
}
