import type { LedgerFile, Problem, Result } from "../../engine/index.ts";

/**
 * Reads a ledger's file a piece at a time, so that however large it is only its sums
 * are kept. Who pushes the pieces can tell how far it is, and stop.
 *
 * @rule LE1
 */
export interface LedgerReader {
  /** Takes the next bytes of the file. */
  readonly push: (bytes: Uint8Array) => void;
  /** The sums once all is read, or every problem with its line. */
  readonly end: () => Result<LedgerFile, Problem>;
}
