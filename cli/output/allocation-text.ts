import type { Language } from "../../engine/index.ts";
import {
  amountText,
  decimalText,
  exactAmounts,
  fraction,
  weightSumOf,
} from "../../engine/index.ts";
import { numberText } from "../../templates/text/number-format.ts";
import { controlText } from "../../templates/words/control-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { AllocateReport } from "../../toolkit/allocate-table.ts";
import { exactDecimals } from "../../toolkit/split-table.ts";
import type { RowFacts } from "./allocation-json.ts";
import { makeSourceNotes } from "./source-notes.ts";
import { ruleLine } from "./split-lines.ts";
import { namedColumns, textTable } from "./text-table.ts";
import { traceText } from "./trace-text.ts";

/** The rows with the names and weights of the file. */
export function rowFacts({ allocation, rows }: AllocateReport): readonly RowFacts[] {
  const exact = exactAmounts(allocation);
  return allocation.rows.map((row, index) => ({
    name: rows[index]?.name ?? row.party,
    code: row.party,
    weight: rows[index]?.weight?.toString() ?? row.weight.toString(),
    exact: exact[index] ?? fraction(0n, 1n),
    units: row.units,
  }));
}

/** A split of a table as a person reads it. */
export function allocationText(report: AllocateReport, language: Language): string {
  const { allocation, trace, weightKind } = report;
  const words = wordsIn(language);
  const headers = [
    words.party,
    { count: words.weight, percent: words.percent, share: words.share, key: words.weight }[
      weightKind
    ],
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
      number(decimalText(exact, exactDecimals(unit))),
      number(amountText(units, unit)),
    ];
  });
  const difference =
    roundingDifference === 0n
      ? []
      : [[words.roundingDifference, "", "", "", number(amountText(-roundingDifference, unit))]];
  const sumRow = [words.sum, "", "", "", number(amountText(total, unit))];
  const control = {
    sum: amountText(sum, unit),
    total: amountText(total, unit),
    difference: amountText(roundingDifference, unit),
  };
  const nameOf = (code: string): string =>
    report.rows.find(({ party }) => party === code)?.name ?? code;
  const lines = [
    ruleLine(allocation, language, nameOf),
    "",
    textTable(namedColumns(headers), [...rows, ...difference], [sumRow]),
    "",
    controlText(control, language),
    ...(trace === null ? [] : ["", traceText(trace, makeSourceNotes(language))]),
  ];
  return `${lines.join("\n")}\n`;
}
