import type {
  LedgerBasis,
  LedgerChoices,
  LedgerDimension,
  LedgerFile,
  Problem,
  Result,
} from "../../engine/index.ts";
import { EMPLOYEE_DIMENSION, fail, problem, succeed } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import { findings } from "./findings.ts";
import type { LedgerReader } from "./ledger-reader.ts";
import { lineSplitter } from "./line-splitter.ts";
import { isGarbledName, nameDecoder } from "./name-decoder.ts";
import type { StatedBalances } from "./sie-balances.ts";
import { bookBalances, expectedOf, readBalance, statedBalances } from "./sie-balances.ts";
import type { SieChecksum } from "./sie-checksum.ts";
import { sieChecksum } from "./sie-checksum.ts";
import { monthOfDay } from "./sie-date.ts";
import { sieRecord, textOf } from "./sie-fields.ts";
import type { SieHeader } from "./sie-header.ts";
import { emptyHeader, readHeader, RESERVED_DIMENSIONS } from "./sie-header.ts";
import type { TransactionReader } from "./sie-transactions.ts";
import { dimensionsOf, transactionReader } from "./sie-transactions.ts";
import type { SumCollector } from "./sum-collector.ts";
import { sumCollector } from "./sum-collector.ts";

/** All that is kept while a file is read. */
interface Reading {
  readonly choices: LedgerChoices;
  readonly found: Findings;
  readonly header: SieHeader;
  readonly stated: StatedBalances;
  readonly collector: SumCollector;
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
    choices,
    found,
    header: emptyHeader(),
    stated: statedBalances(),
    collector,
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
      return finish(file, reading);
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

function finish(file: string, reading: Reading): Result<LedgerFile, Problem> {
  const { found, transactions, collector, header } = reading;
  if (transactions.isOpen() || reading.checksum !== null) found.file("truncated");
  if (header.currency !== "SEK") found.file("currency", header.currency);
  if (found.problems().length > 0) return fail(found.problems());
  const isBooked = transactions.vouchers() > 0;
  const basis: LedgerBasis = isBooked ? "transactions" : bookBalances(reading);
  if (found.problems().length > 0) return fail(found.problems());
  if (collector.isTooFine()) found.file("too-fine");
  else if (collector.rows() === 0) found.file("empty");
  for (const [object, dimensions] of collector.doubled()) {
    const facts = { object, dimensions: [...dimensions] };
    found.add(problem("ledger-object-doubled", facts, { kind: "file", file }));
  }
  if (found.problems().length > 0) return fail(found.problems());
  return succeed(ledgerOf(reading, basis));
}

function ledgerOf(reading: Reading, basis: LedgerBasis): LedgerFile {
  const { header, collector, transactions, stated, found } = reading;
  const decoder = nameDecoder(namesIn(reading));
  const { decode } = decoder;
  if (basis === "transactions") checkBalances(reading);
  checkNames(reading, decode, decoder.isMixed);
  const rows = basis === "transactions" ? transactions.dimensions() : balanceDimensions(stated);
  const sums = collector.sums().map((sum) => ({
    ...sum,
    account: decode(sum.account),
    counterpart: decode(sum.counterpart),
    object: decode(sum.object),
  }));
  return {
    format: "sie4",
    encoding: decoder.encoding,
    program: decode(header.program),
    company: decode(header.company),
    organisation: header.organisation,
    plan: decode(header.plan),
    years: [...header.years.values()],
    basis,
    sums,
    rows: collector.rows(),
    debit: collector.debit(),
    credit: collector.credit(),
    hasChecksum: reading.hasChecksum,
    accounts: accountsOf(header, decode),
    dimensions: dimensionsIn(header, rows, decode),
    objects: objectsOf(header, decode),
    dropped: { ...transactions.dropped, employees: rows.get(EMPLOYEE_DIMENSION) ?? 0 },
    oddities: found.oddities(),
  };
}

function dimensionsIn(
  { dimensions }: SieHeader,
  rows: ReadonlyMap<string, number>,
  decode: (bytes: string) => string,
): readonly LedgerDimension[] {
  const nameOf = (id: string): string => {
    const name = dimensions.get(id);
    return name === undefined ? (RESERVED_DIMENSIONS.get(id) ?? "") : decode(name);
  };
  return [...rows]
    .filter(([id]) => id !== EMPLOYEE_DIMENSION)
    .map(([id, count]) => ({ id, name: nameOf(id), rows: count }));
}

function accountsOf(
  { accounts, types }: SieHeader,
  decode: (bytes: string) => string,
): LedgerFile["accounts"] {
  return new Map(
    [...accounts].map(([account, name]) => [
      decode(account),
      { name: decode(name), type: types.get(account) ?? null },
    ]),
  );
}

/** The names of objects; of employees none. @rule LE5 */
function objectsOf(
  { objects }: SieHeader,
  decode: (bytes: string) => string,
): LedgerFile["objects"] {
  const kept = [...objects].filter(([key]) => !key.startsWith(`${EMPLOYEE_DIMENSION} `));
  return new Map(kept.map(([key, name]) => [decode(key), decode(name)]));
}

function namesIn({ header, collector }: Reading): readonly string[] {
  return [
    header.program,
    header.company,
    header.plan,
    ...header.accounts.values(),
    ...header.dimensions.values(),
    ...header.objects.keys(),
    ...header.objects.values(),
    ...collector.sums().flatMap(({ counterpart, object }) => [counterpart, object]),
  ];
}

function balanceDimensions({ months }: StatedBalances): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const id of months.flatMap(({ pairs }) => dimensionsOf(pairs))) {
    rows.set(id, (rows.get(id) ?? 0) + 1);
  }
  return rows;
}

/** What the transactions make, held against the balances that the file states; programs do not always agree with themselves. */
function checkBalances({ stated, collector, found, header }: Reading): void {
  const year = header.years.get(0);
  const [from, to] =
    year === undefined ? [0, 999_999] : [monthOfDay(year.from), monthOfDay(year.to)];
  const sums = new Map<string, bigint>();
  for (const { account, period, ore } of collector.sums()) {
    if (from <= period && period <= to) sums.set(account, (sums.get(account) ?? 0n) + ore);
    else found.odd("outside-year", { example: String(period), ore });
  }
  for (const account of new Set([...stated.results.keys(), ...stated.closing.keys()])) {
    const expected = expectedOf(stated, account);
    const off = expected === null ? 0n : (sums.get(account) ?? 0n) - expected;
    const reason = stated.results.has(account) ? "result-differs" : "closing-differs";
    if (off !== 0n) found.odd(reason, { example: account, ore: off });
  }
}

function checkNames(
  { header, collector, found }: Reading,
  decode: (bytes: string) => string,
  isMixed: boolean,
): void {
  const used = new Set(collector.sums().map(({ account }) => account));
  for (const account of used) {
    if (!header.accounts.has(account)) found.odd("account-unnamed", { example: account });
    if (!header.types.has(account)) found.odd("account-types-missing", { example: account });
  }
  const names = [header.company, ...header.accounts.values(), ...header.objects.values()];
  for (const name of names.map(decode).filter(isGarbledName)) {
    found.odd("name-garbled", { example: name });
  }
  if (isMixed) found.odd("encodings-mixed", { example: "" });
}
