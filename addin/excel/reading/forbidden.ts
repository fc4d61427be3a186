import type { Problem } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import type { Traces } from "../plan/traces.ts";
import { sheetsChanged } from "../plan/traces.ts";
import type { Scene } from "./look-around.ts";

/** What the user has forbidden that a writing or an undoing needs: all of it at once. @rule EX6 */
export function forbidden(traces: Traces, scene: Scene): readonly Problem[] {
  const { file, isProtected, sheets } = scene;
  const changed = sheetsChanged(traces);
  const closed = sheets.filter((sheet) => sheet.isProtected && changed.has(sheet.name));
  return [
    ...(isProtected && traces.madeSheets.length > 0
      ? [problem("excel-book-protected", { file }, { kind: "file", file })]
      : []),
    ...closed.map(({ name: sheet }) =>
      problem("excel-sheet-protected", { sheet }, { kind: "sheet", file, sheet }),
    ),
  ];
}
