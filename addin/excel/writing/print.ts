import { headerParts } from "../../../toolkit/cells/header-text.ts";
import { PAGE_MARGINS } from "../../../toolkit/cells/page-margins.ts";
import { areaText } from "../../../toolkit/cells/address.ts";
import type { Operation, PrintLine, SetHeader, SetPrint } from "../../../toolkit/workbook.ts";
import type { HeaderChange } from "../images/undo-entry.ts";
import type { PageTextsBySheet } from "../reading/load-headers.ts";
import type { Batch } from "../requests/batch.ts";

/** The steps of a plan that say how sheets are printed. */
export function printSteps(plan: readonly Operation[]): readonly (SetPrint | SetHeader)[] {
  return plan.filter((step) => step.kind === "set-print" || step.kind === "set-header");
}

/** Sets up how sheets are printed, in one request. @rule EX8 */
export async function setPrints(
  batch: Batch,
  steps: readonly (SetPrint | SetHeader)[],
): Promise<void> {
  for (const step of steps) {
    if (step.kind === "set-print") setPrint(batch, step);
    else setHeader(batch, step.sheet, headerParts(step.header));
  }
  await batch.sync();
}

/** The headers that a plan changes, where they are known. @rule EX5 */
export function headerChanges(
  plan: readonly Operation[],
  headers: PageTextsBySheet,
): readonly HeaderChange[] {
  return plan.flatMap((step) => {
    if (step.kind !== "set-header") return [];
    const before = headers.get(step.sheet)?.header;
    const { sheet, header } = step;
    return before === undefined ? [] : [{ sheet, before, after: headerParts(header) }];
  });
}

/** Queues a sheet's header, in Excel's codes. */
export function setHeader(batch: Batch, sheet: string, { left, center, right }: PrintLine): void {
  const lines = batch.sheet(sheet).pageLayout.headersFooters.defaultForAllPages;
  lines.leftHeader = left;
  lines.centerHeader = center;
  lines.rightHeader = right;
}

/** Sets a sheet up for printing on A4, as wide as the paper and as many pages as it takes. */
function setPrint(batch: Batch, step: SetPrint): void {
  const { pageLayout } = batch.sheet(step.sheet);
  pageLayout.paperSize = "A4";
  pageLayout.orientation = step.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pointsOf(PAGE_MARGINS.left);
  pageLayout.rightMargin = pointsOf(PAGE_MARGINS.right);
  pageLayout.topMargin = pointsOf(PAGE_MARGINS.top);
  pageLayout.bottomMargin = pointsOf(PAGE_MARGINS.bottom);
  pageLayout.headerMargin = pointsOf(PAGE_MARGINS.header);
  pageLayout.footerMargin = pointsOf(PAGE_MARGINS.footer);
  if (step.area !== null) pageLayout.setPrintArea(areaText(step.area));
  if (step.titleRows !== null) {
    const { first, last } = step.titleRows;
    pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  const lines = pageLayout.headersFooters.defaultForAllPages;
  const footer = headerParts(step.footer);
  setHeader(batch, step.sheet, headerParts(step.header));
  lines.leftFooter = footer.left;
  lines.centerFooter = footer.center;
  lines.rightFooter = footer.right;
}

const POINTS_AN_INCH = 72;

function pointsOf(inches: number): number {
  return inches * POINTS_AN_INCH;
}
