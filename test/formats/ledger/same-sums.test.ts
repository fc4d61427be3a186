import fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerFile } from "../../../engine/index.ts";
import { USUAL_DIMENSIONS } from "../../../engine/index.ts";
import type { LedgerReader } from "../../../formats/ledger/ledger-reader.ts";
import { sieReader } from "../../../formats/ledger/sie.ts";
import { ledgerTableReader } from "../../../formats/ledger/table-reader.ts";
import { tableChoices } from "../../../toolkit/ledger/table-choices.ts";
import type { TestRow, TestVoucher } from "../../support/ledger-files.ts";
import { asSie4, asSie5, asTable } from "../../support/ledger-files.ts";
import { valueOf } from "../../support/results.ts";

const row: fc.Arbitrary<TestRow> = fc.record({
  account: fc.constantFrom("3510", "35101", "4010", "5010", "6110", "7010"),
  project: fc.constantFrom("", "RSS", "YM", "007"),
  centre: fc.constantFrom("", "0310", "310"),
  ore: fc.bigInt({ min: -100_000_000_000_000n, max: 100_000_000_000_000n }),
});

const voucher: fc.Arbitrary<TestVoucher> = fc.record({
  day: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(
      ([month, day]) => `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    ),
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
});

const books = fc.array(voucher, { minLength: 1, maxLength: 12 });

/** What vouchers come to, added up by hand: by month, account and the object, project before cost centre. */
function wantedOf(vouchers: readonly TestVoucher[]): Readonly<Record<string, bigint>> {
  const sums: Record<string, bigint> = {};
  for (const { day, rows } of vouchers) {
    for (const { account, project, centre, ore } of rows) {
      const key = [day.slice(0, 7).replace("-", ""), account, project || centre].join(" ");
      sums[key] = (sums[key] ?? 0n) + ore;
    }
  }
  return sums;
}

function sumsOf(
  reader: LedgerReader,
  bytes: Uint8Array,
  size: number,
): Readonly<Record<string, bigint>> {
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return byKey(valueOf(reader.end()));
}

function byKey({ sums }: LedgerFile): Readonly<Record<string, bigint>> {
  return Object.fromEntries(
    sums.map(({ period, account, object, ore }) => [`${String(period)} ${account} ${object}`, ore]),
  );
}

function encoded(text: string, isUtf8: boolean): Uint8Array {
  return isUtf8
    ? new TextEncoder().encode(text)
    : Uint8Array.from(text, (one) => one.charCodeAt(0));
}

const pieces = fc.integer({ min: 1, max: 400 });

test("[LE1][LE7] any vouchers come to the same sums from SIE 4 and SIE 5, in whatever pieces", () => {
  fc.assert(
    fc.property(books, pieces, fc.boolean(), (vouchers, size, isUtf8) => {
      const wanted = wantedOf(vouchers);
      const sie4 = encoded(asSie4(vouchers), isUtf8);
      const sie5 = encoded(asSie5(vouchers), true);
      expect(sumsOf(sieReader("a.se", USUAL_DIMENSIONS), sie4, size)).toEqual(wanted);
      expect(sumsOf(sieReader("a.sie", USUAL_DIMENSIONS), sie5, size)).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test("[LE6] and from a table, in each sign, separator and encoding", () => {
  const signs = fc.constantFrom("ledger", "result", "positive", "sides");
  fc.assert(
    fc.property(
      books,
      pieces,
      signs,
      fc.constantFrom(";", "\t", ","),
      (vouchers, size, sign, separator) => {
        const choices = valueOf(tableChoices({ sign: sign === "sides" ? undefined : sign }));
        const table = encoded(asTable(vouchers, sign, separator), true);
        expect(sumsOf(ledgerTableReader("a.csv", choices), table, size)).toEqual(
          wantedOf(vouchers),
        );
      },
    ),
    { numRuns: 80 },
  );
});
