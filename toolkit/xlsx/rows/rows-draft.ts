import type { Area } from "../../workbook.ts";
import type { CellAt } from "../../cells/address.ts";
import type { CellContent } from "../edit/cell-content.ts";

/**
 * The rows of a sheet being changed. There are two kinds: rows that are text, which every
 * sheet of ours has, and rows that are a tree, for sheets that another program has written
 * in an unusual way.
 */
export interface SheetRows {
  /** The style that a cell has, 0 for none, and the one it would show if it were not there. */
  readonly stylesAt: (at: CellAt) => CellStyles;
  /** Writes a cell. What told of its former content goes with it. */
  readonly put: (at: CellAt, style: number, content: CellContent) => void;
  /** The cells of an area that hold something. */
  readonly filledIn: (area: Area) => readonly CellAt[];
  /** Gives a row a height, in points. */
  readonly setHeight: (row: number, height: number) => void;
  /** Where array formulas and data tables spread. */
  readonly arrays: readonly Area[];
  /** Puts what was changed into the sheet's part. Once, at the end. */
  readonly settle: () => void;
}

/** The number of a cell's own style, and of its row's or column's. */
export interface CellStyles {
  readonly own: number;
  readonly inherited: number;
}
