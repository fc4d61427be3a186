import type { Problem, Result } from "../../engine/index.ts";
import { succeed } from "../../engine/index.ts";
import type { PrintedRow } from "../forms/printed-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import { PRINTED_ROWS } from "../forms/words.ts";
import type { CellReader, InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { AGREEMENT, code, day, decimal, reference, required, text, word, year } from "./columns.ts";

const KINDS = ["party", "total"] as const;

/** What a party's row must say, and the printed sum need not. */
function ofParty(
  cell: CellReader,
  read: Result<string | null, Problem>,
): Result<string | null, Problem> {
  const kind = cell.beside("row").word(PRINTED_ROWS, KINDS);
  return kind.ok && kind.value === "party" ? cell.required(read) : succeed(null);
}

/** The table Publicerat: amounts as documents print them, errors and all. Evidence, never counted with. */
export const PUBLISHED: InputTable<PrintedRow> = {
  form: tableForm("published", SHEETS.published, "Publicerat"),
  note: {
    sv: "Belopp som de står tryckta i underlagen, för jämförelse. Fördelningen räknas inte med dem.",
    en: "Amounts as the documents print them, for comparison. The split is not made of them.",
  },
  order: ["agreement", "table", "year", "row", "code", "printedName", "amount", "date", "source"],
  columns: {
    agreement: AGREEMENT,
    table: required(reference({ sv: "Tabell", en: "Table", width: 16 })),
    year: required(year({ sv: "År", en: "Year", width: 8 })),
    row: { ...word({ sv: "Rad", en: "Row", width: 14 }, PRINTED_ROWS, KINDS), allows: null },
    code: {
      ...code({ sv: "Kod", en: "Code", width: 10 }),
      read: (cell) => ofParty(cell, cell.code()),
    },
    printedName: {
      ...text({ sv: "Namn som tryckt", en: "Name as printed", width: 28 }),
      read: (cell) => ofParty(cell, cell.text()),
    },
    amount: decimal({ sv: "Belopp som tryckt", en: "Amount as printed", width: 18 }, "#,##0"),
    date: day({ sv: "Folkmängdens dag", en: "Day of the population", width: 18 }),
    source: required(reference({ sv: "Källa", en: "Source", width: 16 })),
  },
  derived: [],
  rowId: ({ table, code: own }) => `${table}/${own ?? ""}`,
  key: [],
  since: 1,
  isAlways: false,
};
