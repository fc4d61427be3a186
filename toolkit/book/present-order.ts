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
  const traced = tracedRows(book, layout);
  // The rows of another agreement say nothing of the order of this one's.
  const isOwn = traced.some(({ within }) => within === split.agreement.id);
  const codes = isOwn ? traced.map(({ code }) => code) : [];
  const place = ({ code }: Contribution): number => {
    const index = codes.indexOf(code);
    return index === -1 ? codes.length : index;
  };
  const sorted = (parts: readonly Contribution[]): readonly Contribution[] =>
    [...parts].sort((a, b) => place(a) - place(b));
  return { ...split, groups: sorted(split.groups), rows: sorted(split.rows) };
}

interface TracedRow {
  readonly code: string;
  readonly within: string;
}

/** The rows of the trace, from the top; none where it is gone. */
function tracedRows(book: OpenBook, { grids }: Layout): readonly TracedRow[] {
  const grid = grids.get("trace");
  if (grid === undefined) return [];
  const { cells } = sheetOf(book, grid.sheet);
  const textAt = (id: string, row: number): string => {
    const column = grid.columns.get(id)?.column;
    if (column === undefined) return "";
    return valueText(cells.get(addressOf({ row, column }))?.value ?? null);
  };
  const rows = Array.from({ length: grid.bottom - grid.top }, (_, index) => grid.top + 1 + index);
  return rows.map((row) => ({ code: textAt("code", row), within: textAt("within", row) }));
}
