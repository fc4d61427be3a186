/** What can be wrong with a published table. A part of {@link ProblemFacts}. @rule AU5 */
export interface PublishedFacts {
  "published-missing": { party: string };
  "published-below-ore": { text: string };
  "published-units-mixed": { unit: string; other: string; text: string };
  /** What weights make together is one whole number above 0, or two with a dash between. */
  "weight-sum-unreadable": { text: string };
  /** More cells are selected in Excel than a table has; -1 for more than Excel counts. */
  "excel-selection-large": { cells: number; limit: number };
  /** No total is given, and the table prints none. */
  "published-total-missing": { rows: number };
  /** No document prints amounts for the year, or (null) for several; `years` are those that have some. */
  "published-year-missing": { agreement: string; year: number | null; years: number[] };
  "published-all-zero": { rows: number };
}
