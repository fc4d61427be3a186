/** The commands there are, in the order that help lists them. */
export const COMMAND_NAMES = [
  "agreements",
  "agreement",
  "new",
  "split",
  "audit",
  "allocate",
  "explain",
  "import",
  "demo",
] as const;

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
