import type { LocalText } from "../../engine/index.ts";
import type { HeadRow } from "../forms/head-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { SheetId } from "../model/ids.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { STAMPED_REPORTS } from "../reports/reports.ts";
import { day, optionalWord, text } from "./columns.ts";

const IDS: readonly SheetId[] = STAMPED_REPORTS.map(({ sheet }) => sheet.id);

/** The reports by their titles. */
const TITLES: Readonly<Record<string, LocalText>> = Object.fromEntries(
  STAMPED_REPORTS.map(({ sheet }) => [sheet.id, sheet.title]),
);

/** The table Rapporthuvud: what is printed above the reports, before the year's decision. @rule WB2 */
export const HEADS: InputTable<HeadRow> = {
  form: tableForm("heads", SHEETS.heads, "Rapporthuvud"),
  note: {
    sv: "Vad som skrivs ut överst på rapporterna: organ, datum och diarienummer. En rad utan rapport gäller alla. Saknas rad skrivs årets beslut ut. Sidhuvudet ändras vid nästa körning.",
    en: "What is printed above the reports: body, date and reference number. A row without a report is for all. Without a row the year's decision is printed. The header changes with the next run.",
  },
  order: ["report", "body", "date", "reference"],
  columns: {
    report: optionalWord({ sv: "Rapport", en: "Report", width: 22 }, TITLES, IDS),
    body: text({ sv: "Organ", en: "Body", width: 34 }),
    date: day({ sv: "Datum", en: "Date", width: 14 }),
    reference: text({ sv: "Diarienummer", en: "Reference number", width: 20 }),
  },
  derived: [],
  rowId: ({ report }) => report ?? "",
  key: ["report"],
  since: 2,
  isAlways: true,
};
