import type {
  AnnualCost,
  Clause,
  ClauseName,
  Clauses,
  Language,
  PopulationClause,
  RoundingClause,
} from "../../engine/index.ts";
import { CLAUSE_WORDS, COST_SORTS, POPULATION_SORTS } from "../forms/words.ts";
import type { GridRow, ModelCell } from "../model/grid.ts";
import { indented } from "../cells/palette.ts";
import { unitFormat } from "../cells/number-formats.ts";
import { dateInput, longTextInput, numberInput, textInput, wordInput } from "../cells/cells.ts";

/** What a clause says, in the columns Värde and Sort. */
interface Said {
  readonly value: ModelCell;
  readonly sort: ModelCell;
}

/** Every dated clause as a row of the table Klausuler; an ended one is kept. */
export function clauseRows(clauses: Clauses, language: Language): readonly GridRow[] {
  return [
    ...rowsOf("annualCost", clauses.annualCost, { said: saidOfCost, language }),
    ...rowsOf("population", clauses.population, { said: saidOfPopulation, language }),
    ...rowsOf("rounding", clauses.rounding, { said: saidOfRounding, language }),
  ];
}

function rowsOf<Value>(
  name: ClauseName,
  clauses: readonly Clause<Value>[],
  {
    said,
    language,
  }: {
    readonly said: (value: Value, language: Language) => Said;
    readonly language: Language;
  },
): readonly GridRow[] {
  return clauses.map(({ from, to, source, statement }, index) => {
    const sort = name === "annualCost" ? COST_SORTS.kr[language] : null;
    const blank: Said = { value: textInput(null), sort: textInput(sort) };
    const isStated = statement.status === "stated";
    return {
      id: `${name}/${String(index)}`,
      cells: {
        clause: wordInput(CLAUSE_WORDS, name, language),
        ...(isStated ? said(statement.value, language) : blank),
        from: numberInput(from),
        to: numberInput(to),
        source: textInput(source),
        question: longTextInput(isStated ? null : statement.question.sv),
        questionEnglish: longTextInput(isStated ? null : statement.question.en),
      },
    };
  });
}

function saidOfCost({ amount }: AnnualCost): Said {
  const value = numberInput(amount, moneyFormat(amount.decimalPlaces()));
  return { value: { ...value, look: indented(value.look) }, sort: textInput(COST_SORTS.kr.sv) };
}

/** Whole kronor, or with öre where there are some. */
function moneyFormat(decimals: number): "#,##0" | "#,##0.00" {
  return decimals === 0 ? "#,##0" : "#,##0.00";
}

function saidOfPopulation(clause: PopulationClause, language: Language): Said {
  switch (clause.kind) {
    case "published":
      return {
        value: textInput(clause.table),
        sort: wordInput(POPULATION_SORTS, "published", language),
      };
    case "fixed":
      return {
        value: dateInput(clause.date),
        sort: wordInput(POPULATION_SORTS, "fixed", language),
      };
    case "relative":
      return {
        value: numberInput(clause.yearsBefore),
        sort: wordInput(POPULATION_SORTS, clause.monthAndDay, language),
      };
  }
}

function saidOfRounding({ rule, unit }: RoundingClause): Said {
  return { value: textInput(rule), sort: numberInput(Number(unit), unitFormat(unit)) };
}
