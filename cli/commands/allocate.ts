import type { Language } from "../../engine/index.ts";
import {
  amountText,
  decimalText,
  exactAmounts,
  fail,
  fraction,
  weightSumOf,
} from "../../engine/index.ts";
import { numberText } from "../../templates/text/number-format.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { AllocateReport } from "../../toolkit/allocate-table.ts";
import { allocateTable } from "../../toolkit/allocate-table.ts";
import type { Arguments } from "../arguments.ts";
import { optional, required } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { allocationCsv } from "../output/allocation-csv.ts";
import type { RowFacts } from "../output/allocation-json.ts";
import { allocationJson } from "../output/allocation-json.ts";
import { reportProblems } from "../output/problems.ts";
import { makeSourceNotes } from "../output/source-notes.ts";
import { controlLine, ruleLine } from "../output/split-lines.ts";
import { namedColumns, textTable } from "../output/text-table.ts";
import { traceText } from "../output/trace-text.ts";
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
  const { allocation, trace } = report;
  const rows = rowFacts(report);
  if (args.output === "json") {
    const json = { ...allocationJson(allocation, rows), ...(trace === null ? {} : { trace }) };
    host.out(`${JSON.stringify(json, null, 2)}\n`);
  } else if (args.output === "csv") {
    host.out(allocationCsv({ ...allocation, rows }, args.language));
  } else {
    host.out(allocationText(report, args.language));
  }
  return EXIT.done;
}

function rowFacts({ allocation, rows }: AllocateReport): readonly RowFacts[] {
  const exact = exactAmounts(allocation);
  return allocation.rows.map((row, index) => ({
    name: rows[index]?.name ?? row.party,
    code: row.party,
    weight: rows[index]?.weight?.toString() ?? row.weight.toString(),
    exact: exact[index] ?? fraction(0n, 1n),
    units: row.units,
  }));
}

function allocationText(report: AllocateReport, language: Language): string {
  const { allocation, trace, weightKind } = report;
  const words = wordsIn(language);
  const headers = [
    words.party,
    { count: words.weight, percent: words.percent, share: words.share }[weightKind],
    `${words.share} %`,
    words.exact,
    words.amount,
  ];
  const number = (digits: string): string => numberText(digits, language);
  const { unit, total, sum, roundingDifference } = allocation;
  const weightSum = weightSumOf(allocation);
  const rows = rowFacts(report).map(({ name, weight, exact, units }, index) => {
    const share = fraction(100n * BigInt(allocation.rows[index]?.weight ?? 0), weightSum);
    return [
      name,
      number(weight),
      number(decimalText(share, 4)),
      number(decimalText(exact, 2)),
      number(amountText(units, unit)),
    ];
  });
  const difference =
    roundingDifference === 0n
      ? []
      : [[words.roundingDifference, "", "", "", number(amountText(-roundingDifference, unit))]];
  const sumRow = [words.sum, "", "", "", number(amountText(total, unit))];
  const lines = [
    ruleLine(allocation, language),
    "",
    textTable(namedColumns(headers), [...rows, ...difference], [sumRow]),
    "",
    controlLine({ unit, sum, total, roundingDifference }, language),
    ...(trace === null ? [] : ["", traceText(trace, language, makeSourceNotes(language))]),
  ];
  return `${lines.join("\n")}\n`;
}
