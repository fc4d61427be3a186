import type { Language, LedgerSign, Problem, Result } from "../../engine/index.ts";
import { fail, LEDGER_SIGNS, problem } from "../../engine/index.ts";
import { LARGEST_LEDGER, tooLarge } from "../../formats/file-size.ts";
import { fileBlocks } from "../../templates/ledger/file-blocks.ts";
import { importBlocks } from "../../templates/ledger/import-blocks.ts";
import type { Block } from "../../templates/text/blocks.ts";
import type { LedgerImport } from "../../toolkit/import-ledger.ts";
import { importLedger } from "../../toolkit/import-ledger.ts";
import { knownSign, readLedgerBook } from "../../toolkit/ledger/ledger-book.ts";
import type { LedgerReport } from "../../toolkit/read-ledger.ts";
import { readAnyLedger } from "../../toolkit/read-ledger.ts";
import type { ReadBook } from "../../toolkit/split-workbook.ts";
import { answer, withoutOption } from "./answer.ts";
import { writePreview } from "./open-book.ts";
import type { LedgerFields, LedgerRequest, WorkerApi } from "./worker-api.ts";

/** What a ledger's file holds, and the plan of entering it in the workbook that is open. @rule LE8 PA12 */
export function ledgerPlanning(open: () => ReadBook): Pick<WorkerApi, "planLedger"> {
  return {
    planLedger: async (request) => {
      const read = open();
      const { present } = read.book;
      const sign = signIn(request.fields, read);
      const report = await readFile(request, sign.sign);
      if (!report.ok) return answer({ problems: report.problems.map(withoutOption) }, present);
      const imported = importLedger(read, importOf(request, report.value, sign));
      if (!imported.ok) return answer({ problems: imported.problems.map(withoutOption) }, present);
      const { steps, remarks } = imported.value;
      const shown = { report: report.value, imported: imported.value, book: read.book.file };
      return {
        ok: true,
        value: {
          plan: steps,
          understood: {
            blocks: { sv: blocksOf(shown, "sv"), en: blocksOf(shown, "en") },
            remarks,
            preview: writePreview(steps, present),
          },
        },
      };
    },
  };
}

/** A sign, and the import that it was taken from. */
interface FoundSign {
  readonly sign: LedgerSign | null;
  readonly from: string | null;
}

/** The sign that is chosen, else that of the table before. */
function signIn({ sign }: LedgerFields, { book }: ReadBook): FoundSign {
  const chosen = LEDGER_SIGNS.find((one) => one === sign);
  if (chosen !== undefined) return { sign: chosen, from: null };
  const ledger = readLedgerBook(book);
  const known = ledger.ok ? knownSign(ledger.value) : null;
  return { sign: known?.sign ?? null, from: known?.from ?? null };
}

/** Reads the file piece by piece, so that a large one is never whole in memory. @rule LE1 */
async function readFile(
  { file, fields }: LedgerRequest,
  sign: LedgerSign | null,
): Promise<Result<LedgerReport, Problem>> {
  const { name, size } = file;
  const large = tooLarge(name, size, LARGEST_LEDGER);
  if (large !== null) return fail([large]);
  const reading = readAnyLedger({
    file: name,
    objects: given(fields.objects),
    counterpart: given(fields.counterpart),
    sign: sign ?? undefined,
    period: given(fields.period),
    columns: given(fields.columns),
  });
  if (!reading.ok) return reading;
  const stream = file.stream().getReader();
  for (;;) {
    const piece = await nextPiece(stream, name);
    if (!piece.ok) return piece;
    if (piece.value === null) return reading.value.end();
    reading.value.push(piece.value);
  }
}

type Pieces = ReadableStreamDefaultReader<Uint8Array>;

/** The next piece; null at the end. A file that is gone or changed cannot be read further. */
async function nextPiece(
  stream: Pieces,
  file: string,
): Promise<Result<Uint8Array | null, Problem>> {
  try {
    const { value, done } = await stream.read();
    return { ok: true, value: done ? null : value };
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return fail([problem("file-not-readable", { file, reason }, { kind: "file", file })]);
  }
}

function importOf(
  { file, fields }: LedgerRequest,
  report: LedgerReport,
  { sign, from }: FoundSign,
): Parameters<typeof importLedger>[1] {
  const isTable = report.ledger.format === "table";
  return {
    report,
    file: file.name,
    only: given(fields.only),
    plan: given(fields.plan),
    sign: isTable ? sign : null,
    signFrom: isTable ? from : null,
    signature: { by: given(fields.by) ?? null, at: given(fields.at) ?? null },
  };
}

interface Shown {
  readonly report: LedgerReport;
  readonly imported: LedgerImport;
  readonly book: string;
}

function blocksOf({ report, imported, book }: Shown, language: Language): readonly Block[] {
  return [...importBlocks(imported, book, language), ...fileBlocks(report, language)];
}

/** An empty field says nothing. */
function given(field: string): string | undefined {
  return field.trim() === "" ? undefined : field.trim();
}
