import { describe, expect, test } from "vitest";
import type { Origin, TraceNode } from "../../engine/index.ts";
import { LANGUAGES, PLAIN_RULES, residualRule } from "../../engine/index.ts";
import { controlText, printedText } from "../../templates/words/control-words.ts";
import { ruleName } from "../../templates/words/rule-name.ts";
import {
  citingInFull,
  decidedBy,
  originText,
  roundingOriginText,
  sourceText,
} from "../../templates/words/source-words.ts";
import { traceValueText } from "../../templates/words/trace-value.ts";
import { day } from "../support/reference.ts";

const SOURCE = {
  title: "Avtal\u001b[31m",
  reference: "dnr 1",
  dated: day("2022-06-09"),
  fetched: day("2026-11-22"),
};
const CLAUSE: Origin = { kind: "clause", clause: "rounding", source: SOURCE };
const IN_FULL = "Avtal�[31m; dnr 1; 2022-06-09; hämtad 2026-11-22";

describe("[AL4] rules by name", () => {
  test.each(LANGUAGES)("[AL4] every rule has a name in %s", (language) => {
    const names = PLAIN_RULES.map((rule) => ruleName(rule, String, language));
    expect(new Set(names).size).toBe(PLAIN_RULES.length);
    expect(names.every((name) => name.trim() !== "" && !name.includes("undefined"))).toBe(true);
  });

  test("[AL4] who takes a residual is named", () => {
    const nameOf = (code: string): string => (code === "2084" ? "Avesta" : code);
    expect(ruleName(residualRule("2084"), nameOf, "sv")).toBe("halva uppåt, resten till Avesta");
    expect(ruleName("residual-to: 2081", nameOf, "en")).toBe("halves up, the residual to 2081");
    expect(ruleName("largest-remainder", nameOf, "sv")).toBe("största rest");
  });
});

describe("[PO1][CO1] who decided and where it is read", () => {
  const sv = citingInFull("sv");
  const marked = { language: "sv", cite: () => "[1]" } as const;

  test("[PO1] a source is cited with its own date and the day it was fetched, harmless to a terminal", () => {
    expect(sourceText(SOURCE, "sv")).toBe(IN_FULL);
    expect(sourceText({ ...SOURCE, title: "A", dated: null }, "en")).toBe(
      "A; dnr 1; fetched 2026-11-22",
    );
  });

  test("[CO1] a document, the user or the program decided, and of a rounding perhaps two of them", () => {
    expect(originText(CLAUSE, sv)).toBe(IN_FULL);
    expect(originText(CLAUSE, marked)).toBe("[1]");
    expect(originText({ kind: "choice" }, sv)).toBe("angivet av användaren");
    expect(originText({ kind: "default" }, citingInFull("en"))).toContain("the program's default");
    expect(roundingOriginText({ rule: CLAUSE, unit: CLAUSE }, marked)).toBe("[1]");
    expect(roundingOriginText({ rule: CLAUSE, unit: { kind: "choice" } }, marked)).toBe(
      "regel: [1]; enhet: angivet av användaren",
    );
  });

  test("[AU1] a number of a trace tells its source, who chose it, or both", () => {
    expect(decidedBy({ origin: null, source: null }, marked)).toEqual([]);
    expect(decidedBy({ origin: CLAUSE, source: SOURCE }, marked)).toEqual(["[1]"]);
    expect(decidedBy({ origin: { kind: "choice" }, source: SOURCE }, marked)).toEqual([
      "angivet av användaren",
      "[1]",
    ]);
    expect(decidedBy({ origin: { kind: "choice" }, source: null }, marked)).toHaveLength(1);
  });
});

describe("[AU1] numbers of a trace", () => {
  const value = (text: string, measure: TraceNode["measure"] = "kr") =>
    traceValueText({ value: text, measure }, "sv");

  test("[AU1] fractions stand as they are, with decimals for the eye", () => {
    expect(value("45972000000/288382")).toBe(
      "45\u00a0972\u00a0000\u00a0000/288\u00a0382 kr ≈ 159\u00a0413,555631",
    );
    expect(value("0.25/3.755", "share")).toBe("0,25/3,755 ≈ 0,066578");
    expect(value("50/100", "share")).toBe("50/100 = 0,5");
    expect(value("2000000/1")).toBe("2\u00a0000\u00a0000 kr");
    expect(value("-1234.5")).toBe("−1\u00a0234,5 kr");
    expect(value("2/3", "strength-squared")).toBe("2/3 (²) ≈ 0,666666666667");
    expect(value("1/0", "strength")).toBe("∞");
    expect(value("50", "percent")).toBe("50 %");
    expect(value("largest-remainder 1", "rule")).toBe("largest-remainder 1");
    expect(value("1234", "order")).toBe("1234");
  });
});

describe("[AL1] control lines", () => {
  test("[AL1] what rows make, what was to be split, and the first minus the second", () => {
    const sums = { sum: "4000004", total: "4000000", difference: "4" };
    expect(controlText(sums, "en")).toBe(
      "Control: the rows make 4,000,004 kr, to split 4,000,000 kr, rows minus total 4 kr.",
    );
  });

  test("[AL5] whether a document's rows make its own sum", () => {
    const memo = { printedTotal: "4000000", sumOfRows: "4000004", missesTotalBy: "4" };
    expect(printedText(memo, "en")).toContain("its rows make 4,000,004 kr: off by +4 kr");
    const sound = { printedTotal: "10.50", sumOfRows: "10.5", missesTotalBy: "0" };
    expect(printedText(sound, "en")).toBe("The document's rows make the printed sum 10.50 kr.");
    expect(printedText({ ...memo, printedTotal: null, missesTotalBy: null }, "sv")).toBe("");
  });
});
