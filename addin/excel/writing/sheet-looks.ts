import { areaText, columnLetters } from "../../../toolkit/cells/address.ts";
import type {
  FormatConditionally,
  FreezePanes,
  SetColumns,
  SetRows,
  Validate,
  ValidationRule,
} from "../../../toolkit/workbook.ts";
import type { Writing } from "./writing.ts";

/** A digit of Calibri 11 is seven pixels wide, and a column has five more; a pixel is three quarters of a point. */
function pointsOf(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Gives the first columns widths. */
export function setColumns(writing: Writing, { sheet, widths }: SetColumns): void {
  const own = writing.batch.sheet(sheet);
  for (const [index, width] of widths.entries()) {
    const letters = columnLetters(index);
    own.getRange(`${letters}:${letters}`).format.columnWidth = pointsOf(width);
  }
}

/** Gives rows heights. */
export function setRows(writing: Writing, { sheet, heights }: SetRows): void {
  const own = writing.batch.sheet(sheet);
  for (const { row, height } of heights) {
    const number = String(row + 1);
    own.getRange(`${number}:${number}`).format.rowHeight = height;
  }
}

/** Keeps the first rows in sight. */
export function freezePanes(writing: Writing, { sheet, rows }: FreezePanes): void {
  const { freezePanes: panes } = writing.batch.sheet(sheet);
  if (rows === 0) panes.unfreeze();
  else panes.freezeRows(rows);
}

/** Adds a look that a formula decides. */
export function formatConditionally(writing: Writing, step: FormatConditionally): void {
  const range = writing.batch.sheet(step.sheet).getRange(areaText(step.area));
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${step.formula}`;
  const { fill, font } = step.look;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  if (font?.color !== undefined) custom.format.font.color = `#${font.color}`;
  if (font?.bold !== undefined) custom.format.font.bold = font.bold;
}

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** Says what may be typed in an area. */
export function validate(writing: Writing, step: Validate): void {
  const { dataValidation } = writing.batch.sheet(step.sheet).getRange(areaText(step.area));
  dataValidation.clear();
  dataValidation.ignoreBlanks = true;
  dataValidation.rule = ruleOf(step.rule);
  dataValidation.errorAlert = {
    showAlert: true,
    style: step.isAdvice === true ? "Warning" : "Stop",
    title: step.title.slice(0, LONGEST_TITLE),
    message: step.message.slice(0, LONGEST_MESSAGE),
  };
}

/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = "9999-12-31";
const FIRST_DAY = "1900-01-01";

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "cells":
      return { list: { inCellDropDown: true, source: `=${rule.reference}` } };
    case "whole-from":
      return { wholeNumber: { formula1: rule.least, operator: "GreaterThanOrEqualTo" } };
    case "decimal-between":
      return { decimal: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
    case "date":
      return { date: { formula1: FIRST_DAY, formula2: LAST_DAY, operator: "Between" } };
  }
}
