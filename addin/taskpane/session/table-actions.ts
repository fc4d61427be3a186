import type { ActionContext, Actions } from "./actions.ts";
import { runLongJob } from "./long-job.ts";

/** The actions on a published table. @rule AU5 PA11 */
export function tableActions(
  context: ActionContext,
): Pick<Actions, "setTableField" | "useSelection" | "tryTable"> {
  const { store } = context;
  return {
    setTableField: (field, text) => {
      store.dispatch({ kind: "table-field-changed", field, text });
    },
    useSelection: async () => {
      const answer = await runLongJob(context, "reading", (jobs) => jobs.selection());
      if (answer === null) return;
      if (answer.ok) {
        store.dispatch({ kind: "table-field-changed", field: "text", text: answer.value });
      } else {
        const outcome = { status: "failed", faults: answer.faults } as const;
        store.dispatch({ kind: "table-tried", outcome });
      }
    },
    tryTable: async () => {
      const { fields } = store.state().table;
      const answer = await runLongJob(context, "trying", (jobs) => jobs.explainTable(fields));
      // Typing meanwhile makes it another table.
      if (answer === null || store.state().table.fields !== fields) return;
      const outcome = answer.ok
        ? ({ status: "explained", explained: answer.value } as const)
        : ({ status: "failed", faults: answer.faults } as const);
      store.dispatch({ kind: "table-tried", outcome });
    },
  };
}
