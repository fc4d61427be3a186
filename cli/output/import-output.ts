import type { Language } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import { importBlocks } from "../../templates/ledger/import-blocks.ts";
import type { LedgerImport } from "../../toolkit/import-ledger.ts";
import { blockText } from "./block-text.ts";

/** What an import comes to, as a person reads it before it is approved. @rule LE8 */
export function importText(imported: LedgerImport, book: string, language: Language): string {
  const blocks = importBlocks(imported, book, language);
  return `${blocks.map((block) => blockText(block, language)).join("\n\n")}\n`;
}

/** The same in JSON: amounts in kr, as digits. @rule CL5 LE8 */
export function importJson(imported: LedgerImport): object {
  const { row, changes, byRow, unmapped } = imported;
  return {
    import: row.id,
    rows: imported.entered,
    sum: row.entered.toFixed(2),
    leftOut: row.leftOut.toFixed(2),
    objects: row.objects,
    replaces: imported.replaces,
    byRow: byRow.map((one) => ({ row: one.row, amount: amountText(one.ore, "0.01") })),
    unmapped: unmapped.map(({ ore: amount, ...one }) => ({
      ...one,
      amount: amountText(amount, "0.01"),
    })),
    changes: changes.map(({ account, before, after }) => ({
      account,
      before: amountText(before, "0.01"),
      after: amountText(after, "0.01"),
    })),
  };
}
