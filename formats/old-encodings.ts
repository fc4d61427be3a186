/** Encodings of text that are older than the ones that are read. */
export type OldEncoding = "mac-roman" | "cp850";

/**
 * What Windows-1252 makes of å, ä, ö, Å, Ä and Ö in each old encoding: characters that
 * Swedish text has none of inside its words.
 */
const LETTERS: Readonly<Record<OldEncoding, string>> = {
  "mac-roman": "ŒŠš\u0081€…",
  cp850: "†„”\u008fŽ™",
};

/** Å, ä and the like, which text that really is Windows-1252 has. */
const SWEDISH = /[åäöÅÄÖéÉ]/u;

/**
 * Which old encoding a text was saved in, though it was read as Windows-1252: «RŠttvik» is
 * Rättvik in Mac Roman. Null where no word says so.
 *
 * @rule RD2
 */
export function oldEncodingOf(text: string): OldEncoding | null {
  if (SWEDISH.test(text)) return null;
  const encodings = ["mac-roman", "cp850"] as const;
  return encodings.find((encoding) => wordWith(LETTERS[encoding]).test(text)) ?? null;
}

/** One of some characters at the beginning of a word or within it. */
function wordWith(characters: string): RegExp {
  return new RegExp(`(?:[a-zA-Z]|[^\\p{L}\\d]|^)[${characters}][a-z]`, "u");
}
