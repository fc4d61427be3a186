import type { Language, PositionsCost, YearSplit } from "../../engine/index.ts";
import { SHEETS } from "../forms/sheets.ts";
import { COST_SORTS, INDEX_STATUS_WORDS } from "../forms/words.ts";
import type { Formula, Reference } from "../model/formula.ts";
import { formula, tableColumn, textLiteral } from "../model/formula.ts";
import type { Scope } from "./scope.ts";

function position(column: string): Reference {
  return tableColumn("positions", column);
}

function clauseCell(column: string, { clauseRows }: Scope): Formula {
  return formula`INDEX(${tableColumn("clauses", column)},MAX(${clauseRows.annualCost},1))`;
}

/** Whether the clause that holds leaves the cost to positions. @rule BU1 */
export function isByPositions(scope: Scope, language: Language): Formula {
  return formula`AND(${scope.clauseRows.annualCost}>0,${clauseCell("sort", scope)}=${textLiteral(COST_SORTS.positions[language])})`;
}

/** The later of two days, and the earlier: MAX and MIN of columns would be one number. */
function later(one: Formula, other: Formula): Formula {
  return formula`((${one}+${other}+ABS(${one}-${other}))/2)`;
}
function earlier(one: Formula, other: Formula): Formula {
  return formula`((${one}+${other}-ABS(${one}-${other}))/2)`;
}

/** Months up to the end of a day, counted from the year 0: a part of a month by its days. */
function monthsTo(day: Formula): Formula {
  return formula`(12*YEAR(${day})+MONTH(${day})-1+DAY(${day})/DAY(DATE(YEAR(${day}),MONTH(${day})+1,0)))`;
}

/** The positions of the clause's funding that are there in the year: 1 or 0 on each row. */
function thereIn(scope: Scope): {
  readonly isThere: Formula;
  readonly first: Formula;
  readonly last: Formula;
} {
  const { year, agreement } = scope;
  const isOwn = formula`(${position("agreement")}=${agreement})*(${position("funding")}=${clauseCell("value", scope)})`;
  const [from, to] = [position("from"), position("to")];
  // A blank is 0, which is before the year; a last day that is blank is after it.
  const first = later(formula`(0+${from})`, formula`DATE(${year},1,1)`);
  const last = earlier(formula`(${to}+(${to}="")*99999)`, formula`DATE(${year},12,31)`);
  return { isThere: formula`${isOwn}*(${first}<=${last})`, first, last };
}

/** On each row, how many values its series has of the year, and what they come to: both are 0 where it names none. */
function ratesIn({ year }: Scope): Readonly<Record<"count" | "percent", Formula>> {
  const [series, years] = [tableColumn("indices", "series"), tableColumn("indices", "year")];
  const rows = formula`${series},${position("onCostsSeries")},${years},${year}`;
  return {
    count: formula`COUNTIFS(${rows})`,
    percent: formula`SUMIFS(${tableColumn("indices", "value")},${rows})`,
  };
}

/** Whether the on-costs of some position in the year may still be changed. @rule IX2 BU1 */
export function arePreliminary(scope: Scope, language: Language): Formula {
  const [series, years, status] = ["series", "year", "status"].map((column) =>
    tableColumn("indices", column),
  );
  const final = textLiteral(`<>${INDEX_STATUS_WORDS.final[language]}`);
  const open = formula`COUNTIFS(${series ?? ""},${position("onCostsSeries")},${years ?? ""},${scope.year},${status ?? ""},${final})`;
  return formula`SUMPRODUCT(${thereIn(scope).isThere}*(${position("onCostsSeries")}<>"")*${open})>0`;
}

/**
 * What the positions cost in the year that the clause's funding pays for, each rounded to
 * whole kronor by itself; nothing where one of them lacks its extent or its cost, or there is
 * none.
 *
 * @rule BU1
 */
export function positionsSum(scope: Scope, rows: PositionsCost["rows"]): Formula {
  const { isThere, first, last } = thereIn(scope);
  const hasRates = rows.some(({ onCosts: { rate } }) => rate !== null);
  const rates = hasRates ? ratesIn(scope) : null;
  // Without a series at the run there may be no sheet Index: one that is named since waits for a run.
  const isNamed = formula`(${position("onCostsSeries")}<>"")`;
  const wants =
    rates === null
      ? isNamed
      : formula`${isNamed}*((${rates.count}<>1)+(${position("onCosts")}<>""))`;
  const lacks = formula`((${position("extent")}="")+(${position("yearlyCost")}="")+${wants})`;
  const months = formula`(${monthsTo(last)}-${monthsTo(formula`(${first}-1)`)})`;
  const percent =
    rates === null
      ? formula`(100+${position("onCosts")})`
      : formula`(100+${position("onCosts")}+${isNamed}*${rates.percent})`;
  const cost = formula`${position("extent")}*${position("yearlyCost")}*${percent}*${months}/1200`;
  const sum = formula`SUMPRODUCT(${isThere}*ROUND(ROUND(${cost},6),0))`;
  return formula`IF(AND(SUMPRODUCT(${isThere})>0,SUMPRODUCT(${isThere}*${lacks})=0),${sum},NA())`;
}

/**
 * What the program says that the positions cost, where no formula rounds them as they are: it
 * stands only for the agreement, the year, the funding and the rows that the program had.
 *
 * @rule BU1 AU2
 */
export function positionsValue(scope: Scope, { of, language, value }: PositionsValue): Formula {
  const [table, now, ran] = ["table", "now", "ran"].map((column) => tableColumn("inputs", column));
  const [own, index] = [SHEETS.positions, SHEETS.indices].map(({ title }) =>
    textLiteral(title[language]),
  );
  const isRead = formula`((${table ?? ""}=${own ?? ""})+(${table ?? ""}=${index ?? ""}))`;
  const changed = formula`SUMPRODUCT(${isRead}*(${now ?? ""}<>${ran ?? ""}))`;
  const isOf = formula`${scope.agreement}=${textLiteral(of.agreement.id)},${scope.year}=${of.year}`;
  const isBy = formula`${clauseCell("value", scope)}=${textLiteral(of.staffed.funding)}`;
  return formula`IF(AND(${isOf},${isBy},${changed}=0),${value},NA())`;
}

/** A year whose cost is what positions cost, in kr. */
interface PositionsValue {
  readonly of: Pick<YearSplit, "agreement" | "year"> & { readonly staffed: PositionsCost };
  readonly language: Language;
  readonly value: number;
}

/** Names that a criterion of COUNTIFS reads as a pattern or a comparison. */
const PATTERN = /[*?~]|^[<>=]/;

/**
 * Whether a spreadsheet rounds each position as it is: its distance to a half is above the error
 * that products of doubles may have, or it is a half itself.
 *
 * @rule BU1 AU2
 */
export function arePositionsExact({ rows }: PositionsCost): boolean {
  return rows.every(({ onCosts: { rate }, exact: { numerator: top, denominator: under } }) => {
    if (rate !== null && (!rate.isOnly || PATTERN.test(rate.series))) return false;
    const twice = 2n * (top % under) - under;
    const distance = twice < 0n ? -twice : twice;
    // Below 10^9 kr the error is far less than a millionth, to which formulas round first.
    const isSafe = top < under * 10n ** 9n;
    return isSafe && (distance === 0n || distance * 10n ** 6n > 2n * under);
  });
}
