import type { MunicipalityRegister, Problem, Result } from "../engine/index.ts";
import { succeed } from "../engine/index.ts";
import type { FileBytes } from "../formats/text-decoding.ts";
import { SHEET_NAMES } from "../templates/forms/sheets.ts";
import type { OpenBook } from "./book/find-grids.ts";
import { readInputs } from "./inputs/read-inputs.ts";
import type { ReadBook } from "./split-workbook.ts";
import type { XlsxBook } from "./xlsx/open.ts";
import { openXlsx } from "./xlsx/open.ts";
import { presentWorkbook } from "./xlsx/read/present.ts";

/** A workbook of ours, read from a file. */
export interface WorkbookFile {
  readonly source: FileBytes;
  readonly xlsx: XlsxBook;
  readonly read: ReadBook;
}

/** Opens a workbook and reads its inputs; or tells everything that is wrong with it. @rule WB4 WB6 WB7 */
export function openWorkbook(
  source: FileBytes,
  register: MunicipalityRegister,
): Result<WorkbookFile, Problem> {
  const xlsx = openXlsx(source);
  if (!xlsx.ok) return xlsx;
  const present = presentWorkbook(xlsx.value, SHEET_NAMES);
  if (!present.ok) return present;
  const read = readBook({ file: source.file, present: present.value }, register);
  return read.ok ? succeed({ source, xlsx: xlsx.value, read: read.value }) : read;
}

/** Reads the inputs of a workbook, wherever it lies; or tells everything that is wrong with it. @rule WB6 WB7 */
export function readBook(
  book: OpenBook,
  register: MunicipalityRegister,
): Result<ReadBook, Problem> {
  const inputs = readInputs(book, register);
  if (!inputs.ok) return inputs;
  return succeed({ book: { ...book, format: inputs.value.format }, inputs: inputs.value });
}

/** Whether bytes are a workbook, or would be one in another format, rather than text. */
export function looksLikeWorkbook({ file, bytes }: FileBytes): boolean {
  const marks = [
    [0x50, 0x4b],
    [0xd0, 0xcf, 0x11, 0xe0],
  ];
  const isMarked = marks.some((mark) => mark.every((byte, index) => bytes[index] === byte));
  return isMarked || isWorkbookName(file);
}

/** Whether a file is called what a workbook is. */
export function isWorkbookName(file: string): boolean {
  return /\.(?:xls[xmb]?|xlt[xm]|ods)$/i.test(file);
}
