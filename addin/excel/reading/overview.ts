import type { PresentName } from "../../../toolkit/workbook.ts";
import type { Batch } from "../requests/batch.ts";

/** What there is in a workbook, without its cells. */
export interface Overview {
  /** The workbook's name. */
  readonly file: string;
  /** Whether sheets may neither be added nor removed. */
  readonly isProtected: boolean;
  readonly sheets: readonly OverviewSheet[];
  readonly names: readonly PresentName[];
  readonly tables: readonly OverviewTable[];
}

/** A sheet among the tabs. */
export interface OverviewSheet {
  readonly name: string;
  readonly id: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
}

/** A table somewhere in the workbook. */
export interface OverviewTable {
  readonly name: string;
  readonly sheet: string;
  readonly hasTotalsRow: boolean;
}

/** Loads, in one request, what there is. @rule EX2 */
export async function loadOverview(batch: Batch): Promise<Overview> {
  const loading = queueOverview(batch);
  await batch.sync();
  return loading();
}

/** Queues the loading of what there is. @returns what reads it after the sync */
export function queueOverview({ context }: Batch): () => Overview {
  const { workbook } = context;
  const { worksheets, names, tables, protection } = workbook;
  workbook.load("name");
  protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  return () => ({
    file: workbook.name,
    isProtected: protection.protected,
    sheets: worksheets.items.map(({ id, name, visibility, protection: { protected: isOn } }) => ({
      name,
      id,
      isVisible: visibility === "Visible",
      isProtected: isOn,
    })),
    names: names.items.map(({ name, formula }) => ({ name, refersTo: withoutEquals(formula) })),
    tables: tables.items.map(({ name, showTotals, worksheet }) => ({
      name,
      sheet: worksheet.name,
      hasTotalsRow: showTotals,
    })),
  });
}

function withoutEquals(formula: unknown): string {
  const text = typeof formula === "string" ? formula : "";
  return text.startsWith("=") ? text.slice(1) : text;
}
