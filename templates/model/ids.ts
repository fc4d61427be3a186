/** The sheets of a workbook. */
export type SheetId =
  | "readme"
  | "agreements"
  | "agreement"
  | "decisions"
  | "parties"
  | "keys"
  | "tiers"
  | "population"
  | "sources"
  | "published"
  | "heads"
  | "split"
  | "years"
  | "audit"
  | "traces"
  | "stamps";

/** The grids: a sheet may have several. */
export type GridId =
  | "agreements"
  | "clauses"
  | "decisions"
  | "parties"
  | "keys"
  | "tiers"
  | "population"
  | "sources"
  | "published"
  | "heads"
  | "split"
  | "years"
  | "trace"
  | "traces"
  | "stamps"
  | "inputs"
  | "contents"
  | "rules";
