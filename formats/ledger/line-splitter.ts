import { byteText } from "./byte-text.ts";

/** Longer than any line of a ledger: what is longer is some other file. */
const LONGEST_LINE = 100_000;

/** Takes pieces of a file, and gives its lines. */
export interface LineSplitter {
  readonly push: (bytes: Uint8Array) => void;
  /** Gives the last line, where no line feed ends it. */
  readonly end: () => void;
  /** Whether a line was too long to be one: nothing is given after it. */
  readonly isTooLong: () => boolean;
}

/** What a byte order mark of UTF-8 is, as bytes. */
const MARK = "\u00ef\u00bb\u00bf";

/** Splits pieces of a file into lines, with their numbers from 1. A line feed ends one; what comes before it of CR is left. */
export function lineSplitter(take: (line: string, number: number) => void): LineSplitter {
  let rest = "";
  let number = 0;
  let isTooLong = false;
  const give = (line: string): void => {
    number += 1;
    take(number === 1 && line.startsWith(MARK) ? line.slice(MARK.length) : line, number);
  };
  return {
    push: (bytes) => {
      if (isTooLong) return;
      const text = rest + byteText(bytes);
      let start = 0;
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
        give(text.slice(start, end));
        start = end + 1;
      }
      rest = text.slice(start);
      if (rest.length > LONGEST_LINE) isTooLong = true;
    },
    end: () => {
      if (!isTooLong && rest !== "") give(rest);
      rest = "";
    },
    isTooLong: () => isTooLong,
  };
}
