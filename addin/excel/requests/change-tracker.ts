import { rejectsWholeBatch } from "../excel-problem.ts";
import type { Batch } from "./batch.ts";

/** Whether anything may have been changed in the workbook when a batch fails. */
export interface ChangeTracker {
  /** To be called before the first change is queued. */
  readonly begin: (batch: Batch) => void;
  readonly isUntouched: (error: unknown) => boolean;
}

/** A tracker of no change yet. @rule EX5 */
export function makeChangeTracker(): ChangeTracker {
  let begun: { readonly batch: Batch; readonly syncs: number } | null = null;
  return {
    begin: (batch) => {
      begun = { batch, syncs: batch.syncs() };
    },
    isUntouched: (error) =>
      begun === null || (begun.batch.syncs() === begun.syncs && rejectsWholeBatch(error)),
  };
}
