import { jsonText } from "../output/json-text.ts";
import { fail } from "../../engine/index.ts";
import type { AllocateReport } from "../../toolkit/allocate-table.ts";
import { allocateTable } from "../../toolkit/allocate-table.ts";
import type { Arguments } from "../arguments.ts";
import { optional, required } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { allocationCsv } from "../output/allocation-csv.ts";
import { allocationJson } from "../output/allocation-json.ts";
import { allocationText, rowFacts } from "../output/allocation-text.ts";
import { reportProblems } from "../output/problems.ts";
import { remarksJson, reportRemarks } from "../output/remarks.ts";
import { loadReference } from "../reference.ts";

/** `allocate`: any total over any weights. @rule CL5 */
export const allocateCommand: Command = {
  name: "allocate",
  form: {
    positionals: [],
    values: ["total", "weights", "rule", "unit", "explain"],
    outputs: ["json", "csv"],
  },
  run: async (args, host) => {
    const { register } = await loadReference(host);
    const file = required(args, "weights");
    const report = allocateTable(
      {
        total: required(args, "total"),
        weights: file.ok ? await host.read(file.value) : fail(file.problems),
        rule: optional(args, "rule"),
        unit: optional(args, "unit"),
        explain: optional(args, "explain"),
      },
      register,
    );
    const problems = [...args.problems, ...(report.ok ? [] : report.problems)];
    if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
    return print(report.value, args, host);
  },
};

function print(report: AllocateReport, args: Arguments, host: Host): ExitCode {
  const { allocation, trace, remarks } = report;
  const rows = rowFacts(report);
  if (args.output === "json") {
    const json = {
      ...allocationJson(allocation, rows),
      remarks: remarksJson(remarks, args.language),
      ...(trace === null ? {} : { trace }),
    };
    host.out(jsonText(json));
  } else if (args.output === "csv") {
    host.out(allocationCsv({ ...allocation, rows }, args.language));
  } else {
    host.out(allocationText(report, args.language));
  }
  reportRemarks(host, remarks, args);
  return EXIT.done;
}
