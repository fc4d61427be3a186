/** Where the user can put a finger on what is wrong. */
export type Place =
  /** `line` counts from 1; `column` is a column's header; `path` is a place inside a JSON file. */
  | {
      readonly kind: "file";
      readonly file: string;
      readonly line?: number;
      readonly column?: string;
      readonly path?: string;
    }
  /** A cell, a table or a whole sheet of a workbook; `cell` is an address, `B7`, `column` a table's header. */
  | {
      readonly kind: "sheet";
      readonly file: string;
      readonly sheet: string;
      readonly cell?: string;
      readonly table?: string;
      readonly column?: string;
    }
  /** An option or argument of the command line, as it is typed. */
  | { readonly kind: "option"; readonly option: string }
  /** A clause of an agreement, by its name in the agreement's file. */
  | { readonly kind: "clause"; readonly agreement: string; readonly clause: string };
