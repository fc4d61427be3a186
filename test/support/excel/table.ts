import type { Desk } from "./desk.ts";
import { cellsGiven } from "./desk.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { HostObject } from "./host-object.ts";
import { flagProperty, readOnly, textProperty } from "./host-object.ts";
import type { MemorySheet, MemoryTable } from "./model.ts";
import { mayBuild } from "./protection.ts";
import {
  bodyOf,
  removeTable,
  renameTable,
  resizeTable,
  showTotals,
  tableColumns,
} from "./tables.ts";

/** `Excel.Table`. */
export function makeTable(desk: Desk, sheet: MemorySheet, table: MemoryTable): HostObject {
  return {
    type: "Table",
    id: table.id,
    properties: tableProperties(desk, sheet, table),
    parts: {
      Worksheet: () => desk.worksheet(sheet),
      Columns: () => tableColumns(desk, sheet, table),
    },
    objects: {
      GetRange: () => desk.range({ sheet, area: table.area }),
      GetHeaderRowRange: () =>
        desk.range({ sheet, area: { ...table.area, bottom: table.area.top } }),
      GetDataBodyRange: () => desk.range({ sheet, area: bodyOf(table) }),
      GetTotalRowRange: () => {
        if (!table.showTotals) throw new Refusal("ItemNotFound");
        return desk.range({ sheet, area: { ...table.area, top: table.area.bottom } });
      },
      ConvertToRange: () => {
        removeTable(sheet, table, false);
        return desk.range({ sheet, area: table.area });
      },
    },
    actions: {
      Resize: (args) => {
        const cells = cellsGiven(desk.book, args[0], sheet);
        if (cells.sheet !== sheet) throw invalidArgument();
        resizeTable(desk, sheet, table, cells.area);
        return undefined;
      },
      Delete: () => {
        removeTable(sheet, table, true);
        return undefined;
      },
    },
  };
}

function tableProperties(
  desk: Desk,
  sheet: MemorySheet,
  table: MemoryTable,
): NonNullable<HostObject["properties"]> {
  const flag = (key: Flag): ReturnType<typeof flagProperty> =>
    flagProperty(
      () => table[key],
      (value) => {
        mayBuild(sheet);
        table[key] = value;
      },
    );
  return {
    Id: readOnly(() => table.id),
    Name: textProperty(
      () => table.name,
      (name) => {
        mayBuild(sheet);
        renameTable(desk, table, name);
      },
    ),
    ShowHeaders: readOnly(() => true),
    ShowTotals: flagProperty(
      () => table.showTotals,
      (value) => {
        showTotals(sheet, table, value);
      },
    ),
    ShowFilterButton: flag("showFilterButton"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    Style: textProperty(
      () => table.style,
      (style) => {
        mayBuild(sheet);
        // Only built-in styles are known here; the empty one is no style.
        if (!/^(?:TableStyle(?:Light|Medium|Dark)\d{1,2})?$/.test(style)) throw invalidArgument();
        table.style = style;
      },
    ),
  };
}

type Flag =
  | "showFilterButton"
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn";
