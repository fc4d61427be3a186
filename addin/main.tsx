import { startFileJobs } from "./browser/start-worker.ts";
import { browserFiles } from "./browser/files.ts";
import { showPane } from "./show-pane.tsx";

// The page of a plain browser: workbooks are files.
await showPane({
  link: startFileJobs,
  files: browserFiles,
  place: { kind: "file", notInExcel: null },
  office: null,
});
