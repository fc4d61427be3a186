import { rejectsWholeBatch } from "../excel-problem.ts";
import type { Batch } from "./batch.ts";

/** Whether anything may have been changed in the workbook when a talk ends with an error. */
export interface ChangeTracker {
  /** To be called before the first change is asked for. */
  readonly begin: (batch: Batch) => void;
  readonly isUntouched: (error: unknown) => boolean;
}

/** A footprint of nothing. @rule EX5 */
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
