import type { Agreement, Funding, Position } from "../../engine/index.ts";

/** A position as a row of the table Tjänster. */
export interface PositionRow extends Omit<Position, "onCostsSeries"> {
  /** The agreement's id. */
  readonly agreement: string;
  readonly onCostsSeries: string | null;
}

/** A funding as a row of the table Finansiering. */
export interface FundingRow extends Funding {
  /** The agreement's id. */
  readonly agreement: string;
}

/** The positions of an agreement. @rule BU1 */
export function positionRows({ id, positions = [] }: Agreement): readonly PositionRow[] {
  return positions.map(({ onCostsSeries = null, ...one }) => ({
    agreement: id,
    ...one,
    onCostsSeries,
  }));
}

/** The position that a row says. */
export function positionOf(row: PositionRow): Position {
  const { onCostsSeries, ...said } = withoutAgreement(row);
  return onCostsSeries === null ? said : { ...said, onCostsSeries };
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
