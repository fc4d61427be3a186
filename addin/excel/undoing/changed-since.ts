import type { Problem, ProblemFacts } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import { addressOf } from "../../../toolkit/cells/address.ts";
import type { PlannedChanges } from "../plan/planned-changes.ts";
import type { Overview } from "../reading/overview.ts";
import type { AfterImage, AreaAfter, SheetAfter } from "../images/after-image.ts";

/** The first of what was written that is no longer there; null where all is. @rule EX5 EX6 */
export function removedSince(
  changes: PlannedChanges,
  { sheets, tables }: Overview,
): Problem | null {
  const written = [...changes.areas.map(({ sheet }) => sheet), ...changes.madeSheets];
  const gone = written.find((name) => !sheets.some((sheet) => sheet.name === name));
  if (gone !== undefined) return changed({ what: "sheet", at: gone, sheet: gone });
  const placed = [...changes.madeTables, ...changes.resized.map(({ table }) => table)];
  const lost = placed.find((name) => !tables.some((table) => table.name === name));
  return lost === undefined ? null : changed({ what: "table", at: lost, sheet: "" });
}

/** The first of what was written that somebody has changed since; null where nobody has. @rule EX5 EX6 */
export function changedSince(after: AfterImage, now: AfterImage): Problem | null {
  return first([
    ...after.areas.map((area, index) => () => changedCell(area, now.areas[index])),
    ...after.sheets.map((sheet, index) => () => changedSheet(sheet, now.sheets[index])),
    () => movedTable(after, now),
    () => movedName(after, now),
  ]);
}

function first(looks: readonly (() => Problem | null)[]): Problem | null {
  for (const look of looks) {
    const found = look();
    if (found !== null) return found;
  }
  return null;
}

function changedCell(
  { sheet, area, formulas }: AreaAfter,
  now: AreaAfter | undefined,
): Problem | null {
  for (const [down, row] of formulas.entries()) {
    for (const [right, given] of row.entries()) {
      if (given === now?.formulas[down]?.[right]) continue;
      const at = addressOf({ row: area.top + down, column: area.left + right });
      return changed({ what: "cell", at, sheet });
    }
  }
  return null;
}

function changedSheet(after: SheetAfter, now: SheetAfter | undefined): Problem | null {
  const { name: sheet } = after;
  if (now?.id !== after.id) return changed({ what: "sheet", at: sheet, sheet });
  const addresses = new Set([...after.cells.keys(), ...now.cells.keys()]);
  const cell = [...addresses].find((at) => after.cells.get(at) !== now.cells.get(at));
  if (cell !== undefined) return changed({ what: "cell", at: cell, sheet });
  const added =
    now.tables.find((table) => !after.tables.includes(table)) ??
    now.charts.find((chart) => !after.charts.includes(chart));
  return added === undefined ? null : changed({ what: "added", at: added, sheet });
}

function movedTable(after: AfterImage, now: AfterImage): Problem | null {
  const moved = after.tables.find(
    ({ area }, index) => JSON.stringify(area) !== JSON.stringify(now.tables[index]?.area),
  );
  return moved === undefined ? null : changed({ what: "table", at: moved.name, sheet: "" });
}

function movedName(after: AfterImage, now: AfterImage): Problem | null {
  const points = new Map(now.names.map(({ name, refersTo }) => [name, refersTo]));
  const moved = after.names.find(({ name, refersTo }) => points.get(name) !== refersTo);
  return moved === undefined ? null : changed({ what: "name", at: moved.name, sheet: "" });
}

function changed(change: ProblemFacts["excel-changed"]): Problem {
  return problem("excel-changed", change);
}
