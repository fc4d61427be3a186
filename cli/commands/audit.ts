import { jsonText } from "../output/json-text.ts";
import { fail } from "../../engine/index.ts";
import type { Problem } from "../../engine/index.ts";
import { auditWorkbook } from "../../toolkit/audit-workbook.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import type { CommandForm } from "../arguments.ts";
import { optional, positional } from "../arguments.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { auditCsv, auditJson, auditText } from "../output/audit-output.ts";
import { reportProblems } from "../output/problems.ts";
import { reportRemarks } from "../output/remarks.ts";
import { loadReference } from "../reference.ts";

const FORM: CommandForm = {
  positionals: ["book"],
  values: ["explain"],
  outputs: ["json", "csv"],
};

/** `audit`: runs a workbook again from its visible cells and compares. @rule AU2 AU3 AU4 */
export const auditCommand: Command = {
  name: "audit",
  form: FORM,
  run: async (args, host) => {
    const reference = await loadReference(host);
    const name = positional(args, FORM, 0);
    const source = name.ok ? await host.read(name.value) : fail<Problem>(name.problems);
    const file = source.ok ? openWorkbook(source.value, reference.register) : source;
    const report = file.ok
      ? auditWorkbook(file.value.read, optional(args, "explain"), reference)
      : file;
    const problems = [...args.problems, ...(report.ok ? [] : report.problems)];
    if (!report.ok || !file.ok || problems.length > 0) return reportProblems(host, problems, args);
    const audit = { file: file.value.source.file, report: report.value };
    reportRemarks(host, report.value.remarks, args);
    if (args.output === "json") host.out(jsonText(auditJson(audit, args.language)));
    else if (args.output === "csv") host.out(auditCsv(audit, args.language));
    else host.out(auditText(audit, args.language));
    return report.value.differences.length === 0 ? EXIT.done : EXIT.differences;
  },
};
