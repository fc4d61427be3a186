import { parseArgs } from "node:util";
import type { Language, Place, Problem, Result } from "../engine/index.ts";
import { fail, LANGUAGES, problem, succeed } from "../engine/index.ts";
import { nearestTo } from "../formats/nearest-name.ts";

/** What a command accepts. */
export interface CommandForm {
  /** The names of its positional arguments. */
  readonly positionals: readonly string[];
  /** Whether the last of them may be given several times. */
  readonly repeats?: boolean;
  /** The names of its options with a value. */
  readonly values: readonly string[];
  /** The names of its options without a value, besides those of `outputs`. */
  readonly switches?: readonly string[];
  /** The forms that its results can have besides text. */
  readonly outputs: readonly ("json" | "csv")[];
}

/** How results are written. */
export type OutputForm = "text" | "json" | "csv";

/** A command line, read against a form. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The options without a value that were given. */
  readonly switches: ReadonlySet<string>;
  readonly output: OutputForm;
  readonly language: Language;
  readonly help: boolean;
  /** Everything wrong with it; the rest is then as good as it could be read. */
  readonly problems: readonly Problem[];
}

interface Given {
  readonly name: string;
  readonly raw: string;
  readonly value: string | undefined;
}

/**
 * Reads the arguments after the command. All faults are gathered; none stops the
 * reading.
 *
 * @rule CL1 CL3
 */
export function readArguments(args: readonly string[], form: CommandForm): Arguments {
  const { positionals, given } = tokens(args, form);
  const values = Object.fromEntries(given.map(({ name, value }) => [name, value]));
  const flags = new Set(given.map(({ name }) => name));
  const isHelp = args.includes("--help") || args.includes("-h");
  const output = flags.has("json") ? "json" : flags.has("csv") ? "csv" : "text";
  const language = LANGUAGES.find((known) => known === values["lang"]) ?? "sv";
  const problems = [
    ...given.flatMap((option, index) => optionProblems(option, given.slice(0, index), form)),
    ...exclusive(flags, "json", "csv"),
    ...exclusive(flags, "total", "indexation"),
    ...exclusive(flags, "explain", "csv"),
    ...exclusive(flags, "output", "in-place"),
    ...positionalProblems(positionals, form),
  ];
  return {
    positionals,
    values,
    switches: flags,
    output,
    language,
    help: isHelp,
    problems: isHelp ? [] : problems,
  };
}

function flagsOf(form: CommandForm): readonly string[] {
  return [...form.outputs, ...(form.switches ?? []), "help", "h"];
}

function valuesOf(form: CommandForm): readonly string[] {
  return [...form.values, "lang"];
}

interface OptionType {
  readonly type: "string" | "boolean";
  readonly short?: string;
}

/** Options that have a letter of their own. */
const SHORT: Readonly<Record<string, string>> = { output: "o" };

function tokens(
  args: readonly string[],
  form: CommandForm,
): { readonly positionals: readonly string[]; readonly given: readonly Given[] } {
  const ofType = (names: readonly string[], type: "string" | "boolean"): [string, OptionType][] =>
    names.map((name) => {
      const short = SHORT[name];
      return [name, short === undefined ? { type } : { type, short }];
    });
  const parsed = parseArgs({
    args: withEmptyValues(args, form),
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries<OptionType>([
      ...ofType(valuesOf(form), "string"),
      ...ofType(flagsOf(form), "boolean"),
    ]),
  });
  const known = [...valuesOf(form), ...flagsOf(form)];
  const given = parsed.tokens.flatMap((token): Given[] =>
    token.kind === "option" ? [{ name: token.name, raw: token.rawName, value: token.value }] : [],
  );
  const positionals = parsed.tokens.flatMap((token, index) => {
    if (token.kind !== "positional") return [];
    const before = parsed.tokens[index - 1];
    // What follows an unknown option was meant as its value; one complaint is enough.
    const isStray = before?.kind === "option" && !known.includes(before.name);
    return isStray ? [] : [token.value];
  });
  return { positionals, given };
}

/** `--total --unit 1` says no total: without this, parseArgs would read «--unit» as its value. */
function withEmptyValues(args: readonly string[], form: CommandForm): string[] {
  const names = valuesOf(form).flatMap((name) => [`--${name}`, `-${SHORT[name] ?? "-"}`]);
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  return args.map((arg, index) => {
    const hasValue = args[index + 1]?.startsWith("--") === false;
    if (index >= end || !names.includes(arg) || hasValue) return arg;
    return `${longName(arg)}=`;
  });
}

/** `--output` for `-o`: a letter takes no value after an equals sign. */
function longName(arg: string): string {
  const [name] = Object.entries(SHORT).find(([, short]) => arg === `-${short}`) ?? [];
  return name === undefined ? arg : `--${name}`;
}

function place(name: string): Place {
  return { kind: "option", option: name };
}

function optionProblems(
  { name, raw, value }: Given,
  earlier: readonly Given[],
  form: CommandForm,
): readonly Problem[] {
  if (flagsOf(form).includes(name)) {
    if (value === undefined) return [];
    return [problem("option-takes-no-value", { option: raw, value }, place(raw))];
  }
  const known = valuesOf(form);
  if (!known.includes(name)) return [unknownOption(raw, form)];
  const problems: Problem[] = [];
  if (earlier.some((other) => other.name === name)) {
    problems.push(problem("option-doubled", { option: raw }, place(raw)));
  }
  if (value === undefined || value.trim() === "") {
    problems.push(problem("option-without-value", { option: raw }, place(raw)));
  } else if (name === "lang" && !LANGUAGES.some((language) => language === value)) {
    const facts = { language: value, languages: [...LANGUAGES] };
    problems.push(problem("language-unknown", facts, place(raw)));
  }
  return problems;
}

function unknownOption(raw: string, form: CommandForm): Problem {
  const options = [...valuesOf(form), ...flagsOf(form).filter((flag) => flag !== "h")].map(
    (name) => `--${name}`,
  );
  const nearest = nearestTo(raw, options)[0] ?? null;
  return problem("option-unknown", { option: raw, options, nearest }, place(raw));
}

/** Two forms of the results, a tree in a table, or a cost that is stated and indexed, cannot both be had. */
function exclusive(given: ReadonlySet<string>, one: string, other: string): readonly Problem[] {
  if (!given.has(one) || !given.has(other)) return [];
  const options = [`--${one}`, `--${other}`];
  return [problem("options-exclude", { options }, place(`--${other}`))];
}

function positionalProblems(positionals: readonly string[], form: CommandForm): readonly Problem[] {
  if (form.repeats === true) return [];
  return positionals
    .slice(form.positionals.length)
    .map((argument) => problem("argument-unexpected", { argument }, place(argument)));
}

/** The value of an option that a command cannot do without; a blank one has been complained of already. */
export function required(args: Arguments, name: string): Result<string, Problem> {
  const value = args.values[name];
  const option = `--${name}`;
  if (value === undefined) return fail([problem("option-missing", { option }, place(option))]);
  return value.trim() === "" ? fail([]) : succeed(value);
}

/** The positional argument in a place, from 0. */
export function positional(
  args: Arguments,
  { positionals }: CommandForm,
  index: number,
): Result<string, Problem> {
  const value = args.positionals[index];
  if (value !== undefined && value.trim() !== "") return succeed(value);
  const argument = positionals[index] ?? "";
  return fail([problem("argument-missing", { argument }, place(`<${argument}>`))]);
}

/** The value of an option that may be left out; a blank one counts as left out. */
export function optional(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return value?.trim() === "" ? undefined : value;
}
