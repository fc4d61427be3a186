import type {
  Problem,
  ReferenceData,
  Remark,
  Result,
  TraceNode,
  YearSplit,
} from "../engine/index.ts";
import { explainContribution, fail, succeed } from "../engine/index.ts";
import { STAMP } from "../templates/forms/names.ts";
import { GRIDS } from "../templates/forms/grids.ts";
import type { Stamp } from "../templates/sheets/report-data.ts";
import { REPORT_WORDS } from "../templates/sheets/report-words.ts";
import type { SheetModel } from "../templates/model/sheet.ts";
import { compareCell } from "./audit/compare-cells.ts";
import type { AuditContext, ExpectedCell } from "./audit/compare-cells.ts";
import type { Cause, Difference } from "./audit/difference.ts";
import { expectedCells } from "./audit/expected-cells.ts";
import { structureDifferences } from "./audit/structure-differences.ts";
import { rowDifferences } from "./audit/row-differences.ts";
import { valueText } from "../templates/model/cell-value.ts";
import { digestOf } from "./inputs/digest.ts";
import { presentSheet, sheetOf } from "./book/find-grids.ts";
import { inPresentOrder } from "./book/present-order.ts";
import { namedCell } from "./inputs/table-rows.ts";
import { clauseRowsOf, reportSheets } from "./new-workbook.ts";
import type { NamedCode } from "./options.ts";
import type { Layout } from "./book/layout.ts";
import type { BrokenGrid } from "./book/present-layout.ts";
import { partialLayout } from "./book/present-layout.ts";
import { layoutAfter } from "./plan/update-book.ts";
import { codeAtCell } from "./audit/code-at-cell.ts";
import { namedParts } from "./named-parts.ts";
import { readExplained } from "./options.ts";
import type { ReadBook } from "./split-workbook.ts";
import { splitWorkbook } from "./split-workbook.ts";
import { addressOf } from "./cells/address.ts";

/** What an audit found. @rule AU3 AU4 */
export interface AuditReport {
  readonly split: YearSplit;
  /** The stamp as it stands in the workbook. */
  readonly stamp: Stamp;
  /** What the inputs make now. */
  readonly digest: string;
  /** How many cells were compared. */
  readonly checked: number;
  readonly differences: readonly Difference[];
  /** The tree behind the number asked for. */
  readonly trace: TraceNode | null;
  /** What may be worth a look in the inputs. */
  readonly remarks: readonly Remark[];
}

/**
 * Runs a workbook again from what stands visibly in it, and holds every cell of
 * its reports against the result.
 *
 * @returns what was found; or the problems that keep the inputs from being run
 * @rule AU2 AU3 AU4
 */
export function auditWorkbook(
  read: ReadBook,
  explain: string | undefined,
  reference: ReferenceData,
): Result<AuditReport, Problem> {
  const { book, inputs } = read;
  const run = splitWorkbook(read, {}, reference);
  const { layout: present, broken } = partialLayout(book);
  if (!run.ok) return run;
  const unsafe = problemsWithin(broken);
  if (unsafe.length > 0) return fail(unsafe);
  const split = inPresentOrder(run.value.report.split, book, present);
  const explained =
    explain === undefined
      ? succeed(null)
      : explainedCode(read, explain, { split, layout: present });
  if (!explained.ok) return explained;
  const stamp = readStamp(read);
  const { language } = inputs;
  const clauseRows = clauseRowsOf(inputs, inputs.clausePositions);
  const digest = digestOf(inputs);
  const models = reportSheets({ split, clauseRows, stamp: { ...stamp, digest }, language });
  const compared = compare(read, models, { present, broken, stamp, split, digest });
  const trace = explained.value === null ? null : explainContribution(split, explained.value);
  const { remarks } = run.value.report;
  return succeed({ split, stamp, digest, ...compared, trace, remarks });
}

/** What a run signed the workbook with; empty where the report is gone. */
function readStamp({ book, inputs }: ReadBook): Stamp {
  const { notGiven } = REPORT_WORDS[inputs.language];
  const text = (form: (typeof STAMP)[keyof typeof STAMP]): string => {
    const cell = namedCell(book, form);
    return cell.ok ? valueText(cell.value.value) : "";
  };
  const given = (form: (typeof STAMP)[keyof typeof STAMP]): string | null => {
    const said = text(form);
    return said === notGiven || said === "" ? null : said;
  };
  return {
    version: text(STAMP.version),
    digest: text(STAMP.digest),
    by: given(STAMP.by),
    at: given(STAMP.at),
  };
}

interface Compared {
  readonly checked: number;
  readonly differences: readonly Difference[];
}

interface Comparing {
  readonly present: Layout;
  readonly broken: readonly BrokenGrid[];
  readonly stamp: Stamp;
  readonly split: YearSplit;
  readonly digest: string;
}

function compare(
  { book, inputs: { language } }: ReadBook,
  models: readonly SheetModel[],
  { present, broken, stamp, split, digest }: Comparing,
): Compared {
  const isThere = ({ form }: SheetModel): boolean => present.sheets.has(form.bookName);
  const standing = models.filter(isThere);
  const structure = [
    ...models.filter((model) => !isThere(model)).map(missingSheet(language)),
    ...standing.flatMap((model) =>
      structureDifferences(model, { book, layout: present, broken, language }),
    ),
  ];
  // Cells are written for the columns of the blocks: without all of them none can be compared.
  if (broken.length > 0) return { checked: 0, differences: structure };
  const layout = layoutAfter(book, models, { present, language });
  const expected = standing.flatMap((model) => expectedCells(model, book, { layout, language }));
  const context: AuditContext = {
    inputsAreStamped: stamp.digest === digest,
    ruleIsWritten: writtenRule({ book, present }) === ruleOfParties(split),
  };
  const rows = standing.flatMap((model) =>
    model.blocks.flatMap(({ grid }) => rowDifferences(grid, { book, present })),
  );
  return {
    checked: expected.length,
    differences: [...structure, ...rows, ...cellDifferences(expected, book, context)],
  };
}

function cellDifferences(
  expected: readonly ExpectedCell[],
  book: ReadBook["book"],
  context: AuditContext,
): readonly Difference[] {
  const differences = expected.flatMap((one) => {
    const found = sheetOf(book, one.sheet).cells.get(one.cell);
    const difference = compareCell(one, found, context);
    return difference === null ? [] : [difference];
  });
  const hasRoot = differences.some(({ cause }) => ROOTS.includes(cause));
  return differences.map((one) =>
    hasRoot && one.cause === "not-recalculated" ? { ...one, cause: "follows" } : one,
  );
}

/** What no comparison can go round: a block that is larger than any of ours. */
function problemsWithin(broken: readonly BrokenGrid[]): readonly Problem[] {
  return broken.flatMap(({ problems }) =>
    problems.filter(({ code }) => code === "workbook-unsafe"),
  );
}

/** What somebody did to a cell, which others then follow. */
const ROOTS: readonly Cause[] = ["typed-over", "formula-replaced", "changed"];

function missingSheet(language: "sv" | "en"): (model: SheetModel) => Difference {
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

/** The rule that the trace says its last row was made by; groups, which have a rule of their own, come first. */
function writtenRule({
  book,
  present,
}: Pick<Comparing, "present"> & Pick<ReadBook, "book">): string {
  const grid = present.grids.get("trace");
  const column = grid?.columns.get("rule")?.column;
  if (grid === undefined || column === undefined) return "";
  const { cells } = sheetOf(book, grid.sheet);
  return valueText(cells.get(addressOf({ row: grid.bottom, column }))?.value ?? null);
}

function ruleOfParties(split: YearSplit): string {
  return [...split.groups, ...split.rows].at(-1)?.rule ?? "";
}

/** The party or group that a text names: by code, by name, or by a cell of a report. */
function explainedCode(
  { book }: ReadBook,
  text: string,
  { split, layout }: { readonly split: YearSplit; readonly layout: Layout },
): Result<string, Problem> {
  const parts: readonly NamedCode[] = namedParts(split.agreement);
  const sheets = [GRIDS.split, GRIDS.trace].flatMap((form) => {
    const place = presentSheet(book, form.sheet) === null ? undefined : layout.grids.get(form.id);
    return place === undefined ? [] : [place];
  });
  const atCell = codeAtCell(book, sheets, text);
  if (atCell !== null && parts.some(({ code }) => code === atCell)) return succeed(atCell);
  const named = readExplained(text, parts);
  return named.ok ? succeed(named.value.code) : fail(named.problems);
}
