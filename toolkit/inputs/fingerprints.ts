import type { AgreementYear } from "../../templates/forms/decisions.ts";
import type { CellValue } from "../../templates/model/cell-value.ts";
import type { GridForm, GridRow } from "../../templates/model/grid.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { ShownColumns } from "../../templates/steps/fingerprint.ts";
import { fingerprint, saidColumns, shownColumns } from "../../templates/steps/fingerprint.ts";
import type { TableFingerprint } from "../../templates/steps/report-data.ts";
import { INPUT_GRIDS } from "../../templates/tables/input-tables.ts";
import type { GridPlace } from "../book/layout.ts";

/** A row as it stands in the cells of a table, by column. */
export type RawRow = Readonly<Record<string, CellValue>>;

/** An input table, and what stands in its cells. */
export interface RawTable {
  readonly form: GridForm;
  readonly rows: readonly RawRow[];
}

/** The fingerprints of tables, in the order of their tabs, as they are when the reports are run. @rule AU4 */
export function fingerprintsOf(
  tables: readonly RawTable[],
  at: AgreementYear,
): readonly TableFingerprint[] {
  const inOrder = INPUT_GRIDS.flatMap(({ id }) => tables.filter(({ form }) => form.id === id));
  return inOrder.map(({ form, rows }) => {
    const columns = saidColumns(form);
    const made = (list: readonly RawRow[]): number =>
      fingerprint(list.map((row) => columns.map((id) => row[id] ?? null)));
    const shown = shownColumns(form);
    const all = made(rows);
    const own = shown === null ? all : made(rows.filter((row) => isShown(row, shown, at)));
    return { form, all: { now: all, ran: all }, shown: { now: own, ran: own } };
  });
}

/** As a formula compares: capitals make no difference. */
function isShown(row: RawRow, columns: ShownColumns, at: AgreementYear): boolean {
  const agreement = row[columns.agreement];
  const isOf =
    typeof agreement === "string" && agreement.toLowerCase() === at.agreement.toLowerCase();
  return isOf && (columns.year === null || row[columns.year] === at.year);
}

/** The input tables of a plan's own sheets, as they will stand: one without rows has a blank one. */
export function modelTables(models: readonly SheetModel[]): readonly RawTable[] {
  return models.flatMap(({ blocks }) =>
    blocks.map(({ grid: { form, rows } }) => ({
      form,
      rows: rows.length === 0 ? [{}] : rows.map(rawRow),
    })),
  );
}

function rawRow({ cells }: GridRow): RawRow {
  return Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]));
}

/** A table that stands in a workbook, cell by cell. */
export function placedTable(
  { form, top, bottom, columns }: GridPlace,
  valueAt: (row: number, column: number) => CellValue,
): RawTable {
  const rows = Array.from({ length: bottom - top }, (_, index) =>
    Object.fromEntries(
      [...columns].map(([id, { column }]) => [id, valueAt(top + 1 + index, column)]),
    ),
  );
  return { form, rows };
}
