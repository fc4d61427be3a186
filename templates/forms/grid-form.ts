import type {
  Column,
  GridForm,
  GridRow,
  KeylessRows,
  SheetForm,
  WrittenFor,
} from "../model/grid.ts";
import type { GridId } from "../model/ids.ts";
import { OWN_NAMES } from "./sheets.ts";

/** A column of text. */
export function textColumn(id: string, sv: string, en: string): Column {
  return {
    id,
    header: { sv, en },
    isNumeric: false,
    isDerived: false,
    since: 1,
  };
}

/** A column of numbers. */
export function numberColumn(id: string, sv: string, en: string): Column {
  return { ...textColumn(id, sv, en), isNumeric: true };
}

/** A column of numbers that a grid goes without where no row has any. */
export function optionalNumbers(id: string, sv: string, en: string): Column {
  return { ...numberColumn(id, sv, en), isOptional: true };
}

/** A grid's form with the columns that its rows have anything in. */
export function usedForm(form: GridForm, rows: readonly GridRow[]): GridForm {
  const isUsed = ({ id, isOptional }: Column): boolean =>
    isOptional !== true || rows.some(({ cells }) => cells[id] !== undefined);
  return { ...form, columns: form.columns.filter(isUsed) };
}

interface GridSketch {
  readonly id: GridId;
  readonly sheet: SheetForm;
  readonly name: string;
  readonly isTable: boolean;
  readonly columns: readonly Column[];
  readonly rowKey?: readonly string[];
  readonly keyless?: KeylessRows;
  readonly writtenFor?: WrittenFor;
}

/** A grid of ours, with the names that find it. Headers are what a user may not rename without being told. */
export function gridOf({ id, sheet, name, isTable, columns, ...rows }: GridSketch): GridForm {
  const table = isTable ? `Samrakna_${name}` : null;
  const { rowKey = [], keyless = null, writtenFor = null } = rows;
  const bookName = `${OWN_NAMES}Tabell.${name}`;
  return { id, sheet, bookName, table, columns, rowKey, keyless, writtenFor };
}
