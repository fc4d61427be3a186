import type { Decimal } from "decimal.js";
import type { AccountMapRow, LedgerSign, Mapping, ObjectMapRow } from "../../engine/index.ts";

/** A row of Utfall: what was booked in a month, in kr with the ledger's sign. */
export interface ActualRow {
  readonly period: number;
  readonly account: string;
  readonly counterpart: string | null;
  readonly object: string | null;
  readonly amount: Decimal;
  /** The import that it came with; null where it was typed by hand. */
  readonly importId: string | null;
}

/** A row of Utfall as it is written: with what its formulas come to. */
export interface MappedActualRow extends ActualRow {
  readonly mapping: Mapping;
}

/** A row of Kontokarta. */
export interface AccountRow extends AccountMapRow {
  /** The account plan and its year, such as «Kommun-Bas 25». */
  readonly plan: string | null;
  readonly note: string | null;
}

/** A row of Kontokarta as it is written: with its number among the rows. */
export interface NumberedAccountRow extends AccountRow {
  readonly number: number;
}

/** A row of Objektkarta. */
export interface ObjectRow extends ObjectMapRow {
  readonly note: string | null;
}

/** A row of Importer: a file that was read in. Amounts are kr. */
export interface ImportRow {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly program: string | null;
  readonly company: string | null;
  readonly organisation: string | null;
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly debit: Decimal;
  readonly credit: Decimal;
  readonly sign: LedgerSign | null;
  /** Which dimensions objects and counterparts were taken from. */
  readonly dimensions: string | null;
  /** The objects that were chosen; null for all. */
  readonly objects: string | null;
  /** The sum of what was entered, and of what the choice left out. */
  readonly entered: Decimal;
  readonly leftOut: Decimal;
  /** What was read past: texts, signatures, employees. */
  readonly dropped: string | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly isClosed: boolean;
  /** The later import that took its rows away; null where it holds. */
  readonly replacedBy: string | null;
}
