import { asUtf8, bytesOf, isBeyondAscii, toCp437 } from "./byte-text.ts";
import { decodeWindows1252 } from "../text-decoding.ts";
import type { SieRecord } from "./sie-fields.ts";

const POLYNOMIAL = 0xedb88320;

/** What one byte does to the checksum: 256 numbers. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of what stands between the two records #KSUMMA. */
export interface SieChecksum {
  readonly add: (record: SieRecord) => void;
  /** Whether a stated checksum, with or without a sign, is that of the records. */
  readonly matches: (stated: string) => boolean;
  /** The checksum, of the bytes as they are. */
  readonly value: () => number;
}

/**
 * CRC-32 over the labels and the fields of records, in the bytes of code page 437,
 * without the blanks between fields, quotation marks and braces. A file that has been
 * saved in another encoding since is summed in code page 437 all the same.
 *
 * @rule LE3
 */
export function sieChecksum(): SieChecksum {
  // As the bytes are, and as they were if they are UTF-8 or Windows-1252 now.
  let asIs = 0xffffffff;
  let fromUtf8 = 0xffffffff;
  let from1252 = 0xffffffff;
  return {
    add: ({ label, fields }) => {
      for (const text of [label, ...fields.flat()]) {
        const isPlain = !isBeyondAscii(text);
        asIs = added(asIs, text);
        fromUtf8 = added(fromUtf8, isPlain ? text : toCp437(asUtf8(text) ?? text));
        from1252 = added(from1252, isPlain ? text : toCp437(decodeWindows1252(bytesOf(text))));
      }
    },
    matches: (stated) => {
      const number = Number(stated);
      if (!/^-?\d{1,10}$/.test(stated)) return false;
      return [asIs, fromUtf8, from1252].some((sum) => finished(sum) === number >>> 0);
    },
    value: () => finished(asIs),
  };
}

function added(sum: number, text: string): number {
  let value = sum;
  for (let at = 0; at < text.length; at += 1) {
    value = (value >>> 8) ^ (TABLE[(value ^ text.charCodeAt(at)) & 0xff] ?? 0);
  }
  return value;
}

function finished(sum: number): number {
  return (sum ^ 0xffffffff) >>> 0;
}
