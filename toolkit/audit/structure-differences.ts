import type { Language } from "../../engine/index.ts";
import { problem } from "../../engine/index.ts";
import type { Grid } from "../../templates/model/grid.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { pointedAt, presentSheet } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { ownChart } from "../book/own-chart.ts";
import type { BrokenGrid } from "../book/present-layout.ts";
import { addressOf } from "../cells/address.ts";
import { chartedGrids, chartSourceBefore } from "../plan/chart-data.ts";
import type { PresentSheet } from "../workbook.ts";
import type { Cause, Difference } from "./difference.ts";
import { labelOf } from "./label-of.ts";

/** What is known of a report that is held against its model. */
export interface Structure {
  readonly book: OpenBook;
  readonly layout: Layout;
  readonly broken: readonly BrokenGrid[];
  readonly language: Language;
}

/**
 * What a report no longer has: the name of a cell or of a block, a block, one of its columns,
 * a chart. What is not there cannot be compared, and would pass in silence.
 *
 * @rule AU3
 */
export function structureDifferences(
  model: SheetModel,
  structure: Structure,
): readonly Difference[] {
  const { book, language } = structure;
  const sheet = presentSheet(book, model.form);
  if (sheet === null) return [];
  const missing = (cause: Cause, about: string, { cell = "", recomputed = about } = {}) => ({
    sheet: sheet.name,
    cell,
    about,
    stored: "",
    recomputed,
    difference: null,
    cause,
  });
  const names = model.named
    .filter(({ name }) => pointedAt(book, name) === null)
    .map(({ name, row, column }) =>
      missing("name-missing", labelOf(name, language), {
        cell: addressOf({ row, column }),
        recomputed: name,
      }),
    );
  return [
    ...names,
    ...model.blocks
      .flatMap(({ grid }) => gridDifferences(grid, structure))
      .map(({ cause, about }) => missing(cause, about)),
    ...missingCharts(model, sheet, structure).map((title) => missing("chart-missing", title)),
  ];
}

/** The charts that a report lacks; one over a block that is not whole tells nothing of it. */
function missingCharts(
  model: SheetModel,
  sheet: PresentSheet,
  { layout }: Structure,
): readonly string[] {
  return chartedGrids(model).flatMap(({ chart, grid }) => {
    const place = layout.grids.get(grid.form.id);
    if (place === undefined) return [];
    const source = chartSourceBefore(chart, grid, place);
    return ownChart(sheet, chart.name, source) === null ? [chart.title] : [];
  });
}

/** What is wrong with a block of the report. */
function gridDifferences(
  { form }: Grid,
  { book, broken }: Structure,
): readonly { readonly cause: Cause; readonly about: string }[] {
  const problems = broken.find((one) => one.form.id === form.id)?.problems ?? [];
  const faults = problems.map((found) => {
    const { code, facts } = found;
    return code === "table-column-missing" || code === "table-column-doubled"
      ? ({ cause: "column-missing", about: facts.column } as const)
      : ({ cause: "block-missing", about: form.table ?? form.bookName } as const);
  });
  const isNamed = problems.length > 0 || pointedAt(book, form.bookName) !== null;
  return isNamed ? faults : [{ cause: "name-missing", about: form.bookName }];
}

/** The blocks that go without optional columns which there is now something in, as grids that are not all there. @rule AU3 */
export function lackingColumns(
  models: readonly SheetModel[],
  { book, layout }: Pick<Structure, "book" | "layout">,
): readonly BrokenGrid[] {
  return models.flatMap(({ blocks }) =>
    blocks.flatMap(({ grid: { form } }): BrokenGrid[] => {
      const place = layout.grids.get(form.id);
      const missing = form.columns.filter(
        ({ id, isOptional }) => isOptional === true && place?.columns.has(id) === false,
      );
      if (place === undefined || missing.length === 0) return [];
      const at = { kind: "sheet", file: book.file, sheet: place.sheet } as const;
      const found = [...place.columns.values()].map(({ header }) => header);
      const problems = missing.map(({ header }) =>
        problem("table-column-missing", { column: header.sv, found }, at),
      );
      return [{ form, problems }];
    }),
  );
}
