import type { Problem, Result } from "../../engine/index.ts";
import { fail, problem, problemsOf, succeed } from "../../engine/index.ts";
import { agreementText } from "../../formats/agreement-export.ts";
import { WORKBOOK_WORDS } from "../../templates/words/workbook-words.ts";
import { exportFromBook } from "../../toolkit/export-agreement.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import type { Arguments, CommandForm } from "../arguments.ts";
import { optional, positional } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { Host } from "../host.ts";
import { EXIT } from "../exit-code.ts";
import { reportProblems } from "../output/problems.ts";
import { findSubject, loadReference } from "../reference.ts";

const FORM: CommandForm = {
  positionals: ["action", "subject"],
  values: ["agreement", "output"],
  switches: ["force"],
  outputs: [],
};

/** `agreement export`: an agreement, of a workbook or of those that come along, as a file. @rule AG2 CL9 */
export const agreementCommand: Command = {
  name: "agreement",
  form: FORM,
  run: async (args, host) => {
    const action = actionIn(args);
    const name = positional(args, FORM, 1);
    const text = name.ok ? await textOf(name.value, args, host) : fail<Problem>(name.problems);
    const target = targetIn(args);
    const problems = [...args.problems, ...problemsOf<Problem>(action, text, target)];
    if (problems.length > 0 || !text.ok || !target.ok) return reportProblems(host, problems, args);
    if (target.value === null) {
      host.out(text.value);
      return EXIT.done;
    }
    const bytes = new TextEncoder().encode(text.value);
    const replaces = args.switches.has("force") ? "anything" : "nothing";
    const written = await host.write({ file: target.value, replaces, bytes });
    if (!written.ok) return reportProblems(host, written.problems, args);
    host.out(`${WORKBOOK_WORDS[args.language].wrote(target.value)}\n`);
    return EXIT.done;
  },
};

/** There is one thing to do with an agreement so far. */
function actionIn(args: Arguments): Result<null, Problem> {
  const action = positional(args, FORM, 0);
  if (!action.ok) return action;
  if (action.value === "export") return succeed(null);
  const facts = { text: action.value, choices: ["export"], nearest: null };
  return fail([problem("choice-unknown", facts, { kind: "option", option: "agreement" })]);
}

/** Where the file goes; null for standard output. */
function targetIn(args: Arguments): Result<string | null, Problem> {
  const file = optional(args, "output");
  if (file === undefined || file.toLowerCase().endsWith(".json")) return succeed(file ?? null);
  const place = { kind: "option", option: "-o" } as const;
  return fail([problem("output-extension", { file, extension: ".json" }, place)]);
}

async function textOf(name: string, args: Arguments, host: Host): Promise<Result<string, Problem>> {
  const reference = await loadReference(host);
  const subject = await findSubject(host, name, reference);
  if (!subject.ok) return subject;
  if (subject.value.kind === "agreement") return succeed(agreementText(subject.value.agreement));
  const book = openWorkbook(subject.value.source, reference.register);
  return book.ok ? exportFromBook(book.value.read, optional(args, "agreement")) : book;
}
