import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder that the project lies in. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A source file, parsed. */
export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** All TypeScript files below some folders of the project. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
      .map((entry) => parse(join(entry.parentPath, entry.name))),
  );
}

function parse(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const path = relative(ROOT, file).replaceAll("\\", "/");
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
}

/** Every node below a node, itself included. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** The line that a node begins on, from 1. */
export function lineOf({ tree }: SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The codes of problems in their order of precedence: those of the parts after the others. */
export function problemCodeList(): readonly string[] {
  const files = [
    "engine/problem.ts",
    "engine/agreement/agreement-problem.ts",
    "engine/published/published-problem.ts",
    "engine/ledger/ledger-problem.ts",
  ];
  return files.flatMap((file) =>
    [...textOf(file).matchAll(/^ {2}"([a-z-]+)": /gm)].map(([, code = ""]) => code),
  );
}
