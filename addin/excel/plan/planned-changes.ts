import type {
  Area,
  ChartData,
  ChartSource,
  Operation,
  PresentName,
  PresentWorkbook,
} from "../../../toolkit/workbook.ts";
import { bytesOf } from "../requests/batch-size.ts";
import type { SheetArea } from "./touched.ts";
import { sheetsMade, touchedAreas } from "./touched.ts";

/** All that a plan will have changed: what is to be watched afterwards, and undone. */
export interface PlannedChanges {
  /** The cells on sheets that were there before. */
  readonly areas: readonly SheetArea[];
  readonly madeSheets: readonly string[];
  /** The tables on the sheets that it makes. */
  readonly madeTables: readonly string[];
  readonly madeNames: readonly string[];
  /** Names as they were before they were pointed elsewhere. */
  readonly pointedNames: readonly PresentName[];
  /** Tables as they were before they got another size. */
  readonly resized: readonly SizedTable[];
  /** Charts that were there, and where they read. */
  readonly charts: readonly ChartBefore[];
  /** About what the cells of a sheet take to load, in bytes. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** A table and its rectangle. */
export interface SizedTable {
  readonly sheet: string;
  readonly table: string;
  readonly area: Area;
}

/** A chart, and where it read. */
export interface ChartBefore {
  readonly sheet: string;
  readonly chart: string;
  readonly source: ChartSource;
  /** Whether its axis is left to Excel, so that bars may go below nothing. */
  readonly isFreed: boolean;
}

/** What a plan without steps changes. */
export const NO_CHANGES: PlannedChanges = {
  areas: [],
  madeSheets: [],
  madeTables: [],
  madeNames: [],
  pointedNames: [],
  resized: [],
  charts: [],
  bytes: new Map(),
};

/** What a plan changes in a workbook. @rule EX5 */
export function plannedChanges(
  plan: readonly Operation[],
  present: PresentWorkbook,
): PlannedChanges {
  const named = plan.flatMap((step) => (step.kind === "set-name" ? [step.name] : []));
  const namesBefore = new Map(present.names.map((one) => [one.name.toLowerCase(), one]));
  const before = (name: string): PresentName | undefined => namesBefore.get(name.toLowerCase());
  return {
    areas: touchedAreas(plan, present),
    madeSheets: sheetsMade(plan),
    madeTables: plan.flatMap((step) => (step.kind === "add-table" ? [step.table] : [])),
    madeNames: named.filter((name) => before(name) === undefined),
    pointedNames: named.flatMap((name) => before(name) ?? []),
    resized: tablesBefore(plan, present),
    charts: chartsBefore(plan, present),
    bytes: bytesBySheet(plan),
  };
}

/** The sheets that were there before and that something changes on: they must not be protected. @rule EX6 */
export function sheetsChanged({ areas, resized, charts }: PlannedChanges): ReadonlySet<string> {
  return new Set([...areas, ...resized, ...charts].map(({ sheet }) => sheet));
}

function tablesBefore(
  plan: readonly Operation[],
  { sheets }: PresentWorkbook,
): readonly SizedTable[] {
  const resized = plan.flatMap((step) => (step.kind === "resize-table" ? [step.table] : []));
  return sheets.flatMap(({ name: sheet, tables }) =>
    tables
      .filter(({ name }) => resized.includes(name))
      .map(({ name, area }) => ({ sheet, table: name, area })),
  );
}

function chartsBefore(
  plan: readonly Operation[],
  { sheets }: PresentWorkbook,
): readonly ChartBefore[] {
  return plan.flatMap((step) => {
    if (step.kind !== "point-chart" || step.before === null) return [];
    const { sheet, chart, before, data } = step;
    const isThere = sheets.some(
      ({ name, charts }) => name === sheet && charts.some((one) => one.name === chart),
    );
    return isThere ? [{ sheet, chart, source: before, isFreed: hasNegative(data) }] : [];
  });
}

/** Whether bars go below nothing: their axis is then left to Excel. */
export function hasNegative({ values }: ChartData): boolean {
  return values.shown.some((amount) => typeof amount === "number" && amount < 0);
}

function bytesBySheet(plan: readonly Operation[]): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const step of plan) {
    if (step.kind !== "write-cells") continue;
    const shown = step.rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? ""));
    bytes.set(step.sheet, (bytes.get(step.sheet) ?? 0) + bytesOf(shown));
  }
  return bytes;
}
