import type { Language } from "../../engine/index.ts";
import type { SheetModel } from "../../templates/model/sheet.ts";
import type { OpenBook } from "../book/find-grids.ts";
import { sheetOf } from "../book/find-grids.ts";
import type { Layout } from "../book/layout.ts";
import { sheetName } from "../book/layout.ts";
import type { BrokenGrid } from "../book/present-layout.ts";
import { layoutAfter } from "../plan/update-book.ts";
import type { AuditedStamp } from "./audited-stamps.ts";
import { isOlderForm, isStamped } from "./audited-stamps.ts";
import type { AuditContext, ExpectedCell } from "./compare-cells.ts";
import { compareCell } from "./compare-cells.ts";
import type { Cause, Difference } from "./difference.ts";
import { expectedCells } from "./expected-cells.ts";
import { rowDifferences } from "./row-differences.ts";
import { withStoredRows } from "./stored-rows.ts";
import { structureDifferences } from "./structure-differences.ts";
import { isRuleWritten } from "./written-rule.ts";

/** What a comparison of reports found. */
export interface Compared {
  /** How many cells were compared. */
  readonly checked: number;
  readonly differences: readonly Difference[];
}

/** The workbook that reports are held against. */
export interface ComparedBook {
  readonly book: OpenBook;
  readonly present: Layout;
  readonly broken: readonly BrokenGrid[];
  readonly language: Language;
}

/**
 * Holds every report against what the inputs make: sheets, names and blocks, rows, and every
 * cell. One that was written in an older form is told once, and none of its cells compared.
 *
 * @rule AU3 WB8
 */
export function compareReports(
  models: readonly SheetModel[],
  stamps: readonly AuditedStamp[],
  compared: ComparedBook,
): Compared {
  const { book, present, broken, language } = compared;
  const isThere = ({ form }: SheetModel): boolean => present.sheets.has(form.bookName);
  const older = stamps.filter(
    (stamp) => isOlderForm(stamp) && present.sheets.has(stamp.report.sheet.bookName),
  );
  const isOlder = ({ form }: SheetModel): boolean =>
    older.some(({ report }) => report.sheet.id === form.id);
  const standing = models.filter((model) => isThere(model) && !isOlder(model));
  const structure = [
    ...older.map((stamp) => olderReport(stamp, present)),
    ...models.filter((model) => !isThere(model)).map(missingSheet(language)),
    ...standing.flatMap((model) =>
      structureDifferences(model, { book, layout: present, broken, language }),
    ),
  ];
  // Cells are written for the columns of the blocks: without all of them none can be compared.
  if (broken.length > 0) return { checked: 0, differences: structure };
  const rows = standing.flatMap((model) =>
    model.blocks.flatMap(({ grid }) => rowDifferences(grid, { book, present })),
  );
  const cells = cellsOf(models, standing, compared);
  const ruleIsWritten = isRuleWritten(standing, { book, layout: present });
  const differing = cells.flatMap(({ id, expected }) => {
    const context = { inputsAreStamped: areStamped(stamps, id), ruleIsWritten };
    return differencesOf(expected, book, context);
  });
  return {
    checked: cells.reduce((sum, { expected }) => sum + expected.length, 0),
    differences: [...structure, ...rows, ...withFollowers(differing)],
  };
}

type SheetId = SheetModel["form"]["id"];

/** Whether a report was made of the inputs as they are; one without a stamp of its own goes by those of all. */
function areStamped(stamps: readonly AuditedStamp[], id: SheetId): boolean {
  const own = stamps.filter(({ report }) => report.sheet.id === id);
  return (own.length > 0 ? own : stamps).every(isStamped);
}

/** The cells of a report. */
interface ReportCells {
  readonly id: SheetId;
  readonly expected: readonly ExpectedCell[];
}

function cellsOf(
  models: readonly SheetModel[],
  standing: readonly SheetModel[],
  { book, present, language }: ComparedBook,
): readonly ReportCells[] {
  const grids = standing.flatMap(({ blocks }) => blocks.map(({ grid }) => grid));
  const after = layoutAfter(book, models, { present, language });
  const layout = withStoredRows(after, grids, { book, present });
  return standing.map((model) => ({
    id: model.form.id,
    expected: expectedCells(model, book, { layout, language }),
  }));
}

function differencesOf(
  expected: readonly ExpectedCell[],
  book: OpenBook,
  context: AuditContext,
): readonly Difference[] {
  return expected.flatMap((one) => {
    const found = sheetOf(book, one.sheet).cells.get(one.cell);
    const difference = compareCell(one, found, context);
    return difference === null ? [] : [difference];
  });
}

/** What somebody did to a cell, which others then follow. */
const ROOTS: readonly Cause[] = ["typed-over", "formula-replaced", "changed"];

function withFollowers(differences: readonly Difference[]): readonly Difference[] {
  const hasRoot = differences.some(({ cause }) => ROOTS.includes(cause));
  return differences.map((one) =>
    hasRoot && one.cause === "not-recalculated" ? { ...one, cause: "follows" } : one,
  );
}

/** Reports of an earlier form are written again before their cells can be compared. @rule WB8 */
function olderReport({ report, stored }: AuditedStamp, present: Layout): Difference {
  const sheet = sheetName(present, report.sheet);
  const [was, now] = [String(stored?.form ?? ""), String(report.form)];
  const base = { sheet, cell: "", about: sheet, difference: null } as const;
  return { ...base, stored: was, recomputed: now, cause: "older-form" };
}

function missingSheet(language: Language): (model: SheetModel) => Difference {
  return ({ form }) => ({
    sheet: form.title[language],
    cell: "",
    about: form.title[language],
    stored: "",
    recomputed: "",
    difference: null,
    cause: "sheet-missing",
  });
}
