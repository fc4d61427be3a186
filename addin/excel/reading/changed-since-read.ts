import type { Problem, ProblemFacts } from "../../../engine/index.ts";
import { problem } from "../../../engine/index.ts";
import { addressOf, parseAddress } from "../../../toolkit/cells/address.ts";
import type { SheetArea } from "../plan/touched.ts";
import { touchedAreas } from "../plan/touched.ts";
import type {
  Operation,
  PresentCell,
  PresentName,
  PresentSheet,
  PresentWorkbook,
} from "../../../toolkit/workbook.ts";
import type { Overview } from "./overview.ts";
import type { Read } from "./read-workbook.ts";

/**
 * What somebody has changed of ours since the workbook was read, a problem a sheet:
 * a plan is made for what was read, and carried out on nothing else.
 *
 * @rule EX3 EX6
 */
export function changedSinceRead(
  { present: before, ownNamePrefix }: Read,
  now: PresentWorkbook,
  plan: readonly Operation[],
): readonly Problem[] {
  const own = before.sheets.filter(({ isOwn }) => isOwn);
  const name = changedName(before, now, { plan, ownNamePrefix });
  const table = takenTable(before, now, plan);
  const areas = touchedAreas(plan, before);
  return [
    ...own.flatMap((sheet) => {
      const written = areas.filter((area) => area.sheet === sheet.name);
      return changedSheet(sheet, now, written) ?? [];
    }),
    ...(table === undefined ? [] : [changed({ what: "table", at: table, sheet: "" })]),
    ...(name === undefined ? [] : [changed({ what: "name", at: name, sheet: "" })]),
  ];
}

/** Tables that somebody has put on our own sheets since: what we load of a sheet leaves them out. @rule EX3 */
export function addedTables(
  { present, overview: before }: Read,
  now: Overview,
): readonly Problem[] {
  const own = new Set(present.sheets.flatMap(({ name, isOwn }) => (isOwn ? [name] : [])));
  const known = new Set(before.tables.map(({ name }) => name));
  return now.tables
    .filter(({ name, sheet }) => own.has(sheet) && !known.has(name))
    .map(({ name, sheet }) => changed({ what: "table", at: name, sheet }));
}

/** Our own sheets and tables that are no longer there. @rule EX3 EX6 */
export function removedFrom({ present }: Read, now: Overview): readonly Problem[] {
  const own = present.sheets.filter(({ isOwn }) => isOwn);
  return own.flatMap(({ name: sheet, tables }) => {
    if (!now.sheets.some(({ name }) => name === sheet)) {
      return [changed({ what: "sheet", at: sheet, sheet })];
    }
    return tables
      .filter(({ name }) => !now.tables.some((one) => one.name === name && one.sheet === sheet))
      .map(({ name }) => changed({ what: "table", at: name, sheet }));
  });
}

function changedSheet(
  before: PresentSheet,
  { sheets }: PresentWorkbook,
  written: readonly SheetArea[],
): Problem | null {
  const { name: sheet } = before;
  const now = sheets.find(({ name, isOwn }) => name === sheet && isOwn);
  if (now === undefined) return changed({ what: "sheet", at: sheet, sheet });
  const cell = changedCell(before, now, written);
  if (cell !== undefined) return changed({ what: "cell", at: cell, sheet });
  const table = [...before.tables, ...now.tables].find(
    ({ name }) => tableText(before, name) !== tableText(now, name),
  );
  return table === undefined ? null : changed({ what: "table", at: table.name, sheet });
}

function changedCell(
  before: PresentSheet,
  now: PresentSheet,
  written: readonly SheetArea[],
): string | undefined {
  const addresses = new Set([...before.cells.keys(), ...now.cells.keys()]);
  for (const at of addresses) {
    const [was, is] = [before.cells.get(at), now.cells.get(at)];
    if (isSame(was, is)) continue;
    // The result of a formula that is written again was no input of the plan.
    const isFormula = was !== undefined && is !== undefined && was.formula !== null;
    if (isFormula && was.formula === is.formula && isIn(written, at)) continue;
    return at;
  }
  const mergedBefore = new Set(before.merged.map((area) => JSON.stringify(area)));
  const mergedNow = new Set(now.merged.map((area) => JSON.stringify(area)));
  const merged = [...before.merged, ...now.merged].find((area) => {
    const text = JSON.stringify(area);
    return mergedBefore.has(text) !== mergedNow.has(text);
  });
  return merged === undefined ? undefined : addressOf({ row: merged.top, column: merged.left });
}

function isIn(areas: readonly SheetArea[], address: string): boolean {
  const at = parseAddress(address);
  return areas.some(
    ({ area }) =>
      at !== null &&
      at.row >= area.top &&
      at.row <= area.bottom &&
      at.column >= area.left &&
      at.column <= area.right,
  );
}

function isSame(one: PresentCell | undefined, other: PresentCell | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.formula === other.formula && JSON.stringify(one.value) === JSON.stringify(other.value);
}

function tableText({ tables }: PresentSheet, name: string): string {
  return JSON.stringify(tables.find((table) => table.name === name) ?? null);
}

/** A table of somebody's that has the name that one of ours was to have. */
function takenTable(
  before: PresentWorkbook,
  now: PresentWorkbook,
  plan: readonly Operation[],
): string | undefined {
  const known = new Set(before.tableNames.map((name) => name.toLowerCase()));
  const made = plan.flatMap((step) =>
    step.kind === "add-table" ? [step.table.toLowerCase()] : [],
  );
  return now.tableNames.find(
    (name) => made.includes(name.toLowerCase()) && !known.has(name.toLowerCase()),
  );
}

/** The first of our own names, and of those that the plan sets, that points elsewhere. */
function changedName(
  before: PresentWorkbook,
  now: PresentWorkbook,
  { plan, ownNamePrefix }: { readonly plan: readonly Operation[]; readonly ownNamePrefix: string },
): string | undefined {
  const set = new Set(
    plan.flatMap((step) => (step.kind === "set-name" ? [step.name.toLowerCase()] : [])),
  );
  const prefix = ownNamePrefix.toLowerCase();
  const isWatched = (name: string): boolean => name.startsWith(prefix) || set.has(name);
  const was = byName(before.names);
  const is = byName(now.names);
  return [...was.keys(), ...is.keys()].find(
    (name) => isWatched(name) && was.get(name)?.refersTo !== is.get(name)?.refersTo,
  );
}

function byName(names: readonly PresentName[]): ReadonlyMap<string, PresentName> {
  return new Map(names.map((one) => [one.name.toLowerCase(), one]));
}

function changed(change: ProblemFacts["excel-changed-since-read"]): Problem {
  return problem("excel-changed-since-read", change);
}
