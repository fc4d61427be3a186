import type { Language, LocalText, Problem } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import type { NamedForm } from "../../templates/forms/names.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { STAMP } from "../../templates/reports/audit/audit-form.ts";
import type { StampedReport } from "../../templates/reports/report.ts";
import { STAMPED_REPORTS } from "../../templates/reports/reports.ts";
import { STAMPS_GRID, STAMPS_SHEET } from "../../templates/reports/stamps/stamps-form.ts";
import { STAMPS_WORDS } from "../../templates/reports/stamps/stamps-words.ts";
import type { ReportStamp, Stamp } from "../../templates/steps/report-data.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { findGrid, presentSheet, sheetOf } from "../book/find-grids.ts";
import type { GridPlace, Layout } from "../book/layout.ts";
import { addressOf } from "../cells/address.ts";
import { namedCell } from "./table-rows.ts";

/** What a run signed the sheet Granskning with; empty where the report is gone. @rule AU4 */
export function readStamp(book: OpenBook, language: Language): Stamp {
  const text = (form: NamedForm): string => {
    const cell = namedCell(book, form);
    return cell.ok ? valueText(cell.value.value) : "";
  };
  return {
    version: text(STAMP.version),
    digest: text(STAMP.digest),
    by: given(text(STAMP.by), language),
    at: given(text(STAMP.at), language),
  };
}

/** A workbook, and where things of ours stand in it. */
export interface StampPlace {
  readonly book: OpenBook;
  readonly layout: Layout;
  readonly language: Language;
}

/** The stamp of a report as the table Stämplar has it; null where it has none. @rule AU4 */
export function storedStamp(
  { sheet: report, reads }: Pick<StampedReport, "sheet" | "reads">,
  { book, layout, language }: StampPlace,
): ReportStamp | null {
  const place = layout.grids.get(STAMPS_GRID.id);
  if (place === undefined) return null;
  const row = rowOf(report.title, book, place);
  if (row === undefined) return null;
  const text = (column: string): string => textAt(book, place, [row, column]);
  return {
    report,
    form: Number(text("form")),
    version: text("version"),
    digest: text("digest"),
    head: text("head"),
    reads,
    by: given(text("by"), language),
    at: given(text("at"), language),
  };
}

/** Reports that a later version has written: this one would take away what it does not know of. @rule WB8 AU4 */
export function newerReports(book: OpenBook): readonly Problem[] {
  const grid = presentSheet(book, STAMPS_SHEET) === null ? null : findGrid(book, STAMPS_GRID);
  if (grid?.ok !== true) return [];
  return STAMPED_REPORTS.flatMap(({ sheet: { title }, form }) => {
    const row = rowOf(title, book, grid.value);
    const found = row === undefined ? "" : textAt(book, grid.value, [row, "form"]);
    const column = grid.value.columns.get("form")?.column;
    if (row === undefined || column === undefined || !(Number(found) > form)) return [];
    const { sheet } = grid.value;
    const place = {
      kind: "sheet",
      file: book.file,
      sheet,
      cell: addressOf({ row, column }),
    } as const;
    const report = textAt(book, grid.value, [row, "report"]);
    return [problem("report-newer", { report, found, known: String(form) }, place)];
  });
}

function rowOf(title: LocalText, book: OpenBook, place: GridPlace): number | undefined {
  const titles = Object.values(title);
  const rows = Array.from({ length: place.bottom - place.top }, (_, at) => place.top + 1 + at);
  return rows.find((row) => titles.includes(textAt(book, place, [row, "report"])));
}

function textAt(
  book: OpenBook,
  { sheet, columns }: GridPlace,
  [row, id]: readonly [row: number, column: string],
): string {
  const column = columns.get(id)?.column;
  if (column === undefined) return "";
  return valueText(sheetOf(book, sheet).cells.get(addressOf({ row, column }))?.value ?? null);
}

function given(said: string, language: Language): string | null {
  return said === STAMPS_WORDS[language].notGiven || said === "" ? null : said;
}
