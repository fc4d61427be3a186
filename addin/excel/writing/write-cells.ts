import type { CellLook, NumberFormat } from "../../../templates/model/look.ts";
import { NUMBER_FORMATS } from "../../../templates/model/look.ts";
import type { CellValue } from "../../../templates/model/cell-value.ts";
import type { CellAt } from "../../../toolkit/cells/address.ts";
import { areaText } from "../../../toolkit/cells/address.ts";
import type { Area, ClearCells, WriteCells, WrittenCell } from "../../../toolkit/workbook.ts";
import { isPlain } from "../images/image-cells.ts";
import type { ImageCell } from "../images/image-cells.ts";
import { bytesOf } from "../requests/batch-size.ts";
import type { Looks } from "./apply-looks.ts";
import { typedText } from "../requests/typed-text.ts";
import type { Writing } from "./writing.ts";
import { finite } from "./writing.ts";

/** A block as Excel takes it: a hole leaves the cell alone. */
type Block = readonly (readonly (string | number | boolean | null)[])[];

/**
 * Writes the constants of a block, number formats first, and notes what is to look
 * how. Formulas come later, when the tables and names that they refer to are there.
 *
 * @rule WB2 WB3
 */
export async function writeConstants(
  writing: Writing,
  step: WriteCells,
  looks: Looks,
): Promise<void> {
  const rows = evenRows(step);
  const dressed = rows.map((row, down) =>
    row.map((cell, right) => {
      const at = { row: step.top + down, column: step.left + right };
      return cell === null ? null : dress(cell, at, { was: writing.before(step.sheet, at), step });
    }),
  );
  const formats = dressed.map((row) => row.map((one) => one?.numberFormat ?? null));
  const values = rows.map((row, down) =>
    row.map((cell, right) =>
      cell === null || cell.formula !== undefined
        ? null
        : typed(cell.value, dressed[down]?.[right]?.shownAs),
    ),
  );
  for (const one of dressed.flat()) {
    if (one?.look !== undefined) looks.note(step.sheet, one.at, one.look);
  }
  await writing.batch.reserve({ sent: bytesOf([formats, values]), received: 0 });
  const range = writing.batch.sheet(step.sheet).getRange(areaText(areaOfBlock(step)));
  if (holdsAny(formats)) range.numberFormat = mutable(formats);
  if (holdsAny(values)) range.formulas = mutable(values);
}

/** Writes the formulas of a block. @rule WB3 */
export async function writeFormulas(writing: Writing, step: WriteCells): Promise<void> {
  const formulas = evenRows(step).map((row) =>
    row.map((cell) => (cell?.formula === undefined ? null : `=${asTyped(cell.formula)}`)),
  );
  if (!holdsAny(formulas)) return;
  await writing.batch.reserve({ sent: bytesOf(formulas), received: 0 });
  const range = writing.batch.sheet(step.sheet).getRange(areaText(areaOfBlock(step)));
  range.formulas = mutable(formulas);
}

/** A formula without the marks that a file has before functions that came after 2007: in Excel they are typed without. */
function asTyped(formula: string): string {
  return formula.replaceAll("_xlfn.", "");
}

/** Empties cells; their looks stay. */
export function clearContents(writing: Writing, { sheet, area }: ClearCells): void {
  writing.batch.sheet(sheet).getRange(areaText(area)).clear("Contents");
}

interface Dressed {
  readonly at: CellAt;
  /** What it is to look like; undefined where it keeps its own look. */
  readonly look: CellLook | undefined;
  /** The number format to set; null where it stays. */
  readonly numberFormat: NumberFormat | null;
  /** The number format that it will have. */
  readonly shownAs: string | undefined;
}

/** A cell that has a look keeps it, but that one of our number formats gives way to another. @rule WB2 */
function dress(
  { look }: WrittenCell,
  at: CellAt,
  { was, step }: { readonly was: ImageCell | null; readonly step: WriteCells },
): Dressed {
  const present = was?.numberFormat;
  const isFree = was === null || step.restyles === true || isPlain(was);
  const wanted = look?.numberFormat ?? null;
  if (isFree) return { at, look, numberFormat: wanted, shownAs: wanted ?? present };
  const isOurs = NUMBER_FORMATS.some((format) => format === present);
  const numberFormat = isOurs && wanted !== present ? wanted : null;
  return { at, look: undefined, numberFormat, shownAs: numberFormat ?? present };
}

function typed(value: CellValue, numberFormat: string | undefined): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "number") return finite(value);
  if (typeof value === "string") return typedText(value, numberFormat);
  return typeof value === "boolean" ? value : value.error;
}

function areaOfBlock({ top, left, rows }: WriteCells): Area {
  const columns = Math.max(...rows.map((row) => row.length));
  return { top, left, bottom: top + rows.length - 1, right: left + columns - 1 };
}

/** Excel takes a rectangle: shorter rows are filled up with holes. */
function evenRows({ rows }: WriteCells): WriteCells["rows"] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => null)]);
}

function holdsAny(block: Block): boolean {
  return block.some((row) => row.some((cell) => cell !== null));
}

/** Excel's types want arrays that may be changed. */
function mutable(block: Block): (string | number | boolean | null)[][] {
  return block.map((row) => [...row]);
}
