import type { CellAt } from "../../../toolkit/cells/address.ts";
import { areaText } from "../../../toolkit/cells/address.ts";
import type { Area } from "../../../toolkit/workbook.ts";

/** Excel refuses longer lists of addresses in places. */
const LONGEST = 240;

/** Cells as lists of rectangles, `A1:C9,E2`, each list short enough for one call. */
export function addressLists(cells: readonly CellAt[]): readonly string[] {
  const lists: string[] = [];
  for (const text of rectangles(cells).map(areaText)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + text.length < LONGEST) {
      lists[lists.length - 1] = `${last},${text}`;
    } else lists.push(text);
  }
  return lists;
}

/** Cells as few rectangles, none of which holds any other cell: runs along the rows, then equal runs of rows that follow each other. */
export function rectangles(cells: readonly CellAt[]): readonly Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of runs(cells)) {
    const key = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(key);
    if (above !== undefined && above.bottom + 1 === run.top) {
      open.set(key, { ...above, bottom: run.bottom });
    } else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function runs(cells: readonly CellAt[]): readonly Area[] {
  const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const found: Area[] = [];
  for (const { row, column } of ordered) {
    const last = found.at(-1);
    const isIn = last?.top === row && column >= last.left && column <= last.right;
    if (isIn) continue;
    if (last?.top === row && last.right + 1 === column) {
      found[found.length - 1] = { ...last, right: column };
    } else found.push({ top: row, left: column, bottom: row, right: column });
  }
  return found;
}

/** An area cut into bands of whole rows with about so many cells, so that each fits in a request. @rule EX2 */
export function bands(area: Area, mostCells: number): readonly Area[] {
  const columns = area.right - area.left + 1;
  const height = Math.max(1, Math.floor(mostCells / columns));
  const cut: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    cut.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return cut;
}
