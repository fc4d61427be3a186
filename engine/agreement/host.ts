/** What kind of body keeps the books: what a law says of it follows from that. @rule BU5 */
export type LegalForm = "region" | "municipality" | "federation" | "association" | "other";

/**
 * The body that issues the invoices and keeps the books, as what the parties share is no legal
 * person. What no document states is null: a question.
 *
 * @rule BU5
 */
export interface Host {
  readonly name: string;
  readonly legalForm: LegalForm | null;
  /** The account plan that it keeps its books by: «L-Bas 2024». */
  readonly accountPlan: string | null;
  /** Whether it is one of the parties, under the same name. */
  readonly isParty: boolean | null;
  /** A name in the agreement's sources. */
  readonly source: string;
}
