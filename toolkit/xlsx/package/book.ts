/** A workbook's file, unpacked: its parts in their order. Never changed; edits make a new one. */
export interface XlsxBook {
  /** The file's name, for messages. */
  readonly file: string;
  /** By the name in small letters, for part names differ by more than case. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** One part of a package. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As it was packed in the file it came from; null for a part that is new or changed. */
  readonly packed: Packed | null;
}

/** A part's bytes as they stand in a zip. */
export interface Packed {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/** The part of a name, in whatever case. */
export function partOf(book: XlsxBook, name: string): Part | null {
  return book.parts.get(name.toLowerCase()) ?? null;
}

/** Parts by their names in small letters. */
export function partsByName(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.name.toLowerCase(), part]));
}
