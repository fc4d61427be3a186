/**
 * The name of a text's first element, without its prefix; null where there is none.
 * Looks at no more of the text than what comes before it.
 */
export function rootName(text: string): string | null {
  let at = text.indexOf("<");
  while (at >= 0) {
    const end = asideEnd(text, at);
    if (end === null) {
      return /^<(?:[\w.-]+:)?([A-Za-z]\w*)/.exec(text.slice(at, at + 200))?.[1] ?? null;
    }
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  return null;
}

/** Where a declaration or a comment that begins here ends; -1 where it never does, null where none begins. */
function asideEnd(text: string, at: number): number | null {
  if (text.startsWith("<!--", at)) return text.indexOf("-->", at + 4);
  if (text.startsWith("<?", at)) return text.indexOf("?>", at);
  return null;
}
