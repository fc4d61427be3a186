import type { CellValue, Style, Workbook } from "exceljs";
import type { CellLook, LineLook } from "../../templates/model/look.ts";
import type { Operation, WrittenCell } from "../../toolkit/workbook.ts";

/** What exceljs is to write, in its own terms and made ready for it. */
export interface PeerBook {
  /** Each look once; exceljs is quicker with looks that it has seen. */
  readonly styles: readonly Partial<Style>[];
  readonly sheets: readonly PeerSheet[];
}

/** A sheet's widths and cells. */
export interface PeerSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly cells: readonly PeerCell[];
}

/** A cell; rows and columns count from 1, as exceljs has them. */
export interface PeerCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Its place in {@link PeerBook.styles}; null where it has no look of its own. */
  readonly style: number | null;
}

/** The cells and widths of a plan. What else it has, tables, names, charts and rules, is left out. */
export function peerBook(plan: readonly Operation[]): PeerBook {
  const places = new Map<string, number>();
  const styles: Partial<Style>[] = [];
  const placeOf = (look: CellLook): number => {
    const key = JSON.stringify(look);
    const place = places.get(key) ?? styles.push(styleOf(look)) - 1;
    places.set(key, place);
    return place;
  };
  const names = [...new Set(plan.flatMap((one) => ("sheet" in one ? [one.sheet] : [])))];
  const sheets = names.map((name) => ({
    name,
    widths: plan.flatMap((one) =>
      one.kind === "set-columns" && one.sheet === name ? one.widths : [],
    ),
    cells: plan.flatMap((one) =>
      one.kind === "write-cells" && one.sheet === name
        ? one.rows.flatMap((cells, down) =>
            cells.flatMap((cell, right) => {
              if (cell === null) return [];
              const style = cell.look === undefined ? null : placeOf(cell.look);
              const at = { row: one.top + down + 1, column: one.left + right + 1 };
              return [{ ...at, value: valueOf(cell), style }];
            }),
          )
        : [],
    ),
  }));
  return { styles, sheets };
}

function valueOf({ value, formula }: WrittenCell): CellValue {
  const plain = typeof value === "object" ? null : value;
  if (formula === undefined) return plain;
  return { formula, ...(plain === null ? {} : { result: plain }) };
}

function styleOf({ font, fill, border, align, numberFormat, unlocked }: CellLook): Partial<Style> {
  const argb = (color: string) => ({ argb: `FF${color}` });
  const line = ({ style, color }: LineLook) => ({ style, color: argb(color) });
  const middle = (at: "top" | "center" | "bottom") => (at === "center" ? "middle" : at);
  return {
    ...(numberFormat && { numFmt: numberFormat }),
    ...(font && { font: { ...font, color: font.color === undefined ? {} : argb(font.color) } }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } }),
    ...(border && {
      border: {
        ...(border.top && { top: line(border.top) }),
        ...(border.bottom && { bottom: line(border.bottom) }),
      },
    }),
    ...(align && {
      alignment: {
        ...(align.horizontal && { horizontal: align.horizontal }),
        ...(align.vertical && { vertical: middle(align.vertical) }),
        ...(align.wrap && { wrapText: true }),
        ...(align.indent && { indent: align.indent }),
      },
    }),
    ...(unlocked && { protection: { locked: false } }),
  };
}

/** Writes all of it in a new book. */
export async function peerNew(book: Workbook, { styles, sheets }: PeerBook): Promise<number> {
  for (const { name, widths, cells } of sheets) {
    const sheet = book.addWorksheet(name);
    sheet.columns = widths.map((width) => ({ width }));
    for (const { row, column, value, style } of cells) {
      const cell = sheet.getCell(row, column);
      cell.value = value;
      if (style !== null) cell.style = styles[style] ?? {};
    }
  }
  return (await book.xlsx.writeBuffer()).byteLength;
}

/** Reads a book, sets the cells, which keep their looks, and writes it. */
export async function peerAgain(
  book: Workbook,
  bytes: Uint8Array<ArrayBuffer>,
  { sheets }: PeerBook,
): Promise<number> {
  await book.xlsx.load(bytes.buffer);
  for (const { name, cells } of sheets) {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(`exceljs lost ${name}`);
    for (const { row, column, value } of cells) sheet.getCell(row, column).value = value;
  }
  return (await book.xlsx.writeBuffer()).byteLength;
}
