/**
 * A formula without what programs write differently when they save it: spaces,
 * upper and lower case, digits beyond the fifteenth, quotation marks around the
 * names of sheets that need none.
 *
 * @rule AU3
 */
export function normalFormula(formula: string): string {
  return pieces(formula)
    .map((piece) => {
      if (piece.startsWith('"')) return piece;
      return piece.startsWith("'") ? unquoted(piece) : plain(piece);
    })
    .join("");
}

/** Texts and names in quotation marks apart from what is between them. */
function pieces(formula: string): readonly string[] {
  return formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g) ?? [];
}

/** The name of a sheet, without quotation marks that it does not need. */
function unquoted(name: string): string {
  const bare = name.slice(1, -1);
  return (/^[\p{L}\p{N}_.]+$/u.test(bare) ? bare : name).toUpperCase();
}

function plain(piece: string): string {
  return (
    piece
      .replace(/\s+/g, "")
      .toUpperCase()
      // A file marks functions that came after 2007; a program that shows them does not.
      .replaceAll("_XLFN.", "")
      .replace(/(?<![\p{L}\p{N}_.$])\d+(?:\.\d+)?(?:E[+-]?\d+)?/gu, (digits) =>
        String(Number(Number(digits).toPrecision(15))),
      )
  );
}
