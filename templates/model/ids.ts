/** The sheets of a workbook. */
export type SheetId =
  "agreement" | "parties" | "keys" | "population" | "sources" | "published" | "split" | "audit";

/** The grids: one to a sheet, where it has one. */
export type GridId =
  "clauses" | "parties" | "keys" | "population" | "sources" | "published" | "split" | "trace";
