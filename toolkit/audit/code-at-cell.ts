import { sheetOf } from "../book/find-grids.ts";
import type { OpenBook } from "../book/find-grids.ts";

import type { GridPlace } from "../book/layout.ts";
import { addressOf, parseAddress } from "../cells/address.ts";
import { parseSheetReference } from "../cells/sheet-reference.ts";
import { valueText } from "../../templates/model/cell-value.ts";

/** The code on the row of a report that a cell stands on: `F15`, `Granskning!N26`; null where the text is no such cell. */
export function codeAtCell(
  book: OpenBook,
  grids: readonly GridPlace[],
  text: string,
): string | null {
  const reference = parseSheetReference(text);
  const at = parseAddress(text.trim());
  const [first] = grids;
  const sheet = reference?.sheet ?? first?.sheet;
  const row = reference?.area.top ?? at?.row;
  const grid = grids.find((one) => one.sheet.toLowerCase() === sheet?.toLowerCase());
  const code = grid?.columns.get("code");
  if (grid === undefined || code === undefined || row === undefined) return null;
  const cell = addressOf({ row, column: code.column });
  return valueText(sheetOf(book, grid.sheet).cells.get(cell)?.value ?? null);
}
