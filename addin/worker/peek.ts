import type { Problem } from "../../engine/index.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import type { CellAt } from "../../toolkit/cells/address.ts";
import { addressOf, columnLetters, isOnSheet, parseAddress } from "../../toolkit/cells/address.ts";
import type { PresentSheet, PresentWorkbook } from "../../toolkit/workbook.ts";
import type { Fault, Peek } from "./worker-api.ts";

/** How far around the cell one sees. */
const ROWS_AROUND = 2;
const COLUMNS_BEFORE = 1;
const COLUMNS_SHOWN = 4;

/** A problem with the cells around its place, where a workbook is there to be looked into. @rule PA5 */
export function faultIn(book: PresentWorkbook | null, problem: Problem): Fault {
  return { problem, peek: book === null ? null : peekAt(book, problem) };
}

function peekAt({ sheets }: PresentWorkbook, { place }: Problem): Peek | null {
  if (place?.kind !== "sheet" || place.cell === undefined) return null;
  const sheet = sheets.find(({ name, isOwn }) => name === place.sheet && isOwn);
  const meant = parseAddress(place.cell);
  return sheet === undefined || meant === null ? null : corner(sheet, meant);
}

function corner(sheet: PresentSheet, meant: CellAt): Peek {
  const left = Math.max(0, meant.column - COLUMNS_BEFORE);
  const top = Math.max(0, meant.row - ROWS_AROUND);
  const columns = Array.from({ length: COLUMNS_SHOWN }, (_, index) => left + index).filter(
    (column) => isOnSheet({ row: top, column }),
  );
  const rows = Array.from(
    { length: meant.row - top + ROWS_AROUND + 1 },
    (_, index) => top + index,
  ).filter((row) => isOnSheet({ row, column: left }));
  return {
    sheet: sheet.name,
    columns: columns.map(columnLetters),
    rows: rows.map((row) => ({
      number: row + 1,
      cells: columns.map((column) => ({
        text: valueText(sheet.cells.get(addressOf({ row, column }))?.value ?? null),
        isMeant: row === meant.row && column === meant.column,
      })),
    })),
  };
}
