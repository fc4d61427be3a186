import type { Contribution, YearSplit } from "../../engine/index.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { addressOf } from "../cells/address.ts";
import type { OpenBook } from "./find-grids.ts";
import { sheetOf } from "./find-grids.ts";
import type { Layout } from "./layout.ts";

/**
 * A split with its parts in the order that the reports have them: whoever sorts the
 * inputs moves nobody in a report, and a new party comes last in its key.
 *
 * @rule WB6 AL9
 */
export function inPresentOrder(split: YearSplit, book: OpenBook, layout: Layout): YearSplit {
  const codes = tracedCodes(book, layout);
  const place = ({ code }: Contribution): number => {
    const index = codes.indexOf(code);
    return index === -1 ? codes.length : index;
  };
  const sorted = (parts: readonly Contribution[]): readonly Contribution[] =>
    [...parts].sort((a, b) => place(a) - place(b));
  return { ...split, groups: sorted(split.groups), rows: sorted(split.rows) };
}

/** The codes of the trace, from the top; none where it is gone. */
function tracedCodes(book: OpenBook, { grids }: Layout): readonly string[] {
  const grid = grids.get("trace");
  const column = grid?.columns.get("code")?.column;
  if (grid === undefined || column === undefined) return [];
  const { cells } = sheetOf(book, grid.sheet);
  return Array.from({ length: grid.bottom - grid.top }, (_, index) =>
    valueText(cells.get(addressOf({ row: grid.top + 1 + index, column }))?.value ?? null),
  );
}
