import { fail } from "../../engine/index.ts";
import { explainPublished } from "../../toolkit/explain-table.ts";
import { optional, required } from "../arguments.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
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
    outputs: ["json"],
  },
  run: async (args, host) => {
    const reference = await loadReference(host);
    const file = required(args, "table");
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
