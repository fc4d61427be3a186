import type { Language, YearSplit } from "../../engine/index.ts";
import { fail, payers } from "../../engine/index.ts";
import type { SplitReport } from "../../toolkit/split-agreement.ts";
import { splitAgreement } from "../../toolkit/split-agreement.ts";
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
import { splitJson } from "../output/split-json.ts";
import { splitText } from "../output/split-text.ts";
import { findAgreement, loadReference } from "../reference.ts";

const FORM: CommandForm = {
  positionals: ["agreement"],
  values: ["year", "rule", "unit", "population-date", "total", "odd-unit-to", "explain"],
  outputs: ["json", "csv"],
};

/** `split`: one year of an agreement over its parties. @rule CL5 */
export const splitCommand: Command = {
  name: "split",
  form: FORM,
  run: async (args, host) => {
    const reference = await loadReference(host);
    const name = positional(args, FORM, 0);
    const report = splitAgreement(
      {
        agreement: name.ok ? await findAgreement(host, name.value, reference) : fail(name.problems),
        year: required(args, "year"),
        rule: optional(args, "rule"),
        unit: optional(args, "unit"),
        populationDate: optional(args, "population-date"),
        total: optional(args, "total"),
        oddUnitTo: optional(args, "odd-unit-to"),
        explain: optional(args, "explain"),
      },
      reference,
    );
    const problems = [...args.problems, ...(report.ok ? [] : report.problems)];
    if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
    return print(report.value, args, host);
  },
};

function print(report: SplitReport, args: Arguments, host: Host): ExitCode {
  const { split, trace } = report;
  if (args.output === "json") {
    const json = { ...splitJson(split, args.language), ...(trace === null ? {} : { trace }) };
    host.out(`${JSON.stringify(json, null, 2)}\n`);
  } else if (args.output === "csv") {
    host.out(allocationCsv(csvSplit(split, args.language), args.language));
  } else {
    host.out(splitText(report, args.language));
  }
  return EXIT.done;
}

/** Everybody who pays, so that the column adds up to the year's cost. */
function csvSplit(split: YearSplit, language: Language): CsvSplit {
  const { unit, roundingDifference } = split;
  const rows = payers(split).map((payer) => contributionRow(payer, language));
  return { unit, rows, roundingDifference };
}
