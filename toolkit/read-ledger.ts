import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type {
  LedgerAccount,
  LedgerChoices,
  LedgerFile,
  Problem,
  Remark,
  Result,
} from "../engine/index.ts";
import {
  compareByCodePoint,
  EMPLOYEE_DIMENSION,
  fail,
  problem,
  remark,
  succeed,
  USUAL_DIMENSIONS,
} from "../engine/index.ts";
import type { LedgerReader } from "../formats/ledger/ledger-reader.ts";
import { looksLikeSie, sieReader } from "../formats/ledger/sie.ts";
import type { TableChoices } from "../formats/ledger/ledger-rows.ts";
import { tooLarge } from "../formats/file-size.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { ledgerTableReader } from "../formats/ledger/table-reader.ts";
import { readLedgerSheet } from "./ledger/workbook-rows.ts";
import { looksLikeWorkbook } from "./open-workbook.ts";
import { openXlsx } from "./xlsx/open.ts";
import { sheetsOf } from "./xlsx/read/present.ts";
import { tableChoices, unknownChoice } from "./ledger/table-choices.ts";

/** How a ledger's file is to be read. */
export interface LedgerRequest {
  /** Its name, for messages. */
  readonly file: string;
  /** The dimensions of objects in order, with commas between; left out for project before cost centre. */
  readonly objects?: string | undefined;
  /** The dimension of counterparts; left out for none. */
  readonly counterpart?: string | undefined;
}

/** How a ledger's table is to be read. */
export interface TableRequest extends LedgerRequest {
  /** Which sign the amounts have; left out where nobody has said it. */
  readonly sign?: string | undefined;
  /** The month of all rows, where the table has no column of months. */
  readonly period?: string | undefined;
  /** Headers by role: «konto=Ukonto;belopp=Utfall». */
  readonly columns?: string | undefined;
}

/** What a ledger's file came to, as it is shown before anything is entered. Öre. @rule LE1 */
export interface LedgerReport {
  readonly ledger: LedgerFile;
  /** What objects were taken from, in order, and after a slash what counterparts were. */
  readonly dimensions: string;
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string;
  /** The first and the last month that has an amount, 202601. */
  readonly from: number;
  readonly to: number;
  readonly accounts: readonly AccountTotal[];
  readonly objects: readonly ObjectTotal[];
  readonly remarks: readonly Remark[];
}

/** What was booked on an account, all months together. */
export interface AccountTotal extends LedgerAccount {
  readonly code: string;
  readonly ore: bigint;
}

/** What was booked on an object, balance accounts among it; empty for what has none. */
export interface ObjectTotal {
  readonly code: string;
  readonly name: string;
  readonly ore: bigint;
}

/** A file of a ledger that is being read. */
export interface LedgerReading {
  readonly push: (bytes: Uint8Array) => void;
  /** What it came to, or every problem with its line. */
  readonly end: () => Result<LedgerReport, Problem>;
}

/** Begins to read a file of SIE, a piece at a time. @rule LE1 LE4 */
export function readSie(request: LedgerRequest): LedgerReading {
  const { file, objects, counterpart } = request;
  const choices = {
    objects: objects === undefined ? USUAL_DIMENSIONS.objects : listed(objects),
    counterpart: counterpart ?? USUAL_DIMENSIONS.counterpart,
  };
  return reading(sieReader(file, choices), request, choices);
}

/** Begins to read a ledger's table, a piece at a time; or what is wrong with how it is to be read. @rule LE6 */
export function readLedgerTable(request: TableRequest): Result<LedgerReading, Problem> {
  const choices = tableChoices(request);
  if (!choices.ok) return choices;
  return succeed(reading(tableReader(request.file, choices.value), request, choices.value));
}

/**
 * Begins to read a ledger's file of whatever kind: SIE by how it begins, else a table.
 *
 * @rule LE1 LE6
 */
export function readAnyLedger(request: TableRequest): Result<LedgerReading, Problem> {
  const table = readLedgerTable(request);
  if (!table.ok) return table;
  let chosen: LedgerReading | null = null;
  return succeed({
    push: (bytes) => {
      if (bytes.length === 0) return;
      chosen ??= looksLikeSie(bytes) ? readSie(request) : table.value;
      chosen.push(bytes);
    },
    end: () => (chosen ?? table.value).end(),
  });
}

/** A table is text, which is read as it comes, or a workbook, which is opened when it is whole. */
function tableReader(file: string, choices: TableChoices): LedgerReader {
  let text: LedgerReader | null = null;
  const pieces: Uint8Array[] = [];
  return {
    push: (bytes) => {
      if (bytes.length === 0) return;
      const isFirst = text === null && pieces.length === 0;
      if (isFirst && !looksLikeWorkbook({ file: "", bytes })) {
        text = ledgerTableReader(file, choices);
      }
      if (text === null) pieces.push(bytes);
      else text.push(bytes);
    },
    end: () => {
      if (text !== null) return text.end();
      const large = tooLarge(
        file,
        pieces.reduce((sum, { length }) => sum + length, 0),
      );
      return large === null ? readSheets({ file, bytes: joined(pieces) }, choices) : fail([large]);
    },
  };
}

function readSheets(source: FileBytes, choices: TableChoices): Result<LedgerFile, Problem> {
  const { file, bytes } = source;
  if (bytes.length === 0) return fail([problem("file-empty", { file }, { kind: "file", file })]);
  const book = openXlsx(source);
  const sheets = book.ok ? sheetsOf(book.value) : book;
  return sheets.ok ? readLedgerSheet(file, sheets.value, choices) : sheets;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function reading(
  reader: LedgerReader,
  request: LedgerRequest,
  taken: LedgerChoices,
): LedgerReading {
  const hash = sha256.create();
  return {
    push: (bytes) => {
      hash.update(bytes);
      reader.push(bytes);
    },
    end: () => {
      const ledger = reader.end();
      if (!ledger.ok) return ledger;
      const problems = unknownDimensions(request, ledger.value);
      if (problems.length > 0) return fail(problems);
      const read = {
        sha256: bytesToHex(hash.digest()),
        dimensions: takenFrom(taken, ledger.value),
      };
      return succeed({ ...reportOf(request.file, ledger.value), ...read });
    },
  };
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Dimensions that were asked for and that no row of the file has an object of. @rule LE4 */
function unknownDimensions(
  { objects, counterpart }: LedgerRequest,
  { dimensions }: LedgerFile,
): readonly Problem[] {
  const choices = dimensions.map(({ id }) => id);
  const asked = [
    ...listed(objects ?? "").map((text) => ({ text, option: "--object" })),
    ...listed(counterpart ?? "").map((text) => ({ text, option: "--counterpart" })),
  ];
  return asked
    .filter(({ text }) => !choices.includes(text) || text === EMPLOYEE_DIMENSION)
    .map(({ text, option }) => unknownChoice(text, choices, option));
}

/** The dimensions that objects, and after a slash counterparts, were taken from; those that the file has. */
function takenFrom({ objects, counterpart }: LedgerChoices, { dimensions }: LedgerFile): string {
  const isThere = (id: string): boolean => dimensions.some((one) => one.id === id);
  const counterparts = counterpart !== null && isThere(counterpart) ? [counterpart] : [];
  return [objects.filter(isThere).join(", "), ...counterparts].filter(Boolean).join(" / ");
}

function reportOf(file: string, ledger: LedgerFile): Omit<LedgerReport, "sha256" | "dimensions"> {
  const periods = ledger.sums.map(({ period }) => period);
  return {
    ledger,
    from: periods.at(0) ?? 0,
    to: periods.at(-1) ?? 0,
    accounts: accountTotals(ledger),
    objects: objectTotals(ledger),
    remarks: ledger.oddities.map(({ line, ...facts }) => {
      const place = { kind: "file", file, ...(line === null ? {} : { line }) } as const;
      return remark("ledger-odd", facts, place);
    }),
  };
}

function accountTotals({ sums, accounts }: LedgerFile): readonly AccountTotal[] {
  const totals = new Map<string, bigint>();
  for (const { account, ore } of sums) totals.set(account, (totals.get(account) ?? 0n) + ore);
  return [...totals]
    .sort(([a], [b]) => compareByCodePoint(a, b))
    .map(([account, ore]) => {
      const known = accounts.get(account) ?? { name: "", type: null };
      return { code: account, ...known, ore };
    });
}

function objectTotals({ sums, objects }: LedgerFile): readonly ObjectTotal[] {
  const names = new Map([...objects].map(([key, name]) => [key.slice(key.indexOf(" ") + 1), name]));
  const totals = new Map<string, bigint>();
  for (const { object, ore } of sums) totals.set(object, (totals.get(object) ?? 0n) + ore);
  return [...totals]
    .sort(([a], [b]) => compareByCodePoint(a, b))
    .map(([code, ore]) => ({ code, name: names.get(code) ?? "", ore }));
}
