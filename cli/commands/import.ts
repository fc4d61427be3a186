import type { LedgerSign, Problem, ReferenceData, Result } from "../../engine/index.ts";
import { fail, LEDGER_SIGNS, problem, succeed } from "../../engine/index.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";
import { nearestTo } from "../../formats/nearest-name.ts";
import { IMPORT_WORDS } from "../../templates/words/import-words.ts";
import type { LedgerImport } from "../../toolkit/import-ledger.ts";
import { importLedger } from "../../toolkit/import-ledger.ts";
import { knownSign, readLedgerBook } from "../../toolkit/ledger/ledger-book.ts";
import { readBackImport } from "../../toolkit/import-read-back.ts";
import type { WorkbookFile } from "../../toolkit/open-workbook.ts";
import { openWorkbook } from "../../toolkit/open-workbook.ts";
import { summaryOf } from "../../toolkit/plan/summary.ts";
import type { LedgerReport } from "../../toolkit/read-ledger.ts";
import { readLedgerTable, readSie } from "../../toolkit/read-ledger.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import type { Arguments, CommandForm } from "../arguments.ts";
import { optional, positional } from "../arguments.ts";
import type { Command } from "../command.ts";
import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { importJson, importText } from "../output/import-output.ts";
import { jsonText } from "../output/json-text.ts";
import { ledgerJson, ledgerText } from "../output/ledger-output.ts";
import { reportProblems } from "../output/problems.ts";
import { remarksJson, reportRemarks } from "../output/remarks.ts";
import type { Written } from "../output/written-sheets.ts";
import { writtenJson, writtenText } from "../output/written-sheets.ts";
import { loadReference } from "../reference.ts";
import { signatureOf } from "../signature.ts";
import type { Target } from "../workbook-file.ts";
import { onlyForWorkbooks, outputProblems, targetOf } from "../workbook-file.ts";

const FORM: CommandForm = {
  positionals: ["kind", "book", "file"],
  values: [
    ...["object", "counterpart", "sign", "period", "columns"],
    ...["only", "plan", "output", "by", "at"],
  ],
  switches: ["yes", "in-place", "dry-run", "force"],
  outputs: ["json"],
};

/** What can be read in. */
const KINDS = ["sie", "ledger"];

/** Options that only a table needs. */
const OF_TABLES = ["sign", "period", "columns"];

/** Options that only a workbook needs. */
const WRITING = ["only", "plan", "output", "by", "at", "yes", "in-place", "dry-run", "force"];

/** `import`: what a file of the ledger holds, and into a workbook once it is approved. @rule LE1 LE4 LE5 LE6 LE8 CL5 CL9 */
export const importCommand: Command = {
  name: "import",
  form: FORM,
  run: (args, host) => (args.positionals.length > 2 ? intoBook(args, host) : show(args, host)),
};

/** Without a workbook: what the file holds. */
async function show(args: Arguments, host: Host): Promise<ExitCode> {
  const kind = kindOf(args);
  const file = positional(args, { ...FORM, positionals: ["kind", "file"] }, 1);
  const report = await readFile(kind, file, { args, host });
  const problems = [
    ...args.problems,
    ...onlyForWorkbooks(args, WRITING),
    ...(kind.ok ? excluded(kind.value, args) : []),
    ...(report.ok ? [] : report.problems),
  ];
  if (!report.ok || problems.length > 0) return reportProblems(host, problems, args);
  const { language } = args;
  if (args.output === "json") host.out(jsonText(ledgerJson(report.value, language)));
  else host.out(ledgerText(report.value, language));
  reportRemarks(host, report.value.remarks, args);
  return EXIT.done;
}

async function intoBook(args: Arguments, host: Host): Promise<ExitCode> {
  const reference = await loadReference(host);
  const kind = kindOf(args);
  const name = positional(args, FORM, 1);
  const file = positional(args, FORM, 2);
  const source = name.ok ? await host.read(name.value) : fail<Problem>(name.problems);
  const book = source.ok ? openWorkbook(source.value, reference.register) : source;
  const known = kind.ok && kind.value === "ledger" && book.ok ? knownIn(args, book.value) : null;
  const report = await readFile(kind, file, { args, host, sign: known?.sign });
  const imported =
    book.ok && report.ok
      ? importLedger(book.value.read, requestOf(args, report.value, { file, known }))
      : null;
  const problems = [
    ...args.problems,
    ...(kind.ok ? excluded(kind.value, args) : []),
    ...(source.ok ? outputProblems(args, source.value) : []),
    ...(source.ok ? approvalProblems(args, source.value) : []),
    ...[book, report, ...(imported === null ? [] : [imported])].flatMap((one) =>
      one.ok ? [] : one.problems,
    ),
  ];
  if (!book.ok || imported?.ok !== true || problems.length > 0) {
    return reportProblems(host, problems, args);
  }
  const written = await write(imported.value, book.value, { args, host, reference });
  if (!written.ok) return reportProblems(host, written.problems, args);
  return print(imported.value, { args, host, written: written.value, book: book.value });
}

type KnownSign = ReturnType<typeof knownSign>;

/** The sign that a table had before, where none is given now. */
function knownIn(args: Arguments, { read }: WorkbookFile): KnownSign {
  const ledger = readLedgerBook(read.book);
  return optional(args, "sign") === undefined && ledger.ok ? knownSign(ledger.value) : null;
}

function kindOf(args: Arguments): Result<string, Problem> {
  const kind = positional(args, FORM, 0);
  if (!kind.ok || KINDS.includes(kind.value)) return kind;
  const nearest = nearestTo(kind.value, KINDS)[0] ?? null;
  const facts = { text: kind.value, choices: KINDS, nearest };
  return fail([problem("choice-unknown", facts, { kind: "option", option: "<kind>" })]);
}

interface FileReading {
  readonly args: Arguments;
  readonly host: Host;
  /** The sign that is known, where the user gives none. */
  readonly sign?: LedgerSign | undefined;
}

/** Reads a file piece by piece, so that its size does not matter. */
async function readFile(
  kind: Result<string, Problem>,
  file: Result<string, Problem>,
  { args, host, sign }: FileReading,
): Promise<Result<LedgerReport, Problem>> {
  if (!kind.ok || !file.ok) {
    return fail([kind, file].flatMap((one) => (one.ok ? [] : one.problems)));
  }
  const request = {
    file: file.value,
    objects: optional(args, "object"),
    counterpart: optional(args, "counterpart"),
    sign: optional(args, "sign") ?? sign,
    period: optional(args, "period"),
    columns: optional(args, "columns"),
  };
  const reading = kind.value === "sie" ? succeed(readSie(request)) : readLedgerTable(request);
  if (!reading.ok) return reading;
  const read = await host.stream(file.value, reading.value.push);
  return read.ok ? reading.value.end() : read;
}

/** A file of SIE says its signs, periods and accounts itself. @rule CL3 */
function excluded(kind: string, args: Arguments): readonly Problem[] {
  return OF_TABLES.filter((name) => kind === "sie" && args.values[name] !== undefined).map((name) =>
    problem("options-exclude", { options: ["sie", `--${name}`] }),
  );
}

/** What is approved has to go somewhere. */
function approvalProblems(args: Arguments, source: FileBytes): readonly Problem[] {
  const isDryRun = args.switches.has("dry-run");
  if (!args.switches.has("yes") || isDryRun || targetOf(args, source) !== null) return [];
  return [problem("option-missing", { option: "-o" }, { kind: "option", option: "-o" })];
}

function requestOf(
  args: Arguments,
  report: LedgerReport,
  { file, known }: { readonly file: Result<string, Problem>; readonly known: KnownSign },
): Parameters<typeof importLedger>[1] {
  const sign: LedgerSign | undefined = LEDGER_SIGNS.find((one) => one === optional(args, "sign"));
  const name = file.ok ? (file.value.split(/[\\/]/).at(-1) ?? file.value) : "";
  return {
    report,
    file: name,
    only: optional(args, "only"),
    plan: optional(args, "plan"),
    sign: sign ?? known?.sign ?? null,
    signFrom: known?.from ?? null,
    signature: signatureOf(args),
  };
}

interface Context {
  readonly args: Arguments;
  readonly host: Host;
  readonly reference: ReferenceData;
}

/** Writes what is approved; null where nothing is. @rule LE8 CL9 */
async function write(
  imported: LedgerImport,
  { source, xlsx, read }: WorkbookFile,
  { args, host, reference }: Context,
): Promise<Result<Written | null, Problem>> {
  const target: Target = targetOf(args, source);
  const isDryRun = args.switches.has("dry-run");
  if (!isDryRun && (target === null || !args.switches.has("yes"))) return succeed(null);
  const carried = carryOut(xlsx, imported.steps);
  if (!carried.ok) return carried;
  const to = target ?? { file: source.file, replaces: source.bytes };
  const bytes = saveXlsx(carried.value);
  const isSound = readBackImport({ file: to.file, bytes }, imported, reference);
  if (!isSound.ok) return isSound;
  const written = isDryRun ? succeed(null) : await host.write({ ...to, bytes });
  if (!written.ok) return written;
  return succeed({ file: to.file, isDryRun, sheets: summaryOf(imported.steps, read.book.present) });
}

interface Printed {
  readonly args: Arguments;
  readonly host: Host;
  readonly written: Written | null;
  readonly book: WorkbookFile;
}

function print(imported: LedgerImport, { args, host, written, book }: Printed): ExitCode {
  const { language } = args;
  if (args.output === "json") {
    const json = {
      ...importJson(imported),
      remarks: remarksJson(imported.remarks, language),
      ...(written === null ? {} : { written: writtenJson(written) }),
    };
    host.out(jsonText(json));
  } else {
    host.out(importText(imported, book.source.file, language));
  }
  reportRemarks(host, imported.remarks, args);
  host.err(
    written === null ? `${IMPORT_WORDS[language].approve}\n` : writtenText(written, language),
  );
  return EXIT.done;
}
