import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { amountText, USUAL_DIMENSIONS } from "../../../engine/index.ts";
import { sieReader } from "../../../formats/ledger/sie.ts";
import { valueOf } from "../../support/results.ts";
import { ROOT } from "../../support/sources.ts";

const FOLDER = join(ROOT, "test/fixtures/ledger");

/** What stands beside a file, worked out by hand: amounts by «period account object». */
const WANTED = z.object({
  sums: z.record(z.string(), z.string()),
  rows: z.number(),
  debit: z.string(),
  credit: z.string(),
  organisation: z.string(),
  company: z.string(),
  oddities: z.array(z.string()),
  objects: z.record(z.string(), z.string()),
  encoding: z.string().optional(),
  basis: z.string().optional(),
  hasChecksum: z.boolean().optional(),
  accounts: z.record(z.string(), z.string()).optional(),
  dropped: z.record(z.string(), z.number()).optional(),
});

const FILES = readdirSync(FOLDER).filter((name) => /\.s[ei]$/.test(name));

test.each(FILES)("[LE1][LE2][LE3][LE4][LE5] %s comes to what was worked out by hand", (name) => {
  const wanted = WANTED.parse(
    JSON.parse(readFileSync(join(FOLDER, name.replace(/\.\w+$/, ".json")), "utf8")),
  );
  const bytes = readFileSync(join(FOLDER, name));
  // In pieces that end anywhere, and whole: nothing depends on where they end.
  for (const size of [7, bytes.length]) {
    const reader = sieReader(name, USUAL_DIMENSIONS);
    for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
    const ledger = valueOf(reader.end());
    const sums = ledger.sums.map(({ period, account, object, ore }) => [
      `${String(period)} ${account} ${object}`,
      amountText(ore, "0.01"),
    ]);
    const { encoding, basis, hasChecksum, dropped } = ledger;
    const accounts = Object.fromEntries(
      [...ledger.accounts].map(([account, known]) => [account, known.name]),
    );
    const read = {
      sums: Object.fromEntries(sums),
      rows: ledger.rows,
      debit: amountText(ledger.debit, "0.01"),
      credit: amountText(ledger.credit, "0.01"),
      organisation: ledger.organisation,
      company: ledger.company,
      oddities: ledger.oddities.map(({ reason }) => reason),
      objects: Object.fromEntries(ledger.objects),
    };
    expect({ ...read, encoding, basis, hasChecksum, accounts, dropped }).toMatchObject(wanted);
    expect(read.sums).toEqual(wanted.sums);
    expect(read.oddities).toEqual(wanted.oddities);
    expect(read.objects).toEqual(wanted.objects);
  }
});
