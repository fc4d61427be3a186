import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choices } from "../../../engine/index.ts";
import { ExactDecimal, PLAIN_RULES, residualRule, ROUNDING_UNITS } from "../../../engine/index.ts";
import { fieldsIn, requestOf } from "../../../addin/worker/split-fields.ts";
import { FIELDS } from "../../../addin/taskpane/session/split-state.ts";
import { readTotal } from "../../../toolkit/options.ts";
import type { ReadBook } from "../../../toolkit/split-workbook.ts";
import { splitWorkbook } from "../../../toolkit/split-workbook.ts";
import { decisionsOver } from "../../../templates/forms/decisions.ts";
import { opened } from "../../support/book-jobs.ts";
import { fileOf, newBook } from "../../support/broken-book.ts";
import { withField } from "../../support/pane-jobs.ts";
import { day, REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const { read } = opened(fileOf(await newBook()));

/** The workbook with other choices in it. */
function choosing(choices: Choices): ReadBook {
  const { agreement, year } = read.inputs;
  const decisions = decisionsOver(agreement, { year, choices });
  return { ...read, inputs: { ...read.inputs, decisions } };
}

/** Amounts with up to two decimals, as large as a split takes, of either sign. */
const AMOUNTS = fc
  .tuple(
    fc.oneof(fc.bigInt(-10_000n, 10_000n), fc.bigInt(-(10n ** 24n), 10n ** 24n)),
    fc.constantFrom(0, 1, 2),
  )
  .map(([whole, decimals]) => new ExactDecimal(`${String(whole)}e-${String(decimals)}`));

describe("[CO1] what a workbook chooses, as one would type it", () => {
  test("[CO1][RD1] an amount is in Swedish form and reads back as the very same", () => {
    fc.assert(
      fc.property(AMOUNTS, (annualCost) => {
        const fields = fieldsIn(choosing({ annualCost }));
        expect(fields.total).toMatch(/^\u2212?\d{1,3}(?:\u00a0\d{3})*(?:,\d{1,2})?$/);
        const { total = "" } = requestOf(fields);
        expect(valueOf(readTotal(total)).toFixed()).toBe(annualCost.toFixed());
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["4000000", "4\u00a0000\u00a0000"],
    ["-1234.5", "\u22121\u00a0234,5"],
    ["0", "0"],
    [
      "123456789012345678901234",
      "123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678\u00a0901\u00a0234",
    ],
  ])("[CO1][RD1] %s is typed %s", (digits, text) => {
    const annualCost = new ExactDecimal(digits);
    expect(fieldsIn(choosing({ annualCost })).total).toBe(text);
  });

  test("[CO1] choices go round: what is in the fields chooses the same again", () => {
    const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
      fc.option(arbitrary, { nil: undefined });
    const choices = fc.tuple(
      optional(fc.constantFrom("4000000", "5000000.05", "-1000")),
      optional(fc.constantFrom("2022-12-31", "2025-12-31")),
      optional(fc.constantFrom(...PLAIN_RULES, residualRule("2084"))),
      optional(fc.constantFrom(...ROUNDING_UNITS)),
      optional(fc.constantFrom("20", "kommuner")),
    );
    fc.assert(
      fc.property(choices, ([cost, date, rule, unit, oddUnitTo]) => {
        const annualCost = cost === undefined ? undefined : new ExactDecimal(cost);
        const populationDate = date === undefined ? undefined : day(date);
        const before = { annualCost, populationDate, rule, unit, oddUnitTo };
        const run = splitWorkbook(read, requestOf(fieldsIn(choosing(before))), REFERENCE);
        fc.pre(run.ok);
        expect(valueOf(run).report.choices).toEqual(before);
      }),
    );
  });
});

describe("[CO1] what is asked of a workbook", () => {
  test("[CO1] an empty or blank field takes back its choice, and only its own", () => {
    expect(requestOf(withField("2024", { total: "5 mkr", unit: "100" }))).toEqual({
      year: "2024",
      total: "5 mkr",
      unit: "100",
      without: ["populationDate", "rule", "oddUnitTo", "key"],
    });
    expect(requestOf(withField("2024", { total: " \u00a0", rule: "\t" }))).toEqual({
      year: "2024",
      without: ["annualCost", "populationDate", "rule", "unit", "oddUnitTo", "key"],
    });
  });

  test("[CO1] every field is either asked or undone, whatever is typed", () => {
    const text = fc.oneof(fc.constantFrom("", " "), fc.string());
    fc.assert(
      fc.property(fc.array(text, { minLength: 6, maxLength: 6 }), (texts) => {
        const typed = FIELDS.map((field, index) => [field, texts[index] ?? ""] as const);
        const fields = { ...withField(""), ...Object.fromEntries(typed) };
        const { without = [], year, ...given } = requestOf(fields);
        expect(year).toBe(fields.year);
        expect(Object.keys(given).length + without.length).toBe(FIELDS.length - 1);
        const typedTexts = new Map<string, string>(typed);
        for (const [name, value = ""] of Object.entries(given)) {
          expect(value).toBe(typedTexts.get(name));
          expect(value.trim()).not.toBe("");
        }
      }),
    );
  });
});
