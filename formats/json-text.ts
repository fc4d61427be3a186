import type { Problem, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";

/** Deeper than any agreement; a file nested farther is refused before anything walks it. */
const DEEPEST = 64;

/**
 * Parses JSON text; what is wrong with its form becomes a problem with the line.
 *
 * @rule AG1
 */
export function parseJson(file: string, text: string): Result<unknown, Problem> {
  if (nesting(text) > DEEPEST) {
    return fail([problem("json-too-deep", { limit: DEEPEST }, { kind: "file", file })]);
  }
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch (error) {
    const before = text.slice(0, positionIn(error, text));
    const line = before.split("\n").length;
    const start = Math.max(before.lastIndexOf("\n") + 1, before.length - 30);
    const near =
      text
        .slice(start, start + 60)
        .split("\n")[0]
        ?.trim() ?? "";
    return fail([problem("json-malformed", { near }, { kind: "file", file, line })]);
  }
}

/** Where parsing stopped: V8 tells the position in its message, but not when the text just ends. */
function positionIn(error: unknown, text: string): number {
  const detail = error instanceof Error ? error.message : "";
  const position = /at position (?<position>\d+)/.exec(detail)?.groups?.["position"];
  const end = text.trimEnd().length;
  return position === undefined ? end : Math.min(Number(position), end);
}

/** An upper bound of the depth: brackets inside texts count too. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
