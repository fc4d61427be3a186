import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import { foldedHeader, plainHeader } from "../plain-header.ts";
import { UNIT, unitIn } from "../printed-amount.ts";

/** What a column of a ledger's table can be, by the name that a user gives it. */
export const COLUMN_ROLES = [
  "konto",
  "kontonamn",
  "belopp",
  "debet",
  "kredit",
  "period",
  "år",
  "motpart",
  "projekt",
  "objekt",
  "aktivitet",
  "ansvar",
  "kostnadsställe",
  "verksamhet",
  "text",
  "signatur",
  "anställd",
] as const;

/** What a column is. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The roles that objects can be taken from. */
export const OBJECT_ROLES: readonly ColumnRole[] = [
  ...(["projekt", "objekt", "aktivitet", "ansvar", "kostnadsställe", "verksamhet"] as const),
];

/** The headers that real exports use, in small letters. @rule LE6 */
const HEADERS: Readonly<Record<ColumnRole, readonly string[]>> = {
  konto: ["konto", "kontonr", "kontonummer", "kontokod", "ukonto", "account", "account no", "slag"],
  kontonamn: ["kontonamn", "kontobenämning", "kontotext", "benämning", "konto (t)", "account name"],
  belopp: [
    ...["belopp", "utfall", "amount", "saldo", "utfall ack", "utfall_ack", "ack utfall", "netto"],
    ...["ackumulerat utfall", "utfall ytd", "belopp sek", "bokfört belopp", "redovisat"],
  ],
  debet: ["debet", "debit", "debetbelopp", "debet belopp"],
  kredit: ["kredit", "credit", "kreditbelopp", "kredit belopp"],
  period: [
    ...["period", "månad", "bokföringsperiod", "redovisningsperiod", "month", "bokföringsdatum"],
    ...["verdatum", "ver datum", "verifikationsdatum", "datum", "date", "bokföringsdag"],
    ...["transaktionsdatum", "årmånad"],
  ],
  år: ["år", "year", "räkenskapsår"],
  motpart: ["motpart", "motp", "motpartskod", "counterpart", "motpart kod"],
  projekt: ["projekt", "projektnr", "projektkod", "proj", "project"],
  objekt: ["objekt", "objektkod", "obj", "object"],
  aktivitet: ["aktivitet", "akt", "aktivitetskod", "activity"],
  ansvar: ["ansvar", "ansvarskod", "ansv", "responsibility"],
  kostnadsställe: [
    "kostnadsställe",
    "kst",
    "k-ställe",
    "kostnadsställekod",
    "cost centre",
    "cost center",
  ],
  verksamhet: ["verksamhet", "vht", "verks", "verksamhetskod", "operation"],
  text: [
    "text",
    "verifikationstext",
    "vertext",
    "radtext",
    "beskrivning",
    "kommentar",
    "leverantör",
  ],
  signatur: ["signatur", "sign", "attestant", "användare", "registrerad av"],
  anställd: ["anställd", "anstnr", "anställningsnr", "personnummer", "personnr", "person"],
};

/** Where in a table each role stands. */
export interface LedgerColumns {
  readonly headers: readonly string[];
  readonly at: ReadonlyMap<ColumnRole, number>;
  /** How many öre one of the amounts' unit is: 100 for kr, 100 000 for tkr. */
  readonly orePerUnit: number;
}

/** The role that a header speaks of; null for none. */
export function roleOf(header: string): ColumnRole | null {
  const bare = foldedHeader(header)
    .replace(UNIT, "")
    .replace(/[\s(,]+$/u, "");
  const names = [foldedHeader(header), bare, plainHeader(bare)];
  return COLUMN_ROLES.find((role) => names.some((name) => HEADERS[role].includes(name))) ?? null;
}

/** Whether a row holds the headers of a ledger: an account, and an amount or debit. @rule LE6 */
export function isLedgerHeader(
  cells: readonly string[],
  named: ReadonlyMap<ColumnRole, string>,
): boolean {
  const own = [...named.values()].map(foldedHeader);
  if (own.length > 0 && own.every((name) => cells.some((cell) => foldedHeader(cell) === name))) {
    return true;
  }
  const roles = cells.map(roleOf);
  return roles.includes("konto") && (roles.includes("belopp") || roles.includes("debet"));
}

/**
 * Finds the columns of a table by their headers; those that the user names go first.
 *
 * @param named - headers by role, where the user says them
 * @rule LE6
 */
export function ledgerColumns(
  headers: readonly string[],
  named: ReadonlyMap<ColumnRole, string>,
  { file, line }: { readonly file: string; readonly line: number },
): Result<LedgerColumns, Problem> {
  const place = { kind: "file", file, line } as const;
  const at = new Map<ColumnRole, number>();
  const problems: Problem[] = [];
  for (const [role, name] of named) {
    const index = headers.findIndex((header) => foldedHeader(header) === foldedHeader(name));
    if (index >= 0) at.set(role, index);
    else {
      problems.push(
        problem("ledger-column-missing", { columns: [name], found: [...headers] }, place),
      );
    }
  }
  const taken = new Set(at.values());
  for (const role of COLUMN_ROLES.filter((one) => !at.has(one))) {
    const found = headers.flatMap((header, index) =>
      roleOf(header) === role && !taken.has(index) ? [index] : [],
    );
    const [first] = found;
    if (first !== undefined && (found.length === 1 || !isNeeded(role))) at.set(role, first);
    if (found.length > 1 && isNeeded(role)) {
      const doubled = found.map((index) => headers[index] ?? "");
      problems.push(problem("column-doubled", { column: role, headers: doubled }, place));
    }
  }
  const hasAmount = at.has("belopp") || (at.has("debet") && at.has("kredit"));
  const missing = [...(at.has("konto") ? [] : ["konto"]), ...(hasAmount ? [] : ["belopp"])];
  if (problems.length === 0 && missing.length > 0) {
    problems.push(
      problem("ledger-column-missing", { columns: missing, found: [...headers] }, place),
    );
  }
  if (problems.length > 0) return fail(problems);
  return succeed({ headers, at, orePerUnit: unitOf(headers[at.get("belopp") ?? -1] ?? "") });
}

/** Two columns of a role that money goes by cannot be told apart; of texts the first is as good. */
function isNeeded(role: ColumnRole): boolean {
  return !["text", "signatur", "anställd", "kontonamn"].includes(role);
}

const ORE_PER_UNIT: Readonly<Record<string, number>> = {
  tkr: 100_000,
  kkr: 100_000,
  mkr: 100_000_000,
  mnkr: 100_000_000,
  msek: 100_000_000,
};

function unitOf(header: string): number {
  return ORE_PER_UNIT[unitIn(header) ?? "kr"] ?? 100;
}
