import type { AccountType, Language, LedgerFile } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import type { Block, BlockTable } from "../text/blocks.ts";
import { digits } from "../text/blocks.ts";
import { numberText } from "../text/number-format.ts";
import type { LedgerWords } from "../words/ledger-words.ts";
import { LEDGER_WORDS } from "../words/ledger-words.ts";

/** What a ledger's file came to, with its sums by account and by object. Öre. */
export interface ShownLedger {
  readonly ledger: LedgerFile;
  readonly from: number;
  readonly to: number;
  readonly accounts: readonly NamedSum[];
  readonly objects: readonly NamedSum[];
}

/** The sum of an account or an object. */
export interface NamedSum {
  readonly code: string;
  readonly name: string;
  readonly type?: AccountType;
  readonly ore: bigint;
}

/** What a ledger's file came to, in a language, for the terminal and the pane alike. @rule LE1 LE5 */
export function fileBlocks(shown: ShownLedger, language: Language): readonly Block[] {
  const words = LEDGER_WORDS[language];
  const { ledger, objects, accounts } = shown;
  const { texts, signatures, employees } = ledger.dropped;
  const [dropped, checked] = [
    words.dropped(String(texts), String(signatures), String(employees)),
    ledger.hasChecksum ? [words.checksum] : [],
  ];
  return [
    { kind: "lines", lines: headLines(shown, words, language) },
    totals(ledger, words),
    { kind: "lines", lines: [...checked, `${words.neverRead}: ${dropped}`] },
    ...(ledger.dimensions.length === 0 ? [] : [dimensionTable(ledger, words)]),
    sumTable(
      objects.map((one) => ({ ...one, code: one.code || words.withoutObject })),
      { caption: words.objects, header: words.object },
      words,
    ),
    {
      ...sumTable(accounts, { caption: words.accounts, header: words.account }, words),
      total: [{ text: words.sum }, { text: "" }, kr(ledger.debit + ledger.credit)],
    },
    { kind: "lines", lines: [words.sign] },
  ];
}

function headLines(
  { ledger, from, to }: ShownLedger,
  words: LedgerWords,
  language: Language,
): readonly string[] {
  const years = ledger.years.filter(({ index }) => index === 0);
  const rows = numberText(String(ledger.rows), language);
  const stated = (text: string): string => text || words.unnamed;
  const months = `${words.months}: ${monthText(from)}–${monthText(to)}`;
  const format = words.formats[ledger.format];
  // A table says nothing of where it comes from.
  if (ledger.format === "table") return [`${format}, ${words.tableRows(rows)}`, months];
  return [
    `${format}, ${words.basis[ledger.basis](rows)}`,
    `${words.program}: ${stated(ledger.program)}`,
    `${words.company}: ${stated([ledger.company, ledger.organisation].filter(Boolean).join(", "))}`,
    ...years.map((year) => `${words.year}: ${year.from}–${year.to}`),
    months,
    `${words.plan}: ${stated(ledger.plan)}`,
  ];
}

/** «2026-03» of 202603. */
export function monthText(period: number): string {
  const text = String(period);
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

function totals({ debit, credit }: LedgerFile, words: LedgerWords): BlockTable {
  return {
    kind: "table",
    caption: words.totals,
    headers: [words.side, words.amount],
    rows: [
      [{ text: words.debit }, kr(debit)],
      [{ text: words.credit }, kr(credit)],
    ],
    total: [{ text: words.sum }, kr(debit + credit)],
  };
}

function dimensionTable({ dimensions }: LedgerFile, words: LedgerWords): BlockTable {
  return {
    kind: "table",
    caption: words.dimensions,
    headers: [words.dimension, words.name, words.rows],
    texts: 2,
    rows: dimensions.map(({ id, name, rows }) => [
      { text: id },
      { text: name },
      digits(String(rows)),
    ]),
    total: null,
  };
}

function sumTable(
  sums: readonly NamedSum[],
  { caption, header }: { readonly caption: string; readonly header: string },
  words: LedgerWords,
): BlockTable {
  return {
    kind: "table",
    caption,
    headers: [header, words.name, words.amount],
    texts: 2,
    rows: sums.map(({ code, name, ore }) => [{ text: code }, { text: name }, kr(ore)]),
    total: null,
  };
}

function kr(ore: bigint): ReturnType<typeof digits> {
  return digits(amountText(ore, "0.01"));
}
