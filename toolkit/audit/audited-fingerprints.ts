import type { ReportData, TableFingerprint } from "../../templates/steps/report-data.ts";
import { INPUTS_GRID } from "../../templates/reports/stamps/inputs-grid.ts";
import { fingerprintRows } from "../../templates/reports/stamps/inputs-verdict.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetOf } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";

/**
 * Fingerprints as they are now, beside those that stand as the run's. Where the stamps say that
 * the inputs are the run's, the two must be the same, whatever stands there.
 *
 * @rule AU4
 */
export function auditedFingerprints(
  now: readonly TableFingerprint[],
  { sheets, language }: Pick<ReportData, "sheets" | "language">,
  { book, layout }: { readonly book: OpenBook; readonly layout: Layout },
): readonly TableFingerprint[] {
  const stored = storedNumbers(book, layout);
  const rows = fingerprintRows({ fingerprints: now, sheets, language });
  const ranOf = (of: TableFingerprint, isShown: boolean, otherwise: number): number => {
    const title = rows.find((row) => row.of === of && row.isShown === isShown)?.title ?? "";
    return stored.get(title) ?? otherwise;
  };
  return now.map((one) => {
    const all = { now: one.all.now, ran: ranOf(one, false, one.all.now) };
    return { ...one, all, shown: { now: one.shown.now, ran: ranOf(one, true, one.shown.now) } };
  });
}

/** The numbers that stand as the run's, by what their rows are called. */
function storedNumbers(book: OpenBook, { grids }: Layout): ReadonlyMap<string, number> {
  const place = grids.get(INPUTS_GRID.id);
  const [table, ran] = [place?.columns.get("table"), place?.columns.get("ran")];
  if (place === undefined || table === undefined || ran === undefined) return new Map();
  const { cells } = sheetOf(book, place.sheet);
  const rows = Array.from({ length: place.bottom - place.top }, (_, at) => place.top + 1 + at);
  return new Map(
    rows.flatMap((row): [string, number][] => {
      const title = cells.get(addressOf({ row, column: table.column }))?.value ?? null;
      const value = cells.get(addressOf({ row, column: ran.column }))?.value;
      return typeof value === "number" ? [[valueText(title), value]] : [];
    }),
  );
}
