/** The characters that XML lets be named. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** A text between tags as a reader sees it; null where an entity in it is none. */
export function decodeEntities(text: string): string | null {
  const [before = "", ...pieces] = text.split("&");
  let decoded = before;
  for (const piece of pieces) {
    const end = piece.indexOf(";");
    const character = end < 0 ? null : characterOf(piece.slice(0, end));
    if (character === null) return null;
    decoded += character + piece.slice(end + 1);
  }
  return decoded;
}

function characterOf(name: string): string | null {
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  const [, hex, digits] = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  if (hex === undefined && digits === undefined) return null;
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}

/** https://www.w3.org/TR/xml/#charsets */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return (
    code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}
