import type { Language, Problem, Result } from "../../engine/index.ts";
import { isRoundingUnit, succeed } from "../../engine/index.ts";
import { dateInput, numberInput, textInput, wordInput, wordsOf } from "../cells/cells.ts";
import { costFormat, unitFormat } from "../cells/number-formats.ts";
import { indented } from "../cells/palette.ts";
import type { ClauseRow, ClauseSort, ClauseValue } from "../forms/clause-rows.ts";
import { SHEETS } from "../forms/sheets.ts";
import {
  CLAUSE_WORDS,
  COST_SORTS,
  KEY_ANSWERS,
  OVERHEAD_SORTS,
  POPULATION_SORTS,
} from "../forms/words.ts";
import type { ModelCell } from "../model/grid.ts";
import type { CellReader, InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import { AGREEMENT, longText, reference, required, since, text, word, year } from "./columns.ts";

const NAMES = ["annualCost", "population", "rounding", "key", "overhead"] as const;
const ANSWERS = ["population", "equal"] as const;
const COST_KINDS = ["kr", "index", "positions"] as const;
const OVERHEADS = ["actual", "salaries", "costs", "lump"] as const;
const DAYS = ["published", "fixed", "12-31", "11-01"] as const;

/** The most years that a population may be older than its year. */
const MOST_YEARS = 20;

/** Whether a row asks a question instead of saying a value. */
function isOpen(cell: CellReader): boolean {
  const [value, question, english] = [
    cell.beside("value").text(),
    cell.beside("question").text(),
    cell.beside("questionEnglish").text(),
  ];
  if (!value.ok || !question.ok || !english.ok) return false;
  return value.value === null && (question.value ?? english.value) !== null;
}

/** The clause of a row that says a value; null where there is none, or where it cannot be read. */
function statedClause(cell: CellReader): ClauseRow["clause"] | null {
  const clause = cell.beside("clause").word(CLAUSE_WORDS, NAMES);
  return clause.ok && !isOpen(cell) ? clause.value : null;
}

function valueIn(cell: CellReader): Result<ClauseValue | null, Problem> {
  const clause = statedClause(cell);
  if (clause === null) return succeed(null);
  if (clause === "population") return populationIn(cell);
  if (clause === "annualCost") return costIn(cell);
  if (clause === "key") {
    return as(cell.required(cell.word(KEY_ANSWERS, ANSWERS)), (by) => ({ kind: "key", by }));
  }
  if (clause === "overhead") return overheadIn(cell);
  return as(cell.required(cell.rule()), (rule) => ({ kind: "rule", rule }));
}

/** Per cent, or kr a year; what it really costs needs no number. @rule BU4 */
function overheadIn(cell: CellReader): Result<ClauseValue | null, Problem> {
  const sort = cell.beside("sort").word(OVERHEAD_SORTS, OVERHEADS);
  if (!sort.ok || sort.value === null) return succeed(null);
  if (sort.value === "actual") return as(cell.blank(), () => ({ kind: "none" }));
  const number = cell.required(cell.number());
  return sort.value === "lump"
    ? as(number, (amount) => ({ kind: "amount", amount }))
    : as(number, (percent) => ({ kind: "percent", percent }));
}

/** An amount, or the name of an indexation, or of a funding whose positions make the cost. */
function costIn(cell: CellReader): Result<ClauseValue | null, Problem> {
  const sort = cell.beside("sort").word(COST_SORTS, COST_KINDS);
  if (sort.ok && sort.value === "index") {
    return as(cell.required(cell.code()), (id) => ({ kind: "indexation", id }));
  }
  if (sort.ok && sort.value === "positions") {
    return as(cell.required(cell.code()), (funding) => ({ kind: "positions", funding }));
  }
  return as(cell.required(cell.number()), (amount) => ({ kind: "amount", amount }));
}

/** Of a kind that cannot be read, the column that should say it tells. */
function populationIn(cell: CellReader): Result<ClauseValue | null, Problem> {
  const sort = cell.beside("sort").word(POPULATION_SORTS, DAYS);
  if (!sort.ok || sort.value === null) return succeed(null);
  if (sort.value === "published") {
    return as(cell.required(cell.code()), (table) => ({ kind: "table", table }));
  }
  if (sort.value === "fixed") {
    return as(cell.required(cell.date()), (date) => ({ kind: "day", date }));
  }
  const years = cell.required(cell.whole({ least: 0, most: MOST_YEARS }));
  return as(years, (count) => ({ kind: "years", years: count }));
}

function sortIn(cell: CellReader): Result<ClauseSort | null, Problem> {
  const clause = statedClause(cell);
  if (clause === null) return openSort(cell);
  if (clause === "annualCost") return cell.required(cell.word(COST_SORTS, COST_KINDS));
  if (clause === "population") return cell.required(cell.word(POPULATION_SORTS, DAYS));
  if (clause === "key") return cell.blank();
  if (clause === "overhead") return cell.required(cell.word(OVERHEAD_SORTS, OVERHEADS));
  return cell.required(cell.unit());
}

/** What an amount that is asked for is to be counted in. */
function openSort(cell: CellReader): Result<ClauseSort | null, Problem> {
  const clause = cell.beside("clause").word(CLAUSE_WORDS, NAMES);
  const asksCost = clause.ok && clause.value === "annualCost" && isOpen(cell);
  return asksCost ? cell.word(COST_SORTS, ["kr"]) : succeed(null);
}

function as<Read>(
  read: Result<Read, Problem>,
  made: (value: Read) => ClauseValue,
): Result<ClauseValue, Problem> {
  return read.ok ? succeed(made(read.value)) : read;
}

function valueCell(value: ClauseValue | null, language: Language): ModelCell {
  switch (value?.kind) {
    case "amount": {
      const cell = numberInput(value.amount, costFormat(value.amount));
      return { ...cell, look: indented(cell.look) };
    }
    case "percent":
      return numberInput(value.percent, "#,##0.00");
    case "indexation":
      return textInput(value.id);
    case "positions":
      return textInput(value.funding);
    case "day":
      return dateInput(value.date);
    case "years":
      return numberInput(value.years);
    case "table":
      return textInput(value.table);
    case "rule":
      return textInput(value.rule);
    case "key":
      return wordInput(KEY_ANSWERS, value.by, language);
    case "none":
    case undefined:
      return textInput(null);
  }
}

function sortCell(sort: ClauseSort | null, language: Language): ModelCell {
  if (sort === null) return textInput(null);
  if (sort === "kr" || sort === "index" || sort === "positions") {
    return wordInput(COST_SORTS, sort, language);
  }
  if (isOverhead(sort)) return wordInput(OVERHEAD_SORTS, sort, language);
  if (isRoundingUnit(sort)) return numberInput(Number(sort), unitFormat(sort));
  return wordInput(POPULATION_SORTS, sort, language);
}

function isOverhead(sort: ClauseSort): sort is keyof typeof OVERHEAD_SORTS {
  return OVERHEADS.some((one) => one === sort);
}

/** The table Klausuler: what the agreement says, clause by clause, or the questions that it leaves open. @rule AG1 */
export const CLAUSES: InputTable<ClauseRow> = {
  form: tableForm("clauses", SHEETS.agreement, "Klausuler"),
  note: {
    sv: "Vad avtalen säger, klausul för klausul, med källa. Det som ett underlag lämnar öppet står som en fråga, som Årsbeslut svarar på.",
    en: "What the agreements say, clause by clause, with the source. What a document leaves open stands as a question, which Yearly decisions answers.",
  },
  order: [
    "agreement",
    "clause",
    "value",
    "sort",
    "from",
    "to",
    "source",
    "question",
    "questionEnglish",
    "decidedBy",
  ],
  columns: {
    agreement: AGREEMENT,
    clause: {
      ...word({ sv: "Klausul", en: "Clause", width: 27 }, CLAUSE_WORDS, NAMES),
      allows: (language) => ({
        rule: { kind: "list", values: wordsOf(CLAUSE_WORDS, language) },
        title: language === "sv" ? "Klausul" : "Clause",
        message: wordsOf(CLAUSE_WORDS, language).join(", "),
      }),
    },
    value: {
      ...text({ sv: "Värde", en: "Value", width: 30 }),
      later: null,
      read: valueIn,
      write: valueCell,
    },
    sort: {
      ...text({ sv: "Sort", en: "Kind", width: 24 }),
      later: null,
      read: sortIn,
      write: sortCell,
    },
    from: required(year({ sv: "Från år", en: "From year", width: 9 })),
    to: year({ sv: "Till år", en: "To year", width: 9 }),
    source: required(reference({ sv: "Källa", en: "Source", width: 12 })),
    question: longText({ sv: "Öppen fråga", en: "Open question in Swedish", width: 46 }),
    questionEnglish: longText({ sv: "Öppen fråga på engelska", en: "Open question", width: 46 }),
    decidedBy: since(3, null, {
      ...text({ sv: "Beslutad av", en: "Decided by", width: 24 }),
      read: (cell) => (statedClause(cell) === "overhead" ? cell.text() : cell.blank()),
    }),
  },
  derived: [],
  rowId: ({ agreement, clause, from, to }) =>
    `${agreement}/${clause}/${String(from)}/${String(to)}`,
  key: [],
  since: 1,
  isAlways: true,
};
