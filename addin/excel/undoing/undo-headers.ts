import type { PrintLine } from "../../../toolkit/workbook.ts";
import type { HeaderChange } from "../images/undo-entry.ts";
import { loadHeaders } from "../reading/load-headers.ts";
import { loadOverview } from "../reading/overview.ts";
import type { Batch } from "../requests/batch.ts";
import { setHeader } from "../writing/print.ts";

/** Puts headers back, where they still say what was written. @rule EX5 EX8 */
export async function undoHeaders(batch: Batch, changes: readonly HeaderChange[]): Promise<void> {
  const { sheets } = await loadOverview(batch);
  const present = changes.filter((one) => sheets.some(({ name }) => name === one.sheet));
  const now = await loadHeaders(
    batch,
    present.map(({ sheet }) => sheet),
  );
  for (const { sheet, before, after } of present) {
    if (isSame(now.get(sheet)?.header, after)) setHeader(batch, sheet, before);
  }
  await batch.sync();
}

function isSame(one: PrintLine | undefined, { left, center, right }: PrintLine): boolean {
  return one?.left === left && one.center === center && one.right === right;
}
