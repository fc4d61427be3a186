/** What may have to be spelt out; most texts have none of it. */
const SPELT = /_x|[\0-\u0008\u000b-\u001f\ufffe\uffff]/;

/**
 * How a spreadsheet spells characters that XML cannot hold: `_x000D_`. A text that
 * itself looks so, or will once the character after it is spelt, has its first
 * underscore spelt out.
 */
export function escapeCellText(text: string): string {
  if (!SPELT.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}[_\0-\u001f\ufffe\uffff])/g, "_x005F_")
    .replace(/[\0-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) =>
      spelt(character).toUpperCase().replace("X", "x"),
    );
}

/** As {@link escapeCellText}, for names in a table's own part, which spell line breaks too. */
export function escapeColumnName(text: string): string {
  return escapeCellText(text).replace(/[\t\n]/g, spelt);
}

function spelt(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`;
}

/** The text that {@link escapeCellText} spelt. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
