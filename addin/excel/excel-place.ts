import type { Problem } from "../../engine/index.ts";
import { invariant } from "../../engine/index.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import type { BookVersion, Place, Written } from "../jobs/place.ts";
import type { Answer } from "../worker/worker-api.ts";
import type { ExcelWorkbook } from "./excel-workbook.ts";

/** The workbook that is open in Excel, as a place that reads and writes. @rule EX1 */
export function excelPlace(workbook: ExcelWorkbook): Place {
  const read = async (): Promise<Answer<PresentWorkbook>> => {
    const present = await workbook.read(SHEET_NAMES);
    return present.ok ? present : failure(present);
  };
  const readVersion = async (): Promise<Answer<BookVersion>> => {
    const present = await read();
    return present.ok ? { ok: true, value: versionOf(fileOf(workbook), present.value) } : present;
  };
  const write = async (plan: readonly Operation[]): Promise<Answer<Written>> => {
    const written = await workbook.write(plan);
    if (!written.ok) return failure(written);
    return { ok: true, value: { read: readVersion, missesPrint: workbook.missesPrint() } };
  };
  return {
    kind: "excel",
    read: readVersion,
    // Files are Excel's: the workbook that the user has opened there is the open one.
    readFiles: readVersion,
    readForNew: read,
    writeNew: (_, plan) => write(plan),
    check: async (plan) => {
      const checked = await workbook.check(plan);
      return checked.ok ? checked : failure(checked);
    },
    write,
    select: async (cell) => {
      const selected = await workbook.select(cell);
      return selected.ok ? selected : failure(selected);
    },
    selection: async () => {
      const text = await workbook.selection();
      return text.ok ? text : failure(text);
    },
    undo: async () => {
      const undone = await workbook.undo();
      return undone.ok ? readVersion() : failure(undone);
    },
  };
}

/** The name of a workbook that has been read. */
function fileOf(workbook: ExcelWorkbook): string {
  const file = workbook.file();
  invariant(file !== null, "EX1", "a workbook that has been read has a name");
  return file;
}

function versionOf(file: string, present: PresentWorkbook): BookVersion {
  const sheets = present.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] }));
  const version = JSON.stringify([file, sheets, present.names, present.tableNames]);
  return { file, present, version, isWritten: false, accept: () => undefined };
}

/** The user sees the workbook itself: no cells are shown around a problem. */
function failure({ problems }: { readonly problems: readonly Problem[] }) {
  return { ok: false, faults: problems.map((problem) => ({ problem, peek: null })) } as const;
}
