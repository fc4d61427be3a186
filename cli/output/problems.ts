import { jsonText } from "./json-text.ts";
import type { Language, Problem } from "../../engine/index.ts";
import { problemText } from "../../templates/messages/problem-text.ts";
import { wordsIn } from "../../templates/words/words-in.ts";
import type { OutputForm } from "../arguments.ts";
import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";

/**
 * Tells every problem: as JSON among the results, or as words beside them.
 *
 * @rule CL2 CL3 PR1
 */
export function reportProblems(
  host: Host,
  problems: readonly Problem[],
  { output, language }: { readonly output: OutputForm; readonly language: Language },
): ExitCode {
  if (output === "json") {
    const told = problems.map((problem) => ({
      ...problem,
      message: problemText(problem, language),
    }));
    host.out(jsonText({ problems: told }));
    return EXIT.unusable;
  }
  const lines = problems.map((problem) => `  ${problemText(problem, language)}`);
  host.err([wordsIn(language).problemCount(problems.length), ...lines, ""].join("\n"));
  return EXIT.unusable;
}
