import type { Problem, ReferenceData, Result } from "../engine/index.ts";
import { fail, problem, succeed } from "../engine/index.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import type { Operation } from "../toolkit/workbook.ts";
import { readBack } from "../toolkit/read-back.ts";
import { carryOut } from "../toolkit/xlsx/carry-out.ts";
import type { XlsxBook } from "../toolkit/xlsx/open.ts";
import { saveXlsx } from "../toolkit/xlsx/save.ts";
import type { Arguments } from "./arguments.ts";
import { optional } from "./arguments.ts";
import type { Host, OutputFile } from "./host.ts";

/** Where a writing command is to put its workbook; null where nothing is to be written. */
export type Target = Omit<OutputFile, "bytes"> | null;

/**
 * Reads where the workbook goes: `-o` a file, or back where it came from.
 *
 * @rule CL9
 */
export function targetOf(args: Arguments, source: FileBytes | null): Target {
  const file = optional(args, "output");
  if (source !== null && args.switches.has("in-place")) {
    return { file: source.file, replaces: source.bytes };
  }
  if (file === undefined) return null;
  return { file, replaces: args.switches.has("force") ? "anything" : "nothing" };
}

/**
 * What is wrong with the name of the file to write: a workbook under another name is opened
 * by no program, nor one with macros under a name for one without.
 *
 * @param source the workbook that is split; null for a new one
 * @rule CL9
 */
export function outputProblems(args: Arguments, source: FileBytes | null): readonly Problem[] {
  const file = optional(args, "output");
  const extension = source === null ? ".xlsx" : extensionOf(source.file);
  if (file === undefined || file.toLowerCase().endsWith(extension)) return [];
  return [problem("output-extension", { file, extension }, { kind: "option", option: "-o" })];
}

function extensionOf(file: string): string {
  return /\.(?:xlsm|xltx|xltm)$/.exec(file.toLowerCase())?.[0] ?? ".xlsx";
}

/** Carries a plan out on a book, reads it back and writes it, or with `--dry-run` only tries to. @rule WB1 CL9 */
export async function writeWorkbook(
  host: Host,
  { book, plan, reference }: Writing,
  { target, isDryRun }: { readonly target: NonNullable<Target>; readonly isDryRun: boolean },
): Promise<Result<null, Problem>> {
  const written = carryOut(book, plan);
  if (!written.ok) return written;
  const bytes = saveXlsx(written.value);
  const isSound = readBack({ file: target.file, bytes }, reference);
  if (!isSound.ok) return isSound;
  return isDryRun ? succeed(null) : host.write({ ...target, bytes });
}

/** What is written: a plan on a book, and the data that its reports are held against. */
interface Writing {
  readonly book: XlsxBook;
  readonly plan: readonly Operation[];
  readonly reference: ReferenceData;
}

/** What only a workbook takes, given for an agreement. */
export function onlyForWorkbooks(args: Arguments, names: readonly string[]): readonly Problem[] {
  return names
    .filter((name) => args.switches.has(name) || args.values[name] !== undefined)
    .map((name) => {
      const option = name === "output" ? "-o" : `--${name}`;
      return problem("workbook-needed", { option }, { kind: "option", option });
    });
}

/** Both must be there: a result, and no problem beside it. */
export function soundOr<Value>(
  result: Result<Value, Problem>,
  problems: readonly Problem[],
): Result<Value, Problem> {
  const all = [...problems, ...(result.ok ? [] : result.problems)];
  return all.length > 0 ? fail(all) : result;
}
