import type { Contribution, Fraction, YearSplit } from "../../../engine/index.ts";
import {
  amountText,
  decimalText,
  fraction,
  mayMissTotal,
  personsOf,
} from "../../../engine/index.ts";
import type { Formula, Reference } from "../../model/formula.ts";
import { TERMS } from "../../forms/names.ts";
import { formula, named, tableColumn } from "../../model/formula.ts";
import type { GridRow, ModelCell } from "../../model/grid.ts";
import type { CellLook } from "../../model/look.ts";
import { computed, nameFormula } from "../../cells/cells.ts";
import { unitFormat } from "../../cells/number-formats.ts";
import { nameOf } from "../../forms/key-rows.ts";
import { LOOKS, unaligned, withFormat } from "../../cells/palette.ts";
import type { ReportData } from "../../steps/report-data.ts";
import { sumOfRows } from "../../steps/sum-of-rows.ts";
import { CONTROL } from "./split-form.ts";
import { SPLIT_WORDS } from "./split-words.ts";

/** The id of the row that sums all who pay: no code begins so. */
const SUM_ROW = "=sum";
/** The id of the row that makes the column add up where the rule's rows do not. */
const DIFFERENCE_ROW = "=difference";

/** A contribution where it is shown: below its group. */
interface Shown {
  readonly part: Contribution;
  /** 0 at the top. */
  readonly depth: number;
  /** The codes of a group's members; empty for a party. */
  readonly members: readonly string[];
}

/** The split as it is shown: groups with their members below, the sum last. @rule CO1 AL1 */
export function splitRows(data: ReportData): readonly GridRow[] {
  const { split } = data;
  const shown = inOrder(split, split.agreement.id, 0);
  const difference = mayMissTotal(split.rule) ? [differenceRow(data)] : [];
  const context = { ...data, nameOfRow: nameFormula(formula`${own("code")}`, data.language) };
  return [...shown.map((row) => partRow(row, context)), ...difference, sumRow(data, shown)];
}

function inOrder(split: YearSplit, within: string, depth: number): readonly Shown[] {
  const parts = [...split.groups, ...split.rows].filter((part) => part.within === within);
  return parts.flatMap((part) => {
    const below = part.kind === "group" ? inOrder(split, part.code, depth + 1) : [];
    const members = below.filter((row) => row.depth === depth + 1).map((row) => row.part.code);
    return [{ part, depth, members }, ...below];
  });
}

function own(column: string): Reference {
  return { kind: "cell", grid: "split", column, row: null };
}

/** A number of the trace, by the row's code. */
function traced(column: string): Formula {
  return formula`INDEX(${tableColumn("trace", column)},MATCH(${own("code")},${tableColumn("trace", "code")},0))`;
}

/** What a party is held at, and what it shares of the rest, in kr. @rule AL10 */
const WITHIN_BOUNDS = formula`(SUM(${traced("held")})+${traced("units")}*${traced("free")}/${traced("weightSum")})*${named(TERMS.unit.name)}`;

/** The formulas that are the same in every row. */
const ROW = {
  weight: traced("weight"),
  counted: formula`SUMIFS(${tableColumn("population", "persons")},${tableColumn("population", "basis")},${named(TERMS.population.name)},${tableColumn("population", "code")},${own("code")})`,
  share: formula`${traced("weight")}/${traced("weightSum")}`,
  exact: formula`${traced("whole")}*${traced("weight")}/${traced("weightSum")}`,
  amount: traced("amount"),
  exactWithinBounds: WITHIN_BOUNDS,
  shareWithinBounds: formula`IF(${traced("whole")}=0,0,(${WITHIN_BOUNDS})/${traced("whole")})`,
  perPerson: formula`IF(${own("persons")}=0,"",${own("amount")}/${own("persons")})`,
};

interface PartContext extends ReportData {
  /** The party's name, by the row's code. */
  readonly nameOfRow: Formula;
}

function partRow(shown: Shown, data: PartContext): GridRow {
  const { split, language, nameOfRow } = data;
  const { part } = shown;
  const base = baseLook(shown, split);
  const name = nameOf(split.agreement, part.code, language);
  return {
    id: part.code,
    cells: {
      code: { value: part.code, look: unaligned(withFormat(base, "@")) },
      name: computed(name, nameOfRow, { ...base, align: { indent: shown.depth } }),
      persons: personsCell(shown, split, base),
      share: computed(nearest(part.share), shareOf(part), withFormat(base, "0.0000%")),
      exact: computed(nearest(part.exact), exactOf(part), withFormat(base, exactFormat(split))),
      amount: computed(
        Number(amountText(part.units, split.unit)),
        ROW.amount,
        withFormat(base, unitFormat(split.unit)),
      ),
      perPerson: perPersonCell(shown, split, base),
    },
  };
}

function shareOf({ bounded }: Contribution): Formula {
  return bounded === undefined ? ROW.share : ROW.shareWithinBounds;
}

function exactOf({ bounded }: Contribution): Formula {
  return bounded === undefined ? ROW.exact : ROW.exactWithinBounds;
}

/** Groups, and parties that stand beside groups, are what the board looks at first. */
function baseLook({ part, depth }: Shown, split: YearSplit): CellLook {
  const standsOut = depth === 0 && split.groups.includes(part);
  return standsOut ? LOOKS.group : LOOKS.cell;
}

function exactFormat({ unit }: YearSplit): "#,##0.00" | "#,##0.0000" {
  return unit === "0.01" ? "#,##0.0000" : "#,##0.00";
}

/** Enough for a small share too: rounding twice, to fewer, may miss by the last digit of a double. */
const DECIMALS = 45;

/** The double nearest to a fraction. */
function nearest(value: Fraction): number {
  return Number(decimalText(value, DECIMALS));
}

/** The persons that a part counts by: its own, or its members' where they all have some. */
function personsIn({ part, members }: Shown, split: YearSplit): number | null {
  const own = personsOf(part.weight);
  if (own !== null) return own;
  const total = split.totals.find(({ code }) => code === part.code);
  return members.length === 0 ? null : (total?.persons ?? null);
}

function personsCell(shown: Shown, split: YearSplit, base: CellLook): ModelCell {
  const look = withFormat(base, "#,##0");
  const persons = personsIn(shown, split);
  if (persons === null) return { value: null, look };
  if (shown.part.weight.kind === "persons") return computed(persons, ROW.weight, look);
  if (personsOf(shown.part.weight) !== null) return computed(persons, ROW.counted, look);
  return computed(persons, formula`SUM(${membersOf(shown, "persons")})`, look);
}

function membersOf({ members }: Shown, column: string): Reference {
  const [first = "", last = first] = [members[0], members.at(-1)];
  return { kind: "cells", grid: "split", column, first, last };
}

function perPersonCell(shown: Shown, split: YearSplit, base: CellLook): ModelCell {
  const look = withFormat(base, "#,##0.00");
  const persons = personsIn(shown, split);
  if (persons === null) return { value: null, look };
  const isNone = persons === 0;
  const amount = fraction(ore(shown.part.units, split), isNone ? 1n : 100n * BigInt(persons));
  return computed(isNone ? "" : nearest(amount), ROW.perPerson, look);
}

/** An amount in öre. */
function ore(units: bigint, { unit }: YearSplit): bigint {
  return BigInt(amountText(units * 100n, unit).replace(/\.00$/, ""));
}

/** What makes the column add up where the rule's rows do not. @rule AL1 AL5 */
function differenceRow({ split, language }: ReportData): GridRow {
  const value = Number(amountText(-split.roundingDifference, split.unit));
  const look = withFormat(LOOKS.cell, unitFormat(split.unit));
  return {
    id: DIFFERENCE_ROW,
    cells: {
      ...blankCells(LOOKS.cell),
      name: { value: SPLIT_WORDS[language].roundingDifference, look: LOOKS.cell },
      amount: computed(value, formula`-${named(CONTROL.difference.name)}`, look),
    },
  };
}

function sumRow({ split, language }: ReportData, shown: readonly Shown[]): GridRow {
  const look = LOOKS.sum;
  const persons = split.totals.reduce((sum, total) => sum + (total.persons ?? 0), 0);
  const difference = mayMissTotal(split.rule)
    ? formula`+${{ kind: "cell", grid: "split", column: "amount", row: DIFFERENCE_ROW }}`
    : [];
  const cost = Number(amountText(split.annualCost.value, split.unit));
  const peopleLook = withFormat(look, "#,##0");
  const people: ModelCell = split.totals.every((total) => total.persons === null)
    ? { value: null, look: peopleLook }
    : computed(persons, sumOver(shown, "persons"), peopleLook);
  return {
    id: SUM_ROW,
    cells: {
      ...blankCells(look),
      name: { value: SPLIT_WORDS[language].sum, look },
      persons: people,
      amount: computed(
        cost,
        formula`${sumOver(shown, "amount")}${difference}`,
        withFormat(look, unitFormat(split.unit)),
      ),
    },
  };
}

/** Lines and fill run through cells that hold nothing. */
function blankCells(look: CellLook): Readonly<Record<string, ModelCell>> {
  const blank = { value: null, look };
  return { code: blank, persons: blank, share: blank, exact: blank, perPerson: blank };
}

/** The sum of all who pay: parties, not the groups that they make. @rule AL1 */
export function payersSum(split: YearSplit): Formula {
  return sumOver(inOrder(split, split.agreement.id, 0), "amount");
}

function sumOver(shown: readonly Shown[], column: string): Formula {
  const rows = shown.map(({ part }) => ({ id: part.code, isSummed: part.kind === "party" }));
  return sumOfRows("split", column, rows);
}

/** The codes whose bars the chart shows: the parties that share the largest key. */
export function chartedCodes(split: YearSplit): readonly string[] {
  const rows = split.rows.length > 0 ? split.rows : split.groups;
  const [within = ""] = rows.map((row) => row.within);
  return rows.filter((row) => row.within === within).map(({ code }) => code);
}
