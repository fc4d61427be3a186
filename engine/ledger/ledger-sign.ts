/**
 * Which sign a table writes amounts with: as the ledger does (costs above 0, income below),
 * as a result (income above 0, costs below), or both above 0.
 *
 * @rule LE6
 */
export const LEDGER_SIGNS = ["ledger", "result", "positive"] as const;

/** A sign that a table writes amounts with. */
export type LedgerSign = (typeof LEDGER_SIGNS)[number];
