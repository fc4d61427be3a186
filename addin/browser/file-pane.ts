import type { Surroundings } from "../show-pane.tsx";
import type { NotInExcel } from "../taskpane/pane-context.tsx";
import { filePlace, keptFile } from "./file-place.ts";
import { browserFiles } from "./files.ts";
import { startWorker } from "./start-worker.ts";

/** A pane whose workbooks are files; `notInExcel` says why it is not in Excel, where Excel was sought. */
export function filePane(notInExcel: NotInExcel | null): Surroundings {
  const kept = keptFile();
  return {
    link: () => startWorker((worker) => filePlace(kept, worker)),
    files: browserFiles(kept),
    place: { kind: "file", notInExcel },
    office: null,
  };
}
