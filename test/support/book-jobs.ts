import { openWorkbook } from "../../toolkit/open-workbook.ts";
import type { WorkbookFile } from "../../toolkit/open-workbook.ts";
import type { SplitWorkbookRequest, WorkbookSplit } from "../../toolkit/split-workbook.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import type { Operation } from "../../toolkit/workbook.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import { REFERENCE } from "./reference.ts";
import { valueOf } from "./results.ts";

/** A workbook that has been split and written, and opened again. */
export interface WrittenBook {
  readonly before: WorkbookFile;
  readonly run: WorkbookSplit;
  readonly plan: readonly Operation[];
  readonly after: WorkbookFile;
}

/** Opens a workbook's file, which must be sound. */
export function opened(bytes: Uint8Array): WorkbookFile {
  return valueOf(openWorkbook({ file: "bok.xlsx", bytes }, REFERENCE.register));
}

/** Splits a workbook without the command line, writes it and opens what was written. */
export function splitAndWritten(bytes: Uint8Array, request: SplitWorkbookRequest): WrittenBook {
  const before = opened(bytes);
  const run = valueOf(splitWorkbook(before.read, request, REFERENCE));
  const plan = valueOf(planWorkbookSplit(before.read, run, { by: null, at: null }));
  const after = opened(saveXlsx(valueOf(carryOut(before.xlsx, plan))));
  return { before, run, plan, after };
}
