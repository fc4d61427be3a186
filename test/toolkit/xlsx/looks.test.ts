import { describe, expect, test } from "vitest";
import type { CellLook } from "../../../templates/model/look.ts";
import {
  carried,
  foreignBook,
  foreignParts,
  opened,
  partText,
  partTexts,
  write,
} from "../../support/xlsx-packages.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

describe("[WB2] looks", () => {
  const look: CellLook = {
    font: { bold: true, color: "1f4e79" },
    fill: "FFF2CC",
    border: { top: { style: "thin", color: "000000" } },
    align: { horizontal: "right", wrap: true, indent: 1 },
    numberFormat: "#,##0.0000",
    unlocked: true,
  };

  test("[WB2] styles are appended, none twice and none changed", () => {
    const before = partText(foreignBook(), STYLES);
    const book = carried(
      foreignBook(),
      write(0, 0, [
        [
          { value: 1, look },
          { value: 2, look: { ...look } },
        ],
      ]),
    );
    const again = carried(book, write(1, 0, [[{ value: 3, look }]]));
    const styles = partText(again, STYLES);
    expect(styles).toBe(
      before
        .replace(
          '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/>',
          '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="164" formatCode="#,##0.0000"/>',
        )
        .replace('<fonts count="1">', '<fonts count="2">')
        .replace(
          "</fonts>",
          '<font><b/><sz val="10"/><color rgb="FF1F4E79"/><name val="Arial"/></font></fonts>',
        )
        .replace('<fills count="2">', '<fills count="3">')
        .replace(
          "</fills>",
          '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>',
        )
        .replace('<borders count="1">', '<borders count="2">')
        .replace(
          "</borders>",
          '<border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom/><diagonal/></border></borders>',
        )
        .replace('<cellXfs count="5">', '<cellXfs count="6">')
        .replace(
          "</cellXfs>",
          '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="right" wrapText="1" indent="1"/><protection locked="0"/></xf></cellXfs>',
        ),
    );
    expect(partText(again, SHEET)).toContain('<row r="2"><c r="A2" s="5"><v>3</v></c></row>');
  });

  test("[WB2] a cell that has a look keeps it, but one of our number formats gives way to another", () => {
    const sheetData = `<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="0"/></row>`;
    const cell = { value: 1, look: { numberFormat: "0.00%", fill: "FF0000" } } as const;
    const book = carried(foreignBook({ sheetData }), write(0, 0, [[cell, cell, cell]]));
    expect(partText(book, SHEET)).toMatch(/r="A1" s="5".*r="B1" s="2".*r="C1" s="6"/);
    expect(partText(book, STYLES)).toContain(
      '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="2"',
    );
  });

  test("[WB2] a new cell without a look has its row's, else its column's", () => {
    const book = foreignBook({
      beforeData: '<cols><col min="1" max="3" width="9" style="2"/></cols>',
      sheetData: '<row r="1" s="1" customFormat="1"/><row r="2" s="1"/>',
    });
    const after = carried(
      book,
      write(0, 0, [[{ value: 1 }], [{ value: 2 }, { value: 3, look: { fill: "00FF00" } }]]),
    );
    expect(partText(after, SHEET)).toMatch(/r="A1" s="1".*r="A2" s="2".*r="B2" s="5"/);
  });

  test("[WB2] a format that a book gives another meaning is not ours", () => {
    const styles = partText(foreignBook(), STYLES).replace(
      'numFmtId="170" formatCode',
      'numFmtId="3" formatCode',
    );
    const sheetData = '<row r="1"><c r="A1" s="1"/></row>';
    const cell = { value: 1, look: { numberFormat: "0.00%" } } as const;
    const book = carried(foreignBook({ styles, sheetData }), write(0, 0, [[cell]]));
    expect(partText(book, SHEET)).toContain('<c r="A1" s="1">');
  });

  test("[WB2] in styles with empty lists, what every cell has stays first", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const book = foreignBook({ styles: `<x:styleSheet xmlns:x="${main}"/>` });
    const styles = partText(
      carried(book, write(0, 0, [[{ value: 1, look: { fill: "FF0000" } }]])),
      STYLES,
    );
    expect(styles).toMatch(
      /<x:fills count="3">.*<x:cellXfs count="2"><x:xf numFmtId="0" [^>]*xfId="0"\/><x:xf numFmtId="0" fontId="0" fillId="2"/,
    );
    expect(styles).not.toMatch(/<\/?(?!x:)\w/);
  });

  test("[WB2] a book without styles gets them when one is asked for", () => {
    const parts = foreignParts({});
    const bare = opened({
      ...Object.fromEntries(Object.entries(parts).filter(([name]) => name !== STYLES)),
      "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
        /<Relationship Id="rId2".*?\/>/,
        "",
      ),
    });
    expect(Object.keys(partTexts(carried(bare, write(0, 0, [[{ value: 1 }]]))))).not.toContain(
      STYLES,
    );
    const styled = partTexts(
      carried(bare, write(0, 0, [[{ value: 1, look: { numberFormat: "0" } }]])),
    );
    // The list of contents still has the part that is gone, so that its name is not free.
    expect(styled["xl/styles1.xml"]).toContain('<cellXfs count="2">');
    expect(styled["xl/_rels/workbook.xml.rels"]).toContain("relationships/styles");
  });
});
