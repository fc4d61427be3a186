import type { Problem, Result } from "../../engine/index.ts";
import { fail } from "../../engine/index.ts";
import type { XlsxBook } from "./book.ts";
import { partOf } from "./book.ts";
import { unsafe } from "./faults.ts";
import { MOST_READ, MOST_SHARED, MOST_TAGS } from "./limits.ts";
import type { XmlPart } from "./part-xml.ts";
import { readPart } from "./part-xml.ts";
import { countTags } from "./xml-dangers.ts";

/** Reads the parts of one book, as long as they are not too much together. */
export interface PartReader {
  readonly book: XlsxBook;
  /** Reads a part. What is read twice counts twice. */
  readonly read: (name: string) => Result<XmlPart, Problem>;
  /** Whether shared formulas of so many characters may be spelled out, after those before. */
  readonly hasRoomForFormulas: (characters: number) => boolean;
}

/** A reader of a book that has read nothing yet. @rule WB4 */
export function partReader(book: XlsxBook): PartReader {
  const left = { bytes: MOST_READ, tags: MOST_TAGS, shared: MOST_SHARED };
  return {
    book,
    read: (name) => {
      const part = partOf(book, name);
      left.bytes -= part?.bytes.length ?? 0;
      if (left.bytes < 0) {
        return fail([unsafe({ file: book.file, part: part?.name ?? name }, "too-large")]);
      }
      return readPart(book, name, (text) => {
        left.tags -= countTags(text);
        return left.tags >= 0;
      });
    },
    hasRoomForFormulas: (characters) => {
      left.shared -= characters;
      return characters === 0 || left.shared >= 0;
    },
  };
}
