import { readBook } from "../../toolkit/open-workbook.ts";
import { changesOf } from "../../toolkit/plan/changes.ts";
import { answer } from "./answer.ts";
import type { DeskTop } from "./desk-top.ts";
import type { Planner, Questions } from "./desk.ts";
import { firstSplit, planBook } from "./new-book.ts";
import type { FetchData } from "./reference.ts";

/** The desk's work for a workbook that is open in Excel, which others read and write. @rule PA1 PA6 */
export function planning(top: DeskTop, fetchData: FetchData): Omit<Planner, keyof Questions> {
  return {
    look: async (file, present) => {
      const known = await top.reference();
      const read = readBook({ file, present }, known.register);
      if (read.ok) {
        const lying = { read: read.value, file: null, isNew: false };
        return { ok: true, value: top.put(lying, known) };
      }
      const isForeign = read.problems.some(({ code }) => code === "workbook-foreign");
      return isForeign ? { ok: true, value: null } : answer(read, present);
    },
    planNew: async ({ present, ...wanted }) => {
      const reference = await top.reference();
      const report = await firstSplit(wanted, fetchData, reference);
      const plan = report.ok
        ? planBook({ ...wanted, report: report.value, reference }, present)
        : report;
      return plan.ok ? plan : answer(plan, null);
    },
    plan: async ({ asked, signature }) => {
      const run = top.run(asked, await top.reference());
      const planned = run.ok ? top.plan(run.value, signature) : run;
      if (!planned.ok) return answer(planned, top.present());
      const changed = changesOf(planned.value, top.present()).length;
      return { ok: true, value: { plan: planned.value, changed } };
    },
  };
}
