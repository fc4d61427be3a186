import type { Decimal } from "decimal.js";
import type { IsoDate, KeyAnswer, RoundingUnit, RuleId } from "../../engine/index.ts";
import { PLAIN_RULES } from "../../engine/index.ts";
import { textInput } from "../cells/cells.ts";
import type { Decision } from "../forms/decisions.ts";
import { SHEETS } from "../forms/sheets.ts";
import { KEY_ANSWERS } from "../forms/words.ts";
import type { InputColumn, InputTable } from "../model/input-table.ts";
import { tableForm } from "../model/input-table.ts";
import {
  code,
  day,
  kronor,
  longText,
  optionalWord,
  reference,
  required,
  roundingUnit,
  since,
  text,
  year,
} from "./columns.ts";

/** A row of the table Årsbeslut: what is chosen for a year of an agreement, and by whom. */
export interface DecisionRow {
  readonly agreement: string;
  readonly year: number;
  readonly annualCost: Decimal | null;
  readonly populationDate: IsoDate | null;
  readonly rule: RuleId | null;
  readonly unit: RoundingUnit | null;
  readonly oddUnitTo: string | null;
  readonly indexation: string | null;
  readonly key: KeyAnswer | null;
  readonly body: string | null;
  readonly date: IsoDate | null;
  readonly reference: string | null;
  readonly reason: string | null;
}

/** Kronor, with öre where there are some. */
const COST: InputColumn<Decimal | null> = kronor({
  sv: "Årskostnad kr",
  en: "Annual cost kr",
  width: 18,
});

const DAY: InputColumn<IsoDate | null> = {
  ...day({ sv: "Befolkning den", en: "Population on", width: 18 }),
  allows: (language) => ({
    rule: { kind: "date" },
    title: language === "sv" ? "Befolkning den" : "Population on",
    message: language === "sv" ? "En dag, till exempel 2022-12-31." : "A day, say 2022-12-31.",
  }),
};

const RULE: InputColumn<RuleId | null> = {
  ...text({ sv: "Avrundningsregel", en: "Rounding rule", width: 22 }),
  later: null,
  read: (cell) => cell.rule(),
  write: textInput,
  allows: (language) => ({
    rule: { kind: "list", values: [...PLAIN_RULES] },
    // A rule that names its party stands in no list.
    isAdvice: true,
    title: language === "sv" ? "Avrundningsregel" : "Rounding rule",
    message: PLAIN_RULES.join(", "),
  }),
};

/** The name of terms of Indexvillkor; offered in a list where the workbook has that sheet. @rule IX1 */
const INDEXATION: InputColumn<string | null> = since(3, null, {
  ...reference({ sv: "Räknas upp enligt", en: "Indexed by", width: 22 }),
  allows: (language) => ({
    rule: { kind: "column", grid: "indexations", column: "id" },
    isAdvice: true,
    title: language === "sv" ? "Räknas upp enligt" : "Indexed by",
    message:
      language === "sv" ? "Ett villkor på bladet Indexvillkor." : "Terms of the sheet Index terms.",
  }),
});

/** What keys divide by that leave it to the clause on the key. @rule AL10 */
const KEY: InputColumn<KeyAnswer | null> = since(
  3,
  null,
  optionalWord({ sv: "Fördelas efter", en: "Split by", width: 16 }, KEY_ANSWERS, [
    "population",
    "equal",
  ]),
);

/** The table Årsbeslut: what is decided for each year of an agreement, before its clauses. @rule CO1 */
export const DECISIONS: InputTable<DecisionRow> = {
  form: tableForm("decisions", SHEETS.decisions, "Arsbeslut"),
  note: {
    sv: "En rad för varje avtal och år. Det som fylls i gäller före avtalets klausul; en tom cell lämnar frågan till klausulen.",
    en: "A row for each agreement and year. What is filled in goes before the agreement's clause; a blank cell leaves it to the clause.",
  },
  order: [
    "agreement",
    "year",
    "annualCost",
    "populationDate",
    "rule",
    "unit",
    "oddUnitTo",
    "indexation",
    "key",
    "body",
    "date",
    "reference",
    "reason",
  ],
  columns: {
    agreement: required(code({ sv: "Avtal", en: "Agreement", width: 18 })),
    year: required(year({ sv: "År", en: "Year", width: 16 })),
    annualCost: COST,
    populationDate: DAY,
    rule: RULE,
    unit: roundingUnit({ sv: "Avrundningsenhet kr", en: "Rounding unit kr", width: 21 }),
    oddUnitTo: code({ sv: "Udda enhet tillfaller", en: "Odd unit goes to", width: 22 }),
    indexation: INDEXATION,
    key: KEY,
    body: text({ sv: "Beslutat av", en: "Decided by", width: 22 }),
    date: day({ sv: "Beslutsdatum", en: "Date of decision", width: 14 }),
    reference: text({ sv: "Diarienummer", en: "Reference number", width: 18 }),
    reason: longText({ sv: "Skäl", en: "Reason", width: 34 }),
  },
  derived: [],
  rowId: ({ agreement, year: own }) => `${agreement}/${String(own)}`,
  key: ["agreement", "year"],
  since: 2,
  isAlways: true,
};

/** Decisions as rows of the table. */
export function decisionRows(decisions: readonly Decision[]): readonly DecisionRow[] {
  return decisions.map(({ choices, ...said }) => ({
    ...said,
    annualCost: choices.annualCost ?? null,
    populationDate: choices.populationDate ?? null,
    rule: choices.rule ?? null,
    unit: choices.unit ?? null,
    oddUnitTo: choices.oddUnitTo ?? null,
    indexation: choices.indexation ?? null,
    key: choices.key ?? null,
  }));
}

/** The decision that a row of the table says. */
export function decisionOf({
  annualCost,
  populationDate,
  rule,
  unit,
  oddUnitTo,
  indexation,
  key,
  ...said
}: DecisionRow): Decision {
  return {
    ...said,
    choices: {
      annualCost: annualCost ?? undefined,
      populationDate: populationDate ?? undefined,
      rule: rule ?? undefined,
      unit: unit ?? undefined,
      oddUnitTo: oddUnitTo ?? undefined,
      indexation: indexation ?? undefined,
      key: key ?? undefined,
    },
  };
}
