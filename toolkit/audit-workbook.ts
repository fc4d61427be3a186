import type {
  Problem,
  ReferenceData,
  Remark,
  Result,
  TraceNode,
  YearSplit,
} from "../engine/index.ts";
import { explainContribution, explainFigure, fail, succeed } from "../engine/index.ts";
import { OWN_SHEETS } from "../templates/book/own-parts.ts";
import { BOOK } from "../templates/forms/names.ts";
import { SHEETS } from "../templates/forms/sheets.ts";
import { BOOK_FORMAT } from "../templates/forms/words.ts";
import type { AskedFigure } from "../templates/reports/report.ts";
import type { Stamp, YearData } from "../templates/steps/report-data.ts";
import type { SheetModel } from "../templates/model/sheet.ts";
import { compareCell } from "./audit/compare-cells.ts";
import type { AuditContext, ExpectedCell } from "./audit/compare-cells.ts";
import type { Cause, Difference } from "./audit/difference.ts";
import { expectedCells } from "./audit/expected-cells.ts";
import { structureDifferences } from "./audit/structure-differences.ts";
import { rowDifferences } from "./audit/row-differences.ts";
import { digestOf } from "./inputs/digest.ts";
import { presentSheet, sheetOf } from "./book/find-grids.ts";
import { inPresentOrder } from "./book/present-order.ts";
import { clauseRowsOf } from "./inputs/positions.ts";
import { reportSheets } from "./new-workbook.ts";
import type { Layout } from "./book/layout.ts";
import type { BrokenGrid } from "./book/present-layout.ts";
import { partialLayout } from "./book/present-layout.ts";
import { layoutAfter } from "./plan/update-book.ts";
import { figureAtCell } from "./audit/figure-at-cell.ts";
import { withStoredRows } from "./audit/stored-rows.ts";
import { isRuleWritten } from "./audit/written-rule.ts";
import { namedParts } from "./named-parts.ts";
import { readExplained } from "./options.ts";
import { printedBeside } from "./split-agreement.ts";
import type { ReadBook, WorkbookSplit } from "./split-workbook.ts";
import { splitWorkbook } from "./split-workbook.ts";
import { readStamp } from "./stamp.ts";

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
  const { report } = run.value;
  const explained =
    explain === undefined
      ? succeed(null)
      : askedFigure(read, explain, { ...run.value, layout: present });
  if (!explained.ok) return explained;
  const { language } = inputs;
  const stamp = readStamp(book, language);
  const positions = inputs.positions(inputs.agreement.id);
  const clauseRows = clauseRowsOf(inputs, positions.clauses);
  const at = { agreement: inputs.agreement.id, year: inputs.year };
  const decisionRow = positions.decision(at);
  const digest = digestOf(inputs);
  const trace = explained.value;
  const { remarks } = report;
  if (inputs.format < BOOK_FORMAT) {
    const differences = [olderForm(read)];
    return succeed({ split, stamp, digest, checked: 0, differences, trace, remarks });
  }
  const models = reportSheets({
    split,
    clauseRows,
    decisionRow,
    years: run.value.years.map((year) => asDecided(year, inputs)),
    stamp: { ...stamp, digest },
    language,
  });
  const compared = compare(read, models, { present, broken, stamp, digest });
  return succeed({ split, stamp, digest, ...compared, trace, remarks });
}

/** A run makes a row of Årsbeslut for the year that it shows; an audit goes by the rows that there are. */
function asDecided(data: YearData, { positions }: ReadBook["inputs"]): YearData {
  const { agreement, year } = data.split;
  const { decision } = positions(agreement.id);
  return { ...data, decisionRow: decision({ agreement: agreement.id, year }) };
}

/** Reports of an earlier form are written again before their cells can be compared. @rule WB8 */
function olderForm({ book, inputs: { format, language } }: ReadBook): Difference {
  const [form = SHEETS.agreement] = OWN_SHEETS;
  const sheet = presentSheet(book, form)?.name ?? form.title[language];
  const [stored, recomputed] = [String(format), String(BOOK_FORMAT)];
  const about = BOOK.format.label[language];
  return { sheet, cell: "", about, stored, recomputed, difference: null, cause: "older-form" };
}

interface Compared {
  readonly checked: number;
  readonly differences: readonly Difference[];
}

interface Comparing {
  readonly present: Layout;
  readonly broken: readonly BrokenGrid[];
  readonly stamp: Stamp;
  readonly digest: string;
}

function compare(
  { book, inputs: { language } }: ReadBook,
  models: readonly SheetModel[],
  { present, broken, stamp, digest }: Comparing,
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
  const grids = standing.flatMap(({ blocks }) => blocks.map(({ grid }) => grid));
  const after = layoutAfter(book, models, { present, language });
  const layout = withStoredRows(after, grids, { book, present });
  const expected = standing.flatMap((model) => expectedCells(model, book, { layout, language }));
  const context: AuditContext = {
    inputsAreStamped: stamp.digest === digest,
    ruleIsWritten: isRuleWritten(standing, { book, layout: present }),
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

/** What a figure that is asked for can be explained by. */
interface Asking extends Omit<WorkbookSplit, "inputs"> {
  readonly layout: Layout;
}

/** The tree of a figure of the year that is shown, or of another. */
function explainAsked(
  { figure, of }: AskedFigure,
  { report, years }: Omit<Asking, "layout">,
): TraceNode | null {
  if (of === null) return explainFigure(report.split, report.published, figure);
  const found = years.find(
    ({ split }) => split.agreement.id === of.agreement && split.year === of.year,
  );
  return found === undefined
    ? null
    : explainFigure(found.split, printedBeside(found.split), figure);
}

/** The number that a text asks for: a cell of a report, or what a party or a group pays, by code or name. */
function askedFigure(
  { book }: ReadBook,
  text: string,
  { report, years, layout }: Asking,
): Result<TraceNode | null, Problem> {
  const asked = figureAtCell(book, layout, text);
  const atCell = asked === null ? null : explainAsked(asked, { report, years });
  if (atCell !== null) return succeed(atCell);
  const named = readExplained(text, namedParts(report.split.agreement));
  if (!named.ok) return named;
  const { code } = named.value;
  return succeed(explainContribution(report.split, code));
}
