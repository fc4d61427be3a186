import type { Part, XlsxBook } from "../package/book.ts";
import { partsByName } from "../package/book.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const PACKAGE_RELATIONSHIPS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800"/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`;

const WORKBOOK_RELATIONSHIPS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`;

/** A book with no sheet yet: the first step of a plan makes one. */
export function newXlsx(): XlsxBook {
  const parts = [
    partWith("[Content_Types].xml", CONTENT_TYPES),
    partWith("_rels/.rels", PACKAGE_RELATIONSHIPS),
    partWith("xl/workbook.xml", WORKBOOK),
    partWith("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONSHIPS),
    partWith("xl/styles.xml", plainStyles(MAIN)),
  ];
  return { file: "", parts: partsByName(parts) };
}

function partWith(name: string, xml: string): Part {
  return { name, bytes: new TextEncoder().encode(DECLARATION + xml), packed: null };
}

/** Calibri 11, as Excel's own new book looks, in the vocabulary of a book. */
export function plainStyles(main: string): string {
  return `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
}
