import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ExplainReport, Language, Problem, Result } from "../../engine/index.ts";
import { succeed } from "../../engine/index.ts";
import { EXPLAIN_WORDS } from "../../templates/words/explain-words.ts";
import { freeSheetName } from "../plan/new-layout.ts";
import { carryOut } from "../xlsx/carry-out.ts";
import type { XlsxBook } from "../xlsx/open.ts";
import { newXlsx } from "../xlsx/open.ts";
import { saveXlsx } from "../xlsx/save.ts";
import { explainSheet } from "./explain-sheet.ts";

/** What a working paper is made of. */
export interface PaperRequest {
  readonly report: ExplainReport;
  readonly language: Language;
  /** What the table was read from, and its bytes. */
  readonly source: { readonly file: string; readonly bytes: Uint8Array };
  /** The workbook that the sheet is added to, and the names of its sheets; null for one of its own. */
  readonly into: { readonly book: XlsxBook; readonly sheets: readonly string[] } | null;
}

/** A working paper's sheet, and the workbook with it. */
export interface PaperWorkbook {
  readonly sheet: string;
  readonly bytes: Uint8Array;
}

/**
 * A workbook with the sheet of a working paper: one of its own, or a copy of a workbook, in
 * which nothing else is changed.
 *
 * @rule AU5 WB1
 */
export function paperWorkbook(request: PaperRequest): Result<PaperWorkbook, Problem> {
  const { report, language, source, into } = request;
  const sheet = freeSheetName(EXPLAIN_WORDS[language].paperSheet, into?.sheets ?? []);
  const digest = bytesToHex(sha256(source.bytes));
  const plan = explainSheet({ report, language, sheet, file: source.file, digest });
  const made = carryOut(into?.book ?? newXlsx(), plan);
  return made.ok ? succeed({ sheet, bytes: saveXlsx(made.value) }) : made;
}
