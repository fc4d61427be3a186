import type { Language, Problem, Result } from "../../engine/index.ts";
import type { SplitFields } from "../../addin/worker/worker-api.ts";
import { problemText } from "../../templates/messages/problem-text.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { run } from "./memory-host.ts";
import type { GivenFile } from "./pane-driving.ts";
import { oneLine } from "./pane-driving.ts";
import { REFERENCE } from "./reference.ts";

/** What is asked of a year: of the command line by options, of the pane in its fields. */
export type Choices = Readonly<Partial<SplitFields>>;

const OPTIONS = {
  year: "--year",
  total: "--total",
  populationDate: "--population-date",
  rule: "--rule",
  unit: "--unit",
  oddUnitTo: "--odd-unit-to",
  key: "--key",
} as const satisfies Readonly<Record<keyof SplitFields, string>>;

const FIELDS = ["year", "total", "populationDate", "rule", "unit", "oddUnitTo", "key"] as const;

/** Choices as options of the command line; an empty field says nothing. */
export function optionsOf(choices: Choices): readonly string[] {
  return FIELDS.flatMap((field) => {
    const text = choices[field]?.trim() ?? "";
    return text === "" ? [] : [`${OPTIONS[field]}=${text}`];
  });
}

/** What the command line makes of some choices for the agreement that comes along. */
export interface Told {
  readonly code: number;
  /** The table's rows, each as one line; none where it is refused. */
  readonly lines: readonly string[];
  /** All that it says, as it says it. */
  readonly out: string;
}

/** Has the command line split a year of the agreement that comes along. */
export async function toldOf(
  choices: Choices,
  language: Language = "sv",
  ...more: readonly string[]
): Promise<Told> {
  const options = [...optionsOf(choices), "--lang", language, ...more];
  const { code, out } = await run(["split", "dalarna-2023", ...options]);
  return { code, lines: code === 0 ? tableLines(out) : [], out };
}

/** The rows of the table, from the first ruled line to the blank line after it. */
function tableLines(out: string): readonly string[] {
  const lines = out.split("\n");
  const table = lines.slice(lines.findIndex((line) => line.startsWith("──")));
  return table.slice(0, table.indexOf("")).flatMap((line) => {
    return line.startsWith("──") ? [] : [oneLine(line)];
  });
}

/** A trace at a terminal, line by line as `title: value`, from the top. */
export function traceLines(out: string): readonly string[] {
  const lines = out.split("\n");
  const top = lines.findIndex(
    (line, index) => /^[├└]─ /.test(lines[index + 1] ?? "") && line !== "",
  );
  const tree = lines.slice(top);
  return tree.slice(0, tree.indexOf("")).map((line) => {
    const [text = ""] = line.replace(/^[│├└─ ]+/, "").split("   (");
    return oneLine(text);
  });
}

/** How a pane says what is wrong with a workbook's file. */
export function refusalOf({ name, bytes }: GivenFile, language: Language): readonly string[] {
  return sentencesOf(openWorkbook({ file: name, bytes }, REFERENCE.register), language);
}

/** The problems of something refused, as a pane says them. */
export function sentencesOf(
  result: Result<unknown, Problem>,
  language: Language,
): readonly string[] {
  if (result.ok) throw new Error("it is not refused");
  return result.problems.map((found) => problemText(found, language, "pane"));
}

/** The workbook that the command line makes of the agreement that comes along. */
export async function newBookBytes(language: Language = "sv"): Promise<Uint8Array> {
  const { written, err } = await run(["new", "dalarna-2023", "-o", "bok.xlsx", "--lang", language]);
  const bytes = written.get("bok.xlsx");
  if (bytes === undefined) throw new Error(err);
  return bytes;
}

/** A workbook after the command line has split it again. */
export async function splitAgainBytes(
  bytes: Uint8Array,
  ...options: readonly string[]
): Promise<Uint8Array> {
  const files = { "bok.xlsx": bytes };
  const { written, err } = await run(["split", "bok.xlsx", "--in-place", ...options], files);
  const after = written.get("bok.xlsx");
  if (after === undefined) throw new Error(err);
  return after;
}
