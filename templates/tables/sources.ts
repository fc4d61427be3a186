import type { IsoDate } from "../../engine/index.ts";
import type { InputData } from "../forms/input-data.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { day, longText, reference, required } from "./columns.ts";

/** A row of the table Källor. */
export interface SourceRow {
  /** The name that others cite. */
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly dated: IsoDate | null;
  readonly fetched: IsoDate;
}

/** The table Källor: the documents and data sets that clauses and counts cite. @rule PO1 */
export const SOURCES: InputTable<SourceRow> = {
  form: tableForm("sources", SHEETS.sources, "Kallor"),
  note: {
    sv: "Dokument och datamängder som klausuler och folkmängder hänvisar till.",
    en: "Documents and data sets that clauses and populations refer to.",
  },
  order: ["id", "title", "reference", "dated", "fetched"],
  columns: {
    id: required(reference({ sv: "Källa", en: "Source", width: 20 })),
    title: required(longText({ sv: "Titel", en: "Title", width: 56 })),
    reference: required(longText({ sv: "Hänvisning", en: "Reference", width: 56 })),
    dated: day({ sv: "Daterad", en: "Dated", width: 13 }),
    fetched: required(day({ sv: "Hämtad", en: "Fetched", width: 13 })),
  },
  derived: [],
  rowId: (row) => row.id,
  key: ["id"],
  since: 1,
  isAlways: true,
};

/** The agreement's documents as rows, and then those of the populations. */
export function sourceRows({ agreement, populationSources }: InputData): readonly SourceRow[] {
  const sources = Object.entries({ ...agreement.sources, ...populationSources });
  return sources.map(([id, source]) => ({ id, ...source }));
}
