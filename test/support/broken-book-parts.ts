import { cellAt, escaped, lettersOf, withCell, withColumnOpened } from "./broken-book-cells.ts";

/** The parts of a workbook's file, by name, as text. */
export type BookParts = ReadonlyMap<string, string>;

const WORKBOOK = "xl/workbook.xml";
const WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";

/** A part that must be there. */
export function partIn(parts: BookParts, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

/** The parts with one of them changed; a change that changes nothing is a slip. */
export function withPart(
  parts: BookParts,
  name: string,
  edit: (text: string) => string,
): BookParts {
  const before = partIn(parts, name);
  const after = edit(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  return new Map([...parts, [name, after]]);
}

/** The parts with a sheet changed, found by its tab. */
export function withSheet(
  parts: BookParts,
  tab: string,
  edit: (sheet: string) => string,
): BookParts {
  return withPart(parts, sheetPart(parts, tab), edit);
}

/** A table, where it stands. */
export interface TableAt {
  readonly part: string;
  readonly name: string;
  /** Rows and columns from 1; the header is the first row. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The table on a sheet. */
export function tableOn(parts: BookParts, tab: string): TableAt {
  const links = partIn(parts, linksOf(sheetPart(parts, tab)));
  const part = `xl/${/Target="\.\.\/(tables\/[^"]+)"/.exec(links)?.[1] ?? ""}`;
  const text = partIn(parts, part);
  const [, first = "", last = ""] = / ref="([A-Z]+\d+):([A-Z]+\d+)"/.exec(text) ?? [];
  const [from, to] = [cellAt(first), cellAt(last)];
  const name = / displayName="([^"]+)"/.exec(text)?.[1] ?? "";
  return { part, name, top: from.row, bottom: to.row, left: from.column, right: to.column };
}

/** A table with its last row elsewhere. */
export function withTableDownTo(parts: BookParts, table: TableAt, bottom: number): BookParts {
  return withPart(parts, table.part, (text) =>
    text.replaceAll(areaOf(table), areaOf({ ...table, bottom })),
  );
}

/** A header under another name, as a spreadsheet renames it: formulas follow. */
export function withHeader(parts: BookParts, tab: string, [from, to]: Renaming): BookParts {
  const table = tableOn(parts, tab);
  const headers = headersOf(parts, table);
  const column = table.left + headers.indexOf(from);
  const address = `${lettersOf(column)}${String(table.top)}`;
  const renamed = withPart(
    withSheet(parts, tab, (sheet) => withCell(sheet, address, to)),
    table.part,
    (text) => text.replace(` name="${escaped(from)}"`, ` name="${escaped(to)}"`),
  );
  return everywhere(renamed, `${table.name}[${from}]`, `${table.name}[${to}]`);
}

/** What something is called, and what it is to be called. */
export type Renaming = readonly [from: string, to: string];

/** The headers of a table. */
export function headersOf(parts: BookParts, { part }: TableAt): readonly string[] {
  const columns = partIn(parts, part).matchAll(/<tableColumn id="\d+" name="([^"]*)"/g);
  return [...columns].map(([, header = ""]) => header);
}

/** A column of the user's own in a table, before the one with a header. */
export function withColumnBefore(
  parts: BookParts,
  tab: string,
  [before, own]: Renaming,
): BookParts {
  const table = tableOn(parts, tab);
  const column = table.left + headersOf(parts, table).indexOf(before);
  const strip = { first: table.top, last: table.bottom, column };
  const opened = withSheet(parts, tab, (sheet) =>
    withCell(withColumnOpened(sheet, strip), `${lettersOf(column)}${String(table.top)}`, own),
  );
  return withPart(opened, table.part, (text) =>
    text
      .replaceAll(areaOf(table), areaOf({ ...table, right: table.right + 1 }))
      .replace(
        /<tableColumns count="(\d+)"/,
        (_, count: string) => `<tableColumns count="${String(Number(count) + 1)}"`,
      )
      .replace(
        new RegExp(`(<tableColumn id="\\d+" name="${before}")`),
        `<tableColumn id="99" name="${escaped(own)}"/>$1`,
      ),
  );
}

/** A table under another name. */
export function withTableNamed(parts: BookParts, tab: string, name: string): BookParts {
  return everywhere(parts, tableOn(parts, tab).name, name);
}

/** A table that is made into a plain range. */
export function withoutTable(parts: BookParts, tab: string): BookParts {
  const { part } = tableOn(parts, tab);
  const unlinked = withPart(
    withSheet(parts, tab, (sheet) => sheet.replace(/<tableParts.*<\/tableParts>/, "")),
    linksOf(sheetPart(parts, tab)),
    (links) => withoutLink(links, part),
  );
  return withoutPart(unlinked, part);
}

/** A defined name that is gone. */
export function withoutName(parts: BookParts, name: string): BookParts {
  return withPart(parts, WORKBOOK, (text) =>
    text.replace(new RegExp(`<definedName name="${name}">[^<]*</definedName>`), ""),
  );
}

/** A tab under another name: whatever points into the sheet follows. */
export function withTabNamed(parts: BookParts, [from, to]: Renaming): BookParts {
  const tab = withPart(parts, WORKBOOK, (text) =>
    text.replace(`<sheet name="${from}"`, `<sheet name="${escaped(to)}"`),
  );
  return everywhere(tab, `${from}!`, `'${to}'!`);
}

/** A deleted sheet; names that pointed into it point nowhere. */
export function withoutSheet(parts: BookParts, tab: string): BookParts {
  const part = sheetPart(parts, tab);
  const index = tabsOf(parts).indexOf(tab);
  const named = withPart(parts, WORKBOOK, (text) =>
    text
      .replace(new RegExp(`<sheet name="${tab}"[^>]*/>`), "")
      .replace(
        new RegExp(
          `<definedName [^>]*localSheetId="${String(index)}"[^>]*>[^<]*</definedName>`,
          "g",
        ),
        "",
      )
      .replace(
        /localSheetId="(\d+)"/g,
        (_, at: string) =>
          `localSheetId="${String(Number(at) > index ? Number(at) - 1 : Number(at))}"`,
      )
      .replace(new RegExp(`>${tab}![^<]*<`, "g"), ">#REF!<"),
  );
  const unlinked = withPart(named, WORKBOOK_LINKS, (links) => withoutLink(links, part));
  return withoutPart(unlinked, part);
}

/** The tabs in the opposite order. */
export function withTabsReversed(parts: BookParts): BookParts {
  const last = tabsOf(parts).length - 1;
  return withPart(parts, WORKBOOK, (text) =>
    text
      .replace(
        /<sheets>(.*)<\/sheets>/,
        (_, sheets: string) =>
          `<sheets>${(sheets.match(/<sheet [^>]*\/>/g) ?? []).reverse().join("")}</sheets>`,
      )
      .replace(
        /localSheetId="(\d+)"/g,
        (_, at: string) => `localSheetId="${String(last - Number(at))}"`,
      ),
  );
}

/** A sheet of the user's own, last among the tabs, with one text. */
export function withOwnSheet(parts: BookParts, tab: string, text: string): BookParts {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const part = "xl/worksheets/eget.xml";
  const sheet = withCell(
    `<worksheet xmlns="${main}"><sheetData></sheetData></worksheet>`,
    "A1",
    text,
  );
  const added = new Map([...parts, [part, sheet]]);
  const listed = withPart(added, WORKBOOK, (xml) =>
    xml.replace("</sheets>", `<sheet name="${tab}" sheetId="77" r:id="rId77"/></sheets>`),
  );
  const linked = withPart(listed, WORKBOOK_LINKS, (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rId77" Type="${office}/worksheet" Target="${part.slice(3)}"/></Relationships>`,
    ),
  );
  return withPart(linked, CONTENT_TYPES, (xml) =>
    xml.replace("</Types>", `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
  );
}

/** A part that is gone, with its content type. */
export function withoutPart(parts: BookParts, name: string): BookParts {
  const left = new Map([...parts].filter(([part]) => part !== name));
  return withPart(left, CONTENT_TYPES, (xml) =>
    xml.replace(new RegExp(`<Override PartName="/${name}"[^>]*/>`), ""),
  );
}

/** The tabs, in their order. */
export function tabsOf(parts: BookParts): readonly string[] {
  const sheets = partIn(parts, WORKBOOK).matchAll(/<sheet name="([^"]+)"/g);
  return [...sheets].map(([, tab = ""]) => tab);
}

/** A part is led to by the way from another's folder: its last two names tell it. */
function withoutLink(links: string, part: string): string {
  const tail = part.split("/").slice(-2).join("/");
  return links.replace(new RegExp(`<Relationship [^>]*"(?:\\.\\./)?${tail}"/>`), "");
}

/** The part of a sheet, by its tab. */
export function sheetPart(parts: BookParts, tab: string): string {
  const [, link = ""] =
    new RegExp(`<sheet name="${tab}"[^>]* r:id="([^"]+)"`).exec(partIn(parts, WORKBOOK)) ?? [];
  const [, target = ""] =
    new RegExp(`Id="${link}"[^>]* Target="([^"]+)"`).exec(partIn(parts, WORKBOOK_LINKS)) ?? [];
  if (target === "") throw new Error(`no sheet ${tab}`);
  return `xl/${target}`;
}

function linksOf(sheet: string): string {
  return sheet.replace(/([^/]+)$/, "_rels/$1.rels");
}

function areaOf({ top, left, bottom, right }: Omit<TableAt, "part" | "name">): string {
  return `ref="${lettersOf(left)}${String(top)}:${lettersOf(right)}${String(bottom)}"`;
}

function everywhere(parts: BookParts, from: string, to: string): BookParts {
  return new Map([...parts].map(([name, text]) => [name, text.replaceAll(from, to)]));
}
