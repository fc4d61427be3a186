import { decodeWindows1252 } from "../text-decoding.ts";
import type { ByteEncoding } from "./byte-text.ts";
import { asCp437, asUtf8, bytesOf, isBeyondAscii, oldByteEncoding } from "./byte-text.ts";

/** Turns the bytes of a file's names into text. */
export interface NameDecoder {
  readonly decode: (bytes: string) => string;
  readonly encoding: ByteEncoding;
  /** Some names are UTF-8 and some are not. */
  readonly isMixed: boolean;
}

/**
 * A decoder by the bytes of all the names in a file: a name that is UTF-8 is read as
 * that, any other in the old encoding that the names together speak for.
 *
 * @rule LE2
 */
export function nameDecoder(names: readonly string[]): NameDecoder {
  const beyond = names.filter(isBeyondAscii);
  const others = beyond.filter((name) => asUtf8(name) === null);
  const old = oldByteEncoding(others);
  const fromOld = (name: string): string =>
    old === "cp437" ? asCp437(name) : decodeWindows1252(bytesOf(name));
  return {
    decode: (name) => (isBeyondAscii(name) ? (asUtf8(name) ?? fromOld(name)) : name),
    encoding: beyond.length === 0 ? "ascii" : others.length === 0 ? "utf-8" : old,
    isMixed: others.length > 0 && others.length < beyond.length,
  };
}

/**
 * Whether a name was garbled before it was saved: a replacement character, or what one
 * encoding makes of å, ä and ö in another. It cannot be mended.
 *
 * @rule LE2
 */
export function isGarbledName(name: string): boolean {
  return /\ufffd|Ã[¤¥¶„…–©]|├[ñÑ╢äàû⌐]|\p{L}[„”†]\p{L}/u.test(name);
}
