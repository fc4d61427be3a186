import type { Problem } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import type { PlannedChanges } from "../plan/planned-changes.ts";
import { sheetsChanged } from "../plan/planned-changes.ts";
import type { Overview } from "./overview.ts";

/** What the user has forbidden that a writing or an undoing needs: all of it at once. @rule EX6 */
export function forbidden(changes: PlannedChanges, overview: Overview): readonly Problem[] {
  const { file, isProtected, sheets } = overview;
  const changed = sheetsChanged(changes);
  const closed = sheets.filter((sheet) => sheet.isProtected && changed.has(sheet.name));
  return [
    ...(isProtected && changes.madeSheets.length > 0
      ? [problem("excel-book-protected", { file }, { kind: "file", file })]
      : []),
    ...closed.map(({ name: sheet }) =>
      problem("excel-sheet-protected", { sheet }, { kind: "sheet", file, sheet }),
    ),
  ];
}
