/** What is known of each cell, as places in a row of numbers. */
export const CELL = {
  column: 0,
  /** The whole element. */
  start: 1,
  end: 2,
  /** Behind the start tag. */
  openEnd: 3,
  style: 4,
  type: 5,
  /** Sums of {@link FLAG}. */
  flags: 6,
  /** The text of `v`, or of the one `t` in `is`; -1 where there is none. */
  valueStart: 7,
  valueEnd: 8,
  /** The text of `f`; -1 where there is none. */
  formulaStart: 9,
  formulaEnd: 10,
  width: 11,
} as const;

/** Properties of a cell. */
export const FLAG = {
  /** It has the attribute `s`. */
  styled: 1,
  /** It has the attribute `t`. */
  typed: 2,
  /** Its attributes are `r`, `s` and `t` alone, in this order. */
  plain: 4,
  /** It has a text in several runs, which is read as XML. */
  rich: 8,
  /** It has an inline text. */
  inline: 16,
  /** Its value has an entity. */
  escaped: 32,
  /** Its formula has an entity. */
  escapedFormula: 64,
} as const;

/** The kinds of values that a cell states, by their number in the table. */
export const CELL_TYPES = ["n", "s", "b", "e", "str", "inlineStr", "d"] as const;

/** Cells in the order of the text. */
export interface CellTable {
  count: number;
  numbers: Int32Array;
}

/** What is known of each row. */
export const ROW = {
  row: 0,
  start: 1,
  openEnd: 2,
  /** Behind the last cell. */
  contentEnd: 3,
  end: 4,
  firstCell: 5,
  /** One past the last. */
  lastCell: 6,
  width: 7,
} as const;

/** Rows in the order of the text, which is that of their numbers. */
export interface RowTable {
  count: number;
  numbers: Int32Array;
  /** The number of the last row, from 0; -1 where there is none. */
  lastRow: number;
}

/** A row about to be added. */
export type RowFound = Readonly<Record<Exclude<keyof typeof ROW, "width">, number>>;

/** What a scan fills. */
export interface Found {
  readonly rows: RowTable;
  readonly cells: CellTable;
  readonly formulas: Map<number, ReadonlyMap<string, string>>;
}

/** No cells. */
export function cellTable(): CellTable {
  return { count: 0, numbers: new Int32Array(256 * CELL.width) };
}

/** No rows. */
export function rowTable(): RowTable {
  return { count: 0, numbers: new Int32Array(64 * ROW.width), lastRow: -1 };
}

/** Makes room for one more cell; where its numbers begin. */
export function addCell(table: CellTable): number {
  const place = table.count * CELL.width;
  if (place + CELL.width > table.numbers.length) table.numbers = doubled(table.numbers);
  table.count += 1;
  return place;
}

/** Adds a row. */
export function addRow(table: RowTable, found: RowFound): void {
  const place = table.count * ROW.width;
  if (place + ROW.width > table.numbers.length) table.numbers = doubled(table.numbers);
  const { numbers } = table;
  numbers[place + ROW.row] = found.row;
  numbers[place + ROW.start] = found.start;
  numbers[place + ROW.openEnd] = found.openEnd;
  numbers[place + ROW.contentEnd] = found.contentEnd;
  numbers[place + ROW.end] = found.end;
  numbers[place + ROW.firstCell] = found.firstCell;
  numbers[place + ROW.lastCell] = found.lastCell;
  table.count += 1;
  table.lastRow = found.row;
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
