import { cellIn } from "./book-runs.ts";
import type { BookEdit } from "./broken-book.ts";
import { editedBook, fileOf, newBook, partsOf } from "./broken-book.ts";
import { run } from "./memory-host.ts";

export const HEAD = [
  "#FLAGGA 0",
  '#PROGRAM "Huvudbok" 7.2',
  "#ORGNR 232100-0180",
  '#FNAMN "Region Dalarna"',
  "#RAR 0 20260101 20261231",
  '#KONTO 4010 "Löner"',
  '#KONTO 3510 "Bidrag från kommuner"',
];

/** A row of a voucher of its own: a month, an account, a project and an amount. */
export type Row = readonly [month: string, account: string, project: string, amount: string];

export function sie(rows: readonly Row[], head: readonly string[] = HEAD): string {
  const vouchers = rows.flatMap(([month, account, project, amount]) => [
    `#VER A 1 ${month}15`,
    "{",
    `#TRANS ${account} {${project === "" ? "" : `6 ${project}`}} ${amount}`,
    "}",
  ]);
  return [...head, ...vouchers, ""].join("\r\n");
}

export const JANUARY: readonly Row[] = [
  ["202601", "4010", "RSS", "30000.50"],
  ["202601", "3510", "RSS", "-12000"],
  ["202601", "4010", "ANNAT", "77"],
];

export async function book(): Promise<Uint8Array> {
  return fileOf(await newBook());
}

export interface Entered {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Uint8Array;
}

/** Imports a file and approves it. */
export async function enter(
  bytes: Uint8Array,
  file: string,
  ...args: readonly string[]
): Promise<Entered> {
  const files = { "bok.xlsx": bytes, "h.se": file };
  const command = ["import", "sie", "bok.xlsx", "h.se", "--yes", "--in-place", ...args];
  const { code, out, err, written } = await run(command, files);
  return { code, out: plain(out), err: plain(err), bytes: written.get("bok.xlsx") ?? bytes };
}

export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ").replaceAll("\u2212", "-");
}

export function valueAt(
  bytes: Uint8Array,
  sheet: string,
  cell: string,
): string | number | boolean | null {
  const value = cellIn(bytes, `${sheet}!${cell}`)?.value ?? null;
  return typeof value === "object" ? null : value;
}

/** Utfall as it stands: period, account, object, amount, import, row and funding. */
export function actuals(bytes: Uint8Array): readonly string[] {
  const present = bytes;
  const rows: string[] = [];
  for (let row = 5; valueAt(present, "Utfall", `A${String(row)}`) !== null; row += 1) {
    const cells = ["A", "B", "D", "E", "F", "I", "J", "K"].map((column) =>
      String(valueAt(present, "Utfall", `${column}${String(row)}`) ?? "–"),
    );
    rows.push(cells.join(" "));
  }
  return rows;
}

export function edited(bytes: Uint8Array, ...edits: readonly BookEdit[]): Uint8Array {
  return fileOf(editedBook(partsOf(bytes), edits));
}
