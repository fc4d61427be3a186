import { makeDeskTop } from "./desk-top.ts";
import type { WorkerDesk } from "./desk.ts";
import { fileWork } from "./file-work.ts";
import { allInTurn } from "./in-turn.ts";
import { planning } from "./planning.ts";
import type { FetchData } from "./reference.ts";
import { referenceLoader } from "./reference.ts";

/** A desk with nothing on it yet. */
export function makeDesk(fetchData: FetchData): WorkerDesk {
  const top = makeDeskTop(referenceLoader(fetchData));
  const { split, explain, foresee } = top;
  return allInTurn({
    split,
    explain,
    foresee,
    ...fileWork(top, fetchData),
    ...planning(top, fetchData),
  });
}
