import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import { auditWorkbook } from "../../../toolkit/audit-workbook.ts";
import { parseAddress } from "../../../toolkit/cells/address.ts";
import { readBook } from "../../../toolkit/open-workbook.ts";
import type {
  Operation,
  PresentSheet,
  PresentWorkbook,
  WrittenCell,
} from "../../../toolkit/workbook.ts";
import { openXlsx } from "../../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { blankExcel, rerunPlan } from "../../support/excel-plans.ts";
import { REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";
import { ROOT } from "../../support/sources.ts";

/** A workbook that 0.3.0 wrote. */
function released(file: string): PresentWorkbook {
  const bytes = new Uint8Array(readFileSync(join(ROOT, "test/workbooks/0.3.0", file)));
  return valueOf(presentWorkbook(valueOf(openXlsx({ file, bytes })), SHEET_NAMES));
}

/** The cells of a sheet as one block from its first cell, with holes. */
function block({ cells }: PresentSheet): readonly (readonly (WrittenCell | null)[])[] {
  const placed = [...cells].flatMap(([address, { value, formula }]) => {
    const at = parseAddress(address);
    const cell = formula === null ? { value } : { value, formula };
    return at === null ? [] : [{ ...at, cell }];
  });
  const [bottom, right] = [
    Math.max(...placed.map(({ row }) => row)),
    Math.max(...placed.map(({ column }) => column)),
  ];
  const known = new Map(
    placed.map(({ row, column, cell }) => [`${String(row)} ${String(column)}`, cell]),
  );
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from(
      { length: right + 1 },
      (__, column) => known.get(`${String(row)} ${String(column)}`) ?? null,
    ),
  );
}

/** The plan that makes a workbook's sheets, tables and names in an empty one. */
function planOf({ sheets, names }: PresentWorkbook): readonly Operation[] {
  const own = sheets.filter(({ isOwn }) => isOwn);
  return [
    ...own.map(({ name: sheet }): Operation => ({ kind: "add-sheet", sheet, gridLines: true })),
    ...own.map((sheet): Operation => {
      return { kind: "write-cells", sheet: sheet.name, top: 0, left: 0, rows: block(sheet) };
    }),
    ...own.flatMap(({ name: sheet, tables }) =>
      tables.map(({ name: table, area, headers }): Operation => {
        const formulas = headers.map(() => null);
        return { kind: "add-table", sheet, table, area, headers, formulas };
      }),
    ),
    ...names.map(({ name, refersTo }): Operation => ({ kind: "set-name", name, refersTo })),
  ];
}

describe("[EX1][WB8] a workbook of 0.3.0 that is open in Excel", () => {
  test.each(["plain.xlsx", "english.xlsx", "answered-2024.xlsx"])(
    "[WB8][EX3] %s is upgraded by a run, audited clean, and is as it was when that is undone",
    async (file) => {
      const { host, book, note } = blankExcel();
      valueOf(await book.read(SHEET_NAMES));
      const made = planOf(released(file));
      note(made);
      valueOf(await book.write(made));
      const before = valueOf(await book.read(SHEET_NAMES));
      const plan = rerunPlan(before, {});
      note(plan);
      valueOf(await book.write(plan));
      const after = valueOf(await book.read(SHEET_NAMES));
      const read = valueOf(readBook({ file: "Bok.xlsx", present: after }, REFERENCE.register));
      const { differences } = valueOf(auditWorkbook(read, undefined, REFERENCE));
      // The chart was not put there.
      expect(differences.filter(({ cause }) => cause !== "chart-missing")).toEqual([]);
      expect(after.sheets.length - before.sheets.length).toBe(7);
      valueOf(await book.undo());
      const undone = valueOf(await book.read(SHEET_NAMES));
      expect(undone.names).toEqual(before.names);
      expect(undone.sheets).toEqual(before.sheets);
      expect(host.book.sheets.map(({ name }) => name)).toHaveLength(before.sheets.length);
    },
  );
});
