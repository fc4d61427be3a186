import type { Decimal } from "decimal.js";
import type { Agreement, IsoDate, Problem, PublishedTable, Result } from "../../engine/index.ts";
import { succeed } from "../../engine/index.ts";
import { SHEETS } from "../forms/sheets.ts";
import { PRINTED_ROWS } from "../forms/words.ts";
import type { CellReader, InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { AGREEMENT, code, day, decimal, reference, required, text, word, year } from "./columns.ts";

/** A row of the table Publicerat: a party's printed amount, or the printed sum. */
export interface PrintedRow {
  /** The agreement's id. */
  readonly agreement: string;
  readonly table: string;
  readonly year: number;
  readonly row: "party" | "total";
  /** Null for the printed sum. */
  readonly code: string | null;
  /** Null for the printed sum. */
  readonly printedName: string | null;
  readonly amount: Decimal | null;
  readonly date: IsoDate | null;
  readonly source: string;
}

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

/** The printed tables of an agreement as rows. */
export function printedRows({ id, published }: Agreement): readonly PrintedRow[] {
  return published.flatMap((table) => rowsOfTable(id, table));
}

function rowsOfTable(agreement: string, table: PublishedTable): readonly PrintedRow[] {
  const { id, year: printed, populationDate: date, source, printedTotal } = table;
  const shared = { agreement, table: id, year: printed, date, source };
  const parties = table.rows.map(({ party, printedName, amount }): PrintedRow => {
    return { ...shared, row: "party", code: party, printedName, amount };
  });
  const total = { ...shared, row: "total", code: null, printedName: null } as const;
  return printedTotal === null ? parties : [...parties, { ...total, amount: printedTotal }];
}
