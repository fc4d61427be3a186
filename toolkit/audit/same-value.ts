import { valueText } from "../../templates/model/cell-value.ts";
import type { CellValue } from "../workbook.ts";

/** Spreadsheet programs save no more significant digits. */
const DIGITS = 15;

/** A program that saves 15 digits may have rounded the last one either way. */
const LAST_DIGIT = 0.75;

/**
 * Whether two cells hold the same: text, truth values and numbers of up to 15
 * digits, amounts among them, exactly; longer numbers to 15 significant digits.
 *
 * @rule AU3
 */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one === other || (isLong(one, other) && differLittle(one, other));
  }
  return valueText(one) === valueText(other) && isNumber(one) === isNumber(other);
}

function isNumber(value: CellValue): boolean {
  return typeof value === "number";
}

/** Whether either number has more digits than are saved. */
function isLong(...numbers: readonly number[]): boolean {
  return numbers.some((number) => Number(number.toPrecision(DIGITS)) !== number);
}

function differLittle(one: number, other: number): boolean {
  const size = Math.max(Math.abs(one), Math.abs(other));
  const lastDigit = 10 ** (Math.floor(Math.log10(size)) - DIGITS + 1);
  return Math.abs(one - other) <= LAST_DIGIT * lastDigit;
}
