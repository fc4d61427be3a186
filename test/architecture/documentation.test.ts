import ts from "typescript";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as engine from "../../engine/index.ts";
import type { SourceFile } from "../support/sources.ts";
import { nodesOf, sourceFiles } from "../support/sources.ts";

const files = sourceFiles("engine", "formats", "templates", "toolkit", "addin", "cli");

function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node)
    ? (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
}

function undocumented({ path, tree }: SourceFile): readonly string[] {
  return tree.statements
    .filter((node) => isExported(node))
    .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map((node) => `${path}: ${node.getText().slice(0, 60)}`);
}

/** The lines `expression; // → text` of the examples in documentation. */
function examples({
  path,
  tree,
}: SourceFile): readonly { readonly path: string; readonly code: string }[] {
  const blocks = [...nodesOf(tree)].flatMap((node) => ts.getJSDocCommentsAndTags(node));
  const texts = new Set(blocks.map((block) => block.getText()));
  return [...texts].flatMap((text) =>
    [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => ({
      path,
      code: code.replace(/^\s*\* ?/gm, ""),
    })),
  );
}

/** Runs an example against the engine's public door; returns what each `// →` line gave and promised. */
function runExample(code: string): readonly (readonly [given: unknown, promised: unknown])[] {
  const body = code
    .replace(/import \{([^}]*)\} from "#engine";/, "const {$1} = engine;")
    .replace(/^(.*?);\s*\/\/ → (.*)$/gm, (_, expression: string, promised: string) => {
      return `results.push([${expression}, ${promised}]);`;
    });
  const script = `const results = []; ${body}; return results;`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  const results: unknown = new Function("engine", script)(engine);
  return z.array(z.tuple([z.unknown(), z.unknown()])).parse(results);
}

describe("[HO2] documentation", () => {
  test("[HO2] every exported symbol has some", () => {
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  test.each(files.flatMap(examples))(
    "[HO2] the example in $path gives what it promises",
    ({ code }) => {
      const results = runExample(code);
      expect(results.length).toBeGreaterThan(0);
      for (const [given, promised] of results) expect(given).toBe(promised);
    },
  );
});
