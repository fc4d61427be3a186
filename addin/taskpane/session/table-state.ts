import type { ExplainedTable, Fault, TableFields } from "../../worker/worker-api.ts";

/** What the user has pasted and said of a published table, and what it came to. @rule AU5 */
export interface TableState {
  readonly fields: TableFields;
  readonly outcome: TableOutcome;
}

/** What a table came to; nothing until it is tried, and again when something in it is changed. */
export type TableOutcome =
  | { readonly status: "untried" }
  | { readonly status: "explained"; readonly explained: ExplainedTable }
  | { readonly status: "failed"; readonly faults: readonly Fault[] };

/** An event that changes it. */
export type TableEvent =
  | {
      readonly kind: "table-field-changed";
      readonly field: keyof TableFields;
      readonly text: string;
    }
  | { readonly kind: "table-tried"; readonly outcome: TableOutcome };

/** Nothing is pasted yet. */
export const NO_TABLE: TableState = {
  fields: { text: "", total: "", column: "", weightSum: "" },
  outcome: { status: "untried" },
};

/** The table after an event: an outcome holds for the fields that it was tried with and no others. */
export function reduceTable(table: TableState, event: TableEvent): TableState {
  switch (event.kind) {
    case "table-field-changed": {
      const fields = { ...table.fields, [event.field]: event.text };
      return { fields, outcome: NO_TABLE.outcome };
    }
    case "table-tried":
      return { ...table, outcome: event.outcome };
  }
}
