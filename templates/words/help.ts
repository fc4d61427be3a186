import type { Language } from "../../engine/index.ts";
import type { CommandName, Help } from "./help-form.ts";
import { COMMAND_NAMES } from "./help-form.ts";
import { englishHelp } from "./help-en.ts";
import { swedishHelp } from "./help-sv.ts";

const HELP: Readonly<Record<Language, Help>> = { sv: swedishHelp, en: englishHelp };
const RUN = "npm run -s samrakna --";

/** Help on one command; `outputs` are the forms that its results can have besides text. */
export function commandHelp(
  name: CommandName,
  language: Language,
  outputs: readonly string[],
): string {
  const help = HELP[language];
  const forms = ["--json", "--csv"].filter((flag) => !outputs.includes(flag.slice(2)));
  const common = help.common.filter(([flag]) => !forms.includes(flag));
  const { summary, usage, options, examples } = help.commands[name];
  const own = options.length === 0 ? [] : ["", `${help.optionsHeading}:`, ...definitions(options)];
  return [
    summary,
    "",
    `  ${RUN} ${name}${usage === "" ? "" : ` ${usage}`}`,
    ...own,
    "",
    ...definitions(common),
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
