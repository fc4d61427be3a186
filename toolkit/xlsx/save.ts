import type { XlsxBook } from "./package/book.ts";
import { writeZip } from "./zip/write-zip.ts";

/**
 * The bytes of a book's file: the same book, the same bytes.
 *
 * @rule WB1
 */
export function saveXlsx(book: XlsxBook): Uint8Array {
  return writeZip([...book.parts.values()]);
}
