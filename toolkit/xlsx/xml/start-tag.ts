/**
 * Where the start tag at an offset ends; -1 where it never does. Its values may hold
 * `>`, so a loop goes through them: an expression would run out of stack on a tag of
 * a million attributes.
 */
export function startTagEnd(text: string, start: number): number {
  let quote = "";
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  return -1;
}
