import type { Arguments, CommandForm } from "./arguments.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import type { CommandName } from "../templates/words/help-form.ts";

/** One command: what it accepts and what it does. */
export interface Command {
  readonly name: CommandName;
  readonly form: CommandForm;
  /** Runs with arguments that were read, sound or not: a command adds its own problems to theirs. */
  readonly run: (args: Arguments, host: Host) => Promise<ExitCode>;
}
