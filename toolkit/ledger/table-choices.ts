import type { LedgerSign, Problem, Result } from "../../engine/index.ts";
import { fail, LEDGER_SIGNS, problem, problemsOf, succeed } from "../../engine/index.ts";
import type { TableChoices } from "../../formats/ledger/ledger-rows.ts";
import { periodIn } from "../../formats/ledger/table-cells.ts";
import type { ColumnRole } from "../../formats/ledger/table-columns.ts";
import { COLUMN_ROLES, OBJECT_ROLES } from "../../formats/ledger/table-columns.ts";
import { nearestTo } from "../../formats/nearest-name.ts";

/** What a user says of how a table is to be read, as it is typed. */
export interface TypedChoices {
  readonly objects?: string | undefined;
  readonly counterpart?: string | undefined;
  readonly sign?: string | undefined;
  readonly period?: string | undefined;
  readonly columns?: string | undefined;
}

/** The project before what else an object can be, and the counterpart's own column. */
const USUAL: readonly ColumnRole[] = ["projekt", "objekt", "ansvar", "kostnadsställe"];

/** How a table is to be read, or all that is wrong with how it was said. @rule LE6 */
export function tableChoices(typed: TypedChoices): Result<TableChoices, Problem> {
  const objects = rolesIn(typed.objects, OBJECT_ROLES, "--object");
  const counterpart = rolesIn(typed.counterpart, ["motpart", ...OBJECT_ROLES], "--counterpart");
  const sign = signIn(typed.sign);
  const period = monthIn(typed.period);
  const columns = columnsIn(typed.columns);
  if (!objects.ok || !counterpart.ok || !sign.ok || !period.ok || !columns.ok) {
    return fail(problemsOf(objects, counterpart, sign, period, columns));
  }
  return succeed({
    objects: objects.value ?? USUAL,
    counterpart: counterpart.value?.[0] ?? "motpart",
    sign: sign.value,
    period: period.value,
    columns: columns.value,
  });
}

function rolesIn(
  text: string | undefined,
  choices: readonly ColumnRole[],
  option: string,
): Result<readonly ColumnRole[] | null, Problem> {
  if (text === undefined) return succeed(null);
  const asked = text.split(",").map((part) => part.trim().toLowerCase());
  const unknown = asked.filter((one) => !choices.some((role) => role === one));
  if (unknown.length > 0) return fail(unknown.map((one) => unknownChoice(one, choices, option)));
  return succeed(asked.flatMap((one) => choices.filter((role) => role === one)));
}

function signIn(text: string | undefined): Result<LedgerSign | null, Problem> {
  const sign = LEDGER_SIGNS.find((one) => one === text);
  if (text === undefined || sign !== undefined) return succeed(sign ?? null);
  return fail([unknownChoice(text, LEDGER_SIGNS, "--sign")]);
}

function monthIn(text: string | undefined): Result<number | null, Problem> {
  if (text === undefined) return succeed(null);
  const period = periodIn(text, "");
  if (period !== null) return succeed(period);
  const facts = { record: "", reason: "month", text } as const;
  return fail([problem("ledger-record", facts, { kind: "option", option: "--period" })]);
}

/** Headers by role, from «konto=Ukonto;belopp=Utfall». */
function columnsIn(text: string | undefined): Result<TableChoices["columns"], Problem> {
  const parts = (text ?? "").split(";").filter((part) => part.trim() !== "");
  const columns = new Map<ColumnRole, string>();
  const problems: Problem[] = [];
  for (const part of parts) {
    const [name = "", ...header] = part.split("=");
    const role = COLUMN_ROLES.find((one) => one === name.trim().toLowerCase());
    if (role === undefined) problems.push(unknownChoice(name.trim(), COLUMN_ROLES, "--columns"));
    else columns.set(role, header.join("=").trim());
  }
  return problems.length > 0 ? fail(problems) : succeed(columns);
}

/** Something that cannot be chosen, with what can. */
export function unknownChoice(text: string, choices: readonly string[], option: string): Problem {
  const facts = { text, choices: [...choices], nearest: nearestTo(text, choices)[0] ?? null };
  return problem("choice-unknown", facts, { kind: "option", option });
}
