import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import type { Operation } from "../../../toolkit/workbook.ts";
import { blankExcel } from "../../support/excel-plans.ts";
import { valueOf } from "../../support/results.ts";
import type { Job, Ready } from "./jobs.ts";
import { MAKES, rewrites } from "./pocket-plans.ts";

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

/** Small plans with every kind of step. */
export const POCKETS: readonly Job[] = [
  { name: "every kind of step on a new sheet", ready: () => pocket(MAKES) },
  { name: "every kind of step where rows go", ready: () => pocket(MAKES, rewrites(2)) },
  { name: "every kind of step where rows come", ready: () => pocket(MAKES, rewrites(5)) },
];
