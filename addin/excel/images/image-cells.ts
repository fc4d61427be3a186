import type { CellAt } from "../../../toolkit/cells/address.ts";
import type { AreaImage } from "./area-image.ts";

/** A cell as it looked. */
export interface ImageCell {
  readonly numberFormat: string;
  readonly look: Excel.CellProperties;
}

/** How a cell of a sheet looked; null where no image was taken of it. */
export type ImageCells = (sheet: string, at: CellAt) => ImageCell | null;

/** The cells of images, to look up. */
export function imageCells(images: readonly AreaImage[]): ImageCells {
  const cells = new Map<string, ImageCell>();
  for (const { sheet, area, numberFormats, looks } of images) {
    for (const [down, row] of looks.entries()) {
      for (const [right, look] of row.entries()) {
        const at = { row: area.top + down, column: area.left + right };
        const numberFormat = numberFormats[down]?.[right] ?? "General";
        cells.set(keyOf(sheet, at), { numberFormat, look });
      }
    }
  }
  return (sheet, at) => cells.get(keyOf(sheet, at)) ?? null;
}

function keyOf(sheet: string, { row, column }: CellAt): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}

/** Whether a cell has a fill: without one Excel returns white too, but no shade of it. */
export function isFilled({ format }: Excel.CellProperties): boolean {
  return typeof format?.fill?.tintAndShade === "number";
}

/** Whether a cell looks as cells of a new workbook do, so that nobody's look is lost. @rule WB2 */
export function isPlain({ numberFormat, look }: ImageCell): boolean {
  const font = look.format?.font;
  return (
    numberFormat === "General" && !isFilled(look) && font?.bold !== true && font?.italic !== true
  );
}
