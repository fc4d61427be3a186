/** What a cell is made to hold, as JSON says it. */
export type Held =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly formula: string; readonly makes: number };

interface Cell {
  /** As they stand in the file, less the address. */
  readonly attributes: string;
  readonly content: string;
}

/** A row of a sheet's XML; columns count from 1. */
interface Row {
  readonly number: number;
  readonly attributes: string;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells of some rows that are moved sideways. */
export interface Strip {
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/** Makes a cell hold something; its look stays. */
export function withCell(sheet: string, address: string, held: Held): string {
  const { row, column } = cellAt(address);
  return edited(sheet, (rows) => {
    const present = rows.some(({ number }) => number === row)
      ? rows
      : [...rows, { number: row, attributes: "", cells: new Map<number, Cell>() }];
    return present.map((one) => {
      if (one.number !== row) return one;
      const style = / s="\d+"/.exec(one.cells.get(column)?.attributes ?? "")?.[0] ?? "";
      return { ...one, cells: new Map([...one.cells, [column, cellOf(held, style)]]) };
    });
  });
}

/** Takes a row out; those below move up. */
export function withoutRow(sheet: string, row: number): string {
  return edited(sheet, (rows) =>
    rows
      .filter(({ number }) => number !== row)
      .map((one) => (one.number > row ? { ...one, number: one.number - 1 } : one)),
  );
}

/** Puts a copy of a row elsewhere, over what stands there. */
export function withRowCopied(sheet: string, from: number, to: number): string {
  return edited(sheet, (rows) => [
    ...rows.filter(({ number }) => number !== to),
    ...rows.filter(({ number }) => number === from).map((one) => ({ ...one, number: to })),
  ]);
}

/** Puts rows in the opposite order. */
export function withRowsReversed(sheet: string, first: number, last: number): string {
  return edited(sheet, (rows) =>
    rows.map((one) =>
      one.number < first || one.number > last ? one : { ...one, number: first + last - one.number },
    ),
  );
}

/** Moves the cells of some rows one column to the right, from a column on. */
export function withColumnOpened(sheet: string, { first, last, column }: Strip): string {
  return edited(sheet, (rows) =>
    rows.map((one) => {
      if (one.number < first || one.number > last) return one;
      const cells = [...one.cells].map(([at, cell]) => [at >= column ? at + 1 : at, cell] as const);
      return { ...one, cells: new Map(cells) };
    }),
  );
}

/** The row and column of an address, both from 1. */
export function cellAt(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  if (column === 0) throw new Error(`${address} is no cell`);
  return { row: Number(digits), column };
}

/** The letters of a column. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : `${lettersOf(Math.floor((column - 1) / 26))}${letter}`;
}

/** A text as it stands in XML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function edited(sheet: string, edit: (rows: readonly Row[]) => readonly Row[]): string {
  return sheet.replace(/<sheetData>(.*)<\/sheetData>/s, (_, data: string) => {
    const rows = [...edit(rowsOf(data))].sort((one, other) => one.number - other.number);
    return `<sheetData>${rows.map(rowText).join("")}</sheetData>`;
  });
}

function rowsOf(data: string): readonly Row[] {
  return [...data.matchAll(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)].map(
    ([, number, attributes = "", cells = ""]) => ({
      number: Number(number),
      attributes,
      cells: new Map(
        [...cells.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
          ([, address = "", own = "", content = ""]) =>
            [cellAt(address).column, { attributes: own, content }] as const,
        ),
      ),
    }),
  );
}

function rowText({ number, attributes, cells }: Row): string {
  const texts = [...cells]
    .sort(([one], [other]) => one - other)
    .map(
      ([column, cell]) =>
        `<c r="${lettersOf(column)}${String(number)}"${cell.attributes}>${cell.content}</c>`,
    );
  return `<row r="${String(number)}"${attributes}>${texts.join("")}</row>`;
}

function cellOf(held: Held, style: string): Cell {
  if (held === null) return { attributes: style, content: "" };
  if (typeof held === "string") {
    const content = `<is><t xml:space="preserve">${escaped(held)}</t></is>`;
    return { attributes: `${style} t="inlineStr"`, content };
  }
  if (typeof held === "number") return { attributes: style, content: `<v>${String(held)}</v>` };
  if (typeof held === "boolean") {
    return { attributes: `${style} t="b"`, content: `<v>${held ? "1" : "0"}</v>` };
  }
  if ("error" in held) return { attributes: `${style} t="e"`, content: `<v>${held.error}</v>` };
  const content = `<f>${escaped(held.formula)}</f><v>${String(held.makes)}</v>`;
  return { attributes: style, content };
}
