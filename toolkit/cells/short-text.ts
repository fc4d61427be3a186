const CUT = "…";

/** A text of at most so many characters; one that is cut says so. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return withoutLast(text.slice(0, longest)) + CUT;
}

/** A text without its last character, a pair of surrogates being one. */
export function withoutLast(text: string): string {
  return text
    .replace(/(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])$/, "")
    .replace(/[\ud800-\udbff]$/, "");
}
