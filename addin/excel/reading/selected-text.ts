import type { Problem, Result } from "../../../engine/index.ts";
import { fail, problem, succeed } from "../../../engine/index.ts";
import type { Batch } from "../requests/batch.ts";

/** A table of two thousand rows has fewer cells. */
const MOST_CELLS = 50_000;

/**
 * The cells that the user has selected, as one would copy them: rows on lines, cells with tabs
 * between, numbers as they are shown.
 *
 * @rule PA11 AU5
 */
export async function selectedText({ context, sync }: Batch): Promise<Result<string, Problem>> {
  const range = context.workbook.getSelectedRange();
  range.load("cellCount");
  await sync();
  const cells = range.cellCount;
  if (cells < 0 || cells > MOST_CELLS) {
    return fail([problem("excel-selection-large", { cells, limit: MOST_CELLS })]);
  }
  range.load("text");
  await sync();
  return succeed(range.text.map((row) => row.map(quotedCell).join("\t")).join("\n"));
}

/** A text as it stands between tabs: on one line, quoted where a mark would be read as one. */
function quotedCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/gu, " ");
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
