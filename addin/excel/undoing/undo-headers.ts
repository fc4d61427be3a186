import type { PrintLine } from "../../../toolkit/workbook.ts";
import type { HeaderChange } from "../images/undo-entry.ts";
import { loadHeaders } from "../reading/load-headers.ts";
import { loadOverview } from "../reading/overview.ts";
import type { Batch } from "../requests/batch.ts";
import { setHeader } from "../writing/print.ts";

/** Puts headers back, each part of them that still says what was written. @rule EX5 EX8 */
export async function undoHeaders(batch: Batch, changes: readonly HeaderChange[]): Promise<void> {
  const { sheets } = await loadOverview(batch);
  const present = changes.filter((one) => sheets.some(({ name }) => name === one.sheet));
  const names = present.map(({ sheet }) => sheet);
  const texts = await loadHeaders(batch, names);
  for (const change of present) {
    const now = texts.get(change.sheet)?.header;
    if (now !== undefined) setHeader(batch, change.sheet, putBack(now, change));
  }
  await batch.sync();
}

/** A writing that was broken off has changed some of the parts. */
function putBack(now: PrintLine, { before, after }: HeaderChange): PrintLine {
  const part = (name: keyof PrintLine): string =>
    now[name] === after[name] ? before[name] : now[name];
  return { left: part("left"), center: part("center"), right: part("right") };
}
