import type { Formula } from "../model/formula.ts";
import { formula, tableColumn } from "../model/formula.ts";
import type { AgreementRow } from "../forms/agreement-rows.ts";
import type { Scope } from "./scope.ts";

/** What the table Avtal says of an agreement. */
export function agreementFormula(column: keyof AgreementRow, { agreement }: Scope): Formula {
  const row = formula`MATCH(${agreement},${tableColumn("agreements", "id")},0)`;
  return formula`INDEX(${tableColumn("agreements", column)},${row})`;
}
