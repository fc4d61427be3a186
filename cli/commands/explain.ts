import type {
  Agreement,
  ExplainReport,
  Problem,
  ReferenceData,
  Result,
} from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { checkPrintedDifferences } from "../../toolkit/check-differences.ts";
import { explainAgreement } from "../../toolkit/explain-agreement.ts";
import { explainPublished } from "../../toolkit/explain-table.ts";
import { populationSeries } from "../../toolkit/inputs/book-inputs.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import type { Arguments } from "../arguments.ts";
import { optional, required } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { differencesJson, differencesText } from "../output/differences-output.ts";
import { explainJson } from "../output/explain-json.ts";
import { explainText } from "../output/explain-text.ts";
import { jsonText } from "../output/json-text.ts";
import { reportProblems } from "../output/problems.ts";
import { reportRemarks } from "../output/remarks.ts";
import { findSubject, loadReference } from "../reference.ts";

/** `explain`: which rules give a published table, or that none does. @rule AU5 CL5 */
export const explainCommand: Command = {
  name: "explain",
  form: {
    positionals: ["agreement"],
    values: ["total", "table", "unit", "column", "weight-sum", "year"],
    switches: ["differences"],
    outputs: ["json"],
  },
  run: async (args, host) => {
    const reference = await loadReference(host);
    const [name] = args.positionals;
    if (name !== undefined) return ofAgreement(name, { args, host, reference });
    const file = required(args, "table");
    if (args.switches.has("differences")) return differences(args, host, reference);
    const report = explainPublished(
      {
        table: file.ok ? await host.read(file.value) : fail(file.problems),
        total: optional(args, "total"),
        unit: optional(args, "unit"),
        column: optional(args, "column"),
        weightSum: optional(args, "weight-sum"),
      },
      reference,
    );
    const problems = [...args.problems, ...(report.ok ? [] : report.problems)];
    if (!report.ok || !file.ok || problems.length > 0) return reportProblems(host, problems, args);
    return print(file.value, report.value, { args, host });
  },
};

function print(file: string, report: ExplainReport, { args, host }: Printing): ExitCode {
  const { language } = args;
  reportRemarks(host, report.remarks, args);
  if (args.output === "json") host.out(jsonText(explainJson(report, language)));
  else host.out(explainText({ file, report, language }));
  return report.explanation.reproducing.length > 0 ? EXIT.done : EXIT.differences;
}

interface Printing {
  readonly args: Arguments;
  readonly host: Host;
}

/** `explain <agreement>`: a table that an agreement's documents print, or a workbook's. @rule AU5 */
async function ofAgreement(
  name: string,
  { args, host, reference }: Printing & { readonly reference: ReferenceData },
): Promise<ExitCode> {
  const found = await tableIn(name, { host, reference });
  const report = found.ok
    ? explainAgreement(
        {
          agreement: found.value.agreement,
          year: optional(args, "year"),
          unit: optional(args, "unit"),
          weightSum: optional(args, "weight-sum"),
        },
        found.value.reference,
      )
    : found;
  const others = ["table", "total", "column"].filter((option) => args.values[option] !== undefined);
  const problems = [
    ...args.problems,
    ...others.map((option) =>
      problem("options-exclude", { options: ["<agreement>", `--${option}`] }),
    ),
    ...(report.ok ? [] : report.problems),
  ];
  if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
  return print(report.value.table, report.value.report, { args, host });
}

interface Found {
  readonly agreement: Agreement;
  readonly reference: ReferenceData;
}

/** An agreement, or that which a workbook shows, with the populations that it holds. */
async function tableIn(
  name: string,
  { host, reference }: Pick<Printing, "host"> & { readonly reference: ReferenceData },
): Promise<Result<Found, Problem>> {
  const subject = await findSubject(host, name, reference);
  if (!subject.ok) return subject;
  if (subject.value.kind === "agreement") {
    return succeed({ agreement: subject.value.agreement, reference });
  }
  const book = openWorkbook(subject.value.source, reference.register);
  if (!book.ok) return book;
  const { inputs } = book.value.read;
  const own = populationSeries(inputs, reference.register);
  const population = [...own, ...reference.population];
  return succeed({ agreement: inputs.agreement, reference: { ...reference, population } });
}

/** `explain --differences`: which printed differences are not those of the printed figures. @rule AU5 */
async function differences(
  args: Arguments,
  host: Host,
  { register }: ReferenceData,
): Promise<ExitCode> {
  const file = required(args, "table");
  const table = file.ok ? await host.read(file.value) : fail<Problem>(file.problems);
  const report = checkPrintedDifferences(table, register);
  const problems = [...args.problems, ...(report.ok ? [] : report.problems)];
  if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
  const { language } = args;
  if (args.output === "json") host.out(jsonText(differencesJson(report.value)));
  else host.out(differencesText(report.value, language));
  return report.value.off.length === 0 ? EXIT.done : EXIT.differences;
}
