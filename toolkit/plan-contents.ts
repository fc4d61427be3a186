import type { Problem, Result } from "../engine/index.ts";
import { succeed } from "../engine/index.ts";
import type { SheetModel } from "../templates/model/sheet.ts";
import { README_SHEET } from "../templates/reports/readme/readme-form.ts";
import { contentsSheet } from "../templates/reports/readme/readme-sheet.ts";
import type { Layout } from "./book/layout.ts";
import { layoutAfter } from "./plan/update-book.ts";
import { rewriteSheet } from "./plan/rewrite-sheet.ts";
import type { ReadBook } from "./split-workbook.ts";
import { sheetsAfter } from "./upgrade.ts";
import type { Operation } from "./workbook.ts";

/** Läs mig's list of sheets, once some more are made; nothing where the workbook has no Läs mig. @rule WB8 */
export function planContents(
  { book, inputs }: ReadBook,
  present: Layout,
  made: readonly SheetModel[],
): Result<readonly Operation[], Problem> {
  const isThere = present.sheets.has(README_SHEET.bookName);
  if (made.length === 0 || !isThere || !present.grids.has("contents")) return succeed([]);
  const { agreement, language, format } = inputs;
  const sheets = sheetsAfter({ book, inputs }, made);
  const model = contentsSheet({ sheets, language, agreement });
  const layout = layoutAfter(book, [model], { present, language });
  return rewriteSheet(model, { book, layout, present, format });
}
