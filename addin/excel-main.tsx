import { startFileJobs, startExcelJobs } from "./browser/start-worker.ts";
import { browserFiles } from "./browser/files.ts";
import { reachExcel } from "./browser/office.ts";
import { excelJobs } from "./excel/excel-jobs.ts";
import { excelWorkbook } from "./excel/excel-workbook.ts";
import { oneAtATime } from "./excel/one-at-a-time.ts";
import { runInExcel } from "./excel/run-in-excel.ts";
import { showPane } from "./show-pane.tsx";

// The page that Excel opens. Where Excel cannot be reached it works as in a plain browser.
const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? "";
const start = await reachExcel(address);
if (start.kind === "excel") {
  const workbook = oneAtATime(excelWorkbook(runInExcel));
  await showPane({
    link: () => startExcelJobs((planner) => excelJobs(planner, workbook)),
    files: null,
    place: { kind: "excel" },
    office: start.looks,
  });
} else {
  await showPane({
    link: startFileJobs,
    files: browserFiles,
    place: { kind: "file", notInExcel: start.why },
    office: null,
  });
}
