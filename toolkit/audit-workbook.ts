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
import { AUDIT_SHEET } from "../templates/reports/audit/audit-form.ts";
import { BOOK_FORMAT } from "../templates/forms/words.ts";
import type { AskedFigure } from "../templates/reports/report.ts";
import type { Stamp, YearData } from "../templates/steps/report-data.ts";
import type { AuditedStamp } from "./audit/audited-stamps.ts";
import { auditedFingerprints } from "./audit/audited-fingerprints.ts";
import { auditedStamps, expectedStamp, isStamped } from "./audit/audited-stamps.ts";
import { fingerprintsOf } from "./inputs/fingerprints.ts";
import { tablesAfter } from "./plan/tables-after.ts";
import { compareReports } from "./audit/compare-reports.ts";
import type { Difference } from "./audit/difference.ts";
import { digestOf } from "./inputs/digest.ts";
import { presentSheet } from "./book/find-grids.ts";
import { inPresentOrder } from "./book/present-order.ts";
import { clauseRowsOf, indexationRowsOf } from "./inputs/row-numbers.ts";
import { reportSheets } from "./new-workbook.ts";
import type { Layout } from "./book/layout.ts";
import type { BrokenGrid } from "./book/present-layout.ts";
import { partialLayout } from "./book/present-layout.ts";
import { figureAtCell } from "./audit/figure-at-cell.ts";
import { lackingColumns } from "./audit/structure-differences.ts";
import { sheetsAfter } from "./upgrade.ts";
import { namedParts } from "./named-parts.ts";
import { readExplained } from "./options.ts";
import { printedBeside } from "./split-agreement.ts";
import type { ReadBook, WorkbookSplit } from "./split-workbook.ts";
import { splitWorkbook } from "./split-workbook.ts";
import { readStamp } from "./inputs/read-stamps.ts";

/** What an audit found. @rule AU3 AU4 */
export interface AuditReport {
  readonly split: YearSplit;
  /** The stamp of Granskning as it stands in the workbook. */
  readonly stamp: Stamp;
  /** What the inputs make now. */
  readonly digest: string;
  /** The stamps of all reports; none in a workbook that is too old to have them. */
  readonly stamps: readonly AuditedStamp[];
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
  const { remarks } = report;
  const found = { split, trace: explained.value, remarks, stamp: readStamp(book, language) };
  if (inputs.format < BOOK_FORMAT) {
    const digest = digestOf(inputs);
    const differences = [olderForm(read)];
    return succeed({ ...found, digest, stamps: [], checked: 0, differences });
  }
  const stamps = auditedStamps(read, present);
  const rowNumbers = inputs.rowNumbers(inputs.agreement.id);
  const sheets = sheetsAfter({ book, inputs });
  const shown = { agreement: inputs.agreement.id, year: inputs.year };
  const now = fingerprintsOf(tablesAfter(book, present), shown);
  const fingerprints = stamps.every(isStamped)
    ? now
    : auditedFingerprints(now, { sheets, language }, { book, layout: present });
  const models = reportSheets({
    split,
    clauseRows: clauseRowsOf(inputs, rowNumbers.clauses),
    decisionRow: rowNumbers.decision(shown),
    indexationRows: indexationRowsOf(split.agreement, rowNumbers),
    years: run.value.years.map((year) => asDecided(year, inputs)),
    sheets,
    fingerprints,
    stamps: stamps.map(expectedStamp),
    language,
  });
  const lacking = lackingColumns(models, { book, layout: present });
  const incomplete = [...broken, ...lacking];
  const compared = compareReports(models, stamps, { book, present, broken: incomplete, language });
  const digest = stamps.find((one) => one.report.sheet.id === AUDIT_SHEET.id)?.digest ?? "";
  return succeed({ ...found, digest, stamps, ...compared });
}

/** A run makes a row of Årsbeslut for the year that it shows; an audit goes by the rows that there are. */
function asDecided(data: YearData, { rowNumbers }: ReadBook["inputs"]): YearData {
  const { agreement, year } = data.split;
  const { decision } = rowNumbers(agreement.id);
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

/** What no comparison can go round: a block that is larger than any of ours. */
function problemsWithin(broken: readonly BrokenGrid[]): readonly Problem[] {
  return broken.flatMap(({ problems }) =>
    problems.filter(({ code }) => code === "workbook-unsafe"),
  );
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
