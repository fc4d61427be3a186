import { SHOWN } from "../forms/names.ts";
import type { Formula } from "../model/formula.ts";
import { formula, named, tableColumn } from "../model/formula.ts";
import type { AgreementRow } from "../forms/agreement-rows.ts";

/** What the table Avtal says of the agreement that the reports show. */
export function agreementFormula(column: keyof AgreementRow): Formula {
  const row = formula`MATCH(${named(SHOWN.agreement.name)},${tableColumn("agreements", "id")},0)`;
  return formula`INDEX(${tableColumn("agreements", column)},${row})`;
}
