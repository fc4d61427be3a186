import { jsonText } from "../output/json-text.ts";
import type {
  Agreement,
  Language,
  Problem,
  ReferenceData,
  Result,
  YearSplit,
} from "../../engine/index.ts";
import { fail, payers, succeed } from "../../engine/index.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";
import { WORKBOOK_WORDS } from "../../templates/words/workbook-words.ts";
import type { WorkbookFile } from "../../toolkit/open-workbook.ts";
import { isWorkbookName, openWorkbook } from "../../toolkit/open-workbook.ts";
import { summaryOf } from "../../toolkit/plan/summary.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../toolkit/split-agreement.ts";
import type { WorkbookSplit } from "../../toolkit/split-workbook.ts";
import { planWorkbookSplit, splitWorkbook } from "../../toolkit/split-workbook.ts";
import type { Arguments, CommandForm } from "../arguments.ts";
import { optional, positional, required } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";
import type { CsvSplit } from "../output/allocation-csv.ts";
import { allocationCsv } from "../output/allocation-csv.ts";
import { contributionRow } from "../output/allocation-json.ts";
import { reportProblems } from "../output/problems.ts";
import { remarksJson, reportRemarks } from "../output/remarks.ts";
import { splitJson } from "../output/split-json.ts";
import { splitText } from "../output/split-text.ts";
import type { Written } from "../output/written-sheets.ts";
import { writtenJson, writtenText } from "../output/written-sheets.ts";
import { findSubject, loadReference } from "../reference.ts";
import { signatureOf } from "../signature.ts";
import { TERM_OPTIONS, termsIn } from "../term-options.ts";
import { onlyForWorkbooks, outputProblems, targetOf, writeWorkbook } from "../workbook-file.ts";

const WRITING = ["agreement", "output", "in-place", "dry-run", "force", "by", "at"];

const FORM: CommandForm = {
  positionals: ["agreement"],
  values: ["year", "agreement", ...TERM_OPTIONS, "explain", "output", "by", "at"],
  switches: ["in-place", "dry-run", "force"],
  outputs: ["json", "csv"],
};

/** `split`: one year of an agreement, or of a workbook, over its parties. @rule CL5 CL9 */
export const splitCommand: Command = {
  name: "split",
  form: FORM,
  run: async (args, host) => {
    const reference = await loadReference(host);
    const name = positional(args, FORM, 0);
    const subject = name.ok
      ? await findSubject(host, name.value, reference)
      : fail<Problem>(name.problems);
    if (subject.ok && subject.value.kind === "workbook") {
      return splitBook(subject.value.source, { args, host, reference });
    }
    const agreement = subject.ok ? agreementIn(subject.value) : subject;
    // A workbook has a year of its own, also where it cannot be read.
    const isBook = name.ok && isWorkbookName(name.value);
    const year = isBook ? succeed(optional(args, "year") ?? "2000") : required(args, "year");
    const report = splitAgreement({ agreement, year, ...typed(args) }, reference);
    const problems = [
      ...args.problems,
      ...onlyForWorkbooks(args, WRITING),
      ...(report.ok ? [] : report.problems),
    ];
    if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
    return print({ report: report.value, written: undefined }, args, host);
  },
};

function agreementIn(
  subject: Extract<Awaited<ReturnType<typeof findSubject>>, { ok: true }>["value"],
): Result<Agreement, Problem> {
  return subject.kind === "agreement" ? succeed(subject.agreement) : fail([]);
}

/** What the user chose, and whom to explain. */
function typed(args: Arguments): ReturnType<typeof termsIn> {
  return { ...termsIn(args), explain: optional(args, "explain") };
}

interface Context {
  readonly args: Arguments;
  readonly host: Host;
  readonly reference: ReferenceData;
}

async function splitBook(source: FileBytes, context: Context): Promise<ExitCode> {
  const { args, host, reference } = context;
  const file = openWorkbook(source, reference.register);
  const run = file.ok
    ? splitWorkbook(
        file.value.read,
        { ...typed(args), year: optional(args, "year"), agreement: optional(args, "agreement") },
        reference,
      )
    : file;
  const problems = [
    ...args.problems,
    ...outputProblems(args, source),
    ...(run.ok ? [] : run.problems),
  ];
  if (!run.ok || !file.ok || problems.length > 0) return reportProblems(host, problems, args);
  const written = await writeSplit(file.value, run.value, context);
  if (!written.ok) return reportProblems(host, written.problems, args);
  return print({ report: run.value.report, written: written.value }, args, host);
}

/** Writes the split where the user says; null where nowhere is said. */
async function writeSplit(
  { source, xlsx, read }: WorkbookFile,
  run: WorkbookSplit,
  { args, host, reference }: Context,
): Promise<Result<Written | null, Problem>> {
  const target = targetOf(args, source);
  const isDryRun = args.switches.has("dry-run");
  if (target === null && !isDryRun) return succeed(null);
  const plan = planWorkbookSplit(read, run, signatureOf(args));
  if (!plan.ok) return plan;
  const to = target ?? { file: source.file, replaces: source.bytes };
  const step = { book: xlsx, plan: plan.value, reference };
  const written = await writeWorkbook(host, step, { target: to, isDryRun });
  if (!written.ok) return written;
  return succeed({ file: to.file, isDryRun, sheets: summaryOf(plan.value, read.book.present) });
}

interface Printed {
  readonly report: SplitReport;
  /** Undefined for an agreement, null for a workbook that nothing was written to. */
  readonly written: Written | null | undefined;
}

function print({ report, written }: Printed, args: Arguments, host: Host): ExitCode {
  const { split, trace, remarks } = report;
  if (args.output === "json") {
    const json = {
      ...splitJson(split, args.language),
      remarks: remarksJson(remarks, args.language),
      ...(trace === null ? {} : { trace }),
      ...(written === undefined || written === null ? {} : { written: writtenJson(written) }),
    };
    host.out(jsonText(json));
  } else if (args.output === "csv") {
    host.out(allocationCsv(csvSplit(split, args.language), args.language));
  } else {
    host.out(splitText(report, args.language));
  }
  reportRemarks(host, remarks, args);
  if (written === null) host.err(`${WORKBOOK_WORDS[args.language].notWritten}\n`);
  if (written !== undefined && written !== null) host.err(writtenText(written, args.language));
  return EXIT.done;
}

/** Everybody who pays, so that the column adds up to the year's cost. */
function csvSplit(split: YearSplit, language: Language): CsvSplit {
  const { unit, roundingDifference } = split;
  const rows = payers(split).map((payer) => contributionRow(payer, language));
  return { unit, rows, roundingDifference };
}
