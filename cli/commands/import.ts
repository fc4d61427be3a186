import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import type { LedgerReport } from "../../toolkit/read-ledger.ts";
import { readLedgerTable, readSie } from "../../toolkit/read-ledger.ts";
import type { Arguments, CommandForm } from "../arguments.ts";
import { optional, positional } from "../arguments.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { jsonText } from "../output/json-text.ts";
import { ledgerJson, ledgerText } from "../output/ledger-output.ts";
import { reportProblems } from "../output/problems.ts";
import { reportRemarks } from "../output/remarks.ts";

const FORM: CommandForm = {
  positionals: ["kind", "file"],
  values: ["object", "counterpart", "sign", "period", "columns"],
  outputs: ["json"],
};

/** What can be read in. */
const KINDS = ["sie", "ledger"];

/** Options that only a table needs. */
const OF_TABLES = ["sign", "period", "columns"];

/** `import`: what a file of the ledger holds. @rule LE1 LE4 LE5 LE6 CL5 */
export const importCommand: Command = {
  name: "import",
  form: FORM,
  run: async (args, host) => {
    const kind = kindOf(args);
    const file = positional(args, FORM, 1);
    const report =
      kind.ok && file.ok
        ? await readFile(kind.value, file.value, { args, host })
        : fail<Problem>(file.ok ? [] : file.problems);
    const problems = [
      ...args.problems,
      ...(kind.ok ? excluded(kind.value, args) : kind.problems),
      ...(report.ok ? [] : report.problems),
    ];
    if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
    const { language } = args;
    if (args.output === "json") host.out(jsonText(ledgerJson(report.value, language)));
    else host.out(ledgerText(report.value, language));
    reportRemarks(host, report.value.remarks, args);
    return EXIT.done;
  },
};

function kindOf(args: Arguments): Result<string, Problem> {
  const kind = positional(args, FORM, 0);
  if (!kind.ok || KINDS.includes(kind.value)) return kind;
  const nearest = nearestTo(kind.value, KINDS)[0] ?? null;
  const facts = { text: kind.value, choices: KINDS, nearest };
  return fail([problem("choice-unknown", facts, { kind: "option", option: "<kind>" })]);
}

/** Reads a file piece by piece, so that its size does not matter. */
async function readFile(
  kind: string,
  file: string,
  { args, host }: { readonly args: Arguments; readonly host: Host },
): Promise<Result<LedgerReport, Problem>> {
  const request = {
    file,
    objects: optional(args, "object"),
    counterpart: optional(args, "counterpart"),
    sign: optional(args, "sign"),
    period: optional(args, "period"),
    columns: optional(args, "columns"),
  };
  const reading = kind === "sie" ? succeed(readSie(request)) : readLedgerTable(request);
  if (!reading.ok) return reading;
  const read = await host.stream(file, reading.value.push);
  return read.ok ? reading.value.end() : read;
}

/** A file of SIE says its signs, periods and accounts itself. @rule CL3 */
function excluded(kind: string, args: Arguments): readonly Problem[] {
  return OF_TABLES.filter((name) => kind === "sie" && args.values[name] !== undefined).map((name) =>
    problem("options-exclude", { options: ["sie", `--${name}`] }),
  );
}
