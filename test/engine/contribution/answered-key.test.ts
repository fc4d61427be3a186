import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Choices, Key, KeyAnswer, LeafKey } from "../../../engine/index.ts";
import {
  checkAgreement,
  ExactDecimal,
  explainContribution,
  splitYear,
} from "../../../engine/index.ts";
import { traceSentence } from "../../../templates/words/trace-sentence.ts";
import { day, packaged, REFERENCE } from "../../support/reference.ts";
import { codesIn, valueOf } from "../../support/results.ts";

const base = packaged("dalarna-2023");
const [SOURCE = ""] = Object.keys(base.sources);
const CODES = base.parties.filter(({ kind }) => kind === "municipality").map(({ code }) => code);
const QUESTION = { sv: "Vad fördelas kostnaden efter?", en: "What is the cost split by?" };

/** Dalarna's agreement, made for tests, where the municipalities share by a key of another kind. */
function sharedBy(kind: "clause" | KeyAnswer, clause?: KeyAnswer): Agreement {
  const leaf: LeafKey = { kind, parties: CODES, source: SOURCE };
  const key: Key =
    base.key.kind === "percentages"
      ? {
          ...base.key,
          parts: base.key.parts.map((part) =>
            part.kind === "group" ? { ...part, key: leaf } : part,
          ),
        }
      : leaf;
  const statement =
    clause === undefined
      ? ({ status: "open", question: QUESTION } as const)
      : ({ status: "stated", value: { by: clause } } as const);
  const clauses = { ...base.clauses, annualCost: [], population: [] };
  return {
    ...base,
    key,
    clauses:
      kind === "clause"
        ? { ...clauses, key: [{ from: 2023, to: null, source: SOURCE, statement }] }
        : clauses,
  };
}

function splitOf(agreement: Agreement, choices: Choices = {}) {
  const given = { populationDate: day("2022-12-31"), annualCost: new ExactDecimal(4_000_001) };
  const oddUnitTo = "20";
  const all = { ...given, oddUnitTo, ...choices };
  return splitYear({ agreement, year: 2024, reference: REFERENCE, choices: all });
}

const ANSWERS = ["population", "equal"] as const;

describe("[AL10] a key that leaves it to the clause what it divides by", () => {
  test("[AL10][AG1] is sound, and unanswered it asks, together with all else that is open", () => {
    const agreement = sharedBy("clause");
    expect(checkAgreement(agreement, REFERENCE.register)).toEqual([]);
    const asked = splitYear({ agreement, year: 2024, reference: REFERENCE, choices: {} });
    expect(codesIn(asked)).toEqual(["clause-missing", "clause-open", "clause-missing"]);
    expect(codesIn(splitOf(agreement))).toEqual(["clause-open"]);
    const silent = { ...agreement, clauses: { ...agreement.clauses, key: [] } };
    expect(codesIn(splitOf(silent))).toEqual(["clause-missing"]);
  });

  test.each(ANSWERS)("[AL10] divides by %s as a key of that kind does", (by) => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000, max: 9_000_000 }), (kronor) => {
        const annualCost = new ExactDecimal(kronor);
        const plain = valueOf(splitOf(sharedBy(by), { annualCost }));
        const chosen = valueOf(splitOf(sharedBy("clause"), { annualCost, key: by }));
        const stated = valueOf(splitOf(sharedBy("clause", by), { annualCost }));
        expect(chosen.rows).toEqual(plain.rows);
        expect(stated.rows).toEqual(plain.rows);
        expect(chosen.groups).toEqual(plain.groups);
      }),
    );
  });

  test("[AL10] asks for no population where all pay alike", () => {
    const asked = { populationDate: undefined };
    const alike = valueOf(splitOf(sharedBy("clause"), { ...asked, key: "equal" }));
    expect(alike.population).toBeNull();
    const counted = splitOf(sharedBy("clause"), { ...asked, key: "population" });
    expect(codesIn(counted)).toEqual(["clause-missing"]);
  });

  test("[AL10] an answer goes before the clause, and only where a key asks for one", () => {
    const chosen = valueOf(splitOf(sharedBy("clause", "population"), { key: "equal" }));
    expect(chosen.key).toEqual(sharedBy("equal").key);
    expect(chosen.agreement.key).toEqual(sharedBy("clause").key);
    expect(codesIn(splitOf(sharedBy("population"), { key: "equal" }))).toEqual(["key-not-asked"]);
  });

  test("[AU1][AL10] the trace says what the key divides by, and who said so", () => {
    const split = valueOf(splitOf(sharedBy("clause"), { key: "population" }));
    const found = explainContribution(split, CODES[0] ?? "");
    const text = JSON.stringify(found);
    expect(text).toContain('"label":"divided-by"');
    const nodes = JSON.stringify(
      explainContribution(valueOf(splitOf(sharedBy("population"))), CODES[0] ?? ""),
    );
    expect(nodes).not.toContain("divided-by");
    if (found !== null) expect(traceSentence(found, "sv")).not.toBe("");
  });
});
