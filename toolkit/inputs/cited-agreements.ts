import type { Problem } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import { SHOWN } from "../../templates/forms/names.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { gridForm } from "../../templates/model/input-table.ts";
import { AGREEMENTS } from "../../templates/tables/agreements.ts";
import { INPUT_GRIDS } from "../../templates/tables/input-tables.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { presentSheet } from "../book/find-grids.ts";
import type { InputCell } from "./cell-values.ts";
import { namedCell, tableRows } from "./table-rows.ts";

/** The column of an input table that says which agreement a row belongs to. */
const COLUMN = "agreement";

/**
 * Agreements that rows belong to, or that the reports are to show, and that there are none of.
 * Each is told once: at the table Avtal where the id was changed in that table alone, else at the
 * first cell that says it.
 *
 * @rule WB7 WB8
 */
export function unknownAgreements(book: OpenBook, known: readonly string[]): readonly Problem[] {
  const citing = citingCells(book).filter(({ value }) => valueText(value) !== "");
  const cited = [...new Set(citing.map(({ value }) => valueText(value)))];
  const [strange, ...others] = cited.filter((id) => !known.includes(id));
  if (strange === undefined) return [];
  const uncited = known.filter((id) => !cited.includes(id));
  if (others.length === 0 && uncited.length === 1) {
    const at = idCell(book, uncited[0] ?? "");
    const sheets = [...new Set(citing.filter(says(strange)).map(sheetOf))];
    const facts = { id: uncited[0] ?? "", used: strange, sheets };
    if (at !== null) return [problem("agreement-renamed", facts, at.place)];
  }
  return [strange, ...others].map((text) => {
    const nearest = nearestTo(text, [...known])[0] ?? null;
    const first = citing.find(says(text));
    return problem("choice-unknown", { text, choices: [...known], nearest }, first?.place);
  });
}

function says(id: string): (cell: InputCell) => boolean {
  return ({ value }) => valueText(value) === id;
}

function sheetOf({ place }: InputCell): string {
  return place.kind === "sheet" ? place.sheet : "";
}

/** The cell of the table Avtal that holds an agreement's id. */
function idCell(book: OpenBook, id: string): InputCell | null {
  const rows = tableRows(book, gridForm(AGREEMENTS));
  return rows.ok ? (rows.value.map(({ cell }) => cell("id")).find(says(id)) ?? null) : null;
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
