import type { Step } from "../../engine/index.ts";
import { ruleFamily } from "../../engine/index.ts";
import type { Formula, Reference } from "../model/formula.ts";
import { formula, tableColumn } from "../model/formula.ts";
import { formulaSize } from "./limits.ts";
import { inForce } from "./in-force.ts";
import type { Scope } from "./scope.ts";
import type { StepBlock, StepColumn } from "./step-cells.ts";
import { all, own } from "./step-cells.ts";
import type { KeyPart } from "./weight-formula.ts";
import { keyRow, ofAgreement } from "./weight-formula.ts";

/** What floors and caps make of a row, as formulas; the same in every row of a key. */
export interface BoundFormulas {
  readonly least: Formula;
  readonly most: Formula;
  /** The units of the bound that the row is held at; a blank text where its weight decides. */
  readonly held: Formula;
  /** The weight that it shares with. */
  readonly free: Formula;
}

/** What is split, in whole units, whatever some of them are held at. */
function wholeUnits({ terms }: Scope): Formula {
  return formula`ROUND(${own("whole")}/${terms.unit},0)`;
}

/**
 * The floor and the cap that Nycklar states, and which of them holds. Times the row's weight
 * every number is whole: a row is at its floor if all together take at least the sum already
 * when it is lifted from there, and at its cap if they take no more when it is brought there.
 *
 * @rule AL10 WB8
 */
export function boundFormulas(part: KeyPart, block: StepBlock, scope: Scope): BoundFormulas {
  const [weight, least, most] = [own("weight"), own("least"), own("most")];
  const whole = wholeUnits(scope);
  const isLeast = formula`OR(${weight}=0,AND(${least}>0,${takenAt(least, block)}>=${whole}*${weight}))`;
  const isMost = formula`AND(${most}<${whole},${takenAt(most, block)}<=${whole}*${weight})`;
  return {
    least: statedUnits("least", { part, scope, otherwise: formula`0` }),
    most: statedUnits("most", { part, scope, otherwise: whole }),
    held: formula`IF(${isLeast},${least},IF(${isMost},${most},""))`,
    free: formula`IF(${own("held")}="",${weight},0)`,
  };
}

/** What all take together, times the row's weight, when weights count so much that it takes an amount. */
function takenAt(amount: Reference, block: StepBlock): Formula {
  const weight = own("weight");
  const wanted = formula`${all("weight", block)}*${amount}`;
  const [floor, cap] = [
    formula`${all("least", block)}*${weight}`,
    formula`${all("most", block)}*${weight}`,
  ];
  return formula`SUMPRODUCT((${wanted})*(${wanted}>=${floor})*(${wanted}<=${cap})+(${floor})*(${wanted}<${floor})+(${cap})*(${wanted}>${cap}))`;
}

interface Stated {
  readonly part: KeyPart;
  readonly scope: Scope;
  /** Where the row states none. */
  readonly otherwise: Formula;
}

/** A bound in whole units; one that is none, or below nothing, is no number. @rule AL6 AL10 */
function statedUnits(column: "least" | "most", { part, scope, otherwise }: Stated): Formula {
  const rows = keyRow(part, scope);
  const amounts = tableColumn("keys", column);
  const counted = inForce(
    "keys",
    scope,
    (years) => formula`COUNTIFS(${rows},${amounts},"<>"${years})`,
  );
  const sum = inForce("keys", scope, (years) => formula`SUMIFS(${amounts},${rows}${years})`);
  const units = formula`${sum}/${scope.terms.unit}`;
  const isStated = formula`AND(${sum}>=0,ABS(${units}-ROUND(${units},0))<0.000001)`;
  return formula`IF(${counted}=0,${otherwise},IF(${isStated},ROUND(${units},0),NA()))`;
}

/** How many rows of a key state a bound in the year. */
export function boundsCount(within: Reference, scope: Scope): Formula {
  const counted = (column: string): Formula =>
    inForce(
      "keys",
      scope,
      (years) =>
        formula`COUNTIFS(${ofAgreement(scope)},${tableColumn("keys", "key")},${within},${tableColumn("keys", column)},"<>"${years})`,
    );
  return formula`${counted("least")}+${counted("most")}`;
}

/** Bounds that the sum can be placed within, and products that are exact where formulas count with them. @rule AL10 AU2 */
export function boundsHold(block: StepBlock, scope: Scope): Formula {
  const [weight, least, most] = [all("weight", block), all("least", block), all("most", block)];
  const whole = wholeUnits(scope);
  const isCounted = formulaSize(block.steps) !== null;
  const exact = isCounted ? formula`,SUM(${most})*MAX(${weight})<2^53` : [];
  const reach = formula`SUMPRODUCT((${weight}>0)*${most}+(${weight}=0)*${least})`;
  return formula`AND(${whole}>=0,SUM(${least})<=${whole},${reach}>=${whole},SUMPRODUCT((${least}>${most})*1)=0${exact})`;
}

/** The bound that the engine holds a row at, for the very weight and bounds that it was found by. @rule AL10 AU2 */
export function heldAsFound({ part: { bounded, units }, weight }: Step, whole: bigint): Formula {
  const [least, most] = [bounded?.least ?? 0n, bounded?.most ?? whole].map(String);
  const held = bounded === undefined || bounded.held === null ? '""' : units.toString();
  const same = formula`AND(${own("weight")}=${weight.toString()},${own("least")}=${least ?? ""},${own("most")}=${most ?? ""})`;
  return formula`IF(${same},${held},NA())`;
}

/** What a row gets: the bound that it is held at, or what the rule gives it of the rest. @rule AL10 */
export function wonWithinBounds(won: Formula, rule: Parameters<typeof ruleFamily>[0]): Formula {
  const isFree = formula`${own("held")}=""`;
  // Where the bounds do not hold there is no sum of weights, and nobody is held at anything.
  const held = formula`${own("held")}+0*${own("weightSum")}`;
  const shared = sharingFree(won);
  if (ruleFamily(rule) !== "residual") return formula`IF(${isFree},${shared},${held})`;
  // Whoever takes the residual may be rounded past a bound, and cannot be held at one.
  const isInside = formula`AND(${shared}>=${own("least")},${shared}<=${own("most")})`;
  return formula`IF(${isFree},IF(${isInside},${shared},NA()),IF(${own("rank")}=1,NA(),${held}))`;
}

/** A rule's formula over the weights that are shared by, in place of all. */
export function sharingFree(written: Formula): Formula {
  return written.map((part) => {
    if (typeof part === "string" || (part.kind !== "cell" && part.kind !== "cells")) return part;
    const free: StepColumn = "free";
    return part.column === "weight" && part.grid === null ? { ...part, column: free } : part;
  });
}
