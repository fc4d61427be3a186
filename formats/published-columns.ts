import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../engine/index.ts";
import { nearestTo } from "./nearest-name.ts";
import { readNumber } from "./number-text.ts";
import { foldedHeader, plainHeader } from "./plain-header.ts";
import { UNIT, unitIn } from "./printed-amount.ts";
import type { SeparatedTable } from "./separated-table.ts";
import type { Column, PartyColumns, WeightKind } from "./weights-columns.ts";
import { hasPartyHeader, missingColumns, partyColumns, weightColumns } from "./weights-columns.ts";

/** Where in a published table the parties, the amounts and what they go by stand. */
export interface PublishedColumns extends PartyColumns {
  readonly amount: Column;
  /** What the header says the amounts are in, «tkr»; null where it says nothing. */
  readonly unit: string | null;
  readonly weight: (Column & { readonly kind: WeightKind }) | null;
  readonly percent: Column | null;
}

const AMOUNT = [
  ...["published", "publicerat", "publicerad", "belopp", "amount", "avgift", "kostnad", "bidrag"],
  ...["fördelning", "att betala", "summa", "fee", "cost", "contribution", "to pay"],
];

/**
 * Finds the columns of a published table by their headers, in Swedish or English. The amounts
 * are under one of their names or a unit of money, in the column that the user names, or in the
 * only column that is left over. A first column without a header holds the parties, as
 * documents print them.
 *
 * @param wanted - the header of the amounts, where the user says it
 * @rule AU5 RD4
 */
export function publishedColumns(
  table: SeparatedTable,
  wanted: string | null,
): Result<PublishedColumns, Problem> {
  const named = partyColumns(table);
  const weights = weightColumns(table);
  if (!named.ok || !weights.ok) return fail(problemsOf(named, weights));
  const parties = succeed(named.value ?? unnamedParties(table));
  const weight = weights.value.weight ?? unnamedWeights(table, named.value === null);
  const { percent } = weights.value;
  const others = [parties.value?.party, parties.value?.code, parties.value?.order, weight, percent];
  const taken = others.flatMap((column) => (column ? [column.index] : []));
  const amount = amountColumn(table, wanted, taken);
  if (!amount.ok) {
    return parties.value === null ? fail([missingColumns(table, ["party"])]) : amount;
  }
  if (parties.value === null || amount.value === null) {
    const missing = [
      ...(parties.value === null ? ["party"] : []),
      ...(amount.value === null ? ["published"] : []),
    ];
    return fail([missingColumns(table, missing)]);
  }
  const { index } = amount.value;
  const isOwn = (column: Column | null): boolean => column?.index === index;
  return succeed({
    ...parties.value,
    amount: amount.value,
    unit: unitIn(amount.value.header),
    weight: isOwn(weight) ? null : weight,
    percent: isOwn(percent) ? null : percent,
  });
}

/**
 * The parties of a table whose first column has no header, as documents print them: texts
 * below it, and headers beside that are no numbers, which would be a row of the table.
 */
function unnamedParties({ headers, rows }: SeparatedTable): PartyColumns | null {
  const [first = "", ...others] = headers;
  const isHeaded = others.some((header) => header !== "") && !others.some(isAmountText);
  const areTexts = rows.every(({ cells }) => {
    const [name = ""] = cells;
    return name !== "" && !isAmountText(name);
  });
  if (first !== "" || !isHeaded || !areTexts || rows.length === 0) return null;
  return { party: { index: 0, header: first, kind: "anybody" }, code: null, order: null };
}

/** Populations beside such parties, in the next column, which has no header either: whole numbers, but for who has none. */
function unnamedWeights(
  { headers, rows }: SeparatedTable,
  isUnnamed: boolean,
): PublishedColumns["weight"] {
  const cells = rows.map((row) => row.cells[1] ?? "").filter((cell) => cell !== "");
  const areWhole = cells.every((cell) => /^\d[\d\s]*$/u.test(cell));
  if (!isUnnamed || headers[1] !== "" || cells.length === 0 || !areWhole) return null;
  return { index: 1, header: "", kind: "count" };
}

/** Whether a header is an amount; a year is none. */
function isAmountText(header: string): boolean {
  return readNumber(header, "amount").kind !== "unreadable" && !/^(?:(?:19|20)\d\d|)$/.test(header);
}

/** Whether a row holds headers of parties and of something beside. @rule RD3 */
export function isPublishedHeader(headers: readonly string[]): boolean {
  return hasPartyHeader(headers) && headers.filter((header) => header.trim() !== "").length > 1;
}

function amountColumn(
  { file, headers, headerLine }: SeparatedTable,
  wanted: string | null,
  taken: readonly number[],
): Result<Column | null, Problem> {
  const columns = headers.map((header, index) => ({ index, header }));
  if (wanted !== null) return namedColumn(columns, wanted);
  const free = columns.filter(({ index, header }) => header !== "" && !taken.includes(index));
  const named = free.filter(({ header }) => isAmount(header));
  const found = named.length > 0 ? named : free;
  const [first] = found;
  if (found.length < 2) return succeed(first ?? null);
  const facts = { column: "published", headers: found.map(({ header }) => header) };
  return fail([problem("column-doubled", facts, { kind: "file", file, line: headerLine })]);
}

function namedColumn(columns: readonly Column[], wanted: string): Result<Column, Problem> {
  const found = columns.find(({ header }) => foldedHeader(header) === foldedHeader(wanted));
  if (found !== undefined) return succeed(found);
  const choices = columns.map(({ header }) => header).filter((header) => header !== "");
  const facts = { text: wanted, choices, nearest: nearestTo(wanted, choices)[0] ?? null };
  return fail([problem("choice-unknown", facts, { kind: "option", option: "--column" })]);
}

function isAmount(header: string): boolean {
  const bare = foldedHeader(header)
    .replace(UNIT, "")
    .replace(/[\s(,]+$/u, "");
  return [plainHeader(bare), bare].some((name) => AMOUNT.includes(name)) || bare === "";
}
