import type { Problem } from "../../engine/index.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import type { PresentWorkbook } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { newXlsx, openXlsx } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { answer } from "./answer.ts";
import { readFile } from "./read-file.ts";
import type { WorkerApi } from "./worker-api.ts";

/** Reads and writes workbooks that are files. `present` is the workbook that is open, if one is. @rule PA5 */
export function xlsxFiles(
  present: () => PresentWorkbook | null,
): Pick<WorkerApi, "readFiles" | "readXlsx" | "writeXlsx"> {
  const failure = (found: { readonly problems: readonly Problem[] }) => answer(found, present());
  return {
    readFiles: async (files) => {
      const source = await readFile(files);
      return source.ok ? source : answer(source, null);
    },
    readXlsx: (source) => {
      const xlsx = openXlsx(source);
      const read = xlsx.ok ? presentWorkbook(xlsx.value, SHEET_NAMES) : xlsx;
      return Promise.resolve(read.ok ? read : answer(read, null));
    },
    writeXlsx: ({ source, plan }) => {
      const book = source === null ? { ok: true as const, value: newXlsx() } : openXlsx(source);
      const carried = book.ok ? carryOut(book.value, plan) : book;
      return Promise.resolve(
        carried.ok ? { ok: true, value: saveXlsx(carried.value) } : failure(carried),
      );
    },
  };
}
