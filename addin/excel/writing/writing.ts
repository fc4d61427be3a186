import { invariant } from "../../../engine/index.ts";
import type { PresentWorkbook } from "../../../toolkit/workbook.ts";
import type { ImageCells } from "../images/image-cells.ts";
import type { Batch } from "../requests/batch.ts";

/** What carrying out a plan works with. */
export interface Writing {
  readonly batch: Batch;
  readonly present: PresentWorkbook;
  /** How the cells looked that are written over. */
  readonly before: ImageCells;
}

/** A number as it can be sent: what JSON cannot say would mean «leave the cell alone». @rule WB3 */
export function finite(value: number): number {
  invariant(Number.isFinite(value), "WB3", "a number that is written is finite");
  return value;
}
