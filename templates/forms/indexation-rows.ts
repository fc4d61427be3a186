import type { Agreement, Indexation } from "../../engine/index.ts";

/** An indexation as a row of the table Indexvillkor. */
export interface IndexationRow extends Indexation {
  /** The agreement's id. */
  readonly agreement: string;
}

/** The indexations of an agreement. @rule IX1 */
export function indexationRows({ id, indexations = [] }: Agreement): readonly IndexationRow[] {
  return indexations.map((one) => ({ agreement: id, ...one }));
}

/** The indexation that a row says. */
export function indexationOf(row: IndexationRow): Indexation {
  const { agreement: _agreement, ...said } = row;
  return said;
}
