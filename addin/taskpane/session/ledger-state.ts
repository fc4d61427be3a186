import type { Fault, LedgerFields, UnderstoodLedger } from "../../worker/worker-api.ts";

/** The state of the screen Utfall: a ledger's file, how it is to be read, and what it came to. @rule LE8 PA12 */
export interface LedgerState {
  /** Null until one is chosen. */
  readonly file: File | null;
  readonly fields: LedgerFields;
  readonly outcome: LedgerOutcome;
}

/** What a file came to; nothing until it is read, and again when something is changed. */
export type LedgerOutcome =
  | { readonly status: "unread" }
  | { readonly status: "understood"; readonly understood: UnderstoodLedger }
  | { readonly status: "failed"; readonly faults: readonly Fault[] };

/** An event that changes it. */
export type LedgerEvent =
  | { readonly kind: "ledger-chosen"; readonly file: File }
  | {
      readonly kind: "ledger-field-changed";
      readonly field: keyof LedgerFields;
      readonly text: string;
    }
  | { readonly kind: "ledger-read"; readonly outcome: LedgerOutcome };

/** No file yet, and nothing said. */
export const NO_LEDGER: LedgerState = {
  file: null,
  fields: {
    only: "",
    objects: "",
    counterpart: "",
    sign: "",
    period: "",
    columns: "",
    plan: "",
    by: "",
    at: "",
  },
  outcome: { status: "unread" },
};

/** The state after an event: an outcome holds for the file and the fields that it was read with. */
export function reduceLedger(ledger: LedgerState, event: LedgerEvent): LedgerState {
  switch (event.kind) {
    case "ledger-chosen":
      return { ...ledger, file: event.file, outcome: NO_LEDGER.outcome };
    case "ledger-field-changed": {
      const fields = { ...ledger.fields, [event.field]: event.text };
      return { ...ledger, fields, outcome: NO_LEDGER.outcome };
    }
    case "ledger-read":
      return { ...ledger, outcome: event.outcome };
  }
}

/** The workbook is another than the file was read for. */
export function unread(ledger: LedgerState): LedgerState {
  return { ...ledger, outcome: NO_LEDGER.outcome };
}
