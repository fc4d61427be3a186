import type { Language } from "../../engine/index.ts";
import { SHEET_NAMES } from "../../templates/forms/sheets.ts";
import type { ExcelWorkbook } from "../../addin/excel/excel-workbook.ts";
import { excelWorkbook } from "../../addin/excel/excel-workbook.ts";
import { importLedger } from "../../toolkit/import-ledger.ts";
import { readSie } from "../../toolkit/read-ledger.ts";
import { firstYear } from "../../toolkit/first-year.ts";
import { readBook } from "../../toolkit/open-workbook.ts";
import { planNewWorkbook, planUnansweredWorkbook } from "../../toolkit/new-workbook.ts";
import type { SplitWorkbookRequest } from "../../toolkit/split-workbook.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import type { Operation, PresentWorkbook } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { newXlsx } from "../../toolkit/xlsx/open.ts";
import type { XlsxBook } from "../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import type { ExcelHost } from "./excel/host.ts";
import { makeExcelHost, runExcel } from "./excel/host.ts";
import type { SheetSeed } from "./excel/seed.ts";
import { plannedValues } from "./planned-values.ts";
import { packaged, REFERENCE } from "./reference.ts";
import { valueOf } from "./results.ts";

const UNSIGNED = { by: null, at: null };

/** The plan of a new workbook, of Dalarna where no agreement is given. */
export function newPlan(
  language: Language = "sv",
  among?: PresentWorkbook,
  id = "dalarna-2023",
): readonly Operation[] {
  const agreement = packaged(id);
  const report = firstYear(agreement, {}, REFERENCE);
  const request = { choices: {}, reference: REFERENCE, language, ...(among && { among }) };
  return valueOf(
    report.ok
      ? planNewWorkbook({ ...request, ...report.value, signature: UNSIGNED })
      : planUnansweredWorkbook({ ...request, agreement }),
  );
}

/** The plan of running a workbook again, by what stands in it. */
export function rerunPlan(
  present: PresentWorkbook,
  request: SplitWorkbookRequest,
): readonly Operation[] {
  const read = valueOf(readBook({ file: "Bok.xlsx", present }, REFERENCE.register));
  const run = valueOf(splitWorkbook(read, request, REFERENCE));
  return valueOf(planWorkbookSplit(read, run, UNSIGNED));
}

/** The plan of importing a file of SIE 4 into a workbook. */
export function ledgerPlan(present: PresentWorkbook, text: string): readonly Operation[] {
  const read = valueOf(readBook({ file: "Bok.xlsx", present }, REFERENCE.register));
  const reading = readSie({ file: "h.se" });
  reading.push(new TextEncoder().encode(text));
  const request = {
    ...{ report: valueOf(reading.end()), file: "h.se", plan: "kommun-bas" },
    ...{ sign: null, signFrom: null, signature: UNSIGNED },
  };
  return valueOf(importLedger(read, request)).steps;
}

/** An Excel in memory, and the workbook in it. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly book: ExcelWorkbook;
  /** Has formulas come to what a plan says that they do: the Excel in memory does not calculate. */
  readonly note: (plan: readonly Operation[]) => void;
}

/** An Excel with some sheets of the user's own. */
export function excelWith(sheets: readonly SheetSeed[]): OpenExcel {
  const { note, calculate } = plannedValues();
  const host = makeExcelHost({ sheets, calculate });
  return { host, book: excelWorkbook((work) => runExcel(host, work)), note };
}

/** An Excel with one blank sheet of the user's own. */
export function blankExcel(): OpenExcel {
  return excelWith([{ name: "Blad1", rows: [] }]);
}

/** What Excel holds after plans. */
export async function inExcel(
  book: ExcelWorkbook,
  ...plans: readonly (readonly Operation[])[]
): Promise<PresentWorkbook> {
  let present = valueOf(await book.read(SHEET_NAMES));
  for (const plan of plans) {
    valueOf(await book.write(plan));
    present = valueOf(await book.read(SHEET_NAMES));
  }
  return present;
}

/** What a file holds after plans. */
export function inFile(...plans: readonly (readonly Operation[])[]): {
  readonly file: XlsxBook;
  readonly present: PresentWorkbook;
} {
  let file: XlsxBook = newXlsx();
  for (const plan of plans) file = valueOf(carryOut(file, plan));
  return { file, present: valueOf(presentWorkbook(file, SHEET_NAMES)) };
}
