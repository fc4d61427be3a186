import { jsonText } from "../output/json-text.ts";
import type { Agreement, Problem, ReferenceData, Remark, Result } from "../../engine/index.ts";
import { allOf, fail, problemsOf, remark, succeed } from "../../engine/index.ts";
import { firstYear, isUnanswered } from "../../toolkit/first-year.ts";
import { planNewWorkbook, planUnansweredWorkbook } from "../../toolkit/new-workbook.ts";
import { summaryOf } from "../../toolkit/plan/summary.ts";
import type { Operation } from "../../toolkit/workbook.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../toolkit/split-agreement.ts";
import { newXlsx } from "../../toolkit/xlsx/open.ts";
import type { Arguments, CommandForm } from "../arguments.ts";
import { optional, positional, required } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { Host } from "../host.ts";
import { EXIT } from "../exit-code.ts";
import { reportProblems } from "../output/problems.ts";
import { remarksJson, reportRemarks } from "../output/remarks.ts";
import { writtenJson, writtenText } from "../output/written-sheets.ts";
import { findAgreement, loadReference } from "../reference.ts";
import { signatureOf } from "../signature.ts";
import { TERM_OPTIONS, termsIn } from "../term-options.ts";
import { outputProblems, targetOf, writeWorkbook } from "../workbook-file.ts";

const FORM: CommandForm = {
  positionals: ["agreement"],
  repeats: true,
  values: ["output", "year", ...TERM_OPTIONS, "by", "at"],
  switches: ["dry-run", "force"],
  outputs: ["json"],
};

/** `new`: a workbook with an agreement's inputs and a year's reports. @rule WB6 CL9 */
export const newCommand: Command = {
  name: "new",
  form: FORM,
  run: async (args, host) => {
    const reference = await loadReference(host);
    const name = positional(args, FORM, 0);
    const agreement = name.ok
      ? await findAgreement(host, name.value, reference)
      : fail<Problem>(name.problems);
    const others = await otherAgreements(args, host, reference);
    const output = required(args, "output");
    const subject = subjectOf(agreement, args, reference);
    const target = targetOf(args, null);
    const problems = [
      ...args.problems,
      ...outputProblems(args, null),
      ...problemsOf<Problem>(output, subject, others),
    ];
    if (problems.length > 0 || !subject.ok || !others.ok || target === null) {
      return reportProblems(host, problems, args);
    }
    const { language } = args;
    const planned = planOf(subject.value, { args, others: others.value, reference });
    if (!planned.ok) return reportProblems(host, planned.problems, args);
    const { plan, remarks } = planned.value;
    const isDryRun = args.switches.has("dry-run");
    const made = { book: newXlsx(), plan, reference };
    const written = await writeWorkbook(host, made, { target, isDryRun });
    if (!written.ok) return reportProblems(host, written.problems, args);
    const told = { file: target.file, isDryRun, sheets: summaryOf(plan, null) };
    reportRemarks(host, remarks, args);
    if (args.output === "json") {
      host.out(jsonText({ ...writtenJson(told), remarks: remarksJson(remarks, language) }));
    } else host.out(writtenText(told, language));
    return EXIT.done;
  },
};

/** The agreements after the first, which the reports show. */
async function otherAgreements(
  { positionals }: Arguments,
  host: Host,
  reference: ReferenceData,
): Promise<Result<readonly Agreement[], Problem>> {
  const found: Result<Agreement, Problem>[] = [];
  for (const name of positionals.slice(1)) found.push(await findAgreement(host, name, reference));
  return allOf(found);
}

/** What a new workbook is made of: a year's split, or an agreement whose documents leave too much open for one. */
type Subject =
  | { readonly kind: "split"; readonly report: SplitReport }
  | {
      readonly kind: "unanswered";
      readonly agreement: Agreement;
      readonly problems: readonly Problem[];
    };

/** The plan of the workbook, and what there is to remark on it. */
function planOf(
  subject: Subject,
  {
    args,
    others,
    reference,
  }: {
    readonly args: Arguments;
    readonly others: readonly Agreement[];
    readonly reference: ReferenceData;
  },
): Result<{ readonly plan: readonly Operation[]; readonly remarks: readonly Remark[] }, Problem> {
  const { language } = args;
  if (subject.kind === "split") {
    const { split, choices, remarks } = subject.report;
    const signature = signatureOf(args);
    const request = { split, others, choices, reference, language, signature };
    const plan = planNewWorkbook(request);
    return plan.ok ? succeed({ plan: plan.value, remarks }) : plan;
  }
  const { agreement, problems } = subject;
  const request = { agreement, others, choices: {}, reference, language };
  const plan = planUnansweredWorkbook(request);
  if (!plan.ok) return plan;
  const questions = problems.flatMap(({ facts }) => ("question" in facts ? [facts.question] : []));
  const facts = { agreement: agreement.id, year: agreement.from, questions };
  return succeed({ plan: plan.value, remarks: [remark("questions-open", facts, null)] });
}

/**
 * The year asked for; else the first one of the agreement whose terms are all known; where none
 * is, and nothing is answered, the agreement itself.
 */
function subjectOf(
  agreement: Result<Agreement, Problem>,
  args: Arguments,
  reference: ReferenceData,
): Result<Subject, Problem> {
  const asked = optional(args, "year");
  if (asked === undefined && agreement.ok) {
    const first = firstYear(agreement.value, termsIn(args), reference);
    if (first.ok) return succeed({ kind: "split", report: first.value });
    const isAnswered = TERM_OPTIONS.some((name) => optional(args, name) !== undefined);
    if (isAnswered || !isUnanswered(first.problems)) return first;
    const { problems } = first;
    return succeed({ kind: "unanswered", agreement: agreement.value, problems });
  }
  // Of an agreement that could not be read, the year is not what is wrong.
  const year = succeed(asked ?? "2000");
  const report = splitAgreement({ agreement, year, ...termsIn(args) }, reference);
  return report.ok ? succeed({ kind: "split", report: report.value }) : report;
}
