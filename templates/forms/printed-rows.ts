import type { Decimal } from "decimal.js";
import type { Agreement, IsoDate, PublishedTable } from "../../engine/index.ts";

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
