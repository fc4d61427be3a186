import type { Language, LedgerRowId } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import { LEDGER_ROW_WORDS, MISSING } from "../forms/ledger-words.ts";
import type { Block, BlockCell } from "../text/blocks.ts";
import { digits, signed } from "../text/blocks.ts";
import { numberText } from "../text/number-format.ts";
import { IMPORT_WORDS } from "../words/import-words.ts";
import { LEDGER_WORDS } from "../words/ledger-words.ts";
import type { ImportRow } from "./rows.ts";

/** What an import comes to, before it is approved. Öre. */
export interface ShownImport {
  readonly row: ImportRow;
  readonly isFirst: boolean;
  /** How many rows of Utfall come with it, and how many go. */
  readonly entered: number;
  readonly replaced: number;
  readonly replaces: readonly string[];
  readonly byRow: readonly { readonly row: LedgerRowId | null; readonly ore: bigint }[];
  readonly unmapped: readonly UnmappedAccount[];
  readonly changes: readonly AccountChange[];
}

/** An account that no map says the row of, and a proposal by its name. */
export interface UnmappedAccount {
  readonly account: string;
  readonly name: string;
  readonly ore: bigint;
  readonly proposed: LedgerRowId | null;
}

/** What an account has come to hold. */
export interface AccountChange {
  readonly account: string;
  readonly before: bigint;
  readonly after: bigint;
}

/** What an import comes to, in a language, for the terminal and the pane alike. @rule LE8 */
export function importBlocks(
  shown: ShownImport,
  book: string,
  language: Language,
): readonly Block[] {
  const words = IMPORT_WORDS[language];
  const { row, replaces, replaced, entered, byRow } = shown;
  const number = (digitsOf: string): string => numberText(digitsOf, language);
  const sum = row.entered.toFixed(2);
  return [
    {
      kind: "lines",
      lines: [
        words.entered(number(String(entered)), number(sum), book),
        ...(row.objects === null
          ? []
          : [words.leftOut(number(row.leftOut.toFixed(2)), row.objects)]),
        ...(replaces.length === 0
          ? []
          : [words.replaces(number(String(replaced)), replaces.join(", "))]),
      ],
    },
    {
      kind: "table",
      caption: words.byRow,
      headers: [words.row, LEDGER_WORDS[language].amount],
      rows: byRow.map((one) => [{ text: rowName(one.row, language) }, kr(one.ore)]),
      total: [{ text: LEDGER_WORDS[language].sum }, digits(sum)],
    },
    ...unmappedBlocks(shown, language),
    ...changeBlocks(shown, language),
  ];
}

function rowName(row: LedgerRowId | null, language: Language): string {
  return row === null ? MISSING[language] : LEDGER_ROW_WORDS[row][language];
}

function unmappedBlocks({ unmapped }: ShownImport, language: Language): readonly Block[] {
  if (unmapped.length === 0) return [];
  const words = IMPORT_WORDS[language];
  const { account, amount } = LEDGER_WORDS[language];
  const proposal = (row: LedgerRowId | null): string =>
    row === null ? words.notProposed : rowName(row, language);
  return [
    {
      kind: "table",
      caption: words.unmapped,
      headers: [account, words.proposal, amount],
      texts: 2,
      rows: unmapped.map((one) => [
        { text: [one.account, one.name].filter(Boolean).join(" ") },
        { text: proposal(one.proposed) },
        kr(one.ore),
      ]),
      total: null,
    },
  ];
}

function changeBlocks({ changes, isFirst }: ShownImport, language: Language): readonly Block[] {
  if (isFirst || changes.length === 0) return [];
  const words = IMPORT_WORDS[language];
  return [
    {
      kind: "table",
      caption: words.changes,
      headers: [LEDGER_WORDS[language].account, words.before, words.after, words.change],
      rows: changes.map(({ account, before, after }) => [
        { text: account },
        kr(before),
        kr(after),
        signed(amountText(after - before, "0.01")),
      ]),
      total: null,
    },
  ];
}

function kr(ore: bigint): BlockCell {
  return digits(amountText(ore, "0.01"));
}
