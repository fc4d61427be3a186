import type { LedgerChoices } from "../../engine/index.ts";
import { fail, problem } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import { findings } from "./findings.ts";
import type { LedgerReader } from "./ledger-reader.ts";
import { lineSplitter } from "./line-splitter.ts";
import { nameDecoder } from "./name-decoder.ts";
import type { StatedBalances } from "./sie-balances.ts";
import { readBalance, statedBalances } from "./sie-balances.ts";
import type { SieChecksum } from "./sie-checksum.ts";
import { sieChecksum } from "./sie-checksum.ts";
import { sieRecord, textOf } from "./sie-fields.ts";
import type { SieHeader } from "./sie-header.ts";
import { emptyHeader, readHeader } from "./sie-header.ts";
import { finishSie } from "./sie-ledger.ts";
import type { TransactionReader } from "./sie-transactions.ts";
import { transactionReader } from "./sie-transactions.ts";
import { sumCollector } from "./sum-collector.ts";

/** What changes from line to line. */
interface Reading {
  readonly found: Findings;
  readonly header: SieHeader;
  readonly stated: StatedBalances;
  readonly transactions: TransactionReader;
  checksum: SieChecksum | null;
  hasChecksum: boolean;
  /** Records that the format knows; a file without any is no SIE. */
  known: number;
}

/**
 * Reads a file of SIE 4 (types 1 to 4, and files for import), tolerant of what programs
 * really write: transactions where it has some, else the balances of months, else the
 * year's. Unknown records and further fields are passed over, #RTRANS and #BTRANS too.
 *
 * @param file - its name, for messages
 * @returns a reader; its result holds sums in öre, or every problem with its line
 * @rule LE1 LE2 LE3 LE4 LE5
 */
export function sie4Reader(file: string, choices: LedgerChoices): LedgerReader {
  const found = findings(file);
  const collector = sumCollector(choices);
  const reading: Reading = {
    found,
    header: emptyHeader(),
    stated: statedBalances(),
    transactions: transactionReader(collector, found),
    checksum: null,
    hasChecksum: false,
    known: 0,
  };
  const lines = lineSplitter((text, number) => {
    readLine(reading, text, number);
  });
  return {
    push: lines.push,
    end: () => {
      lines.end();
      if (lines.isTooLong() || reading.known === 0) {
        const facts = { file, reason: "no-ledger", text: "", expected: "" } as const;
        return fail([problem("ledger-unusable", facts, { kind: "file", file })]);
      }
      const { transactions, hasChecksum } = reading;
      const { vouchers, dimensions, dropped } = transactions;
      if (transactions.isOpen() || reading.checksum !== null) found.file("truncated");
      const rest = { vouchers, dimensions, dropped, hasChecksum, decoder: nameDecoder };
      return finishSie({ ...reading, ...rest, file, format: "sie4", choices, collector });
    },
  };
}

/** Where a row's label begins, after blanks. */
const ROW = /^[ \t]*#TRANS[ \t{"]/i;
const BRACE = /^[ \t]*(?<brace>[{}])[ \t\r\u001a]*$/;

/** Whether a line is a row of a voucher; as nearly all are, most are known without a search. */
function isRow(text: string): boolean {
  return text.startsWith("#TRANS ") || ROW.test(text);
}

function readLine(reading: Reading, text: string, number: number): void {
  const { transactions, checksum, header, found } = reading;
  if (isRow(text)) {
    transactions.row(text, number);
    checksum?.add(sieRecord(text));
    return;
  }
  const brace = BRACE.exec(text)?.groups?.["brace"];
  if (brace === "{") transactions.open(number);
  else if (brace === "}") transactions.close(number);
  else {
    const record = sieRecord(text);
    const { label } = record;
    if (!label.startsWith("#")) return;
    if (label === "#KSUMMA") readChecksum(reading, textOf(record.fields[0]));
    else reading.checksum?.add(record);
    if (KNOWN.has(label)) reading.known += 1;
    if (label === "#VER") transactions.voucher(record, number);
    else if (BALANCES.has(label)) {
      readBalance(record, { into: reading.stated, line: number, found });
    } else readHeader(header, { text, number, record }, found);
  }
}

const BALANCES: ReadonlySet<string> = new Set(["#IB", "#UB", "#RES", "#PSALDO", "#PBUDGET"]);

/** Records by which a file is known as SIE. */
const KNOWN: ReadonlySet<string> = new Set([
  ...["#FLAGGA", "#SIETYP", "#PROGRAM", "#FORMAT", "#FNAMN", "#RAR", "#KONTO", "#VER"],
  ...BALANCES,
]);

/** The first #KSUMMA begins the sum, the second states it. */
function readChecksum(reading: Reading, stated: string): void {
  const { checksum, found } = reading;
  if (checksum === null) {
    reading.checksum = sieChecksum();
    return;
  }
  reading.checksum = null;
  reading.hasChecksum = true;
  if (!checksum.matches(stated)) found.file("checksum", stated, String(checksum.value()));
}
