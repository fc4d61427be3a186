import type { Problem, Result } from "../../../engine/index.ts";
import { fail, succeed } from "../../../engine/index.ts";
import type { Part, XlsxBook } from "./book.ts";
import { partOf } from "./book.ts";
import { corrupt, unsafe } from "./faults.ts";
import { MOST_CELLS, MOST_READ, MOST_SHARED, MOST_TAGS } from "./limits.ts";
import type { XmlPart } from "./part-xml.ts";
import { readPart } from "./part-xml.ts";
import type { SheetPart } from "../scan/sheet-part.ts";
import { parsedSheet, scannedSheet, scannedText } from "../scan/sheet-part.ts";
import { countTags } from "../xml/dangers.ts";
import { decodeXml } from "../xml/decoding.ts";

/** Reads the parts of one book, as long as they are not too much together. */
export interface PartReader {
  readonly book: XlsxBook;
  /** Reads a part. What is read twice counts twice. */
  readonly read: (name: string) => Result<XmlPart, Problem>;
  /** Reads a part's text, without looking into it. */
  readonly readText: (name: string) => Result<string, Problem>;
  /** Reads a worksheet's part: its rows are scanned where they are written as programs do. */
  readonly readSheet: (name: string) => Result<SheetPart, Problem>;
  /** Whether shared formulas of so many characters may be spelled out, after those before. */
  readonly hasRoomForFormulas: (characters: number) => boolean;
}

/** A reader of a book that has read nothing yet. @rule WB4 */
export function partReader(book: XlsxBook): PartReader {
  const left = {
    bytes: MOST_READ,
    tags: MOST_TAGS,
    cells: MOST_CELLS,
    shared: MOST_SHARED,
  };
  const spend = (kind: keyof typeof left, amount: number): boolean => {
    left[kind] -= amount;
    return amount === 0 || left[kind] >= 0;
  };
  const tooLarge = (part: string) => fail([unsafe({ file: book.file, part }, "too-large")]);
  const isBearable = (text: string): boolean => spend("tags", countTags(text));
  const readXml = (part: string): Result<XmlPart, Problem> => readPart(book, part, isBearable);
  const readRows = (part: Part): Result<SheetPart, Problem> => {
    const scanned = scannedText(part);
    const sheet = scanned === null ? null : scannedSheet(part.name, scanned);
    if (scanned === null || sheet === null) return parsedSheet(readXml(part.name));
    const { rows, cells } = scanned.scan;
    const isSmall = isBearable(scanned.frame) && spend("cells", rows.count + cells.count);
    return isSmall ? sheet : tooLarge(part.name);
  };
  return {
    book,
    read: (name) => {
      const part = partOf(book, name);
      return spend("bytes", part?.bytes.length ?? 0) ? readXml(name) : tooLarge(part?.name ?? name);
    },
    readText: (name) => {
      const part = partOf(book, name);
      if (part === null) return fail([corrupt({ file: book.file, part: name }, "part-missing")]);
      if (!spend("bytes", part.bytes.length)) return tooLarge(part.name);
      const text = decodeXml(part.bytes);
      const at = { file: book.file, part: part.name };
      return text === null ? fail([corrupt(at, "xml-malformed")]) : succeed(text);
    },
    readSheet: (name) => {
      const part = partOf(book, name);
      if (part === null) return parsedSheet(readXml(name));
      return spend("bytes", part.bytes.length) ? readRows(part) : tooLarge(part.name);
    },
    hasRoomForFormulas: (characters) => spend("shared", characters),
  };
}
