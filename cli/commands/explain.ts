import type { Problem, ReferenceData } from "../../engine/index.ts";
import { fail } from "../../engine/index.ts";
import { checkPrintedDifferences } from "../../toolkit/check-differences.ts";
import { explainPublished } from "../../toolkit/explain-table.ts";
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
import { loadReference } from "../reference.ts";

/** `explain`: which rules give a published table, or that none does. @rule AU5 CL5 */
export const explainCommand: Command = {
  name: "explain",
  form: {
    positionals: [],
    values: ["total", "table", "unit", "column", "weight-sum"],
    switches: ["differences"],
    outputs: ["json"],
  },
  run: async (args, host) => {
    const reference = await loadReference(host);
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
    reportRemarks(host, report.value.remarks, args);
    const { language } = args;
    if (args.output === "json") host.out(jsonText(explainJson(report.value, language)));
    else host.out(explainText({ file: file.value, report: report.value, language }));
    return report.value.explanation.reproducing.length > 0 ? EXIT.done : EXIT.differences;
  },
};

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
