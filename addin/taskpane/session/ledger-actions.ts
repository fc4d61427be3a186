import type { ActionContext, Actions } from "./actions.ts";
import { runLongJob } from "./long-job.ts";

/** The actions on a ledger's file. @rule LE8 PA12 */
export function ledgerActions(
  context: ActionContext,
): Pick<Actions, "chooseLedger" | "setLedgerField" | "readLedger" | "enterLedger"> {
  const { store } = context;
  return {
    chooseLedger: async (files) => {
      const [file] = files;
      if (file === undefined || store.state().work !== null) return;
      store.dispatch({ kind: "ledger-chosen", file });
      await readLedger(context);
    },
    setLedgerField: (field, text) => {
      store.dispatch({ kind: "ledger-field-changed", field, text });
    },
    readLedger: () => readLedger(context),
    enterLedger: () => enterLedger(context),
  };
}

async function readLedger(context: ActionContext): Promise<void> {
  const { store } = context;
  const ledger = store.state().book?.ledger;
  const file = ledger?.file ?? null;
  if (ledger === undefined || file === null) return;
  const { fields } = ledger;
  const answer = await runLongJob(context, "reading", (jobs) => jobs.readLedger({ file, fields }));
  const now = store.state().book?.ledger;
  // Typing meanwhile makes it another reading.
  if (answer === null || now?.file !== file || now.fields !== fields) return;
  const outcome = answer.ok
    ? ({ status: "understood", understood: answer.value } as const)
    : ({ status: "failed", faults: answer.faults } as const);
  store.dispatch({ kind: "ledger-read", outcome });
}

/** Enters what has been shown; what was not is not entered. */
async function enterLedger(context: ActionContext): Promise<void> {
  const { store, recalculate } = context;
  const ledger = store.state().book?.ledger;
  const file = ledger?.file ?? null;
  if (ledger === undefined || file === null || ledger.outcome.status !== "understood") return;
  const { fields } = ledger;
  const { changed } = ledger.outcome.understood.preview;
  const answer = await runLongJob(context, "reading", (jobs, onProgress) =>
    jobs.enterLedger({ file, fields }, onProgress),
  );
  if (answer === null) return;
  if (answer.ok) {
    store.dispatch({ kind: "written", contents: answer.value, cells: changed, of: "ledger" });
    recalculate();
  } else {
    store.dispatch({ kind: "ledger-read", outcome: { status: "failed", faults: answer.faults } });
  }
}
