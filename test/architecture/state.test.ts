import ts from "typescript";
import { describe, expect, test } from "vitest";
import { lineOf, sourceFiles } from "../support/sources.ts";

const PRODUCT = ["engine", "formats", "templates", "toolkit", "addin", "cli"];

/** What can be changed after it is made, unless its type forbids it. */
const MUTABLE = new Set(["Map", "Set", "Array"]);

/** Whether a variable of a module can come to hold something else than it was given. */
function isState(declaration: ts.VariableDeclaration, list: ts.VariableDeclarationList): boolean {
  if ((list.flags & ts.NodeFlags.Const) === 0) return true;
  const { initializer, type } = declaration;
  if (initializer === undefined || /^(Readonly|readonly )/.test(type?.getText() ?? "")) {
    return false;
  }
  if (ts.isArrayLiteralExpression(initializer)) return initializer.elements.length === 0;
  if (ts.isObjectLiteralExpression(initializer)) return initializer.properties.length === 0;
  return ts.isNewExpression(initializer) && MUTABLE.has(initializer.expression.getText());
}

/** The variables of a module that keep state, by line. */
function stateIn(tree: ts.SourceFile): readonly ts.VariableDeclaration[] {
  return tree.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList: list }) => list.declarations.filter((one) => isState(one, list)));
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile("state.ts", text, ts.ScriptTarget.ES2022, true);
}

describe("[HO7] modules keep no state", () => {
  test("[HO7] none in the product", () => {
    const found = sourceFiles(...PRODUCT).flatMap((file) =>
      stateIn(file.tree).map((one) => `${file.path}:${String(lineOf(file, one))}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ["let count = 0;", 1],
    ["export const seen = new Map<string, number>();", 1],
    ["const found: string[] = [];", 1],
    ["const cache = {};", 1],
    ["const words: ReadonlyMap<string, string> = new Map([]);", 0],
    ["const names: readonly string[] = [];", 0],
    // What a WeakMap remembers by an object can always be computed again.
    ["const remembered = new WeakMap<object, string>();", 0],
    ["function f() { let count = 0; return count; }", 0],
  ])("[HO7] %s", (text, count) => {
    expect(stateIn(parsed(text))).toHaveLength(count);
  });
});
