import type { Problem, Result } from "../engine/index.ts";
import type { FileBytes } from "../formats/text-decoding.ts";

/** What the program needs of the machine it runs on; tests give it one of their own. */
export interface Host {
  /** Results. */
  readonly out: (text: string) => void;
  /** Words about them. */
  readonly err: (text: string) => void;
  /** Reads a file the user names, relative to the folder the user stands in. */
  readonly read: (file: string) => Promise<Result<FileBytes, Problem>>;
  /**
   * Reads a file a piece at a time, one that may be too large to hold. The pieces are
   * those of the file, in order; the answer comes when the last is taken.
   */
  readonly stream: (
    file: string,
    take: (piece: Uint8Array) => void,
  ) => Promise<Result<null, Problem>>;
  /** Writes a file whole or not at all: whatever goes wrong, what was there stays. */
  readonly write: (file: OutputFile) => Promise<Result<null, Problem>>;
  /** Reads a file of the product's own `data/`. A missing one is a bug. */
  readonly data: (file: string) => Promise<string>;
}

/** A file to write. */
export interface OutputFile {
  /** Relative to the folder the user stands in. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /**
   * What may be replaced: nothing, anything, or a file that still has the bytes that
   * were read from it.
   */
  readonly replaces: "nothing" | "anything" | Uint8Array;
}
