import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../../engine/index.ts";
import { LANGUAGES, problem } from "../../../engine/index.ts";
import { answering, CLAUSE_NAMES } from "../../../addin/taskpane/session/clause-fields.ts";
import { fieldOf } from "../../../addin/taskpane/session/field-of.ts";
import { FIELDS } from "../../../addin/taskpane/session/split-state.ts";
import type { Jobs } from "../../../addin/jobs/jobs.ts";
import type { SplitFields, Fault } from "../../../addin/worker/worker-api.ts";
import { problemText } from "../../../templates/messages/problem-text.ts";
import { FIELD_NAMES } from "../../../templates/messages/surfaces.ts";
import type { BookEdit } from "../../support/broken-book.ts";
import { brokenBook, editedBook, fileOf, newBook } from "../../support/broken-book.ts";
import { recipeIn } from "../../support/broken-book-example.ts";
import {
  withField,
  browserFile,
  openIn,
  newJobs,
  quietly,
  UNSIGNED,
} from "../../support/pane-jobs.ts";
import { EXAMPLES, EXAMPLES_FOLDER } from "../../support/problem-examples.ts";

type Field = keyof SplitFields;
type Case = readonly [
  code: string,
  field: Field | null,
  edits: readonly BookEdit[],
  fields: SplitFields,
];

const cell = (place: string, holds: string | number | null): BookEdit => ({ cell: place, holds });

/** What one can do in a workbook and in the fields that makes no split, and the field that mends it. */
const CASES: readonly Case[] = [
  ["clause-open", "total", [], withField("2024", { populationDate: "2022-12-31" })],
  ["clause-open", "populationDate", [], withField("2024", { total: "4 120 000" })],
  [
    "clause-missing",
    "total",
    [cell("Klausuler!E5", 2022), cell("Klausuler!F5", 2022)],
    withField("2023"),
  ],
  ["year-outside-agreement", "year", [], withField("2030")],
  ["year-unreadable", "year", [], withField("i fjol")],
  ["number-ambiguous", "total", [], withField("2023", { total: "1.234" })],
  ["number-unreadable", "total", [], withField("2023", { total: "mycket" })],
  ["number-is-error", "total", [], withField("2023", { total: "#DIV/0!" })],
  ["unit-mismatch", "total", [], withField("2023", { total: "12 kg" })],
  ["total-too-large", "total", [], withField("2023", { total: "9".repeat(30) })],
  ["total-off-unit", "total", [], withField("2023", { total: "4 000 000,5" })],
  [
    "total-off-unit",
    "unit",
    [cell("Klausuler!C5", 4_000_500)],
    withField("2023", { unit: "1000" }),
  ],
  ["number-too-precise", "total", [], withField("2023", { total: "123456789012345678" })],
  ["date-unreadable", "populationDate", [], withField("2023", { populationDate: "i fjol" })],
  [
    "population-date-unknown",
    "populationDate",
    [],
    withField("2023", { populationDate: "1999-12-31" }),
  ],
  [
    "population-date-unknown",
    "populationDate",
    [cell("Klausuler!C7", 36_525), cell("Klausuler!D7", "fast dag")],
    withField("2023"),
  ],
  [
    "population-missing",
    "populationDate",
    [cell("Befolkning!A35", "SCB 1999-12-31")],
    withField("2023", { populationDate: "1999-12-31" }),
  ],
  [
    "published-population-missing",
    "populationDate",
    [{ row: "Befolkning!5", is: "deleted" }],
    withField("2023"),
  ],
  ["rule-unknown", "rule", [], withField("2023", { rule: "lottning" })],
  ["too-few-units", "rule", [], withField("2023", { rule: "adams", total: "10" })],
  ["residual-party-unknown", "rule", [], withField("2023", { rule: "residual-to:20" })],
  [
    "residual-party-without-weight",
    "rule",
    [cell("Befolkning!D5", 0)],
    withField("2023", { rule: "residual-to:2084" }),
  ],
  ["unit-unknown", "unit", [], withField("2023", { unit: "7" })],
  ["tie-between-groups", "oddUnitTo", [], withField("2023", { total: "3" })],
  ["odd-unit-party-unknown", "oddUnitTo", [], withField("2023", { oddUnitTo: "2084" })],
  [
    "weights-all-zero",
    null,
    Array.from({ length: 15 }, (_, index) => cell(`Befolkning!D${String(5 + index)}`, 0)),
    withField("2023"),
  ],
  ["cell-in-the-way", null, [{ cells: "Fördelning!B13:B14", are: "merged" }], withField("2023")],
];

/** What hinders a split, or else its writing. */
async function hindrances(jobs: Jobs, fields: SplitFields): Promise<readonly Fault[]> {
  const split = await jobs.split(fields);
  if (!split.ok) return split.faults;
  const writePreview = await jobs.preview({ fields, signature: UNSIGNED });
  return writePreview.ok ? [] : writePreview.faults;
}

/** The fields that the sentence of a problem names, as the pane says it. */
function fieldsNamed(found: Problem): readonly Field[] {
  return FIELDS.filter((field) =>
    LANGUAGES.some((language) => {
      const word = language === "sv" ? "fältet" : "the field";
      const text = problemText(found, language, "pane");
      return new RegExp(`${word} ${FIELD_NAMES[language][field]}(?![\\p{L}])(?! till)`, "u").test(
        text,
      );
    }),
  );
}

/** A problem whose sentence names a field leads to it, or to another that it names. */
function expectToLead(found: Problem): void {
  const named = fieldsNamed(found);
  const field = fieldOf(found);
  if (named.length > 0) {
    expect([found.code, named]).toEqual([found.code, expect.arrayContaining([field])]);
  }
}

describe("[PA5] the field where a problem can be mended", () => {
  const jobs = newJobs();
  let book: Awaited<ReturnType<typeof newBook>>;
  beforeAll(async () => {
    book = await newBook();
  });

  test.each(CASES)("[PA5] %s is mended in %s", async (code, field, edits, fields) => {
    await openIn(jobs, fileOf(editedBook(book, edits)));
    const faults = await hindrances(jobs, fields);
    expect(faults.map(({ problem: { code: found } }) => found)).toContain(code);
    for (const { problem: found } of faults) {
      expect(fieldOf(found)).toBe(field);
      expectToLead(found);
    }
  });

  const recipes = EXAMPLES.flatMap((code) => {
    const recipe = recipeIn(join(EXAMPLES_FOLDER, code));
    return recipe === null ? [] : [{ code, recipe }];
  });

  test.each(recipes)(
    "[PA5] $code in a file that is refused leads to no field",
    async ({ code, recipe }) => {
      const bytes = await brokenBook(recipe, join(EXAMPLES_FOLDER, code));
      const answer = await jobs.openFile([browserFile(bytes, recipe.file)], quietly);
      if (answer.ok) return;
      for (const { problem: found } of answer.faults) {
        expect([found.code, fieldOf(found)]).toEqual([found.code, null]);
      }
    },
  );

  test.each([
    ["Årsbeslut!E9", "residual-to:2099"],
    ["Årsbeslut!E9", "lottning"],
    ["Årsbeslut!F9", 7],
    ["Årsbeslut!G9", "2099"],
    ["Årsbeslut!D9", "i fjol"],
    ["Årsbeslut!C9", "mycket"],
  ] as const)("[PA5] %s with «%s» in a file is mended in the file", async (place, holds) => {
    const bytes = fileOf(editedBook(book, [cell(place, holds)]));
    const answer = await jobs.openFile([browserFile(bytes)], quietly);
    const faults = answer.ok ? await hindrances(jobs, answer.value.fields) : answer.faults;
    expect(faults.length).toBeGreaterThan(0);
    // What a request can hold is in the fields, and can be corrected there.
    for (const { problem: found } of faults) expect(fieldOf(found) !== null).toBe(answer.ok);
  });

  test("[PA5] a rule of the agreement's that makes no split gives way to one that is chosen", () => {
    const sheet = { kind: "sheet", file: "bok.xlsx", sheet: "Avtal" } as const;
    const facts = { rule: "adams", units: "5", parties: 15 };
    expect(fieldOf(problem("too-few-units", facts, sheet))).toBe("rule");
    const negative = { party: "2084", residual: "-1" };
    expect(fieldOf(problem("residual-negative", negative, sheet))).toBe("rule");
    expect(fieldOf(problem("residual-negative", negative, { ...sheet, cell: "B17" }))).toBeNull();
  });

  test("[PA5] every clause has its field, and options that are none of the year's have none", () => {
    expect(CLAUSE_NAMES.map(answering)).toEqual(["total", "populationDate", "rule", "key"]);
    const at = (option: string): Problem =>
      problem("option-without-value", { option }, { kind: "option", option });
    expect(["--unit", "--by", "--at", "--explain"].map((one) => fieldOf(at(one)))).toEqual([
      "unit",
      null,
      null,
      null,
    ]);
    const strange = { agreement: "a", clause: "index", year: 2024 };
    expect(fieldOf(problem("clause-missing", strange))).toBeNull();
    expect(fieldOf(problem("files-several", { files: [] }))).toBeNull();
  });
});
