import type {
  LedgerBasis,
  LedgerChoices,
  LedgerDimension,
  LedgerDropped,
  LedgerFile,
  Problem,
  Result,
} from "../../engine/index.ts";
import { EMPLOYEE_DIMENSION, fail, problem, succeed } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import type { NameDecoder } from "./name-decoder.ts";
import { isGarbledName } from "./name-decoder.ts";
import type { StatedBalances } from "./sie-balances.ts";
import { bookBalances, expectedOf } from "./sie-balances.ts";
import { monthOfDay } from "./sie-date.ts";
import type { SieHeader } from "./sie-header.ts";
import { RESERVED_DIMENSIONS } from "./sie-header.ts";
import { dimensionsOf } from "./sie-transactions.ts";
import type { SumCollector } from "./sum-collector.ts";

/** What was read of a file of SIE, of either form. */
export interface SieReading {
  readonly file: string;
  readonly format: "sie4" | "sie5";
  readonly choices: LedgerChoices;
  readonly found: Findings;
  readonly header: SieHeader;
  readonly stated: StatedBalances;
  readonly collector: SumCollector;
  readonly vouchers: () => number;
  /** How many rows of vouchers have an object of each dimension. */
  readonly dimensions: () => ReadonlyMap<string, number>;
  readonly dropped: Omit<LedgerDropped, "employees">;
  readonly hasChecksum: boolean;
  readonly decoder: (names: readonly string[]) => NameDecoder;
}

/** The ledger that was read, or every problem. @rule LE1 LE4 */
export function finishSie(reading: SieReading): Result<LedgerFile, Problem> {
  const { file, found, collector, header } = reading;
  if (header.currency !== "SEK") found.file("currency", header.currency);
  if (found.problems().length > 0) return fail(found.problems());
  const isBooked = reading.vouchers() > 0;
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

function ledgerOf(reading: SieReading, basis: LedgerBasis): LedgerFile {
  const { header, collector, stated, found } = reading;
  const decoder = reading.decoder(namesIn(reading));
  const { decode } = decoder;
  if (basis === "transactions") checkBalances(reading);
  checkNames(reading, decode, decoder.isMixed);
  const rows = basis === "transactions" ? reading.dimensions() : balanceDimensions(stated);
  const sums = collector.sums().map((sum) => ({
    ...sum,
    account: decode(sum.account),
    counterpart: decode(sum.counterpart),
    object: decode(sum.object),
  }));
  return {
    format: reading.format,
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
    dropped: { ...reading.dropped, employees: rows.get(EMPLOYEE_DIMENSION) ?? 0 },
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

function namesIn({ header, collector }: SieReading): readonly string[] {
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
function checkBalances({ stated, collector, found, header }: SieReading): void {
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
  { header, collector, found }: SieReading,
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
