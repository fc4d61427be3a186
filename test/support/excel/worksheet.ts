import { LAST, WHOLE_SHEET, areaAt } from "./area.ts";
import type { Area } from "./area.ts";
import { chartCollection } from "./charts.ts";
import type { ObjectFactory } from "./object-factory.ts";
import { cellsAt, cellsGiven } from "./object-factory.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { HostObject, Property } from "./host-object.ts";
import {
  flagAt,
  flagProperty,
  optionalTextAt,
  readOnly,
  textProperty,
  wholeNumberAt,
} from "./host-object.ts";
import type { MemorySheet } from "./model.ts";
import { nameCollection } from "./names.ts";
import { pageLayout } from "./page-layout.ts";
import { mayRestructure, worksheetProtection } from "./protection.ts";
import { colorOf } from "./range-format.ts";
import { usedArea } from "./range-steps.ts";
import { deleteSheet, hideSheet, moveSheet, renameSheet } from "./sheet-changes.ts";
import { tableCollection } from "./tables.ts";

/** `Excel.Worksheet`. */
export function makeWorksheet(factory: ObjectFactory, sheet: MemorySheet): HostObject {
  return {
    type: "Worksheet",
    id: sheet.id,
    properties: worksheetProperties(factory, sheet),
    parts: {
      Protection: () => worksheetProtection(sheet),
      Tables: () => tableCollection(factory, sheet),
      Charts: () => chartCollection(factory, sheet),
      Names: () => nameCollection(factory, sheet),
      FreezePanes: () => freezePanes(factory, sheet),
      PageLayout: () => pageLayout(factory, sheet),
    },
    objects: worksheetRanges(factory, sheet),
    actions: {
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new Refusal("InvalidOperation");
        factory.book.active = sheet;
        return undefined;
      },
      Delete: () => {
        deleteSheet(factory.book, sheet);
        return undefined;
      },
    },
  };
}

function worksheetProperties(
  factory: ObjectFactory,
  sheet: MemorySheet,
): Readonly<Record<string, Property>> {
  const { book } = factory;
  const gridlines = flagProperty(
    () => sheet.showGridlines,
    (value) => {
      sheet.showGridlines = value;
    },
  );
  return {
    Id: readOnly(() => sheet.id),
    Name: textProperty(
      () => sheet.name,
      (name) => {
        renameSheet(book, sheet, name);
      },
    ),
    Position: {
      get: () => book.sheets.indexOf(sheet),
      set: (value) => {
        moveSheet(book, sheet, value);
      },
    },
    Visibility: textProperty(
      () => sheet.visibility,
      (value) => {
        hideSheet(book, sheet, value);
      },
    ),
    TabColor: textProperty(
      () => sheet.tabColor,
      (value) => {
        mayRestructure(book);
        sheet.tabColor = value === "" ? "" : colorOf(value);
      },
    ),
    ShowGridlines: gridlines,
    // The name under which the client sets it.
    Gridlines: gridlines,
  };
}

function worksheetRanges(
  factory: ObjectFactory,
  sheet: MemorySheet,
): NonNullable<HostObject["objects"]> {
  const range = (area: Area): HostObject => factory.range({ sheet, area });
  return {
    GetRange: (args) => {
      const address = optionalTextAt(args, 0);
      return address === null
        ? range(WHOLE_SHEET)
        : factory.range(cellsAt(factory.book, sheet, address));
    },
    GetRanges: (args) => {
      const addresses = optionalTextAt(args, 0);
      if (addresses === null) return factory.areas(sheet, [WHOLE_SHEET]);
      // Longer lists fail, somewhere near there (office-js 5198).
      if (addresses.length > 8192) throw invalidArgument();
      const parts = addresses.split(/[,;]/).map((part) => part.trim());
      return factory.areas(
        sheet,
        parts.map((part) => cellsAt(factory.book, sheet, part).area),
      );
    },
    GetRangeByIndexes: (args) =>
      range(
        areaAt(wholeNumberAt(args, 0), wholeNumberAt(args, 1), {
          rows: wholeNumberAt(args, 2),
          columns: wholeNumberAt(args, 3),
        }),
      ),
    GetCell: (args) =>
      range(areaAt(wholeNumberAt(args, 0), wholeNumberAt(args, 1), { rows: 1, columns: 1 })),
    GetUsedRange: (args) =>
      range(usedArea(sheet, null, flagAt(args, 0)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (args) => {
      const used = usedArea(sheet, null, flagAt(args, 0));
      return used === null ? null : range(used);
    },
    _GetSheetById: () => factory.worksheet(sheet),
  };
}

/** `worksheet.freezePanes`. */
function freezePanes(factory: ObjectFactory, sheet: MemorySheet): HostObject {
  const frozen = (): HostObject | null => {
    const { rows, columns } = sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    const bottom = rows === 0 ? LAST.row : rows - 1;
    const right = columns === 0 ? LAST.column : columns - 1;
    return factory.range({ sheet, area: { top: 0, left: 0, bottom, right } });
  };
  const freeze = (rows: number, columns: number): null => {
    if (rows < 0 || columns < 0) throw invalidArgument();
    sheet.frozen = { rows, columns };
    return null;
  };
  return {
    type: "WorksheetFreezePanes",
    objects: {
      GetLocation: () => {
        const found = frozen();
        if (found === null) throw new Refusal("ItemNotFound");
        return found;
      },
      GetLocationOrNullObject: frozen,
    },
    actions: {
      FreezeRows: (args) => freeze(wholeNumberAt(args, 0), 0),
      FreezeColumns: (args) => freeze(0, wholeNumberAt(args, 0)),
      FreezeAt: (args) => {
        const { area } = cellsGiven(factory.book, args[0], sheet);
        return freeze(area.bottom + 1, area.right + 1);
      },
      Unfreeze: () => freeze(0, 0),
    },
  };
}
