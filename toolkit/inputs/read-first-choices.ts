import type { Agreement, Choices, Problem, Result } from "../../engine/index.ts";
import { fail, problemsOf, succeed } from "../../engine/index.ts";
import { decisionsOver } from "../../templates/forms/decisions.ts";
import { RETIRED } from "../../templates/forms/retired-names.ts";
import type { OpenBook } from "../book/find-grids.ts";
import type { ChoicePlaces } from "./book-inputs.ts";
import { codeIn, dateIn, numberIn, required, yearIn } from "./cell-values.ts";
import { newRowNumbers } from "./row-numbers.ts";
import type { ReadDecisions } from "./read-decisions.ts";
import { readNamed } from "./read-facts.ts";
import { ruleIn, unitIn } from "./rounding-cells.ts";
import { namedCell } from "./table-rows.ts";

/**
 * What a workbook of the first form chooses: one year and its choices, in cells of the sheet
 * Avtal. In the table that takes their place they are the decision for that year.
 *
 * @rule WB7 WB8 CO1
 */
export function readFirstChoices(book: OpenBook): Result<ReadDecisions, Problem> {
  const year = readNamed(book, RETIRED.year, (cell) => required(cell, yearIn(cell)));
  const annualCost = readNamed(book, RETIRED.annualCost, numberIn);
  const populationDate = readNamed(book, RETIRED.populationDate, dateIn);
  const rule = readNamed(book, RETIRED.rule, ruleIn);
  const unit = readNamed(book, RETIRED.unit, unitIn);
  const oddUnitTo = readNamed(book, RETIRED.oddUnitTo, codeIn);
  if (!year.ok || !annualCost.ok || !populationDate.ok || !rule.ok || !unit.ok || !oddUnitTo.ok) {
    return fail(problemsOf<Problem>(year, annualCost, populationDate, rule, unit, oddUnitTo));
  }
  const choices: Choices = {
    annualCost: annualCost.value ?? undefined,
    populationDate: populationDate.value ?? undefined,
    rule: rule.value ?? undefined,
    unit: unit.value ?? undefined,
    oddUnitTo: oddUnitTo.value ?? undefined,
  };
  const shown = year.value;
  const places = placesIn(book);
  const decisions = (agreement: Agreement) => decisionsOver(agreement, { year: shown, choices });
  return succeed({
    year: shown,
    agreement: ([first]) => first?.id ?? "",
    decisions,
    places: (at) => (at.year === shown ? places : {}),
    rowNumbers: (agreement) => newRowNumbers([agreement], decisions(agreement))(agreement.id),
    check: () => [],
  });
}

function placesIn(book: OpenBook): ChoicePlaces {
  const { year: _year, ...forms } = RETIRED;
  return Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => {
      const cell = namedCell(book, form);
      return cell.ok ? [[name, cell.value.place]] : [];
    }),
  );
}
