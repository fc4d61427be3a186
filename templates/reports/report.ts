import type { Figure } from "../../engine/index.ts";
import type { AgreementYear } from "../forms/decisions.ts";
import type { InputData } from "../forms/input-data.ts";
import type { NamedForm } from "../forms/names.ts";
import type { GridForm, SheetForm } from "../model/grid.ts";
import type { GridId } from "../model/ids.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { ReadInputTables, ReportData } from "../steps/report-data.ts";

/**
 * A report: a sheet that every run writes. A run, an audit, a preview and the search for
 * names go through the list of reports and know none of them by name.
 *
 * @rule WB6 AU2 AU3
 */
export interface Report {
  readonly sheet: SheetForm;
  /** The number of its form, which its stamp carries: raised whenever a cell comes to be or holds another formula. */
  readonly form: number;
  /** Whether a workbook with such inputs has it; left out where every one has. */
  readonly isFor?: (inputs: InputData) => boolean;
  /** The inputs that it is made of; null for one that has no stamp. */
  readonly reads: ReadInputTables | null;
  readonly grids: readonly GridForm[];
  /** The cells that it has a name for. */
  readonly cells: readonly NamedForm[];
  readonly model: (data: ReportData) => SheetModel;
  /** The number that a cell of one of its grids shows; null where there is nothing to explain. */
  readonly figureIn: (cell: BlockCell) => AskedFigure | null;
  /** The numbers that cells with a name show, by the name. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/** A report with a stamp. */
export type StampedReport = Report & { readonly reads: ReadInputTables };

/** What a split is made of. */
export const SPLIT_TABLES: readonly GridId[] = [
  "agreements",
  "clauses",
  "decisions",
  "parties",
  "keys",
  "tiers",
  "indexations",
  "indices",
  "positions",
  "fundings",
  "population",
  "sources",
];

/** A number that is asked for. */
export interface AskedFigure {
  readonly figure: Figure;
  /** The year that it is of; null for the one that the reports show. */
  readonly of: AgreementYear | null;
}

/** A cell of a grid. */
export interface BlockCell {
  readonly grid: GridId;
  /** The column's id; null beside the columns that are ours. */
  readonly column: string | null;
  /** What tells its row from others, as the grid's form declares it; empty for a row that has no key. */
  readonly key: readonly string[];
  /** What a row without a key says, such as «Summa». */
  readonly says: string;
}
