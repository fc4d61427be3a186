import { readBook } from "../../toolkit/open-workbook.ts";
import { changesOf } from "../../toolkit/plan/changes.ts";
import { answer } from "./answer.ts";
import type { WorkerState } from "./worker-state.ts";
import type { Planner, Questions } from "./jobs.ts";
import { splitFirstYear, planBook } from "./new-book.ts";
import type { FetchData } from "./reference.ts";

/** The jobs for a workbook that is open in Excel, which the page reads and writes. @rule PA1 PA6 */
export function planningJobs(
  state: WorkerState,
  fetchData: FetchData,
): Omit<Planner, keyof Questions> {
  return {
    open: async (file, present) => {
      const known = await state.reference();
      const read = readBook({ file, present }, known.register);
      if (read.ok) {
        const current = { read: read.value, file: null, isNew: false };
        return { ok: true, value: state.put(current, known) };
      }
      const isForeign = read.problems.some(({ code }) => code === "workbook-foreign");
      return isForeign ? { ok: true, value: null } : answer(read, present);
    },
    planNewBook: async ({ present, ...wanted }) => {
      const reference = await state.reference();
      const report = await splitFirstYear(wanted, fetchData, reference);
      const plan = report.ok
        ? planBook({ ...wanted, report: report.value, reference }, present)
        : report;
      return plan.ok ? plan : answer(plan, null);
    },
    planSplit: async ({ fields, signature }) => {
      const run = state.run(fields, await state.reference());
      const planned = run.ok ? state.plan(run.value, signature) : run;
      if (!planned.ok) return answer(planned, state.present());
      const changed = changesOf(planned.value, state.present()).length;
      return { ok: true, value: { plan: planned.value, changed } };
    },
  };
}
