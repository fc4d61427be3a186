import type { Language } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText } from "../../templates/text/number-format.ts";
import type { LedgerWords } from "../../templates/words/ledger-words.ts";
import { LEDGER_WORDS } from "../../templates/words/ledger-words.ts";
import type { LedgerReport } from "../../toolkit/read-ledger.ts";
import { remarksJson } from "./remarks.ts";
import type { TextColumn } from "./text-table.ts";
import { textTable } from "./text-table.ts";

/** What a ledger's file came to, as a person reads it. @rule LE1 LE5 */
export function ledgerText(report: LedgerReport, language: Language): string {
  const words = LEDGER_WORDS[language];
  const { ledger } = report;
  const count = (number: number): string => numberText(String(number), language);
  const { texts, signatures, employees } = ledger.dropped;
  const lines = [
    ...headLines(report, words, count),
    "",
    ...totalLines(report, words, language),
    ...(ledger.hasChecksum ? [words.checksum] : []),
    `${words.neverRead}: ${words.dropped(count(texts), count(signatures), count(employees))}`,
    ...dimensionLines(report, words, count),
    "",
    objectTable(report, words, language),
    "",
    accountTable(report, words, language),
    words.sign,
  ];
  return `${lines.join("\n")}\n`;
}

function headLines(
  { ledger, from, to }: LedgerReport,
  words: LedgerWords,
  count: (number: number) => string,
): readonly string[] {
  const years = ledger.years.filter(({ index }) => index === 0);
  const stated = (text: string): string => harmless(text) || words.unnamed;
  const months = `${words.months}: ${monthText(from)}–${monthText(to)}`;
  const format = words.formats[ledger.format];
  // A table says nothing of where it comes from.
  if (ledger.format === "table") {
    return [`${format}, ${words.tableRows(count(ledger.rows))}`, months];
  }
  return [
    `${format}, ${words.basis[ledger.basis](count(ledger.rows))}`,
    `${words.program}: ${stated(ledger.program)}`,
    `${words.company}: ${stated([ledger.company, ledger.organisation].filter(Boolean).join(", "))}`,
    ...years.map((year) => `${words.year}: ${year.from}–${year.to}`),
    months,
    `${words.plan}: ${stated(ledger.plan)}`,
  ];
}

/** «2026-03» of 202603. */
function monthText(period: number): string {
  const digits = String(period);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function totalLines(
  { ledger: { debit, credit } }: LedgerReport,
  words: LedgerWords,
  language: Language,
): readonly string[] {
  const columns: readonly TextColumn[] = [
    { header: "", align: "left" },
    { header: words.amount, align: "right" },
  ];
  const rows = [
    [words.debit, kr(debit, language)],
    [words.credit, kr(credit, language)],
  ];
  return [textTable(columns, rows, [[words.sum, kr(debit + credit, language)]]), ""];
}

function dimensionLines(
  { ledger: { dimensions } }: LedgerReport,
  words: LedgerWords,
  count: (number: number) => string,
): readonly string[] {
  if (dimensions.length === 0) return [];
  const columns: readonly TextColumn[] = [
    { header: words.dimension, align: "left" },
    { header: words.name, align: "left" },
    { header: words.rows, align: "right" },
  ];
  const rows = dimensions.map(({ id, name, rows: number }) => [id, name, count(number)]);
  return ["", textTable(columns, rows)];
}

function objectTable({ objects }: LedgerReport, words: LedgerWords, language: Language): string {
  const rows = objects.map(({ object, name, ore }) => [
    object || words.withoutObject,
    name,
    kr(ore, language),
  ]);
  return textTable(amountColumns(words.object, words), rows);
}

function accountTable(
  { accounts, ledger: { debit, credit } }: LedgerReport,
  words: LedgerWords,
  language: Language,
): string {
  const rows = accounts.map(({ account, name, ore }) => [account, name, kr(ore, language)]);
  const sum = [words.sum, "", kr(debit + credit, language)];
  return textTable(amountColumns(words.account, words), rows, [sum]);
}

function amountColumns(first: string, words: LedgerWords): readonly TextColumn[] {
  return [
    { header: first, align: "left" },
    { header: words.name, align: "left" },
    { header: words.amount, align: "right" },
  ];
}

function kr(ore: bigint, language: Language): string {
  return numberText(amountText(ore, "0.01"), language);
}

/** The same in JSON: amounts in kr, as digits. @rule CL5 LE1 */
export function ledgerJson(report: LedgerReport, language: Language): object {
  const { ledger, from, to, remarks } = report;
  return {
    format: ledger.format,
    encoding: ledger.encoding,
    program: ledger.program,
    company: ledger.company,
    organisation: ledger.organisation,
    plan: ledger.plan,
    years: ledger.years,
    from: monthText(from),
    to: monthText(to),
    basis: ledger.basis,
    rows: ledger.rows,
    debit: amountText(ledger.debit, "0.01"),
    credit: amountText(ledger.credit, "0.01"),
    hasChecksum: ledger.hasChecksum,
    dropped: ledger.dropped,
    dimensions: ledger.dimensions,
    accounts: report.accounts.map(({ ore, ...account }) => ({
      ...account,
      amount: amountText(ore, "0.01"),
    })),
    sums: ledger.sums.map(({ period, ore, ...sum }) => ({
      period: monthText(period),
      ...sum,
      amount: amountText(ore, "0.01"),
    })),
    remarks: remarksJson(remarks, language),
  };
}
