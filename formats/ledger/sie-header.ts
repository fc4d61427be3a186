import type { AccountType, LedgerYear } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";
import { isoDay } from "./sie-date.ts";
import type { SieRecord } from "./sie-fields.ts";
import { nameIn, textOf } from "./sie-fields.ts";

/** What the head of a SIE file says, as bytes. */
export interface SieHeader {
  program: string;
  company: string;
  organisation: string;
  plan: string;
  currency: string;
  /** The last day that the file covers; empty where it does not say. */
  covered: string;
  readonly years: Map<number, LedgerYear>;
  readonly accounts: Map<string, string>;
  readonly types: Map<string, AccountType>;
  readonly dimensions: Map<string, string>;
  /** By dimension and code, with a space between. */
  readonly objects: Map<string, string>;
}

/** A head that says nothing yet. */
export function emptyHeader(): SieHeader {
  return {
    program: "",
    company: "",
    organisation: "",
    plan: "",
    currency: "SEK",
    covered: "",
    years: new Map(),
    accounts: new Map(),
    types: new Map(),
    dimensions: new Map(),
    objects: new Map(),
  };
}

/** The dimensions that need no record of their own, as the format names them. @rule LE1 */
export const RESERVED_DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ["1", "Kostnadsställe"],
  ["2", "Kostnadsbärare"],
  ["6", "Projekt"],
  ["7", "Anställd"],
  ["8", "Kund"],
  ["9", "Leverantör"],
  ["10", "Faktura"],
]);

const TYPES: Readonly<Record<string, AccountType>> = {
  T: "asset",
  S: "debt",
  K: "cost",
  I: "income",
};

interface Line {
  readonly text: string;
  readonly number: number;
  readonly record: SieRecord;
}

type Reader = (header: SieHeader, line: Line, found: Findings) => void;

/** How each record of the head is read. */
const READERS: Readonly<Record<string, Reader>> = {
  "#PROGRAM": (header, { record: { fields } }) => {
    header.program = fields.map(textOf).join(" ").trim();
  },
  "#FNAMN": (header, line) => {
    header.company = named(line, 0);
  },
  "#ORGNR": (header, { record: { fields } }) => {
    header.organisation = organisationIn(textOf(fields[0]));
  },
  "#KPTYP": (header, { record: { fields } }) => {
    header.plan = textOf(fields[0]);
  },
  "#VALUTA": (header, { record: { fields } }) => {
    header.currency = textOf(fields[0]).toUpperCase() || "SEK";
  },
  "#OMFATTN": (header, { record: { fields } }) => {
    header.covered = isoDay(textOf(fields[0])) ?? "";
  },
  "#RAR": (header, { record: { fields } }) => {
    const [index, from, to] = fields.map(textOf);
    const [first, last] = [isoDay(from ?? ""), isoDay(to ?? "")];
    if (first === null || last === null || !/^-?\d{1,3}$/.test(index ?? "")) return;
    header.years.set(Number(index), { index: Number(index), from: first, to: last });
  },
  "#KONTO": (header, line) => {
    header.accounts.set(textOf(line.record.fields[0]), named(line, 1));
  },
  "#KTYP": (header, { record: { fields } }) => {
    header.types.set(textOf(fields[0]), TYPES[textOf(fields[1]).toUpperCase()] ?? null);
  },
  "#DIM": (header, line) => {
    header.dimensions.set(textOf(line.record.fields[0]), named(line, 1));
  },
  "#UNDERDIM": (header, { record: { fields } }) => {
    header.dimensions.set(textOf(fields[0]), textOf(fields[1]));
  },
  "#OBJEKT": (header, line) => {
    const [dimension, object] = line.record.fields.map(textOf);
    header.objects.set(`${dimension ?? ""} ${object ?? ""}`, named(line, 2));
  },
};

function named({ text, record }: Line, before: number): string {
  return nameIn(text, record, before);
}

/** Reads a record of the head; others are passed over. @rule LE1 */
export function readHeader(header: SieHeader, line: Line, found: Findings): void {
  const { label, isOdd } = line.record;
  const reader = Object.hasOwn(READERS, label) ? READERS[label] : undefined;
  if (reader === undefined) return;
  if (isOdd) found.odd("quotes", { example: line.text.trim(), line: line.number });
  reader(header, line, found);
}

/** Ten digits: of twelve the century is left out, and so is a hyphen. Empty for what is no such number. */
export function organisationIn(text: string): string {
  const digits = text.replace(/[\s-]/g, "");
  return /^\d{10}$|^\d{12}$/.test(digits) ? digits.slice(-10) : "";
}
