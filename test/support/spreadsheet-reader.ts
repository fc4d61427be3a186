import ExcelJS from "exceljs";

/** Cells of one column, from one row to another; rows count from 1. */
export interface ColumnPart {
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/** The values that somebody else's program reads in a workbook, as it caches them. */
export async function readColumns(
  bytes: Uint8Array,
  sheet: string,
  { column, from, to }: ColumnPart,
): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  const found = book.getWorksheet(sheet);
  return Array.from({ length: to - from + 1 }, (_, index) =>
    shown(
      found?.getCell(`${column}${String(from + index)}`).result ??
        found?.getCell(`${column}${String(from + index)}`).value,
    ),
  );
}

function shown(value: unknown): string {
  if (typeof value === "object" && value !== null && "error" in value) return String(value.error);
  return String(value);
}
