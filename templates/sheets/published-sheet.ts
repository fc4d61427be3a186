import type { Agreement, Language, PublishedTable } from "../../engine/index.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { PrintedRow } from "../tables/published.ts";
import { PUBLISHED } from "../tables/published.ts";
import { tableSheet } from "./table-sheet.ts";

/** The sheet Publicerat: amounts as documents print them, errors and all. Evidence, never counted with. */
export function publishedSheet(agreement: Agreement, language: Language): SheetModel {
  const rows = agreement.published.flatMap(printedRows);
  return tableSheet(PUBLISHED, rows, { agreement, language });
}

function printedRows(table: PublishedTable): readonly PrintedRow[] {
  const { id, year, populationDate: date, source, printedTotal } = table;
  const shared = { table: id, year, date, source };
  const parties = table.rows.map(({ party, printedName, amount }): PrintedRow => {
    return { ...shared, row: "party", code: party, printedName, amount };
  });
  const total = { ...shared, row: "total", code: null, printedName: null } as const;
  return printedTotal === null ? parties : [...parties, { ...total, amount: printedTotal }];
}
