import type { LedgerFile, Remark } from "../../engine/index.ts";
import { amountText } from "../../engine/index.ts";
import { SIGN_WORDS } from "../../templates/forms/ledger-words.ts";
import type { UnmappedAccount } from "../../templates/ledger/import-blocks.ts";
import type { AccountRow, ActualRow, ImportRow } from "../../templates/ledger/rows.ts";
import type { BookInputs } from "../inputs/book-inputs.ts";
import { importRemark } from "./import-checks.ts";
import type { LedgerBook } from "./ledger-book.ts";
import type { ReplacedRows } from "./replaced-rows.ts";

/** An import, what it is entered beside, and what no map says. */
export interface RemarkedImport {
  readonly report: { readonly ledger: LedgerFile };
  readonly ledger: LedgerBook;
  readonly rows: ReplacedRows;
  readonly row: ImportRow;
  readonly replaces: readonly ImportRow[];
  readonly accounts: readonly AccountRow[];
  readonly unmapped: readonly UnmappedAccount[];
  /** The import that the sign was taken from; null where the user said it. */
  readonly signFrom: string | null;
}

/** What may be worth a look before an import is approved. @rule LE8 RM1 */
export function remarksOnImport(
  { decisions, fundings, language }: BookInputs,
  { signFrom, report, ledger, rows, row, replaces, accounts, unmapped }: RemarkedImport,
): readonly Remark[] {
  const others = ledger.imports.map((one) => one.row);
  const other = others.find((one) => one.organisation !== row.organisation);
  const isKnown = others.some((one) => one.organisation === row.organisation);
  const years = [...new Set(decisions.map(({ year }) => year))].sort();
  const isOfYears = years.some((year) => monthsMeet(row, year));
  const first = report.ledger.years.find(({ index }) => index === 0);
  const begins = first === undefined ? row.from : Number(first.from.slice(0, 7).replace("-", ""));
  const partly = replaces.filter((one) => one.from < row.from || one.to > row.to);
  const [typed] = rows.typedBeside;
  const [lacking] = unmapped;
  const isNew = ledger.accounts.length === 0;
  return [
    ...(signFrom === null || row.sign === null
      ? []
      : [importRemark("sign-known", { text: signFrom, other: SIGN_WORDS[row.sign][language] })]),
    ...(other !== undefined && !isKnown
      ? [importRemark("other-organisation", { text: nameOf(row), other: nameOf(other) })]
      : []),
    ...(years.length > 0 && !isOfYears
      ? [importRemark("other-year", { text: monthsOf(row), other: years.join(", ") })]
      : []),
    ...(row.from > begins
      ? [importRemark("starts-late", { text: monthText(row.from), other: monthText(begins) })]
      : []),
    ...partly.map((one) =>
      importRemark("part-replaced", { text: one.id, other: leftMonths(one, row) }),
    ),
    ...(typed === undefined
      ? []
      : [importRemark("typed-beside", { count: rows.typedBeside.length, text: rowName(typed) })]),
    ...unknownSources(ledger, fundings),
    ...(isNew && accounts.every(({ row: one }) => one === null || one === "balance")
      ? [importRemark("plan-open", {})]
      : []),
    ...(lacking === undefined
      ? []
      : [
          importRemark("unmapped", {
            count: unmapped.length,
            text: [lacking.account, lacking.name].filter(Boolean).join(" "),
            other: amountText(lacking.ore, "0.01"),
          }),
        ]),
  ];
}

/** Sources that the maps name and Finansiering has not, where it has some. */
function unknownSources(
  { accounts, objects }: LedgerBook,
  fundings: BookInputs["fundings"],
): readonly Remark[] {
  const known = fundings.map(({ id }) => id);
  const named = [...accounts, ...objects].flatMap(({ source }) =>
    source === null ? [] : [source],
  );
  const unknown = [...new Set(named)].filter((source) => !known.includes(source));
  if (known.length === 0) return [];
  const other = known.map((id) => `«${id}»`).join(", ");
  return unknown.map((text) => importRemark("source-unknown", { text, other }));
}

function monthsMeet({ from, to }: ImportRow, year: number): boolean {
  return from <= year * 100 + 12 && year * 100 + 1 <= to;
}

function nameOf({ company, organisation, file }: ImportRow): string {
  return [company, organisation].filter(Boolean).join(", ") || file;
}

function monthText(period: number): string {
  const digits = String(period);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function monthsOf({ from, to }: Pick<ImportRow, "from" | "to">): string {
  return `${monthText(from)}–${monthText(to)}`;
}

/** The months of an import that another does not have. */
function leftMonths(one: ImportRow, by: ImportRow): string {
  const before = one.from < by.from ? [monthsOf({ from: one.from, to: monthBefore(by.from) })] : [];
  const after = one.to > by.to ? [monthsOf({ from: monthAfter(by.to), to: one.to })] : [];
  return [...before, ...after].join(", ");
}

function monthBefore(period: number): number {
  return period % 100 === 1 ? period - 89 : period - 1;
}

function monthAfter(period: number): number {
  return period % 100 === 12 ? period + 89 : period + 1;
}

function rowName({ period, account }: ActualRow): string {
  return `${account} ${monthText(period)}`;
}
