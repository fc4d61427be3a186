import { describe, expect, test } from "vitest";
import { CLAUSE_NAMES } from "../../addin/taskpane/session/clause-fields.ts";
import { SCREENS, TABLE_SCREEN } from "../../addin/taskpane/screens/screens.ts";
import { THEME_CHOICES } from "../../addin/taskpane/settings/settings.ts";
import { LANGUAGES } from "../../engine/index.ts";
import { OWN_SHEETS } from "../../templates/book/own-parts.ts";
import { paneWordsIn } from "../support/pane-words.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import { createdBook } from "../support/pane-jobs.ts";

interface Word {
  readonly path: string;
  readonly value: unknown;
}

/** Every word of a language, by its path. */
function wordsBelow(words: unknown, path: string): readonly Word[] {
  if (typeof words !== "object" || words === null) return [{ path, value: words }];
  return Object.entries(words).flatMap(([name, word]) => wordsBelow(word, `${path}.${name}`));
}

/** What is put into a sentence, and must be found in it. */
const PUT = ["⟨ett⟩", "⟨två⟩", "⟨tre⟩"];

function textOf({ value }: Word, put: readonly unknown[] = PUT): string {
  const text: unknown =
    typeof value === "function"
      ? Reflect.apply(value, undefined, put.slice(0, value.length))
      : value;
  if (typeof text !== "string") throw new Error(`${String(text)} is no text`);
  return text;
}

/** What stands in a sentence where something was forgotten. */
const SLIP = /undefined|null|NaN|\[object|[{}]| {2}/;

const SV = wordsBelow(paneWordsIn("sv"), "own");
const EN = wordsBelow(paneWordsIn("en"), "own");

describe("[PA3] the pane's words", () => {
  test("[PA3] are the same in both languages, word by word, and as many", () => {
    const shape = ({ path, value }: Word): string =>
      `${path} ${typeof value}${typeof value === "function" ? String(value.length) : ""}`;
    expect(EN.map(shape)).toEqual(SV.map(shape));
    expect(SV.length).toBeGreaterThan(100);
  });

  test("[PA3] each say something, and say what they are reported", () => {
    for (const word of [...SV, ...EN]) {
      const { path, value } = word;
      const put = PUT.slice(0, typeof value === "function" ? value.length : 0);
      const text = textOf(word);
      expect([path, ...put.filter((one) => !text.includes(one))]).toEqual([path]);
      const numbers = [0, 1, 2].flatMap((number) => [
        textOf(word, [number, number]),
        textOf(word, [String(number), String(number)]),
      ]);
      for (const said of [text, ...numbers]) {
        const isSound = said.trim() !== "" && said === said.trim() && !SLIP.test(said);
        expect([path, said, isSound]).toEqual([path, said, true]);
      }
    }
  });

  test("[PA3] differ between one and more of a thing", () => {
    const { file, problems, agreement, write } = paneWordsIn("en");
    expect([file.wrote("1"), file.wrote("2")]).toEqual([
      "Written: 1 cell changed.",
      "Written: 2 cells changed.",
    ]);
    expect([problems.cannotOpen("a", 1), problems.cannotOpen("a", 2)]).toEqual([
      "a cannot be opened",
      "a cannot be opened: 2 problems",
    ]);
    expect([agreement.open(1), agreement.open(2)]).toEqual([
      "The documents leave a question open",
      "The documents leave 2 questions open",
    ]);
    expect([write.cells("1"), write.cells("2")]).toEqual(["1 cell changes", "2 cells change"]);
  });

  test("[PA3] in English are English, but for what sheets are called, and in Swedish Swedish", () => {
    const titles = OWN_SHEETS.map(({ title }) => title.sv);
    const withoutTitles = (text: string): string =>
      titles.reduce((rest, title) => rest.replaceAll(title, ""), text);
    const swedish = EN.filter((word) => /[åäö]/i.test(withoutTitles(textOf(word, ["1", "2"]))));
    expect(swedish.map(({ path }) => path)).toEqual([]);
    const same = SV.filter((word, index) => {
      const english = EN[index];
      return english !== undefined && textOf(word) === textOf(english);
    });
    expect(same.map(({ path }) => path)).toEqual([
      "own.agreement.partyKinds.region",
      "own.split.kronor",
      "own.ledger.plans.kommun-bas",
      "own.ledger.plans.region-bas",
      "own.trace.heading",
      "own.write.cellColumns.cell",
      "own.settings.languages.sv",
      "own.settings.languages.en",
    ]);
  });
});

describe("[PA3] everything has its word", () => {
  test.each(LANGUAGES)("[PA3] screens, stages, looks and kinds, in %s", async (language) => {
    const own = paneWordsIn(language);
    expect([...SCREENS, TABLE_SCREEN].map(({ id }) => id)).toEqual(Object.keys(own.screens));
    expect(THEME_CHOICES).toEqual(Object.keys(own.settings.themes));
    expect(new Set<string>(LANGUAGES)).toEqual(new Set(Object.keys(own.settings.languages)));
    const { stages, contents } = await createdBook();
    for (const stage of [...stages, "reading", "planning", "writing", "trying"] as const) {
      expect(own.work.stages[stage]).toMatch(/…$/);
    }
    for (const { kind } of contents.agreement.parties) {
      expect(own.agreement.partyKinds[kind]).not.toBe("");
    }
    for (const name of CLAUSE_NAMES) expect(wordsIn(language).clauses[name]).not.toBe("");
    expect(new Set(Object.values(own.work.stages)).size).toBe(7);
  });
});
