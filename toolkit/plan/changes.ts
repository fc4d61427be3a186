import { valueText } from "../../templates/model/cell-value.ts";
import { addressOf, isIn, parseAddress } from "../cells/address.ts";
import type {
  Area,
  CellValue,
  ClearCells,
  Operation,
  PresentCell,
  PresentWorkbook,
  WriteCells,
} from "../workbook.ts";

/** A cell as it is, and as a plan makes it. */
export interface CellChange {
  readonly sheet: string;
  /** An address, `B7`. */
  readonly cell: string;
  /** Null where nothing stands. */
  readonly before: PresentCell | null;
  /** A cell that is emptied comes to hold the value null and the formula null. */
  readonly after: PresentCell;
}

/** The cells that come to hold another value or formula, in the order in which the plan comes to them. */
export function changesOf(
  plan: readonly Operation[],
  present: PresentWorkbook | null,
): readonly CellChange[] {
  return cellsOf(plan, present).filter(isChange);
}

/**
 * Every cell that a plan writes, and every one that holds something and is emptied,
 * each once: where a plan comes to a cell again, its last step counts.
 */
export function cellsOf(
  plan: readonly Operation[],
  present: PresentWorkbook | null,
): readonly CellChange[] {
  const sheets = new Map(present?.sheets.map(({ name, cells }) => [name, cells]));
  const known = new Map<string, CellChange>();
  const put = (sheet: string, cell: string, after: PresentCell): void => {
    const before = sheets.get(sheet)?.get(cell) ?? null;
    known.set(`${sheet}!${cell}`, { sheet, cell, before, after });
  };
  for (const step of plan) {
    if (step.kind === "write-cells") {
      for (const { cell, after } of written(step)) put(step.sheet, cell, after);
    } else if (step.kind === "clear-cells") {
      const standing = sheets.get(step.sheet)?.keys() ?? [];
      for (const cell of cleared(step, [...standing], [...known.values()])) {
        put(step.sheet, cell, { value: null, formula: null });
      }
    }
  }
  return [...known.values()];
}

/** Whether a cell comes to hold something else. */
export function isChange({ before, after }: CellChange): boolean {
  const [value, formula] = before === null ? [null, null] : [before.value, before.formula];
  return !isSame(value, after.value) || formula !== after.formula;
}

function isSame(one: CellValue, other: CellValue): boolean {
  const areErrors = one !== null && typeof one === "object" && typeof other === "object";
  return areErrors ? valueText(one) === valueText(other) : one === other;
}

function written({
  top,
  left,
  rows,
}: WriteCells): readonly { readonly cell: string; readonly after: PresentCell }[] {
  return rows.flatMap((row, down) =>
    row.flatMap((one, right) => {
      if (one === null) return [];
      const cell = addressOf({ row: top + down, column: left + right });
      return [{ cell, after: { value: one.value, formula: one.formula ?? null } }];
    }),
  );
}

/** What stands in an area, or has been written there by earlier steps. */
function cleared(
  { sheet, area }: ClearCells,
  standing: readonly string[],
  known: readonly CellChange[],
): ReadonlySet<string> {
  const earlier = known.flatMap((one) => (one.sheet === sheet ? [one.cell] : []));
  return new Set([...standing, ...earlier].filter((cell) => isInside(cell, area)));
}

function isInside(cell: string, area: Area): boolean {
  const at = parseAddress(cell);
  return at !== null && isIn(at, area);
}
