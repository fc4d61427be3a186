import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { XlsxBook } from "../../toolkit/xlsx/open.ts";
import { newXlsx, openXlsx } from "../../toolkit/xlsx/open.ts";
import { carryOut } from "../../toolkit/xlsx/carry-out.ts";
import { presentWorkbook } from "../../toolkit/xlsx/read/present.ts";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import type {
  CellValue,
  Operation,
  PresentSheet,
  PresentWorkbook,
  WrittenCell,
} from "../../toolkit/workbook.ts";
import { valueOf } from "./results.ts";

/** What a package holds, by part name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A package by another's hand: not made with our own writer. */
export function zipped(parts: Parts): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(bytes), { mtime: "2020-02-02" });
}

/** What a book's one sheet and its surroundings are made of; all may be left out. */
export interface Foreign {
  readonly sheetData?: string;
  readonly beforeData?: string;
  readonly afterData?: string;
  readonly names?: string;
  readonly properties?: string;
  readonly styles?: string;
  readonly sharedStrings?: string;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`;

/** The parts of a book with one sheet, Blad1, that the name Samrakna.Blad.Parter points into. */
export function foreignParts(foreign: Foreign): Record<string, string | Uint8Array> {
  const strings = foreign.sharedStrings;
  const names =
    foreign.names ?? '<definedName name="Samrakna.Blad.Parter">Blad1!$A$1</definedName>';
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${strings === undefined ? "" : `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${foreign.properties ?? ""}/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>${strings === undefined ? "" : `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${foreign.beforeData ?? ""}<sheetData>${foreign.sheetData ?? ""}</sheetData>${foreign.afterData ?? ""}</worksheet>`,
    "xl/styles.xml": foreign.styles ?? STYLES,
    ...(strings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>` }),
    "docProps/note.bin": Uint8Array.of(0, 1, 2, 255),
  };
}

/** Opens parts as a book. */
export function opened(parts: Parts): XlsxBook {
  return valueOf(openXlsx({ file: "bok.xlsx", bytes: zipped(parts) }));
}

/** A foreign book. */
export function foreignBook(foreign: Foreign = {}): XlsxBook {
  return opened(foreignParts(foreign));
}

/** The parts of a saved book as texts, read by another's hand. */
export function partTexts(book: XlsxBook): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(saveXlsx(book)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The text of the part that ends so. */
export function partText(book: XlsxBook, name: string): string {
  return partTexts(book)[name] ?? "";
}

/** A book after a plan. */
export function carried(book: XlsxBook, ...plan: readonly Operation[]): XlsxBook {
  return valueOf(carryOut(book, plan));
}

/** A step that writes a block on Blad1. */
export function write(
  top: number,
  left: number,
  rows: readonly (readonly (WrittenCell | null)[])[],
): Operation {
  return { kind: "write-cells", sheet: "Blad1", top, left, rows };
}

/** What a book holds once it is saved and opened again. */
export function reread(book: XlsxBook): PresentWorkbook {
  const again = valueOf(openXlsx({ file: "bok.xlsx", bytes: saveXlsx(book) }));
  return valueOf(presentWorkbook(again, "Samrakna."));
}

/** The first sheet of a book that is saved and opened again. */
export function firstSheet(book: XlsxBook): PresentSheet {
  const [sheet] = reread(book).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** The value of a cell of the first sheet. */
export function cellValue(book: XlsxBook, address: string): CellValue | undefined {
  return firstSheet(book).cells.get(address)?.value;
}

/** A new book with the sheet Blad1, read by the name Samrakna.Blad.Parter. */
export function plainBook(): XlsxBook {
  return carried(
    newXlsx(),
    { kind: "add-sheet", sheet: "Blad1", gridLines: true },
    { kind: "set-name", name: "Samrakna.Blad.Parter", refersTo: "Blad1!$A$1" },
  );
}
