/** What an import is told from others by. */
export interface LedgerReportFacts {
  /** Ten digits; empty where the file says none. */
  readonly organisation: string;
  readonly from: number;
  readonly to: number;
  /** The objects that are chosen, with commas between; null for all. */
  readonly objects: string | null;
}
