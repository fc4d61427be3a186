import type { Agreement, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { agreementText } from "../../formats/agreement-export.ts";
import { checkPrintedDifferences } from "../../toolkit/check-differences.ts";
import { explainAgreement } from "../../toolkit/explain-agreement.ts";
import { explainPublished } from "../../toolkit/explain-table.ts";
import { populationSeries } from "../../toolkit/inputs/book-inputs.ts";
import type { WorkbookFile } from "../../toolkit/open-workbook.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import type { PaperRequest } from "../../toolkit/published/paper-workbook.ts";
import { paperWorkbook } from "../../toolkit/published/paper-workbook.ts";
import type { Arguments } from "../arguments.ts";
import { optional, required } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { differencesJson, differencesText } from "../output/differences-output.ts";
import { explainJson } from "../output/explain-json.ts";
import { explainText, paperText } from "../output/explain-text.ts";
import { jsonText } from "../output/json-text.ts";
import { reportProblems } from "../output/problems.ts";
import { reportRemarks } from "../output/remarks.ts";
import { findSubject, loadReference } from "../reference.ts";
import { outputProblems, targetOf } from "../workbook-file.ts";

/** `explain`: which rules give a published table, or that none does. @rule AU5 CL5 */
export const explainCommand: Command = {
  name: "explain",
  form: {
    positionals: ["agreement"],
    values: ["total", "table", "unit", "column", "weight-sum", "year", "output"],
    switches: ["differences", "force"],
    outputs: ["json"],
  },
  run: async (args, host) => {
    const reference = await loadReference(host);
    const [name] = args.positionals;
    if (name !== undefined) return ofAgreement(name, { args, host, reference });
    if (args.switches.has("differences")) return differences(args, host, reference);
    const file = required(args, "table");
    const table = file.ok ? await host.read(file.value) : fail<Problem>(file.problems);
    const report = explainPublished(
      {
        table,
        total: optional(args, "total"),
        unit: optional(args, "unit"),
        column: optional(args, "column"),
        weightSum: optional(args, "weight-sum"),
      },
      reference,
    );
    const problems = [
      ...args.problems,
      ...excluded(args, "--table", ["year"]),
      ...outputProblems(args, null),
      ...(report.ok ? [] : report.problems),
    ];
    if (!report.ok || !table.ok || problems.length > 0) return reportProblems(host, problems, args);
    return print({ report: report.value, source: table.value, into: null }, { args, host });
  },
};

type Tried = Omit<PaperRequest, "language">;

/** What a table came to, and the sheet of a working paper where one is asked for. */
async function print(tried: Tried, { args, host }: Printing): Promise<ExitCode> {
  const { language } = args;
  const { report, source } = tried;
  const target = targetOf(args, null);
  const paper = target === null ? succeed(null) : paperWorkbook({ ...tried, language });
  if (!paper.ok) return reportProblems(host, paper.problems, args);
  if (target !== null && paper.value !== null) {
    const written = await host.write({ ...target, bytes: paper.value.bytes });
    if (!written.ok) return reportProblems(host, written.problems, args);
  }
  reportRemarks(host, report.remarks, args);
  const sheet = paper.value?.sheet ?? null;
  const written = target === null || sheet === null ? null : { file: target.file, sheet };
  if (args.output === "json") {
    host.out(jsonText({ ...explainJson(report, language), ...(written && { written }) }));
  } else {
    host.out(explainText({ file: source.file, report, language }));
    if (written !== null) host.out(paperText(written, language));
  }
  return report.explanation.reproducing.length > 0 ? EXIT.done : EXIT.differences;
}

/** What is given beside something that has no use for it: nothing is passed over unsaid. @rule CL3 */
function excluded(args: Arguments, by: string, names: readonly string[]): readonly Problem[] {
  return names
    .filter((name) => args.values[name] !== undefined || args.switches.has(name))
    .map((name) => problem("options-exclude", { options: [by, `--${name}`] }));
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
  const problems = [
    ...args.problems,
    ...excluded(args, "<agreement>", ["table", "total", "column", "differences"]),
    ...(found.ok ? outputProblems(args, found.value.book?.source ?? null) : []),
    ...(report.ok ? [] : report.problems),
  ];
  if (!report.ok || !found.ok || problems.length > 0) return reportProblems(host, problems, args);
  const { agreement, book } = found.value;
  const { table, report: made } = report.value;
  const bytes = book?.source.bytes ?? new TextEncoder().encode(agreementText(agreement));
  const sheets = book?.read.book.present.sheets.map((sheet) => sheet.name) ?? [];
  const into = book === null ? null : { book: book.xlsx, sheets };
  const source = { file: book === null ? table : book.source.file, bytes };
  return print({ report: made, source, into }, { args, host });
}

interface Found {
  readonly agreement: Agreement;
  readonly reference: ReferenceData;
  /** Null for an agreement that is in no workbook. */
  readonly book: WorkbookFile | null;
}

/** An agreement, or that which a workbook shows, with the populations that it holds. */
async function tableIn(
  name: string,
  { host, reference }: Pick<Printing, "host"> & { readonly reference: ReferenceData },
): Promise<Result<Found, Problem>> {
  const subject = await findSubject(host, name, reference);
  if (!subject.ok) return subject;
  if (subject.value.kind === "agreement") {
    return succeed({ agreement: subject.value.agreement, reference, book: null });
  }
  const book = openWorkbook(subject.value.source, reference.register);
  if (!book.ok) return book;
  const { inputs } = book.value.read;
  const own = populationSeries(inputs, reference.register);
  const population = [...own, ...reference.population];
  const known = { ...reference, population };
  return succeed({ agreement: inputs.agreement, reference: known, book: book.value });
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
  const problems = [
    ...args.problems,
    ...excluded(args, "--differences", ["total", "unit", "column", "weight-sum", "year", "output"]),
    ...(report.ok ? [] : report.problems),
  ];
  if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
  const { language } = args;
  if (args.output === "json") host.out(jsonText(differencesJson(report.value)));
  else host.out(differencesText(report.value, language));
  return report.value.off.length === 0 ? EXIT.done : EXIT.differences;
}
