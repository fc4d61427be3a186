import type { Language } from "../../engine/index.ts";
import { LEDGER_ROW_WORDS, MISSING, ORIGINS } from "../forms/ledger-words.ts";
import type { Formula, Reference } from "../model/formula.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";

const own = (column: string): Reference => ({ kind: "this-row", grid: "actuals", column });
const map = (column: string): Reference => tableColumn("account-map", column);
const objects = (column: string): Reference => tableColumn("object-map", column);

/** Whether a column of the map is blank, or is what the row has. */
function blankOr(column: string): Formula {
  return formula`((${map(column)}="")+(${map(column)}&""=${own(column)}&"")>0)`;
}

/** The number of the map's row that a posting belongs to; 0 for none. @rule FU5 */
export const ACCOUNT_ROW: Formula = formula`MOD(SUMPRODUCT(MAX((LEFT(${own("account")},LEN(${map("account")}))=${map("account")}&"")*(${map("account")}<>"")*${blankOr("counterpart")}*${blankOr("object")}*((${map("from")}="")+(${map("from")}*100<=${own("period")})>0)*((${map("to")}="")+(${map("to")}*100+99>=${own("period")})>0)*${map("weight")})),1000)`;

/** The number of the object map's row; 0 for none. @rule FU5 */
export const OBJECT_ROW: Formula = formula`SUMPRODUCT(MAX((${objects("object")}&""=${own("object")}&"")*(${objects("object")}<>"")*(ROW(${objects("object")})-ROW(INDEX(${objects("object")},1))+1)))`;

/** What a row of the account map weighs: the longer its prefix the more, then counterpart, then object, then its place. @rule FU5 */
export const WEIGHT: Formula = weightFormula();

function weightFormula(): Formula {
  const of = (column: string): Reference => ({ kind: "this-row", grid: "account-map", column });
  const first = formula`ROW(INDEX(${map("account")},1))`;
  return formula`IF(${of("account")}="",0,LEN(${of("account")})*4000+(${of("counterpart")}<>"")*2000+(${of("object")}<>"")*1000+ROW()-${first}+1)`;
}

/** A text of a map's row; nothing where there is no such row. */
function textAt(column: Reference, row: Reference): Formula {
  return formula`IF(${row}=0,"",INDEX(${column},MAX(1,${row}))&"")`;
}

/** The row of the follow-up. @rule FU5 */
export function rowFormula(language: Language): Formula {
  const text = textAt(map("row"), own("accountRow"));
  return formula`IF(${text}="",${textLiteral(MISSING[language])},${text})`;
}

/** The funding: the object map's, else the account map's; balance accounts need none. @rule FU5 */
export function sourceFormula(language: Language): Formula {
  const balance = textLiteral(LEDGER_ROW_WORDS.balance[language]);
  const byObject = textAt(objects("source"), own("objectRow"));
  const byAccount = textAt(map("source"), own("accountRow"));
  const missing = textLiteral(MISSING[language]);
  return formula`IF(${own("row")}=${balance},${balance},IF(${byObject}<>"",${byObject},IF(${byAccount}<>"",${byAccount},${missing})))`;
}

/** Where a row comes from. @rule FU5 */
export function originFormula(language: Language): Formula {
  const [typed, imported] = [ORIGINS["by-hand"][language], ORIGINS.import[language]];
  return formula`IF(${own("importId")}="",${textLiteral(typed)},${textLiteral(imported)})`;
}
