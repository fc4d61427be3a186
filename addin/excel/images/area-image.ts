import { areaText } from "../../../toolkit/cells/address.ts";
import type { Area } from "../../../toolkit/workbook.ts";
import { bands } from "../plan/rectangles.ts";
import type { SheetArea } from "../plan/touched.ts";
import type { Batch } from "../requests/batch.ts";

/** What was in a rectangle of a sheet: enough to restore it. */
export interface AreaImage extends SheetArea {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly looks: readonly (readonly Excel.CellProperties[])[];
}

/** The looks that a writing may change, and an undoing gives back. */
const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, tintAndShade: true },
    font: { bold: true, italic: true, color: true, size: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
    protection: true,
  },
};

/** What a cell with all its looks and a long text takes to load, in bytes. */
const CELL_BYTES = 700;
const MOST_CELLS = 2_000;

/** Queues the loading of images of areas. @returns what reads them after the sync @rule EX2 EX5 */
export async function loadImages(
  batch: Batch,
  areas: readonly SheetArea[],
): Promise<() => readonly AreaImage[]> {
  const loading: (() => AreaImage)[] = [];
  for (const { sheet, area } of areas.flatMap(inBands)) {
    await batch.reserve({ sent: 0, received: CELL_BYTES * cellsOf(area) });
    loading.push(loadImage(batch, { sheet, area }));
  }
  return () => loading.map((loaded) => loaded());
}

function loadImage(batch: Batch, { sheet, area }: SheetArea): () => AreaImage {
  const range = batch.sheet(sheet).getRange(areaText(area));
  range.load("values,formulas,valueTypes,numberFormat");
  const looks = range.getCellProperties(LOOKS);
  return () => ({
    sheet,
    area,
    values: range.values,
    formulas: range.formulas,
    valueTypes: range.valueTypes,
    numberFormats: range.numberFormat.map((row) => row.map(String)),
    looks: looks.value,
  });
}

function inBands({ sheet, area }: SheetArea): readonly SheetArea[] {
  return bands(area, MOST_CELLS).map((band) => ({ sheet, area: band }));
}

function cellsOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
