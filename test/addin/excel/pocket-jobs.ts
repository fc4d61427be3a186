import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import type { Operation } from "../../../toolkit/workbook.ts";
import { blankExcel } from "../../support/excel-plans.ts";
import { valueOf } from "../../support/results.ts";
import type { Ready } from "./jobs.ts";

/** A blank workbook in which all plans but the last are carried out. */
export async function pocket(...plans: readonly (readonly Operation[])[]): Promise<Ready> {
  const { host, book } = blankExcel();
  valueOf(await book.read(SHEET_NAMES));
  for (const plan of plans.slice(0, -1)) {
    valueOf(await book.write(plan));
    valueOf(await book.read(SHEET_NAMES));
  }
  return { host, book, plan: plans.at(-1) ?? [] };
}
