import { asksClause } from "../../../engine/index.ts";
import type { Language } from "../../../engine/index.ts";
import type { TermName } from "../../forms/names.ts";
import { DECISION, SHOWN, TERMS } from "../../forms/names.ts";
import type { Formula } from "../../model/formula.ts";
import { formula, named, tableColumn, textLiteral } from "../../model/formula.ts";
import { agreementFormula } from "../../steps/agreement-formula.ts";
import { chosenFormula } from "../../steps/decision-formula.ts";
import { isIndexAsked } from "../../steps/indexed-cost-formula.ts";
import { isByPositions } from "../../steps/position-formulas.ts";
import type { ReportData } from "../../steps/report-data.ts";
import { isAnswered } from "../../steps/weight-formula.ts";
import { SHOWN_SCOPE } from "../../steps/scope.ts";
import type { MissingWords } from "./split-words.ts";
import { SPLIT_WORDS } from "./split-words.ts";

/** What the control line says where the year cannot be calculated: which cell to fill, where one cell is the reason. @rule IX3 PO3 */
export function missingFormula({ split, language }: ReportData): Formula {
  const { verdicts, missing } = SPLIT_WORDS[language];
  const [year, row] = [named(SHOWN.year.name), named(DECISION.row.name)];
  const [from, to] = [agreementFormula("from", SHOWN_SCOPE), agreementFormula("to", SHOWN_SCOPE)];
  const cases: readonly (readonly [Formula, Formula])[] = [
    [formula`ISERROR(${row})`, formula`${textLiteral(missing.severalRows)}&${year}`],
    [
      formula`IFERROR(OR(${year}<${from},${year}>${to}),0)`,
      formula`${textLiteral(missing.outside)}&${year}`,
    ],
    ...(split.agreement.indexations === undefined ? [] : [indexMissing(language)]),
    ...(split.agreement.positions === undefined ? [] : [positionsMissing(language)]),
    [unanswered("annualCost"), cellToFill("annualCost", missing)],
    ...(asksClause(split.agreement.key) ? [keyMissing(language)] : []),
    [unanswered("population"), cellToFill("population", missing)],
  ];
  return cases.reduceRight<Formula>(
    (otherwise, [condition, said]) => formula`IF(${condition},${said},${otherwise})`,
    formula`${textLiteral(verdicts.missing)}`,
  );
}

/** A cost that is left to an index, and that Uppräkning does not have: its values or its terms are missing, or it waits for a run. */
function indexMissing(language: Language): readonly [Formula, Formula] {
  const isMissing = formula`AND(ISERROR(${named(TERMS.annualCost.name)}),${isIndexAsked(SHOWN_SCOPE, language)})`;
  const { indexed } = SPLIT_WORDS[language].missing;
  return [isMissing, formula`${textLiteral(indexed)}&${named(SHOWN.year.name)}`];
}

/** A cost that is left to positions, of which one lacks something, or which waits for a run. @rule BU1 */
function positionsMissing(language: Language): readonly [Formula, Formula] {
  const isBy = formula`IFERROR(${isByPositions(SHOWN_SCOPE, language)},1=0)`;
  const isMissing = formula`AND(${unanswered("annualCost")},${isBy})`;
  const { staffed } = SPLIT_WORDS[language].missing;
  return [isMissing, formula`${textLiteral(staffed)}&${named(SHOWN.year.name)}`];
}

/** A key that leaves it open what it splits by, and that neither the year's decision nor a clause answers. @rule AL10 */
function keyMissing(language: Language): readonly [Formula, Formula] {
  const terms = { scope: SHOWN_SCOPE, language };
  const answers = (["population", "equal"] as const).map((answer) => isAnswered(answer, terms));
  const isMissing = formula`NOT(OR(${answers[0] ?? ""},${answers[1] ?? ""}))`;
  return [isMissing, cellToFill("key", SPLIT_WORDS[language].missing)];
}

type Asked = keyof MissingWords["terms"];

const COLUMNS = { annualCost: "annualCost", population: "populationDate", key: "key" } as const;

/** Whether the year's decision leaves the term open, and no clause says what it is. */
function unanswered(term: Asked & TermName): Formula {
  const { isChosen } = chosenFormula(COLUMNS[term], SHOWN_SCOPE);
  return formula`AND(ISERROR(${named(TERMS[term].name)}),NOT(${isChosen}))`;
}

/** The cell of Årsbeslut, wherever the row stands, or the row that the table lacks. */
function cellToFill(term: Asked, missing: MissingWords): Formula {
  const row = named(DECISION.row.name);
  const column = tableColumn("decisions", COLUMNS[term]);
  const place = formula`INDEX(${column},MAX(${row},1))`;
  const address = formula`ADDRESS(ROW(${place}),COLUMN(${place}),4)`;
  const remedy = formula`IF(${row}=0,${textLiteral(missing.addRow)},${textLiteral(missing.fillIn)}&${address})`;
  return formula`${remedy}&${textLiteral(missing.terms[term])}&${named(SHOWN.year.name)}`;
}
