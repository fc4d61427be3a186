import type { PrintedFigure, Problem, Result } from "../engine/index.ts";
import { ExactDecimal, fail, printedFigure, problem, succeed } from "../engine/index.ts";
import { numberAt } from "./number-at.ts";
import { readNumber, unitInKronor } from "./number-text.ts";
import { foldedHeader } from "./plain-header.ts";
import type { RowCells } from "./row-cells.ts";
import type { Column } from "./weights-columns.ts";

/** An amount as it is printed, and how. */
export interface PrintedAmount {
  readonly text: string;
  readonly figure: PrintedFigure;
  /** «kr» where neither the cell nor the header says another. */
  readonly unit: string;
}

/** A column of amounts, and what its header says they are in; null where it says nothing. */
export interface AmountColumn {
  readonly amount: Column;
  readonly unit: string | null;
}

/** A footnote's mark after a number: «163 823*», «1 234 1)», «12¹». */
export const FOOTNOTE = /(?:\s*\*+|[¹²³⁴⁵⁶⁷⁸⁹]+|\s+\d{1,2}\))$/u;

/**
 * The amount in a cell of a row; null where it is blank. What the cell says of its unit goes
 * before what the header says, and the mark of a footnote is no part of the number.
 *
 * @rule AU5 RD1
 */
export function readPrinted(
  cells: RowCells,
  { amount, unit }: AmountColumn,
): Result<PrintedAmount | null, Problem> {
  const text = cells.text(amount).replace(FOOTNOTE, "");
  const place = cells.place(amount);
  const number = numberAt(text, "amount", place);
  if (!number.ok) return number;
  const reading = readNumber(text, "amount");
  if (number.value === null || reading.kind !== "number") return succeed(null);
  const isHeaders = reading.suffix === "" && unit !== null;
  const factor = isHeaders ? (unitInKronor(unit) ?? ONE) : ONE;
  const figure = printedFigure(reading.value.times(factor), reading.step.times(factor));
  if (figure === null) return fail([problem("published-below-ore", { text }, place)]);
  return succeed({ text, figure, unit: plainUnit(isHeaders ? unit : reading.suffix) });
}

const ONE = new ExactDecimal(1);

/** One name for each unit: «kr» is what nothing says, and «kkr» is «tkr». */
function plainUnit(unit: string): string {
  const same: Readonly<Record<string, string>> = {
    "": "kr",
    kronor: "kr",
    sek: "kr",
    ":-": "kr",
    kkr: "tkr",
    tusen: "tkr",
    mnkr: "mkr",
    msek: "mkr",
    milj: "mkr",
    miljon: "mkr",
    miljoner: "mkr",
  };
  return same[unit] ?? unit;
}

/** A unit of money at the end of a header: «Belopp (tkr)», «avgift, mnkr», «kr». A number before it makes it a sum: «2,4 mkr». */
export const UNIT = /(?:^|[\s(,])(?<unit>kr|kronor|tkr|kkr|mkr|mnkr|msek)\.?\)?$/u;

/** The unit of money that a header says its amounts are in; null where it says none. */
export function unitIn(header: string): string | null {
  const folded = foldedHeader(header);
  const unit = UNIT.exec(folded)?.groups?.["unit"] ?? null;
  return unit !== null && /\d\s*[\p{L}]+\)?$/u.test(folded) ? null : unit;
}
