/** What can be wrong with a published table. A part of {@link ProblemFacts}. @rule AU5 */
export interface PublishedFacts {
  "published-missing": { party: string };
  "published-below-ore": { text: string };
  "published-units-mixed": { unit: string; other: string; text: string };
  "published-all-zero": { rows: number };
}
