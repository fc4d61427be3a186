import { plainPart } from "../../../toolkit/cells/header-text.ts";
import type { PresentPrint, PrintLine } from "../../../toolkit/workbook.ts";
import type { Batch } from "../requests/batch.ts";

/** What is printed above and below every page of a sheet, in Excel's codes, fonts and all. */
export interface PageTexts {
  readonly header: PrintLine;
  readonly footer: PrintLine;
}

/** The page texts of sheets, by their names; a sheet whose pages differ is left out. */
export type PageTextsBySheet = ReadonlyMap<string, PageTexts>;

/**
 * Loads what is printed above and below sheets. It is a request of its own: an Excel
 * that cannot lay out pages, where there is no printer, refuses all of a request.
 *
 * @rule EX8 WB2
 */
export async function loadHeaders(
  batch: Batch,
  sheets: readonly string[],
): Promise<PageTextsBySheet> {
  const loading = sheets.map((sheet) => {
    const { headersFooters } = batch.sheet(sheet).pageLayout;
    const lines = headersFooters.defaultForAllPages;
    headersFooters.load("state");
    lines.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
    return { sheet, headersFooters, lines };
  });
  await batch.sync();
  return new Map(
    loading
      .filter(({ headersFooters }) => headersFooters.state === "Default")
      .map(({ sheet, lines }) => [sheet, textsOf(lines)]),
  );
}

function textsOf(lines: Excel.HeaderFooter): PageTexts {
  return {
    header: { left: lines.leftHeader, center: lines.centerHeader, right: lines.rightHeader },
    footer: { left: lines.leftFooter, center: lines.centerFooter, right: lines.rightFooter },
  };
}

/** Page texts without their fonts, as a file's are read. */
export function withoutFonts({ header, footer }: PageTexts): PresentPrint {
  return { header: plainLine(header), footer: plainLine(footer) };
}

function plainLine({ left, center, right }: PrintLine): PrintLine {
  return { left: plainPart(left), center: plainPart(center), right: plainPart(right) };
}
