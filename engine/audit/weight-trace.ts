import type { Decimal } from "decimal.js";
import type { PercentageKey } from "../agreement/agreement.ts";
import { keysOf, keyWith, partCode } from "../agreement/key-members.ts";
import { sourceNamed } from "../agreement/source-named.ts";
import type {
  Contribution,
  FeeWeight,
  MixWeight,
  StatedWeight,
  YearSplit,
} from "../contribution/year-split.ts";
import { claimWeight } from "../contribution/bounded-parts.ts";
import { personsOf } from "../contribution/year-split.ts";
import { ExactDecimal } from "../kernel/money.ts";
import { sharers } from "./bounds-trace.ts";
import type { TraceNode } from "./trace.ts";
import { traceNode } from "./trace.ts";

/** What the weights of a key without percentages come to. */
export function sumNode(split: YearSplit, part: Contribution): TraceNode {
  const siblings = sharers(siblingsOf(split, part));
  if (part.weight.kind === "persons") return populationSum(split, siblings);
  const sum = siblings.reduce((all, one) => all.plus(givenWeight(one)), new ExactDecimal(0));
  const inputs = siblings.filter(({ weight }) => weight.kind !== "equal");
  return traceNode({
    label: "weight-sum",
    value: sum.toFixed(),
    measure: "weight",
    rules: ["AL10"],
    inputs: inputs.map((one) => ({ ...weightNode(split, one), source: null, inputs: [] })),
  });
}

/** A weight as its key states it: a fee in kr, what a mix comes to, or 1 where all pay alike. */
function givenWeight(part: Contribution): Decimal | string {
  const { weight } = part;
  if (weight.kind === "fee") return weight.fee;
  return weight.kind === "mix" ? claimWeight(part).toString() : "1";
}

/** The members' sum, never a published total. @rule PO2 */
export function populationSum(split: YearSplit, members: readonly Contribution[]): TraceNode {
  const persons = members.reduce((sum, { weight }) => sum + (personsOf(weight) ?? 0), 0);
  const basis = split.population;
  return traceNode({
    label: "population-sum",
    value: String(persons),
    measure: "persons",
    rules: ["PO2"],
    date: basis?.value.date ?? null,
    source: basis?.value.source ?? null,
    inputs: members.map((member) => {
      const node = personsNode(split, member, personsOf(member.weight) ?? 0);
      return { ...node, source: null, origin: null };
    }),
  });
}

/** What a key weighs a party or a group by, and who says so. @rule AU1 */
export function weightNode(split: YearSplit, part: Contribution): TraceNode {
  const { name, weight, code } = part;
  switch (weight.kind) {
    case "equal":
      return traceNode({ ...ofKey(split, part), label: "weight", value: "1", measure: "weight" });
    case "fee":
      return feeNode(split, part, weight);
    case "percent": {
      const value = weight.percent.toString();
      const key = percentageKeyOf(split, code);
      const source = key === null ? null : sourceNamed(split.agreement, key.source);
      return traceNode({ label: "percentage", about: name, value, measure: "percent", source });
    }
    case "persons":
      return personsNode(split, part, weight.persons);
    case "mix":
      return mixNode(split, part, weight);
  }
}

/** A fee, and where it is so much per inhabitant, what it was made of. @rule AL10 */
function feeNode(split: YearSplit, part: Contribution, weight: FeeWeight): TraceNode {
  const { fee, amount, perPerson, persons, step } = weight;
  const stated = ofKey(split, part);
  const counted = persons === null ? [] : [personsNode(split, part, persons)];
  const rates =
    perPerson === null
      ? []
      : [
          traceNode({ ...stated, label: "fee-base", value: amount.toFixed(), measure: "kr" }),
          traceNode({ ...stated, label: "fee-rate", value: perPerson.toFixed(), measure: "kr" }),
        ];
  const from = { value: String(step?.from ?? 0), measure: "persons" } as const;
  const steps = step === null ? [] : [traceNode({ ...stated, label: "tier-step", ...from })];
  const inputs = [...rates, ...steps, ...counted];
  const made = { value: fee.toFixed(), measure: "weight", rules: ["AL10"], inputs } as const;
  return traceNode({ ...stated, label: "weight", ...made });
}

/** A weight of a mix, and what it was made of: of a % alike and b % by population a·P + b·n·p, and what is stated besides. @rule AL10 */
function mixNode(split: YearSplit, part: Contribution, weight: MixWeight): TraceNode {
  const stated = ofKey(split, part);
  const siblings = siblingsOf(split, part);
  const alike = { value: weight.equalPercent.toFixed(), measure: "percent" } as const;
  const inputs = [
    traceNode({ ...stated, about: null, label: "shared-alike", ...alike }),
    personsNode(split, part, weight.persons),
    populationSum(split, siblings),
    traceNode({ label: "members", value: String(siblings.length), measure: "weight" }),
    ...statedNodes(split, part),
  ];
  const made = { value: claimWeight(part).toString(), measure: "weight", inputs } as const;
  return traceNode({ ...stated, label: "weight", rules: ["AL10"], ...made });
}

/** The stated weights of a mix: how much goes by them, the party's own and what they make together. */
function statedNodes(split: YearSplit, part: Contribution): readonly TraceNode[] {
  const own = statedIn(part);
  if (own === null) return [];
  const of = ofKey(split, part);
  const sum = siblingsOf(split, part).reduce(
    (all, one) => all.plus(statedIn(one)?.weight ?? 0),
    new ExactDecimal(0),
  );
  const percent = { value: own.percent.toFixed(), measure: "percent" } as const;
  return [
    traceNode({ ...of, about: null, label: "shared-by-weight", ...percent }),
    traceNode({ ...of, label: "stated-weight", value: own.weight.toFixed(), measure: "weight" }),
    traceNode({ label: "weight-sum", value: sum.toFixed(), measure: "weight" }),
  ];
}

function statedIn({ weight }: Contribution): StatedWeight | null {
  return weight.kind === "mix" ? (weight.stated ?? null) : null;
}

/** Whom a weight concerns, and the document that states its key. */
function ofKey(
  { agreement }: YearSplit,
  { name, code }: Contribution,
): Pick<TraceNode, "about" | "source"> {
  const key = keyWith(agreement.key, code);
  return { about: name, source: key === null ? null : sourceNamed(agreement, key.source) };
}

function personsNode(split: YearSplit, { name, code }: Contribution, persons: number): TraceNode {
  const basis = split.population;
  const isOwn = basis?.value.counts.find((count) => count.code === code)?.isOwn === true;
  return traceNode({
    label: "population",
    about: name,
    value: String(persons),
    measure: "persons",
    rules: ["PO1"],
    origin: isOwn ? { kind: "choice" } : (basis?.origin ?? null),
    date: basis?.value.date ?? null,
    source: basis?.value.source ?? null,
  });
}

/** The percentage key that has a party or group among its parts; null for members of other keys. */
export function percentageKeyOf({ agreement }: YearSplit, code: string): PercentageKey | null {
  const keys = keysOf(agreement.key).flatMap((key) => (key.kind === "percentages" ? [key] : []));
  return keys.find(({ parts }) => parts.some((part) => partCode(part) === code)) ?? null;
}

/** The parts that share with one, itself among them. */
export function siblingsOf(
  { rows, groups }: YearSplit,
  part: Contribution,
): readonly Contribution[] {
  const list = rows.includes(part) ? rows : groups;
  return list.filter(({ within }) => within === part.within);
}
