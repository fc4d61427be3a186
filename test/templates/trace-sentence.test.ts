import { describe, expect, test } from "vitest";
import type { RoundingUnit, TraceNode } from "../../engine/index.ts";
import {
  allocate,
  ExactDecimal,
  explainAllocation,
  explainContribution,
  explainFigure,
  splitYear,
} from "../../engine/index.ts";
import { traceSentence } from "../../templates/words/trace-sentence.ts";
import { traceDecimals } from "../../templates/words/trace-value.ts";
import { packaged, REFERENCE } from "../support/reference.ts";
import { valueOf } from "../support/results.ts";
import { claims } from "../support/splits.ts";

const agreement = packaged("dalarna-2023");
const own = valueOf(splitYear({ agreement, year: 2023, reference: REFERENCE, choices: {} }));

function sentence(node: TraceNode | null, language: "sv" | "en" = "sv"): string | null {
  if (node === null) throw new Error("there is a tree");
  return traceSentence(node, language)?.replaceAll("\u00a0", " ") ?? null;
}

function allocated(total: string, unit: RoundingUnit, ...weights: readonly number[]): string {
  const request = { total: new ExactDecimal(total), unit, rule: "webster" } as const;
  const split = valueOf(allocate({ ...request, claims: claims(...weights) }));
  return sentence(explainAllocation(split, split.rows[0]?.party ?? "")) ?? "";
}

describe("[AU1] the sentence before a trace", () => {
  test("[AU1] is the calculation that the document's reader does, and the queue for the odd units", () => {
    expect(sentence(explainContribution(own, "2080"))).toBe(
      "2 000 000 kr × 59 752 / 288 382 = 414 394,80 kr, avrundat till 414 395 kr. " +
        "10 enheter blev över när alla fått sina hela; raden är nummer 4 av 15 i kön och får en av dem.",
    );
    expect(sentence(explainContribution(own, "2023"), "en")).toBe(
      "2,000,000 kr × 10,184 / 288,382 = 70,628.54 kr, rounded to 70,628 kr. " +
        "10 units were left over when all had their whole ones; the row is number 14 of 15 in the queue and gets none of them.",
    );
  });

  test("[AU1] says a percentage as a percentage, and of nothing rounded no rounding", () => {
    const group = "4 000 000 kr × 50 % = 2 000 000 kr.";
    expect(sentence(explainContribution(own, "kommuner"))).toBe(group);
  });

  test("[AU1] stands before an exact amount too, but not before what is no part of an amount", () => {
    expect(sentence(explainFigure(own, null, { kind: "exact", code: "2080" }))).toBe(
      "2 000 000 kr × 59 752 / 288 382 = 414 394,80 kr",
    );
    expect(sentence(explainFigure(own, null, { kind: "sum" }))).toBeNull();
    expect(sentence(explainFigure(own, null, { kind: "share", code: "2080" }))).toBeNull();
  });

  test("[AU1][AL6] shows two decimals more than the unit has", () => {
    expect(allocated("1234.50", "0.01", 3, 4)).toBe(
      "1 234,50 kr × 3 / 7 = 529,0714 kr, avrundat till 529,07 kr.",
    );
    expect(allocated("1200", "100", 3, 4)).toBe(
      "1 200 kr × 3 / 7 = 514,29 kr, avrundat till 500 kr.",
    );
  });

  test("[AU1][AL7] keeps the sign of a payback", () => {
    expect(allocated("-1000", "1", 1, 2)).toBe(
      "−1 000 kr × 1 / 3 = −333,33 kr, avrundat till −333 kr.",
    );
  });

  test("[AU1] never shows as a half or a whole what is none", () => {
    expect(traceDecimals("499999/1000000", 2)).toBe("0.499999");
    expect(traceDecimals("1/2", 2)).toBe("0.50");
    expect(traceDecimals("2999999/1000000", 2)).toBe("2.999999");
    expect(traceDecimals("200000000/100", 2)).toBe("2000000");
    expect(traceDecimals("1/3", 2)).toBe("0.33");
    expect(traceDecimals("1000001/200000000", 4)).toBe("0.00500001");
    expect(traceDecimals("12", 2)).toBe("12");
  });
});

describe("[AU1] fractions of a trace", () => {
  function* fractions(node: TraceNode): Generator<string> {
    if (node.value.includes("/")) yield node.value.split("/")[1] ?? "";
    for (const input of node.inputs) yield* fractions(input);
  }

  test("[AU1] have the denominators of the source: the sum of persons, or a hundred per cent", () => {
    for (const { code } of own.rows) {
      const tree = explainContribution(own, code);
      if (tree === null) throw new Error("every row has a tree");
      expect(new Set(fractions(tree))).toEqual(new Set(["288382", "100"]));
    }
  });
});
