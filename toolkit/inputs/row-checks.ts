import type { Problem, Result } from "../../engine/index.ts";
import { allOf, fail, problem } from "../../engine/index.ts";
import type { Years } from "../../templates/forms/years.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import type { TableRow } from "./table-rows.ts";

/** After so many faults in a table it is another kind of table; the rest would tell nothing more. */
const MOST_FAULTS = 100;

/** The rows of a table, each read; or every problem with them. */
export function readRows<Value>(
  rows: Result<readonly TableRow[], Problem>,
  read: (row: TableRow) => Result<Value, Problem>,
): Result<readonly Value[], Problem> {
  if (!rows.ok) return rows;
  const all = allOf(rows.value.map(read));
  return all.ok ? all : fail(all.problems.slice(0, MOST_FAULTS));
}

/** Rows of which some columns together say the same, though each should say its own; case makes no difference to formulas. */
export function doubledRows(
  rows: Result<readonly TableRow[], Problem>,
  columns: readonly string[],
): readonly Problem[] {
  const seen = new Set<string>();
  return (rows.ok ? rows.value : []).flatMap(({ cell }) => {
    const cells = columns.map(cell);
    const texts = cells.map(({ value }) => valueText(value));
    const [first] = cells;
    if (first === undefined || texts.includes("")) return [];
    const key = texts.join("\n").toLowerCase();
    const isSeen = seen.has(key);
    seen.add(key);
    const facts = { label: cells.map(({ label }) => label).join(", "), text: texts.join(", ") };
    return isSeen ? [problem("row-doubled", facts, first.place)] : [];
  });
}

/** The problem that two rows that belong together differ; none where they do not. */
export function disagreement(
  cell: ReturnType<TableRow["cell"]>,
  one: string,
  other: string,
): readonly Problem[] {
  if (one === other) return [];
  return [problem("cells-disagree", { about: cell.label, one, other }, cell.place)];
}

/** Rows that end before they begin. @rule WB8 */
export function reversedYears(
  rows: readonly (Years & { readonly row: TableRow })[],
): readonly Problem[] {
  return rows.flatMap(({ from, to, row }) => {
    if (from === null || to === null || from <= to) return [];
    return [problem("years-reversed", { from, to }, row.cell("to").place)];
  });
}
