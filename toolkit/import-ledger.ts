import type { LedgerSign, LedgerSum, Problem, Remark, Result } from "../engine/index.ts";
import { fail, LEDGER_ROWS, mapPosting, problem, succeed } from "../engine/index.ts";
import type { ShownImport, UnmappedAccount } from "../templates/ledger/import-blocks.ts";
import type { AccountRow, ImportRow } from "../templates/ledger/rows.ts";
import type { Layout } from "./book/layout.ts";
import { presentLayout } from "./book/present-layout.ts";
import { importProblems, meeting, replacedBy } from "./ledger/import-checks.ts";
import type { LedgerReportFacts } from "./ledger/import-facts.ts";
import { importRow, sumOf } from "./ledger/import-row.ts";
import type { LedgerBook } from "./ledger/ledger-book.ts";
import { readLedgerBook } from "./ledger/ledger-book.ts";
import type { LedgerPlan } from "./ledger/ledger-plan.ts";
import { planLedger } from "./ledger/ledger-plan.ts";
import { remarksOnImport } from "./ledger/import-remarks.ts";
import { proposedRow } from "./ledger/propose-row.ts";
import type { ReplacedRows } from "./ledger/replaced-rows.ts";
import { replacedRows } from "./ledger/replaced-rows.ts";
import type { StartPlan } from "./ledger/start-map.ts";
import { PLAN_NAMES, START_PLANS, startMap, startPlanIn } from "./ledger/start-map.ts";
import { unknownChoice } from "./ledger/table-choices.ts";
import { planContents } from "./plan-contents.ts";
import type { LedgerReport } from "./read-ledger.ts";
import type { ReadBook } from "./split-workbook.ts";
import type { Signature } from "./stamp.ts";
import type { Operation } from "./workbook.ts";

/** A file of the ledger that is to be entered in a workbook. */
export interface ImportRequest {
  readonly report: LedgerReport;
  readonly file: string;
  /** The objects that belong here, with commas between; left out for all. */
  readonly only?: string | undefined;
  /** The account plan that a new map begins with. */
  readonly plan?: string | undefined;
  /** The sign of a table; null for what needs none. */
  readonly sign: LedgerSign | null;
  /** The import that the sign was taken from; null where the user said it. */
  readonly signFrom: string | null;
  readonly signature: Signature;
}

/** What an import comes to, before anything is written, and the steps that write it. @rule LE8 */
export interface LedgerImport extends ShownImport {
  readonly remarks: readonly Remark[];
  readonly steps: readonly Operation[];
}

/** More rows than this make a workbook slow. */
const MOST_ROWS = 20_000;

/**
 * Enters a ledger's file in a workbook: as a plan, with what it changes per account. Months of
 * the same organisation and choice of objects are replaced; closed months are refused; rows
 * typed by hand stay.
 *
 * @rule LE8 FU5
 */
export function importLedger(
  read: ReadBook,
  request: ImportRequest,
): Result<LedgerImport, Problem> {
  const ledger = readLedgerBook(read.book);
  const present = presentLayout(read.book);
  const chosen = chosenSums(request);
  const plan = planIn(request.plan);
  if (!ledger.ok || !present.ok || !chosen.ok || !plan.ok) {
    return fail([ledger, present, chosen, plan].flatMap((one) => (one.ok ? [] : one.problems)));
  }
  const facts = factsOf(request);
  const met = meeting(ledger.value.imports, facts);
  const problems = importProblems(met, facts);
  if (problems.length > 0) return fail(problems);
  const replaces = replacedBy(met, facts);
  const id = `I${String(ledger.value.imports.length + 1)}`;
  const rows = replacedRows(
    ledger.value.actuals.map(({ row }) => row),
    { sums: chosen.value, from: facts.from, to: facts.to, id, replaces },
  );
  if (rows.rows.length > MOST_ROWS) {
    return fail([problem("ledger-rows-many", { rows: rows.rows.length, limit: MOST_ROWS })]);
  }
  const { language } = read.inputs;
  const row = importRow(request, { id, facts, sums: chosen.value, language });
  const accounts = accountsFor(read, ledger.value, { request, plan: plan.value });
  const entering = { request, ledger: ledger.value, rows, row, accounts, replaces, facts };
  const written = planOf(read, present.value, entering);
  return written.ok
    ? succeed(importOf(read, { ...entering, sums: chosen.value }, written.value))
    : written;
}

interface Entering {
  readonly request: ImportRequest;
  readonly ledger: LedgerBook;
  readonly rows: ReplacedRows;
  readonly row: ImportRow;
  readonly accounts: readonly AccountRow[];
  readonly replaces: readonly ImportRow[];
  readonly facts: LedgerReportFacts;
}

function factsOf({ report: { ledger, from, to }, only }: ImportRequest): LedgerReportFacts {
  const objects = only === undefined ? null : listed(only).join(", ");
  return { organisation: ledger.organisation, from, to, objects };
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The sums of the objects that are chosen; one that the file has not is a problem. */
function chosenSums({ report, only }: ImportRequest): Result<readonly LedgerSum[], Problem> {
  const { sums } = report.ledger;
  if (only === undefined) return succeed(sums);
  const known = report.objects.map(({ code }) => code).filter((code) => code !== "");
  const wanted = listed(only);
  const unknown = wanted.filter((object) => !known.includes(object));
  if (unknown.length > 0 || wanted.length === 0) {
    return fail(
      (wanted.length === 0 ? [only] : unknown).map((one) => unknownChoice(one, known, "--only")),
    );
  }
  return succeed(sums.filter(({ object }) => wanted.includes(object)));
}

function planIn(text: string | undefined): Result<StartPlan | null, Problem> {
  const plan = START_PLANS.find((one) => one === text);
  if (text === undefined || plan !== undefined) return succeed(plan ?? null);
  return fail([unknownChoice(text, START_PLANS, "--plan")]);
}

/** The account map that is there, or the first rows of a new one. @rule FU5 */
function accountsFor(
  { inputs }: ReadBook,
  { accounts }: LedgerBook,
  { request, plan }: { readonly request: ImportRequest; readonly plan: StartPlan | null },
): readonly AccountRow[] {
  if (accounts.length > 0) return accounts;
  const hosts = inputs.agreements.map(({ accountPlan }) => accountPlan ?? "");
  const stated = [...hosts, request.report.ledger.plan].find((text) => startPlanIn(text) !== null);
  const start = plan ?? startPlanIn(stated ?? "");
  // A stated name may have the plan's year, which the plan alone has not.
  const name = start !== null && startPlanIn(stated ?? "") === start ? stated : undefined;
  return startMap(start, name ?? (start === null ? "" : PLAN_NAMES[start]), inputs.language);
}

function planOf(
  read: ReadBook,
  present: Layout,
  { ledger, rows, row, accounts, replaces, facts }: Entering,
): Result<LedgerPlan, Problem> {
  const { agreement, language } = read.inputs;
  const before = {
    actuals: ledger.actuals.map((one) => one.row),
    accounts: ledger.accounts,
    objects: ledger.objects,
    imports: ledger.imports.map((one) => one.row),
  };
  const isWhole = (one: ImportRow): boolean => facts.from <= one.from && one.to <= facts.to;
  const replaced = new Set(replaces.filter(isWhole).map(({ id }) => id));
  const imports = before.imports.map((one) =>
    replaced.has(one.id) ? { ...one, replacedBy: row.id } : one,
  );
  const after = { ...before, actuals: rows.rows, accounts, imports: [...imports, row] };
  const positions = ledger.actuals.map(({ cells }) => cells.position);
  const target = { book: read.book, present, before, positions, agreement, language };
  const planned = planLedger(after, target);
  if (!planned.ok) return planned;
  const contents = planContents(read, present, planned.value.made);
  if (!contents.ok) return contents;
  return succeed({ ...planned.value, steps: [...planned.value.steps, ...contents.value] });
}

function importOf(
  read: ReadBook,
  entering: Entering & { readonly sums: readonly LedgerSum[] },
  { steps }: LedgerPlan,
): LedgerImport {
  const { request, ledger, rows, row, replaces, sums, accounts } = entering;
  const mapped = sums.map((sum) => ({ sum, row: mapPosting(sum, accounts, ledger.objects).row }));
  const byRow = [...LEDGER_ROWS, null].map((id) => ({
    row: id,
    ore: sumOf(mapped.filter((one) => one.row === id).map((one) => one.sum)),
    count: mapped.filter((one) => one.row === id).length,
  }));
  const unmapped = unmappedIn(
    mapped.filter((one) => one.row === null).map((one) => one.sum),
    request.report,
  );
  return {
    row,
    isFirst: ledger.imports.length === 0,
    entered: sums.length,
    changes: rows.changes,
    replaced: rows.replaced,
    replaces: replaces.map(({ id }) => id),
    byRow: byRow.filter(({ count }) => count > 0).map(({ row: id, ore }) => ({ row: id, ore })),
    unmapped,
    remarks: [
      ...request.report.remarks,
      ...remarksOnImport(read.inputs, { ...entering, ...request, unmapped }),
    ],
    steps,
  };
}

function unmappedIn(
  sums: readonly LedgerSum[],
  { ledger }: LedgerReport,
): readonly UnmappedAccount[] {
  const totals = new Map<string, bigint>();
  for (const { account, ore } of sums) totals.set(account, (totals.get(account) ?? 0n) + ore);
  return [...totals].map(([account, ore]) => {
    const name = ledger.accounts.get(account)?.name ?? "";
    return { account, name, ore, proposed: proposedRow(name, ore < 0n) };
  });
}
