/** Characters 128 to 255 of code page 437, which SIE's own encoding PC8 is. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** Å, ä and ö, large and small, and é in each of the two old encodings. */
const LETTERS_CP437 = /[\u0086\u0084\u0094\u008f\u008e\u0099\u0082]/g;
const LETTERS_1252 = /[\u00e5\u00e4\u00f6\u00c5\u00c4\u00d6\u00e9]/g;

/** What the bytes of a text are. */
export type ByteEncoding = "ascii" | "utf-8" | "cp437" | "windows-1252";

/** The two encodings that a text which is no UTF-8 can have. */
export type OldByteEncoding = "cp437" | "windows-1252";

/**
 * Bytes as a text of as many characters, each with the byte's number. What steers a
 * file of SIE, digits, quotation marks and braces, is the same in every encoding it
 * comes in, so that it is read before its encoding is known.
 */
export function byteText(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes);
  return new TextDecoder("utf-16le").decode(new Uint8Array(units.buffer));
}

/** The bytes of a {@link byteText}. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A {@link byteText} as UTF-8; null where its bytes are none. */
export function asUtf8(text: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(text));
  } catch {
    return null;
  }
}

/** Whether a {@link byteText} has characters that encodings differ in. */
export function isBeyondAscii(text: string): boolean {
  return /[\u0080-\u00ff]/.test(text);
}

/**
 * Which old encoding texts are in, by how many of the Swedish letters they have in
 * each; PC8, the format's own, where neither has more. The header's #FORMAT is not
 * believed: programs write PC8 and save something else.
 *
 * @rule LE2
 */
export function oldByteEncoding(texts: readonly string[]): OldByteEncoding {
  const count = (letters: RegExp): number =>
    texts.reduce((sum, text) => sum + (text.match(letters)?.length ?? 0), 0);
  return count(LETTERS_1252) > count(LETTERS_CP437) ? "windows-1252" : "cp437";
}

/** A {@link byteText} in code page 437. @rule LE2 */
export function asCp437(text: string): string {
  return text.replace(/[\u0080-\u00ff]/g, (character) =>
    CP437.charAt(character.charCodeAt(0) - 0x80),
  );
}

/** The byte of a character in code page 437, as {@link byteText}; a question mark for what it lacks. @rule LE3 */
export function toCp437(text: string): string {
  return text.replace(/[^\0-\u007f]/g, (character) => {
    const index = CP437.indexOf(character);
    return index < 0 ? "?" : String.fromCharCode(index + 0x80);
  });
}
