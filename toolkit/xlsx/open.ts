import type { Problem, ProblemFacts, Result } from "../../engine/index.ts";
import { fail, problem, succeed } from "../../engine/index.ts";
import type { FileBytes } from "../../formats/text-decoding.ts";
import type { XlsxBook } from "./package/book.ts";
import { partOf, partsByName } from "./package/book.ts";
import { corrupt } from "./package/faults.ts";
import { notZip } from "./package/file-kind.ts";
import { partOfKind, readRelationships } from "./package/relationships.ts";
import type { PartReader } from "./package/part-reader.ts";
import { partReader } from "./package/part-reader.ts";
import { readWorkbookPart } from "./read/workbook-part.ts";
import { decodeXml } from "./xml/decoding.ts";
import { rootName } from "./xml/root-name.ts";
import { readZip } from "./zip/read-zip.ts";

export type { XlsxBook } from "./package/book.ts";
export { newXlsx } from "./new/new-book.ts";

/**
 * Reads a workbook's file: .xlsx, .xlsm, .xltx or .xltm. Every part is held against
 * its checksum, but none is looked into that need not be.
 *
 * @rule WB4
 */
export function openXlsx(source: FileBytes): Result<XlsxBook, Problem> {
  const other = notZip(source);
  if (other !== null) return fail([other]);
  const parts = readZip(source);
  if (!parts.ok) return parts;
  const book = { file: source.file, parts: partsByName(parts.value) };
  const reader = partReader(book);
  const format = otherFormat(reader);
  if (!format.ok) return format;
  if (format.value !== null) {
    const facts = { file: book.file, format: format.value };
    return fail([problem("workbook-other-format", facts, { kind: "file", file: book.file })]);
  }
  return withSheets(reader);
}

type OtherFormat = ProblemFacts["workbook-other-format"]["format"];

/** What a zip is that is no workbook of ours; null for one that is. */
function otherFormat(reader: PartReader): Result<OtherFormat | null, Problem> {
  const { book } = reader;
  const mimetype = partOf(book, "mimetype");
  if (mimetype !== null) {
    const isOds = (decodeXml(mimetype.bytes) ?? "").includes("opendocument.spreadsheet");
    return succeed(isOds ? "ods" : "zip");
  }
  const relationships = readRelationships(reader, "");
  if (!relationships.ok) return relationships;
  const name = partOfKind(relationships.value, "officeDocument");
  if (name === null) return succeed("zip");
  if (name.endsWith(".bin")) return succeed("xlsb");
  return succeed(isSpreadsheet(book, name) ? null : "zip");
}

/** A document of another kind, a .docx, has a main part too. One that is missing is told as missing. */
function isSpreadsheet(book: XlsxBook, name: string): boolean {
  const part = partOf(book, name);
  const text = part === null ? null : decodeXml(part.bytes);
  const root = text === null ? null : rootName(text);
  return root === null || root === "workbook";
}

function withSheets(reader: PartReader): Result<XlsxBook, Problem> {
  const { book } = reader;
  const workbook = readWorkbookPart(reader);
  if (!workbook.ok) return workbook;
  const { tabs, xml } = workbook.value;
  if (tabs.length > 0) return succeed(book);
  return fail([corrupt({ file: book.file, part: xml.name }, "no-sheets")]);
}
