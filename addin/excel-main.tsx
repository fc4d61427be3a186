import { filePane } from "./browser/file-pane.ts";
import { reachExcel } from "./browser/office.ts";
import { startWorker } from "./browser/start-worker.ts";
import { excelPlace } from "./excel/excel-place.ts";
import { excelWorkbook } from "./excel/excel-workbook.ts";
import { oneAtATime } from "./excel/one-at-a-time.ts";
import { runInExcel } from "./excel/run-in-excel.ts";
import { watchChanges } from "./excel/watch-changes.ts";
import { showPane } from "./show-pane.tsx";

// The page that Excel opens. Where Excel cannot be reached it works as in a plain browser.
const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? "";
const start = await reachExcel(address);
if (start.kind === "excel") {
  const workbook = oneAtATime(excelWorkbook(runInExcel));
  await showPane({
    link: () => startWorker(() => excelPlace(workbook)),
    files: null,
    place: { kind: "excel" },
    office: start.looks,
    watch: (onChange) => watchChanges(runInExcel, onChange),
  });
} else {
  await showPane(filePane(start.why));
}
