import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Language, Problem, ProblemCode } from "../../engine/index.ts";
import { LANGUAGES, problem } from "../../engine/index.ts";
import { problemText } from "../../templates/messages/problem-text.ts";
import type { Field } from "../../templates/messages/surfaces.ts";
import { FIELD_NAMES } from "../../templates/messages/surfaces.ts";
import { inExample } from "../support/broken-book-example.ts";
import { EXAMPLES, EXAMPLES_FOLDER, runExample } from "../support/problem-examples.ts";
import { problemCodeList } from "../support/sources.ts";

/** What nobody can type in a pane: an option, or a command. */
const TYPED = /--|flagga|\boption\b|kommando|\bcommand\b/i;

/** Problems that cannot come about in the pane, which has no command line; their sentences name options and commands. */
const AT_THE_TERMINAL: Readonly<Partial<Record<ProblemCode, string>>> = {
  "command-unknown": "the pane has no commands",
  "command-missing": "the pane has no commands",
  "option-unknown": "the pane has no options",
  "option-missing": "the pane has no options; an empty field leaves it to the clause",
  "option-takes-no-value": "the pane has no options",
  "option-doubled": "a field holds one value",
  "options-exclude": "the pane has no options",
  "argument-missing": "the pane has no arguments",
  "workbook-needed": "the pane always has a workbook",
};

/** What Excel may end with, before a workbook's name is known and after, untouched or perhaps not. */
const EXCEL_TROUBLES: readonly Problem[] = [
  { file: "a.xlsx", isUntouched: true },
  { file: null, isUntouched: false },
].flatMap((trouble) => [
  problem("excel-editing", trouble),
  problem("excel-silent", trouble),
  problem("excel-read-only", trouble),
  problem("excel-gone", trouble),
  problem("excel-too-large", trouble),
  problem("excel-lost", trouble),
  problem("excel-refused", { ...trouble, code: "GeneralException", detail: "?" }),
]);

/** Problems of the codes that have no example, and of branches that no example takes. */
const MADE: readonly Problem[] = [
  problem("total-not-finite", { total: "NaN" }),
  problem("weight-not-finite", { party: "Avesta", weight: "NaN" }),
  problem("files-several", { files: ["a.xlsx", "b.xlsx"] }),
  problem("file-too-large", { file: "a.xlsx", bytes: 20_000_001, limit: 20_000_000 }),
  problem("ledger-map-long", { limit: 999 }),
  problem("ledger-rows-many", { rows: 20_001, limit: 20_000 }),
  problem("table-too-long", { limit: 200_000 }),
  problem("file-changed", { file: "a.xlsx" }, { kind: "file", file: "a.xlsx" }),
  problem(
    "written-unsound",
    { file: "a.xlsx", at: "Fördelning!F15" },
    { kind: "file", file: "a.xlsx" },
  ),
  problem("file-linked", { file: "a.xlsx", names: 2 }, { kind: "file", file: "a.xlsx" }),
  problem("option-without-value", { option: "--explain" }, { kind: "option", option: "--explain" }),
  problem("total-off-unit", { total: "1.5", unit: "1", below: "1", above: "2" }),
  ...EXCEL_TROUBLES,
  problem("excel-sheet-protected", { sheet: "Avtal" }),
  problem("excel-book-protected", { file: "a.xlsx" }),
  problem("excel-switched", { file: "a.xlsx", other: "b.xlsx" }),
  problem("excel-sheet-taken", { sheet: "Avtal" }),
  ...(["cell", "sheet", "table", "name"] as const).flatMap((what) => [
    problem("excel-changed-since-read", { what, at: "Avtal", sheet: "Avtal" }),
    problem("excel-changed", { what, at: "Avtal", sheet: "Avtal" }),
  ]),
  problem("excel-changed", { what: "added", at: "Diagram 1", sheet: "Avtal" }),
  problem("excel-half-written", { file: "a.xlsx" }),
  problem("excel-selection-large", { cells: 60_000, limit: 50_000 }),
  ...["annualCost", "population", "rounding"].map((clause) =>
    problem("clause-open", {
      agreement: "a",
      clause,
      year: 2024,
      question: { sv: "Vilket?", en: "Which?" },
      dates: [],
    }),
  ),
];

const codes = problemCodeList();

/** The problems that an example brings about. */
async function problemsOf(code: string): Promise<readonly Problem[]> {
  const { out } = await inExample(join(EXAMPLES_FOLDER, code), (folder) =>
    runExample({ code, folder }, "--json"),
  );
  const told: unknown = JSON.parse(out);
  if (typeof told !== "object" || told === null || !("problems" in told)) return [];
  const list: readonly Problem[] = Array.isArray(told.problems) ? told.problems : [];
  return list;
}

/** A problem in both languages, as the pane shows it. */
function inPane(found: Problem): readonly string[] {
  return LANGUAGES.map((language) => problemText(found, language, "pane"));
}

function at(option: string): Problem {
  return problem("year-unreadable", { text: "x" }, { kind: "option", option });
}

/** What stands before a sentence. */
function placeIn(text: string): string {
  return text.split(": ")[0] ?? "";
}

const FIELDS: readonly (readonly [option: string, field: Field, sv: string, en: string])[] = [
  ["--year", "year", "År", "Year"],
  ["--total", "total", "Årskostnad", "Annual cost"],
  ["--population-date", "populationDate", "Folkmängd per", "Population on"],
  ["--rule", "rule", "Avrundning", "Rounding"],
  ["--unit", "unit", "Avrunda till", "Round to"],
  ["--odd-unit-to", "oddUnitTo", "Udda krona betalas av", "Odd krona paid by"],
  ["--by", "by", "Körd av", "Run by"],
  ["--at", "at", "Körd", "Run at"],
];

describe("problems in the pane", () => {
  test.each(EXAMPLES.filter((code) => !(code in AT_THE_TERMINAL)))(
    "[PR1] %s asks for nothing that is typed at a terminal",
    async (code) => {
      const found = await problemsOf(code);
      expect(found.map((one) => one.code)).toContain(code);
      const own = found.filter((one) => !(one.code in AT_THE_TERMINAL));
      expect(own.flatMap(inPane).filter((text) => TYPED.test(text))).toEqual([]);
    },
  );

  test.each(MADE.map((one) => [one.code, one] as const))(
    "[PR1] %s, made up, asks for nothing that is typed at a terminal",
    (_, made) => {
      expect(inPane(made).filter((text) => TYPED.test(text))).toEqual([]);
    },
  );

  test("[PR1] every code is held to that, but those that cannot come about there", () => {
    const held = [...EXAMPLES, ...MADE.map(({ code }) => code)];
    expect(codes.filter((code) => !held.includes(code))).toEqual([]);
    expect(Object.keys(AT_THE_TERMINAL).filter((code) => !codes.includes(code))).toEqual([]);
  });

  // Of `options-exclude` no JSON can be had: it is --json that excludes another option.
  test.each(Object.keys(AT_THE_TERMINAL).filter((code) => code !== "options-exclude"))(
    "[PR1] %s could not be held to that",
    async (code) => {
      const own = (await problemsOf(code)).filter((one) => one.code === code);
      expect(own.length).toBeGreaterThan(0);
      expect(own.flatMap(inPane).filter((text) => !TYPED.test(text))).toEqual([]);
    },
  );

  test.each(FIELDS)("[PR1] %s is a field of the pane", (option, field, sv, en) => {
    expect([FIELD_NAMES.sv[field], FIELD_NAMES.en[field]]).toEqual([sv, en]);
    expect(inPane(at(option)).map(placeIn)).toEqual([`fältet ${sv}`, `the field ${en}`]);
    const terminal = LANGUAGES.map((language) => placeIn(problemText(at(option), language)));
    expect(terminal).toEqual([option, option]);
  });

  test("[PR1] an option without a field is no place in the pane", () => {
    expect(inPane(at("--explain"))).toEqual([
      "«x» är inget år. Skriv fyra siffror, till exempel 2023.",
      "«x» is not a year. Write four digits, for example 2023.",
    ]);
  });

  test.each<readonly [language: Language, terminal: string, pane: string]>([
    [
      "sv",
      "Ange regel med --rule och enhet med --unit, eller skriv in dem i avtalets fil.",
      "Ange regel i fältet Avrundning och enhet i fältet Avrunda till, eller skriv in dem på bladet med klausulerna.",
    ],
    [
      "en",
      "Give a rule with --rule and a unit with --unit, or write them in the agreement's file.",
      "Give a rule in the field Rounding and a unit in the field Round to, or write them on the sheet of the clauses.",
    ],
  ])("[PR1] an open question is answered where one is (%s)", (language, terminal, pane) => {
    const open = MADE.find(({ facts }) => "clause" in facts && facts.clause === "rounding");
    expect(open && problemText(open, language)).toContain(terminal);
    expect(open && problemText(open, language, "terminal")).toContain(terminal);
    expect(open && problemText(open, language, "pane")).toContain(pane);
  });

  test("[PR1] several files at once, and a file that has changed, say what to do", () => {
    const files = problem("files-several", { files: ["a.xlsx", "b.xlsx", "c.csv"] });
    expect(inPane(files)).toEqual([
      "Flera filer angavs på en gång: «a.xlsx», «b.xlsx» och «c.csv». Öppna en i taget.",
      "Several files were given at once: «a.xlsx», «b.xlsx» and «c.csv». Open one at a time.",
    ]);
    expect(inPane(problem("file-changed", { file: "a.xlsx" }))).toEqual([
      "Filen «a.xlsx» har ändrats sedan den öppnades, och skrivs inte över. Öppna den igen, eller spara en kopia under ett annat namn.",
      "The file «a.xlsx» has changed since it was opened, and is not overwritten. Open it again, or save a copy under another name.",
    ]);
  });
});
