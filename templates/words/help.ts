import type { Language } from "../../engine/index.ts";
import { englishHelp } from "./help-en.ts";
import { swedishHelp } from "./help-sv.ts";

/** The commands there are, in the order that help lists them. */
export const COMMAND_NAMES = ["agreements", "split", "allocate", "demo"] as const;

/** A command's name. */
export type CommandName = (typeof COMMAND_NAMES)[number];

/** What help tells of one command. */
export interface CommandHelp {
  /** What it does, on one line. */
  readonly summary: string;
  /** What follows the command's name. */
  readonly usage: string;
  /** Each option and what it means. */
  readonly options: readonly (readonly [option: string, meaning: string])[];
  /** Arguments that can be run as they stand. */
  readonly examples: readonly string[];
}

/** All of help. */
export interface Help {
  readonly intro: string;
  readonly usage: string;
  readonly commandsHeading: string;
  readonly optionsHeading: string;
  readonly examplesHeading: string;
  readonly exitHeading: string;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  /** Options that every command takes, if its results can have the form. */
  readonly common: readonly (readonly [option: string, meaning: string])[];
  readonly exits: readonly (readonly [code: string, meaning: string])[];
}

const HELP: Readonly<Record<Language, Help>> = { sv: swedishHelp, en: englishHelp };
const RUN = "npm run -s samrakna --";

/** Help on one command. */
export function commandHelp(name: CommandName, language: Language): string {
  const help = HELP[language];
  const { summary, usage, options, examples } = help.commands[name];
  const own = options.length === 0 ? [] : ["", `${help.optionsHeading}:`, ...definitions(options)];
  return [
    summary,
    "",
    `  ${RUN} ${name}${usage === "" ? "" : ` ${usage}`}`,
    ...own,
    "",
    ...definitions(help.common),
    "",
    `${help.examplesHeading}:`,
    ...examples.map((example) => `  ${RUN} ${example}`),
    "",
  ].join("\n");
}

/** Help on the whole program. */
export function programHelp(language: Language): string {
  const help = HELP[language];
  const commands = COMMAND_NAMES.map((name) => [name, help.commands[name].summary] as const);
  return [
    help.intro,
    "",
    `  ${RUN} ${help.usage}`,
    "",
    `${help.commandsHeading}:`,
    ...definitions(commands),
    "",
    `${help.optionsHeading}:`,
    ...definitions(help.common),
    "",
    `${help.exitHeading}:`,
    ...definitions(help.exits),
    "",
  ].join("\n");
}

function definitions(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const widest = pairs.reduce((most, [term]) => Math.max(most, term.length), 0);
  return pairs.map(([term, meaning]) => `  ${term.padEnd(widest)}  ${meaning}`);
}
