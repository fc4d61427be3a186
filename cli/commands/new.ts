import { jsonText } from "../output/json-text.ts";
import type { Agreement, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { allOf, fail, problemsOf, succeed } from "../../engine/index.ts";
import { firstYear } from "../../toolkit/first-year.ts";
import { planNewWorkbook } from "../../toolkit/new-workbook.ts";
import { summaryOf } from "../../toolkit/plan/summary.ts";
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
    const report = reportOf(agreement, args, reference);
    const target = targetOf(args, null);
    const problems = [
      ...args.problems,
      ...outputProblems(args, null),
      ...problemsOf<Problem>(output, report, others),
    ];
    if (problems.length > 0 || !report.ok || !others.ok || target === null) {
      return reportProblems(host, problems, args);
    }
    const { split, choices, remarks } = report.value;
    const { language } = args;
    const signature = signatureOf(args);
    const request = { split, others: others.value, choices, reference, language, signature };
    const plan = planNewWorkbook(request);
    if (!plan.ok) return reportProblems(host, plan.problems, args);
    const isDryRun = args.switches.has("dry-run");
    const made = { book: newXlsx(), plan: plan.value, reference };
    const written = await writeWorkbook(host, made, { target, isDryRun });
    if (!written.ok) return reportProblems(host, written.problems, args);
    const told = { file: target.file, isDryRun, sheets: summaryOf(plan.value, null) };
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

/** The year asked for; else the first one of the agreement whose terms are all known. */
function reportOf(
  agreement: Result<Agreement, Problem>,
  args: Arguments,
  reference: ReferenceData,
): Result<SplitReport, Problem> {
  const asked = optional(args, "year");
  if (asked === undefined && agreement.ok) {
    return firstYear(agreement.value, termsIn(args), reference);
  }
  // Of an agreement that could not be read, the year is not what is wrong.
  const year = succeed(asked ?? "2000");
  return splitAgreement({ agreement, year, ...termsIn(args) }, reference);
}
