import { expect, test } from "vitest";
import ts from "typescript";
import type { SourceFile } from "../support/sources.ts";
import { lineOf, nodesOf, sourceFiles, textOf } from "../support/sources.ts";

const SPEC = textOf("docs/SPEC.md");
const [IN_FORCE = "", NOT_YET = ""] = SPEC.split("## Not in force yet");

/** The ids that a part of the specification defines. */
function idsIn(part: string): readonly string[] {
  return [...part.matchAll(/\*\*([A-Z]{2}\d+)\*\*/g)].map(([, id = ""]) => id);
}

interface Title {
  readonly text: string;
  readonly at: string;
}

/** The titles of all tests: the first argument of `test(…)` and of `test.each(…)(…)`. */
function titlesIn(file: SourceFile): readonly Title[] {
  return [...nodesOf(file.tree)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !isTestCall(node.expression)) return [];
    const [title] = node.arguments;
    const text = title !== undefined && ts.isStringLiteralLike(title) ? title.text : "";
    return [{ text, at: `${file.path}:${String(lineOf(file, node))}` }];
  });
}

function isTestCall(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return expression.text === "test" || expression.text === "it";
  return (
    ts.isCallExpression(expression) && /^(?:test|it)\.each$/.test(expression.expression.getText())
  );
}

const titles = sourceFiles("test").flatMap(titlesIn);
const cited = (title: string): readonly string[] =>
  [...(/^(?:\[[A-Z]{2}\d+\])+/.exec(title)?.[0] ?? "").matchAll(/[A-Z]{2}\d+/g)].map(([id]) => id);

test("[HO1] every test names, first in its title, a rule that is in force", () => {
  const known = new Set(idsIn(IN_FORCE));
  const wrong = titles.filter(({ text }) => {
    const ids = cited(text);
    return ids.length === 0 || ids.some((id) => !known.has(id));
  });
  expect(titles.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test("[HO1] every rule in force is named by a test", () => {
  const named = new Set(titles.flatMap(({ text }) => cited(text)));
  expect(idsIn(IN_FORCE).filter((id) => !named.has(id))).toEqual([]);
});

test("[HO1] no rule is defined twice, or both in force and not", () => {
  const ids = [...idsIn(IN_FORCE), ...idsIn(NOT_YET)];
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(idsIn(NOT_YET).length).toBeGreaterThan(0);
});

test("[HO1] every rule that a source cites exists", () => {
  const known = new Set([...idsIn(IN_FORCE), ...idsIn(NOT_YET)]);
  const rooms = ["engine", "formats", "templates", "toolkit", "addin", "cli"];
  const wrong = sourceFiles(...rooms).flatMap(({ path, text }) =>
    [...text.matchAll(/@rule ((?:[A-Z]{2}\d+ ?)+)/g)]
      .flatMap(([, ids = ""]) => ids.trim().split(" "))
      .filter((id) => !known.has(id))
      .map((id) => `${path}: ${id}`),
  );
  expect(wrong).toEqual([]);
});
