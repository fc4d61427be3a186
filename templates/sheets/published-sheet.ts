import type { Agreement, Language, PublishedTable } from "../../engine/index.ts";
import { GRIDS } from "../forms/grids.ts";
import { SHEETS } from "../forms/sheets.ts";
import { PRINTED_ROWS } from "../forms/words.ts";
import type { GridRow } from "../model/grid.ts";
import type { SheetModel } from "../model/sheet.ts";
import { codeInput, dateInput, numberInput, textInput, wordInput } from "../cells/cells.ts";
import { inputSheet } from "./input-sheet.ts";

/** The sheet Publicerat: amounts as documents print them, errors and all. Evidence, never counted with. */
export function publishedSheet(agreement: Agreement, language: Language): SheetModel {
  return inputSheet({
    form: SHEETS.published,
    language,
    note: {
      sv: "Belopp som de står tryckta i underlagen, för jämförelse. Fördelningen räknas inte med dem.",
      en: "Amounts as the documents print them, for comparison. The split is not made of them.",
    },
    grid: {
      form: GRIDS.published,
      rows: agreement.published.flatMap((table) => tableRows(table, language)),
    },
    widths: [16, 8, 14, 10, 28, 18, 18, 16],
    codeColumns: ["code"],
    agreement,
  });
}

function tableRows(table: PublishedTable, language: Language): readonly GridRow[] {
  const shared = {
    table: textInput(table.id),
    year: numberInput(table.year),
    date: dateInput(table.populationDate),
    source: textInput(table.source),
  };
  const parties = table.rows.map(({ party, printedName, amount }) => ({
    id: `${table.id}/${party}`,
    cells: {
      ...shared,
      row: wordInput(PRINTED_ROWS, "party", language),
      code: codeInput(party),
      printedName: textInput(printedName),
      amount: numberInput(amount, "#,##0"),
    },
  }));
  const total = {
    id: `${table.id}/`,
    cells: {
      ...shared,
      row: wordInput(PRINTED_ROWS, "total", language),
      code: codeInput(null),
      printedName: textInput(null),
      amount: numberInput(table.printedTotal, "#,##0"),
    },
  };
  return table.printedTotal === null ? parties : [...parties, total];
}
