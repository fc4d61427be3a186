import type { Problem } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import { SHOWN } from "../../templates/forms/names.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { INPUT_GRIDS } from "../../templates/tables/input-tables.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { presentSheet } from "../book/find-grids.ts";
import type { InputCell } from "./cell-values.ts";
import { namedCell, tableRows } from "./table-rows.ts";

/** The column of an input table that says which agreement a row belongs to. */
const COLUMN = "agreement";

/**
 * Agreements that rows belong to, or that the reports are to show, and that there are none of.
 * Each is told once, at the first cell that says it: an id that was changed in one place alone
 * is one fault, however many rows say it.
 *
 * @rule WB7 WB8
 */
export function unknownAgreements(book: OpenBook, known: readonly string[]): readonly Problem[] {
  const first = new Map<string, InputCell>();
  for (const cell of citingCells(book)) {
    const id = valueText(cell.value);
    if (id !== "" && !first.has(id)) first.set(id, cell);
  }
  return [...first].flatMap(([text, { place }]) => {
    if (known.includes(text)) return [];
    const nearest = nearestTo(text, [...known])[0] ?? null;
    return [problem("choice-unknown", { text, choices: [...known], nearest }, place)];
  });
}

function citingCells(book: OpenBook): readonly InputCell[] {
  const shown = namedCell(book, SHOWN.agreement);
  const rows = INPUT_GRIDS.flatMap((form) => {
    const isThere = presentSheet(book, form.sheet) !== null;
    const cites = form.columns.some(({ id }) => id === COLUMN);
    const read = isThere && cites ? tableRows(book, form) : null;
    return read?.ok === true ? read.value : [];
  });
  const cells = rows.flatMap(({ has, cell }) => (has(COLUMN) ? [cell(COLUMN)] : []));
  return shown.ok ? [shown.value, ...cells] : cells;
}
