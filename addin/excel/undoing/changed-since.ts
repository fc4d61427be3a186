import type { Problem, ProblemFacts } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import { addressOf } from "../../../toolkit/cells/address.ts";
import type { Traces } from "../plan/traces.ts";
import type { Scene } from "../reading/look-around.ts";
import type { Standing, StandingArea, StandingSheet } from "../images/standing.ts";

/** The first of what was written that is no longer there; null where all is. @rule EX5 EX6 */
export function goneSince(traces: Traces, { sheets, tables }: Scene): Problem | null {
  const written = [...traces.areas.map(({ sheet }) => sheet), ...traces.madeSheets];
  const gone = written.find((name) => !sheets.some((sheet) => sheet.name === name));
  if (gone !== undefined) return changed({ what: "sheet", at: gone, sheet: gone });
  const placed = [...traces.madeTables, ...traces.resized.map(({ table }) => table)];
  const lost = placed.find((name) => !tables.some((table) => table.name === name));
  return lost === undefined ? null : changed({ what: "table", at: lost, sheet: "" });
}

/** The first of what was written that somebody has changed since; null where nobody has. @rule EX5 EX6 */
export function changedSince(after: Standing, now: Standing): Problem | null {
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
  { sheet, area, formulas }: StandingArea,
  now: StandingArea | undefined,
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

function changedSheet(after: StandingSheet, now: StandingSheet | undefined): Problem | null {
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

function movedTable(after: Standing, now: Standing): Problem | null {
  const moved = after.tables.find(
    ({ area }, index) => JSON.stringify(area) !== JSON.stringify(now.tables[index]?.area),
  );
  return moved === undefined ? null : changed({ what: "table", at: moved.name, sheet: "" });
}

function movedName(after: Standing, now: Standing): Problem | null {
  const points = new Map(now.names.map(({ name, refersTo }) => [name, refersTo]));
  const moved = after.names.find(({ name, refersTo }) => points.get(name) !== refersTo);
  return moved === undefined ? null : changed({ what: "name", at: moved.name, sheet: "" });
}

function changed(change: ProblemFacts["excel-changed"]): Problem {
  return problem("excel-changed", change);
}
