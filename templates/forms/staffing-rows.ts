import type { Agreement, Funding, Position } from "../../engine/index.ts";

/** A position as a row of the table Tjänster. */
export interface PositionRow extends Position {
  /** The agreement's id. */
  readonly agreement: string;
}

/** A funding as a row of the table Finansiering. */
export interface FundingRow extends Funding {
  /** The agreement's id. */
  readonly agreement: string;
}

/** The positions of an agreement. @rule BU1 */
export function positionRows({ id, positions = [] }: Agreement): readonly PositionRow[] {
  return positions.map((one) => ({ agreement: id, ...one }));
}

/** The money that an agreement speaks of. @rule BU1 BU2 */
export function fundingRows({ id, fundings = [] }: Agreement): readonly FundingRow[] {
  return fundings.map((one) => ({ agreement: id, ...one }));
}

/** What a row says of its agreement. */
export function withoutAgreement<Row extends { readonly agreement: string }>(
  row: Row,
): Omit<Row, "agreement"> {
  const { agreement: _agreement, ...said } = row;
  return said;
}
