import type { Source } from "../../engine/index.ts";
import { GRIDS } from "../forms/grids.ts";
import { SHEETS } from "../forms/sheets.ts";
import type { GridRow } from "../model/grid.ts";
import type { SheetModel } from "../model/sheet.ts";
import { dateInput, longTextInput, textInput } from "../cells/cells.ts";
import type { InputData } from "./input-data.ts";
import { inputSheet } from "./input-sheet.ts";

/** The sheet Källor: the documents and data sets that clauses and counts cite. */
export function sourcesSheet({ agreement, populationSources, language }: InputData): SheetModel {
  const sources = { ...agreement.sources, ...populationSources };
  return inputSheet({
    form: SHEETS.sources,
    language,
    note: {
      sv: "Dokument och datamängder som klausuler och folkmängder hänvisar till.",
      en: "Documents and data sets that clauses and populations refer to.",
    },
    grid: {
      form: GRIDS.sources,
      rows: Object.entries(sources).map(([id, source]) => sourceRow(id, source)),
    },
    widths: [20, 56, 56, 13, 13],
    codeColumns: [],
    agreement,
  });
}

/** One source as a row of the table. */
export function sourceRow(id: string, { title, reference, dated, fetched }: Source): GridRow {
  return {
    id,
    cells: {
      id: textInput(id),
      title: longTextInput(title),
      reference: longTextInput(reference),
      dated: dateInput(dated),
      fetched: dateInput(fetched),
    },
  };
}
