import type { Agreement, Contribution, ReferenceData, YearSplit } from "../engine/index.ts";
import { compareByCodePoint, splitYear } from "../engine/index.ts";
import type { AgreementYear, Decision } from "../templates/forms/decisions.ts";
import { costsOf, saidOf } from "../templates/forms/decisions.ts";
import type { YearData } from "../templates/steps/report-data.ts";
import type { RowNumbers } from "./inputs/row-numbers.ts";
import { clauseRowsOf, indexationRowsOf } from "./inputs/row-numbers.ts";

/** What is decided over the years, and where it stands. */
export interface DecidedYears {
  readonly decisions: readonly Decision[];
  /** An agreement as it is in a year. */
  readonly agreementIn: (at: AgreementYear) => Agreement;
  readonly rowNumbers: (agreement: string) => RowNumbers;
}

/**
 * Every year of every agreement that has a row in Årsbeslut and can be split, in one order
 * whatever order the rows stand in. One that lacks something is left out: what it lacks is
 * told when it is shown.
 *
 * @rule CO1 WB8
 */
export function everyYear(
  { decisions, agreementIn, rowNumbers }: DecidedYears,
  reference: ReferenceData,
): readonly YearData[] {
  return [...decisions].sort(byAgreementAndYear).flatMap((at): YearData[] => {
    const { choices } = at;
    const agreement = agreementIn(at);
    const { year } = at;
    const decidedCosts = costsOf(decisions, agreement.id);
    const split = splitYear({
      ...{ agreement, year, reference, choices, decidedCosts },
      decision: saidOf(at),
    });
    if (agreement.id !== at.agreement || !split.ok) return [];
    const own = rowNumbers(agreement.id);
    const { clauses, decision, nextDecision } = own;
    return [
      {
        split: inOrderOfCodes(split.value),
        clauseRows: clauseRowsOf({ agreement, year }, clauses),
        decisionRow: decision(at) || nextDecision,
        indexationRows: indexationRowsOf(agreement, own),
      },
    ];
  });
}

function byAgreementAndYear(one: AgreementYear, other: AgreementYear): number {
  return compareByCodePoint(one.agreement, other.agreement) || one.year - other.year;
}

function inOrderOfCodes(split: YearSplit): YearSplit {
  const sorted = (parts: readonly Contribution[]): readonly Contribution[] =>
    [...parts].sort((one, other) => compareByCodePoint(one.code, other.code));
  return { ...split, groups: sorted(split.groups), rows: sorted(split.rows) };
}
