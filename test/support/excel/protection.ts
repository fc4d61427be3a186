import type { Area } from "./area.ts";
import { coversColumns, coversRows } from "./area.ts";
import { Refusal, invalidArgument } from "./errors.ts";
import type { HostObject } from "./host-object.ts";
import { optionalTextAt, readOnly, valueAt } from "./host-object.ts";
import { commonLook } from "./looks.ts";
import type { CellsOfSheet, MemoryBook, MemorySheet } from "./model.ts";
import { decodeJson } from "./protocol.ts";

/** What a protected sheet may still let a user do; all of it is off when it is protected. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

/** Refuses to change what protected cells hold. */
export function mayWrite({ sheet, area }: CellsOfSheet): void {
  if (sheet.protection === null) return;
  if (commonLook(sheet, area, "protection.locked") !== false) throw new Refusal("AccessDenied");
}

/** Refuses to change what a protected sheet looks like. */
export function mayFormat(sheet: MemorySheet, what: "Cells" | "Columns" | "Rows"): void {
  const isAllowed = sheet.protection?.[`allowFormat${what}`] === true;
  if (sheet.protection !== null && !isAllowed) throw new Refusal("AccessDenied");
}

/** Refuses to change tables, charts, rules and merged cells of a protected sheet. */
export function mayBuild(sheet: MemorySheet): void {
  if (sheet.protection !== null) throw new Refusal("AccessDenied");
}

/** Refuses to change charts of a protected sheet, unless objects may be edited. */
export function mayDraw(sheet: MemorySheet): void {
  const isAllowed = sheet.protection?.["allowEditObjects"] === true;
  if (sheet.protection !== null && !isAllowed) throw new Refusal("AccessDenied");
}

/** Refuses to add, remove, rename, move or hide sheets of a protected workbook. */
export function mayRestructure(book: MemoryBook): void {
  if (book.hasProtectedStructure) throw new Refusal("AccessDenied");
}

/** Which of a sheet's sizes an area is about. */
export function sizeKind(area: Area): "Columns" | "Rows" {
  return coversRows(area) && !coversColumns(area) ? "Columns" : "Rows";
}

/** `worksheet.protection`. Protecting what is protected already is refused, as Excel does (office-js 6784). */
export function worksheetProtection(sheet: MemorySheet): HostObject {
  return {
    type: "WorksheetProtection",
    properties: {
      Protected: readOnly(() => sheet.protection !== null),
      Options: readOnly(() => decodeJson({ ...OPTIONS, ...sheet.protection })),
    },
    actions: {
      Protect: (args) => {
        if (sheet.protection !== null) throw new Refusal("AccessDenied");
        const options = valueAt(args, 0) ?? {};
        if (typeof options !== "object") throw invalidArgument();
        sheet.protection = { ...OPTIONS, ...Object.fromEntries(Object.entries(options)) };
        sheet.password = optionalTextAt(args, 1);
        return undefined;
      },
      Unprotect: (args) => {
        const password = optionalTextAt(args, 0);
        if (sheet.protection === null || sheet.password !== password) {
          throw new Refusal("AccessDenied");
        }
        sheet.protection = null;
        sheet.password = null;
        return undefined;
      },
    },
  };
}
