import { jsonText } from "./output/json-text.ts";
import type { Language, Problem } from "../engine/index.ts";
import { LANGUAGES, problem } from "../engine/index.ts";
import { nearestTo } from "../formats/nearest-name.ts";
import { COMMAND_NAMES } from "../templates/words/help-form.ts";
import { commandHelp, programHelp } from "../templates/words/help.ts";
import { wordsIn } from "../templates/words/words-in.ts";
import type { OutputForm } from "./arguments.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { agreementCommand } from "./commands/agreement.ts";
import { agreementsCommand } from "./commands/agreements.ts";
import { allocateCommand } from "./commands/allocate.ts";
import { auditCommand } from "./commands/audit.ts";
import { demoCommand } from "./commands/demo.ts";
import { explainCommand } from "./commands/explain.ts";
import { importCommand } from "./commands/import.ts";
import { newCommand } from "./commands/new.ts";
import { splitCommand } from "./commands/split.ts";
import type { ExitCode } from "./exit-code.ts";
import { EXIT } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { reportProblems } from "./output/problems.ts";

const COMMANDS: readonly Command[] = [
  agreementsCommand,
  agreementCommand,
  newCommand,
  splitCommand,
  auditCommand,
  allocateCommand,
  explainCommand,
  importCommand,
  demoCommand,
];

/**
 * Runs the program: finds the command, reads its arguments, lets it work.
 *
 * @returns the exit code; nothing is thrown
 * @rule CL1 CL2
 */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = args;
  const style = styleOf(args);
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command !== undefined) return await run(command, rest, host);
    if (name === "help" || args.includes("--help") || args.includes("-h")) {
      host.out(programHelp(style.language));
      return EXIT.done;
    }
    return reportProblems(host, [unknownCommand(name)], style);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const message = wordsIn(style.language).internalError(detail);
    if (style.output === "json") {
      const internal = { code: "internal-error", facts: { detail }, place: null, message };
      host.out(jsonText({ problems: [internal] }));
    } else {
      host.err(`${message}\n`);
    }
    return EXIT.internal;
  }
}

async function run(command: Command, rest: readonly string[], host: Host): Promise<ExitCode> {
  const args = readArguments(rest, command.form);
  if (!args.help) return command.run(args, host);
  host.out(commandHelp(command.name, args.language, command.form.outputs));
  return EXIT.done;
}

/** Where no command was found, the form of the answer is still the one asked for. */
function styleOf(args: readonly string[]): { output: OutputForm; language: Language } {
  const given = args[args.indexOf("--lang") + 1];
  const language =
    LANGUAGES.find((known) => args.includes(`--lang=${known}`) || given === known) ?? "sv";
  return { output: args.includes("--json") ? "json" : "text", language };
}

function unknownCommand(name: string | undefined): Problem {
  const commands = [...COMMAND_NAMES];
  if (name === undefined || name.startsWith("-")) return problem("command-missing", { commands });
  const nearest = nearestTo(name, commands)[0] ?? null;
  const place = { kind: "option", option: "<command>" } as const;
  return problem("command-unknown", { command: name, commands, nearest }, place);
}
