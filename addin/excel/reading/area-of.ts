import type { Area } from "../../../toolkit/workbook.ts";

/** A range's place as Excel returns it. */
export interface RangePlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What of a range is to be loaded for {@link areaOf}. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** The rectangle of a range. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: RangePlace): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
