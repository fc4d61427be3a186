import type {
  ExplainReport,
  ImpliedReport,
  Language,
  RoundedFrom,
  Trial,
  WeightBounds,
} from "../../engine/index.ts";
import { kronorText, unitText } from "../../templates/text/kronor-text.ts";
import { remarksJson } from "./remarks.ts";

/** A published table's explanation in the contract's JSON: amounts in kr, as digits. @rule AU5 CL5 */
export function explainJson(report: ExplainReport, language: Language): object {
  const { totals, explanation, percentages, bases, units } = report;
  const [first] = totals;
  const [nearest, ...others] = explanation.nearest;
  return {
    printedTotal: kronorText(first?.figure.ore ?? 0n),
    sumOfRows: kronorText(first?.check.sumOfRows ?? 0n),
    difference: kronorText(first?.check.difference ?? 0n),
    totals: totals.map(({ from, text, check }) => ({
      from,
      printed: text,
      difference: kronorText(check.difference),
      trueTotalBounds: check.both && boundsJson(check.both),
    })),
    trueTotalBounds: first?.check.both ? boundsJson(first.check.both) : null,
    reproducedBy: explanation.reproducing.map(trialJson),
    nearest: nearest === undefined ? null : nearestJson(report, nearest),
    equallyNear: others.map(trialJson),
    impliedWeights: report.implied && impliedJson(report, report.implied),
    outsideKey: report.outside.map(({ name, amount }) => ({
      party: name,
      published: kronorText(amount.ore),
    })),
    percentages: percentages && {
      sum: percentages.sum.toFixed(),
      canBeHundred: percentages.canBeHundred,
      offWeights: percentages.offWeights?.map(percentJson) ?? null,
      offAmounts: percentages.offAmounts.map(percentJson),
    },
    tried: {
      ways: explanation.tried,
      units: units.map(unitText),
      bases: bases.map(({ kind, date }) => ({ kind, populationDate: date })),
    },
    remarks: remarksJson(report.remarks, language),
  };
}

function boundsJson({ least, below }: RoundedFrom): object {
  return { least: halfText(least), below: halfText(below) };
}

/** Half öre as kr. */
function halfText(halves: bigint): string {
  return kronorText(halves, 200n);
}

function trialJson({ rule, order, unit, total, basis, isRounded }: Trial): object {
  return {
    rule,
    unit: unitText(unit),
    populationDate: basis.date,
    basis: basis.kind,
    total: kronorText(total),
    roundedInPrint: isRounded,
    ...(order !== null && { order }),
  };
}

function nearestJson({ rows }: ExplainReport, trial: Trial): object {
  const off = rows.flatMap(({ party, name, amount }, row) => {
    const computed = trial.amounts[row] ?? 0n;
    if (computed === amount.ore) return [];
    const published = kronorText(amount.ore);
    return [{ party: name, code: party, published, computed: kronorText(computed) }];
  });
  return { ...trialJson(trial), rowsOff: off };
}

function impliedJson({ rows }: ExplainReport, implied: ImpliedReport): object {
  const { search, bounds, nearest } = implied;
  return {
    rule: search.rule,
    count: search.count,
    isComplete: search.isComplete,
    bounds: {
      sum: weightBoundsJson(bounds.sum),
      rows: rows.map(({ party, name }, row) => {
        const own = bounds.rows[row];
        return { party: name, code: party, ...(own && weightBoundsJson(own)) };
      }),
    },
    total: search.total && boundsJson(search.total),
    populationDate: nearest?.date ?? null,
    weights: (search.weights ?? []).map((weight, row) => {
      const known = nearest?.weights[row] ?? null;
      return {
        party: rows[row]?.name ?? "",
        code: rows[row]?.party ?? "",
        weight: Number(weight),
        known: known === null ? null : Number(known),
        difference: known === null ? null : Number(weight - known),
      };
    }),
  };
}

function weightBoundsJson({ least, most }: WeightBounds): object {
  return { least: Number(least), most: Number(most) };
}

function percentJson({
  party,
  printed,
  computed,
}: {
  readonly party: string;
  readonly printed: { toFixed: () => string };
  readonly computed: { toFixed: () => string };
}): object {
  return { party, printed: printed.toFixed(), computed: computed.toFixed() };
}
