import { fileJobs } from "./file-jobs.ts";
import type { WorkerJobs } from "./jobs.ts";
import { planningJobs } from "./planning-jobs.ts";
import type { FetchData } from "./reference.ts";
import { referenceLoader } from "./reference.ts";
import { makeWorkerState } from "./worker-state.ts";

/** The worker's jobs, with no workbook open yet. */
export function makeJobs(fetchData: FetchData): WorkerJobs {
  const state = makeWorkerState(referenceLoader(fetchData));
  const { split, explain, preview } = state;
  return {
    split,
    explain,
    preview,
    ...fileJobs(state, fetchData),
    ...planningJobs(state, fetchData),
  };
}
