import type { CellValue, PresentCell } from "../../workbook.ts";
import { addressOf } from "../../cells/address.ts";
import type { CellContext } from "../read/cell-reading.ts";
import { typedValue } from "../read/cell-reading.ts";
import { decodeCellText } from "../read/cell-text.ts";
import { shiftedFormula } from "../formulas/shift.ts";
import { richText } from "../read/rich-text.ts";
import { parseXmlText } from "../xml/parsing.ts";
import { decodeEntities } from "../xml/entities.ts";
import type { SheetScan } from "./scan-rows.ts";
import { CELL, CELL_TYPES, FLAG, ROW } from "./scan-tables.ts";
import type { ScannedGroup } from "./shared-groups.ts";
import { formulaAt, sharedGroups } from "./shared-groups.ts";

/** Every cell of a scanned sheet that holds something, by address; or what cannot be read. */
export function readScannedCells(
  scan: SheetScan,
  context: CellContext,
): ReadonlyMap<string, PresentCell> | "reference-broken" | "cells-unreadable" {
  const groups = sharedGroups(scan);
  const length = groups.reduce(
    (sum, { formula, members }) => sum + formula.length * members.length,
    0,
  );
  if (!context.hasRoomForFormulas(length)) return "cells-unreadable";
  const shared = sharedTexts(groups);
  const cells = new Map<string, PresentCell>();
  for (let index = 0; index < scan.rows.count; index += 1) {
    const place = index * ROW.width;
    const { numbers } = scan.rows;
    const row = numbers[place + ROW.row] ?? 0;
    const last = numbers[place + ROW.lastCell] ?? 0;
    for (let cell = numbers[place + ROW.firstCell] ?? 0; cell < last; cell += 1) {
      const value = valueAt(scan, cell, context);
      if (typeof value === "string") return value;
      const formula = shared.get(cell) ?? formulaAt(scan, cell);
      if (value.value === null && formula === null) continue;
      const column = scan.cells.numbers[cell * CELL.width + CELL.column] ?? 0;
      cells.set(addressOf({ row, column }), { value: value.value, formula });
    }
  }
  return cells;
}

function sharedTexts(groups: readonly ScannedGroup[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { formula, members, master } of groups) {
    const shifted = shiftedFormula(formula);
    for (const { cell, at } of members) {
      const by = { row: at.row - master.at.row, column: at.column - master.at.column };
      texts.set(cell, shifted(by));
    }
  }
  return texts;
}

type Read = { readonly value: CellValue } | "cells-unreadable" | "reference-broken";

const NOTHING = { value: null } as const;

function valueAt(scan: SheetScan, cell: number, context: CellContext): Read {
  const { numbers } = scan.cells;
  const place = cell * CELL.width;
  const flags = numbers[place + CELL.flags] ?? 0;
  const type = CELL_TYPES[numbers[place + CELL.type] ?? 0] ?? "n";
  const isInline = (flags & FLAG.inline) !== 0;
  const start = numbers[place + CELL.valueStart] ?? -1;
  if (start < 0 || isInline !== (type === "inlineStr")) return NOTHING;
  const written = scan.text.slice(start, numbers[place + CELL.valueEnd] ?? start);
  if ((flags & FLAG.rich) !== 0) {
    const whole = parseXmlText(written);
    return typeof whole === "string" ? "cells-unreadable" : { value: richText(whole.root) };
  }
  const text = (flags & FLAG.escaped) === 0 ? written : (decodeEntities(written) ?? "");
  if (isInline || type === "str") return { value: decodeCellText(text) };
  const trimmed = text.trim();
  // An empty `<v/>` holds nothing.
  if (trimmed === "") return NOTHING;
  const style = numbers[place + CELL.style] ?? 0;
  const value = typedValue({ text: trimmed, type, style }, context);
  if (value === "unreadable") return "cells-unreadable";
  return value === "unknown-string" ? "reference-broken" : value;
}
