import type { ObjectFactory } from "./object-factory.ts";
import { cellsGiven } from "./object-factory.ts";
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
export function makeTable(
  factory: ObjectFactory,
  sheet: MemorySheet,
  table: MemoryTable,
): HostObject {
  return {
    type: "Table",
    id: table.id,
    properties: tableProperties(factory, sheet, table),
    parts: {
      Worksheet: () => factory.worksheet(sheet),
      Columns: () => tableColumns(factory, sheet, table),
    },
    objects: {
      GetRange: () => factory.range({ sheet, area: table.area }),
      GetHeaderRowRange: () =>
        factory.range({ sheet, area: { ...table.area, bottom: table.area.top } }),
      GetDataBodyRange: () => factory.range({ sheet, area: bodyOf(table) }),
      GetTotalRowRange: () => {
        if (!table.showTotals) throw new Refusal("ItemNotFound");
        return factory.range({ sheet, area: { ...table.area, top: table.area.bottom } });
      },
      ConvertToRange: () => {
        removeTable(sheet, table, false);
        return factory.range({ sheet, area: table.area });
      },
    },
    actions: {
      Resize: (args) => {
        const cells = cellsGiven(factory.book, args[0], sheet);
        if (cells.sheet !== sheet) throw invalidArgument();
        resizeTable(factory, sheet, table, cells.area);
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
  factory: ObjectFactory,
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
        renameTable(factory, table, name);
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
