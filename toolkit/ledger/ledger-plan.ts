import type { Agreement, Language, Problem, Result } from "../../engine/index.ts";
import { allOf, mapPosting, succeed } from "../../engine/index.ts";
import { OWN_SHEETS } from "../../templates/book/own-parts.ts";
import { ACTUALS } from "../../templates/ledger/actuals.ts";
import { IMPORTS } from "../../templates/ledger/imports.ts";
import { ACCOUNT_MAP, OBJECT_MAP } from "../../templates/ledger/maps.ts";
import type {
  AccountRow,
  ActualRow,
  ImportRow,
  MappedActualRow,
  NumberedAccountRow,
  ObjectRow,
} from "../../templates/ledger/rows.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import { tableSheet } from "../../templates/sheets/table-sheet.ts";
import type { FilledTable } from "../../templates/tables/filled-table.ts";
import { filledTable } from "../../templates/tables/filled-table.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { appendRows } from "../plan/append-rows.ts";
import { changeRow } from "../plan/change-row.ts";
import { makeSheet } from "../plan/make-sheet.ts";
import { replaceRows } from "../plan/replace-rows.ts";
import { placeRows } from "../plan/rewrite-sheet.ts";
import { layoutAfter } from "../plan/update-book.ts";
import type { Operation } from "../workbook.ts";

/** What the ledger's sheets are to hold. */
export interface LedgerSheets {
  readonly actuals: readonly ActualRow[];
  readonly accounts: readonly AccountRow[];
  readonly objects: readonly ObjectRow[];
  readonly imports: readonly ImportRow[];
}

/** The book that they are written to. */
export interface LedgerTarget {
  readonly book: OpenBook;
  readonly present: Layout;
  readonly before: LedgerSheets;
  /** The number of each row of Utfall below its headers, from 1: blank rows count. */
  readonly positions: readonly number[];
  readonly agreement: Agreement;
  readonly language: Language;
}

/** The plan, and the sheets that it makes. */
export interface LedgerPlan {
  readonly steps: readonly Operation[];
  readonly made: readonly SheetModel[];
}

/** Writes the ledger's sheets: those that are not there are made, and Utfall and Importer are brought up to date. @rule LE8 WB2 */
export function planLedger(after: LedgerSheets, target: LedgerTarget): Result<LedgerPlan, Problem> {
  const { book, present, agreement, language } = target;
  // The maps first: what reads them must find them.
  const tables = [
    accountTable(after, language),
    filledTable(OBJECT_MAP, after.objects, language),
    filledTable(IMPORTS, after.imports, language),
    actualTable(after, language),
  ];
  const missing = tables.filter(({ form }) => !present.sheets.has(form.sheet.bookName));
  const made = missing.map((table) => tableSheet(table, { agreement, language, above: undefined }));
  const layout = withRows(layoutAfter(book, made, { present, language }), tables, present);
  const steps = allOf([
    succeed(makeSheets(made, present, layout)),
    ...(missing.some(({ form }) => form.id === "imports") ? [] : [enterImports(after, target)]),
    ...(missing.some(({ form }) => form.id === "actuals")
      ? []
      : [enterActuals(actualTable(after, language), after, { ...target, layout })]),
  ]);
  return steps.ok ? succeed({ steps: steps.value.flat(), made }) : steps;
}

function accountTable({ accounts }: LedgerSheets, language: Language): FilledTable {
  const rows = accounts.map((row, index): NumberedAccountRow => ({ ...row, number: index + 1 }));
  return filledTable(ACCOUNT_MAP, rows, language);
}

function actualTable(
  { actuals, accounts, objects }: LedgerSheets,
  language: Language,
): FilledTable {
  const rows = actuals.map((row): MappedActualRow => {
    const posting = { ...row, counterpart: row.counterpart ?? "", object: row.object ?? "" };
    return { ...row, mapping: mapPosting(posting, accounts, objects) };
  });
  return { ...filledTable(ACTUALS, rows, language), ids: rows.map((_, index) => String(index)) };
}

/** Where the rows of Utfall will stand, in a table that is there. */
function withRows(layout: Layout, tables: readonly FilledTable[], present: Layout): Layout {
  const grids = new Map(layout.grids);
  for (const table of tables) {
    const before = present.grids.get(table.form.id);
    if (table.form.id === "actuals" && before !== undefined) {
      grids.set("actuals", placeRows(gridOf(table), before));
    }
  }
  return { ...layout, grids };
}

function gridOf({ form, ids, rowAt }: FilledTable) {
  return { form, rows: ids.map((id, index) => ({ ...rowAt(index), id })) };
}

/** New sheets, each before the tab that comes after it in the order of the tabs. @rule WB6 */
function makeSheets(
  made: readonly SheetModel[],
  present: Layout,
  layout: Layout,
): readonly Operation[] {
  const there = new Map(present.sheets);
  return made.flatMap((model) => {
    const place = OWN_SHEETS.findIndex(({ bookName }) => bookName === model.form.bookName);
    const next = OWN_SHEETS.slice(place + 1).find(({ bookName }) => there.has(bookName));
    there.set(model.form.bookName, layout.sheets.get(model.form.bookName) ?? "");
    return makeSheet(model, layout, next === undefined ? null : (there.get(next.bookName) ?? null));
  });
}

/** The new row of Importer, and what changes in the others. */
function enterImports(
  after: LedgerSheets,
  { book, present, before, language }: LedgerTarget,
): Result<readonly Operation[], Problem> {
  const [old, now] = [before.imports, after.imports].map((rows) =>
    filledTable(IMPORTS, rows, language),
  );
  if (old === undefined || now === undefined) return succeed([]);
  const placed = { book, present };
  const changed = old.ids.flatMap((_, index) =>
    changeRow(placed, now.form, { old: old.rowAt(index), row: now.rowAt(index) }),
  );
  const rows = now.ids.slice(old.ids.length).map((_, index) => now.rowAt(old.ids.length + index));
  const appended = appendRows(placed, now.form, rows);
  return appended.ok ? succeed([...changed, ...appended.value]) : appended;
}

function enterActuals(
  table: FilledTable,
  after: LedgerSheets,
  { book, present, layout, before, positions }: LedgerTarget & { readonly layout: Layout },
): Result<readonly Operation[], Problem> {
  const firstMoved = before.actuals.findIndex(
    (row, index) => positions[index] !== index + 1 || !isSameRow(row, after.actuals[index]),
  );
  return replaceRows(gridOf(table), {
    book,
    present,
    layout,
    firstMoved: firstMoved < 0 ? null : firstMoved,
  });
}

/** Whether a row is of the same month, account, counterpart and object. */
function isSameRow(one: ActualRow, other: ActualRow | undefined): boolean {
  return KEY.every((name) => one[name] === other?.[name]);
}

const KEY = ["period", "account", "counterpart", "object"] as const;
