import type { Decimal } from "decimal.js";
import type {
  Agreement,
  ExplainReport,
  Place,
  Problem,
  PublishedTable,
  ReferenceData,
  Result,
} from "../engine/index.ts";
import {
  allOf,
  ExactDecimal,
  fail,
  orePerUnit,
  printedFigure,
  problem,
  problemsOf,
  succeed,
} from "../engine/index.ts";
import type { PrintedAmount } from "../formats/printed-amount.ts";
import type { PublishedRow, PublishedTableFile } from "../formats/published-table.ts";
import { readUnit, readWeightSum, readYear } from "./options.ts";
import { printedTotal, reportOn, tableFaults } from "./published/report-on.ts";

/** An agreement's published table, and what it came to. */
export interface ExplainedAgreement {
  /** What the agreement calls the table. */
  readonly table: string;
  readonly report: ExplainReport;
}

/** Which table of an agreement, and how it is tried, as typed. */
export interface AgreementTable {
  readonly agreement: Agreement;
  /** Left out where one year alone has a table. */
  readonly year?: string | undefined;
  readonly unit?: string | undefined;
  readonly weightSum?: string | undefined;
}

/**
 * The job behind `explain <agreement>`: which rules give the amounts that an agreement's
 * documents print for a year, or that none does.
 *
 * @returns the report, or every problem with the options, or that there is no such table
 * @rule AU5
 */
export function explainAgreement(
  { agreement, ...asked }: AgreementTable,
  reference: ReferenceData,
): Result<ExplainedAgreement, Problem> {
  const year = asked.year === undefined ? succeed(null) : readYear(asked.year);
  const unit = asked.unit === undefined ? succeed(null) : readUnit(asked.unit);
  const sum = asked.weightSum === undefined ? succeed(null) : readWeightSum(asked.weightSum);
  if (!year.ok || !unit.ok || !sum.ok) return fail(problemsOf(year, unit, sum));
  const table = tableOf(agreement, year.value);
  if (!table.ok) return table;
  const place = { kind: "clause", agreement: agreement.id, clause: "published" } as const;
  const read = asPrinted(agreement, table.value, place);
  if (!read.ok) return read;
  const printed = read.value;
  const faults = tableFaults(printed.rows, reference.register, place);
  if (faults.length > 0) return fail(faults);
  const total = printed.printedTotal;
  if (total === null) {
    return fail([problem("published-total-missing", { rows: printed.rows.length }, place)]);
  }
  const report = reportOn(printed, reference, {
    totals: [printedTotal("table", total)],
    unit: unit.value === null ? null : orePerUnit(unit.value),
    weightSum: sum.value,
  });
  return succeed({ table: table.value.id, report });
}

/** The table of a year; the only one there is where no year is said. */
function tableOf(agreement: Agreement, year: number | null): Result<PublishedTable, Problem> {
  const tables = agreement.published.filter(({ rows }) => rows.some(({ amount }) => amount));
  const [only, ...others] = tables;
  const alone = others.length === 0 ? only : undefined;
  const table = year === null ? alone : tables.find((one) => one.year === year);
  if (table === undefined) {
    const years = tables.map((one) => one.year);
    const facts = { agreement: agreement.id, year, years };
    return fail([problem("published-year-missing", facts, { kind: "option", option: "--year" })]);
  }
  return succeed(table);
}

/** The table as one that is read from a file: its rows, and its printed populations. */
function asPrinted(
  { parties }: Agreement,
  { rows, printedTotal }: PublishedTable,
  place: Place,
): Result<PublishedTableFile, Problem> {
  const read = allOf(
    rows.map(({ party, printedName, population, amount }): Result<PublishedRow, Problem> => {
      const name = parties.find(({ code }) => code === party)?.name ?? printedName;
      if (amount === null) return fail([problem("published-missing", { party: name }, place)]);
      const printed = amountOf(amount, place);
      if (!printed.ok) return printed;
      const weight = population === null ? null : new ExactDecimal(population);
      const row = { party, name, amount: printed.value, weight, percent: null, order: undefined };
      return succeed({ ...row, places: { amount: place } });
    }),
  );
  const total = printedTotal === null ? succeed(null) : amountOf(printedTotal, place);
  if (!read.ok || !total.ok) return fail(problemsOf(read, total));
  return succeed({
    rows: read.value,
    printedTotal: total.value,
    weightKind: "count",
    hasPercent: false,
    remarks: [],
  });
}

/** An amount in kr, as fine as it is stated. */
function amountOf(kronor: Decimal, place: Place): Result<PrintedAmount, Problem> {
  const step = new ExactDecimal(10).pow(-kronor.decimalPlaces());
  const [text, figure] = [kronor.toFixed(), printedFigure(kronor, step)];
  if (figure === null) return fail([problem("published-below-ore", { text }, place)]);
  return succeed({ text, figure, unit: "kr" });
}
