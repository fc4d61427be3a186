import type { Fault } from "../../worker/jobs.ts";
import type { Failure } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Tells why something was not done; and of what was broken off, that it can be taken back. @rule PA5 */
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

/** Whether it is Excel that stands in the way, and nothing that the workbook says. */
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
