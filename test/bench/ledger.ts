import { mkdtempSync, openSync, readSync, rmSync, writeSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { USUAL_DIMENSIONS } from "../../engine/index.ts";
import type { LedgerReader } from "../../formats/ledger/ledger-reader.ts";
import { sieReader } from "../../formats/ledger/sie.ts";
import { readMutations } from "../support/ledger-mutations.ts";
import { seeded } from "../support/mutations.ts";

/**
 * `npm run bench`: a file of SIE 4 with 500 000 transactions read and summed, beside reading
 * its bytes and splitting them into lines; and a million files changed at random, each read
 * or refused. Processor time, as a ratio, and the memory at most.
 */

const TRANSACTIONS = 500_000;
const PIECE = 1 << 19;
const MUTATIONS = Number(process.env["MUTATIONS"] ?? 1_000_000);

/** A region's ledger of a year: 455 accounts, 5 000 combinations of account, cost centre and project. */
function writeLedger(file: string): void {
  const next = seeded(1);
  const accounts = Array.from({ length: 455 }, (_, at) => String(3000 + at * 11));
  const heads = Array.from({ length: 5000 }, () => {
    const account = accounts[next(accounts.length)] ?? "";
    return `${account} {1 "${String(100 + next(40))}" 6 "P${String(next(5))}"}`;
  });
  const target = openSync(file, "w");
  const names = accounts.map((account) => `#KONTO ${account} "Konto ${account}"`);
  writeSync(target, ["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", ...names, ""].join("\r\n"));
  for (let done = 0, voucher = 0; done < TRANSACTIONS; voucher += 1) {
    const day = `2026${String(1 + next(12)).padStart(2, "0")}${String(1 + next(28)).padStart(2, "0")}`;
    const lines = [`#VER A ${String(voucher)} ${day} "Faktura" ${day} "AA"`, "{"];
    const ore = next(1_000_000);
    for (const amount of [ore, -ore, ore * 2, -ore * 2]) {
      lines.push(
        `#TRANS ${heads[next(heads.length)] ?? ""} ${(amount / 100).toFixed(2)} ${day} "Text om inköp"`,
      );
    }
    done += 4;
    writeSync(target, [...lines, "}", ""].join("\r\n"));
  }
  closeSync(target);
}

function eachPiece(file: string, take: (piece: Uint8Array) => void): void {
  const source = openSync(file, "r");
  const piece = new Uint8Array(PIECE);
  for (let length = readSync(source, piece); length > 0; length = readSync(source, piece)) {
    take(piece.subarray(0, length));
  }
  closeSync(source);
}

/** The median of processor seconds over some runs. */
function median(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

function splitLines(file: string): number {
  let rest = "";
  let lines = 0;
  eachPiece(file, (piece) => {
    const parts = (rest + Buffer.from(piece).toString("latin1")).split("\n");
    rest = parts.pop() ?? "";
    lines += parts.length;
  });
  return lines;
}

function readLedger(file: string): void {
  const reader: LedgerReader = sieReader(file, USUAL_DIMENSIONS);
  eachPiece(file, reader.push);
  const ledger = reader.end();
  if (!ledger.ok || ledger.value.rows !== TRANSACTIONS) throw new Error("not all rows were read");
}

const folder = mkdtempSync(join(tmpdir(), "ledger-"));
try {
  const file = join(folder, "ledger.se");
  writeLedger(file);
  const read = median(() => {
    readLedger(file);
  });
  const memory = process.resourceUsage().maxRSS / 1000;
  const split = median(() => void splitLines(file));
  process.stdout.write(
    `${String(TRANSACTIONS)} transactions: ${read.toFixed(2)} s of processor, ${(read / split).toFixed(1)} times splitting the lines (aim 4); ${memory.toFixed(0)} MB at most (aim 200)\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
const { read, refused, wrong } = readMutations(MUTATIONS, 1);
process.stdout.write(
  `${String(read)} changed files read, ${String(refused)} refused, ${String(wrong.length)} wrong\n`,
);
if (wrong.length > 0) process.exitCode = 1;
