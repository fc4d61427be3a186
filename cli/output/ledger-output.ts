import type { Language } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import { fileBlocks, monthText } from "../../templates/ledger/file-blocks.ts";
import type { LedgerReport } from "../../toolkit/read-ledger.ts";
import { blockText } from "./block-text.ts";
import { remarksJson } from "./remarks.ts";

/** What a ledger's file came to, as a person reads it. @rule LE1 LE5 */
export function ledgerText(report: LedgerReport, language: Language): string {
  const blocks = fileBlocks(report, language).map((block) => blockText(block, language));
  return `${blocks.join("\n\n")}\n`;
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
    accounts: report.accounts.map(({ ore, code, ...account }) => ({
      account: code,
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
