import type { Language, LocalText } from "../../engine/index.ts";
import { codeInput, computed, DATE_FORMAT, numberInput } from "../cells/cells.ts";
import { costFormat, unitFormat } from "../cells/number-formats.ts";
import { indented, leftAligned, LOOKS, withFormat } from "../cells/palette.ts";
import type { InputData } from "../forms/input-data.ts";
import { shownChoices } from "../forms/input-data.ts";
import type { NamedForm } from "../forms/names.ts";
import { SHOWN } from "../forms/names.ts";
import { RETIRED, RETIRED_FACTS } from "../forms/retired-names.ts";
import { formula } from "../model/formula.ts";
import type { ModelCell } from "../model/grid.ts";
import type { Label, NamedCell } from "../model/sheet.ts";
import { serialOf } from "../cells/serial-date.ts";
import { agreementFormula } from "../steps/agreement-formula.ts";
import { chosenFormula } from "../steps/decision-formula.ts";
import { SHOWN_SCOPE } from "../steps/scope.ts";
import type { Above } from "./table-sheet.ts";

const SHOWN_TOP = 3;
const RETIRED_TOP = 7;

const SHOWS: LocalText = { sv: "Rapporterna visar", en: "The reports show" };
const CHANGE: LocalText = {
  sv: "Byt år här: rapporterna räknas om. Säger de «kör om» behövs programmet.",
  en: "Change the year here: the reports follow. Where they say «run again» the program is needed.",
};
const IN_AGREEMENTS: LocalText = {
  sv: "Ett avtal i tabellen Avtal, med dess id.",
  en: "An agreement of the table Agreements, by its id.",
};
const IN_DECISIONS: LocalText = {
  sv: "Ett år som har en rad i tabellen nedan.",
  en: "A year that has a row in the table below.",
};
const FOR_FORMULAS: LocalText = {
  sv: "Det visade avtalet och årets val, för egna formler som läste dem på bladet Avtal",
  en: "The agreement shown and what is chosen for its year, for formulas of your own that read them on the sheet Agreement",
};

/** What stands above the table Årsbeslut: which agreement and year the reports show. */
export function aboveDecisions(data: InputData): Above {
  const { agreement, year, language } = data;
  const lines = [
    { form: SHOWN.agreement, cell: codeInput(agreement.id) },
    { form: SHOWN.year, cell: numberInput(year) },
  ];
  return {
    labels: [
      { row: SHOWN_TOP, column: 0, text: SHOWS[language], look: LOOKS.section },
      ...lines.map(({ form }, index) => labelAt(form, [SHOWN_TOP + 1 + index, 0], language)),
      { row: SHOWN_TOP + 2, column: 2, text: CHANGE[language], look: indented(LOOKS.note) },
    ],
    named: lines.map(({ form, cell }, index) => ({
      name: form.name,
      row: SHOWN_TOP + 1 + index,
      column: 1,
      cell: { ...cell, look: indented(cell.look) },
    })),
    top: RETIRED_TOP,
    validations: [
      {
        over: { kind: "named", name: SHOWN.agreement.name },
        rule: { kind: "column", grid: "agreements", column: "id" },
        isAdvice: true,
        title: SHOWN.agreement.label[language],
        message: IN_AGREEMENTS[language],
      },
      {
        over: { kind: "named", name: SHOWN.year.name },
        rule: { kind: "column", grid: "decisions", column: "year" },
        isAdvice: true,
        title: SHOWN.year.label[language],
        message: IN_DECISIONS[language],
      },
    ],
  };
}

/** As {@link aboveDecisions}, with the cells that the names of the first form then point to. */
export function aboveUpgradedDecisions(data: InputData): Above {
  const { labels, named, validations } = aboveDecisions(data);
  const retired = retiredCells(data);
  const note: Label = {
    row: RETIRED_TOP,
    column: 0,
    text: FOR_FORMULAS[data.language],
    look: LOOKS.note,
  };
  return {
    labels: [
      ...labels,
      note,
      ...retired.map(({ form }, column) => labelAt(form, [RETIRED_TOP + 1, column], data.language)),
    ],
    named: [
      ...named,
      ...retired.map(({ form, cell }, column): NamedCell => {
        return { name: form.name, row: RETIRED_TOP + 2, column, cell };
      }),
    ],
    top: RETIRED_TOP + 4,
    validations,
  };
}

function labelAt(
  { label }: NamedForm,
  [row, column]: readonly [row: number, column: number],
  language: Language,
): Label {
  return { row, column, text: label[language], look: LOOKS.label };
}

interface RetiredCell {
  readonly form: NamedForm;
  readonly cell: ModelCell;
}

function retiredCells(data: InputData): readonly RetiredCell[] {
  const { annualCost, populationDate, rule, unit, oddUnitTo } = shownChoices(data);
  const day = populationDate === undefined ? undefined : serialOf(populationDate);
  const values = {
    annualCost: annualCost === undefined ? undefined : Number(annualCost),
    populationDate: day ?? populationDate,
    rule,
    unit: unit === undefined ? undefined : Number(unit),
    oddUnitTo,
  };
  const looks = {
    annualCost: withFormat(LOOKS.cell, costFormat(annualCost)),
    populationDate: withFormat(LOOKS.cell, DATE_FORMAT),
    rule: LOOKS.cell,
    unit: withFormat(LOOKS.cell, unit === undefined ? "#,##0" : unitFormat(unit)),
    oddUnitTo: LOOKS.cell,
  };
  const names = ["annualCost", "populationDate", "rule", "unit", "oddUnitTo"] as const;
  const year = computed(data.year, SHOWN_SCOPE.year, leftAligned(LOOKS.cell));
  return [
    ...factCells(data),
    { form: RETIRED.year, cell: year },
    ...names.map((name): RetiredCell => {
      const { isChosen, value } = chosenFormula(name, SHOWN_SCOPE);
      const by = formula`IF(${isChosen},${value},"")`;
      return {
        form: RETIRED[name],
        cell: computed(values[name] ?? "", by, leftAligned(looks[name])),
      };
    }),
  ];
}

function factCells({ agreement }: InputData): readonly RetiredCell[] {
  const { id, name, from, to } = agreement;
  const values = { id, name: name.sv, nameEnglish: name.en, from, to };
  const names = ["id", "name", "nameEnglish", "from", "to"] as const;
  return names.map((fact) => ({
    form: RETIRED_FACTS[fact],
    cell: computed(values[fact], agreementFormula(fact, SHOWN_SCOPE), leftAligned(LOOKS.cell)),
  }));
}
