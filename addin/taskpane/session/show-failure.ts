import type { Fault } from "../../worker/worker-api.ts";
import type { Failure } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Shows why something was not done; a writing that was broken off can be undone. @rule PA5 */
export function showFailure(
  store: SessionStore,
  what: Failure["what"],
  { file, faults }: { readonly file: string; readonly faults: readonly Fault[] },
): void {
  store.dispatch({ kind: "failed", failure: { what, file, faults } });
  if (faults.some(({ problem }) => problem.code === "excel-half-written")) {
    store.dispatch({ kind: "half-written" });
  }
}

/** Whether Excel is the reason, and not what the workbook holds. */
export function isOfExcel(faults: readonly Fault[]): boolean {
  return faults.every(({ problem }) => problem.code.startsWith("excel-"));
}

/** The file that faults are of; empty where none says. */
export function fileIn(faults: readonly Fault[]): string {
  for (const { problem } of faults) {
    if (problem.place?.kind === "file" || problem.place?.kind === "sheet") {
      return problem.place.file;
    }
  }
  return "";
}
