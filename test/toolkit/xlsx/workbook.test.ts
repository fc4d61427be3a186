import { describe, expect, test } from "vitest";
import type { Operation } from "../../../toolkit/workbook.ts";
import {
  carried,
  firstSheet,
  foreignBook,
  foreignParts,
  opened,
  partText,
  plainBook,
  reread,
} from "../../support/xlsx-packages.ts";

const SHEET = "xl/worksheets/sheet1.xml";

describe("[WB2] sheets, names and tables", () => {
  const table: Operation = {
    kind: "add-table",
    sheet: "Blad1",
    table: "Samrakna_Parter",
    area: { top: 0, left: 0, bottom: 2, right: 1 },
    headers: ["Kod", "Andel\n%"],
    formulas: [null, 'Samrakna_Parter[[#This Row],[Kod]]&"<"'],
  };

  test("[WB3] a table is read back as it was made, and again when it has another size", () => {
    const book = carried(plainBook(), table);
    const [made] = firstSheet(book).tables;
    expect(made).toEqual({
      name: "Samrakna_Parter",
      area: { top: 0, left: 0, bottom: 2, right: 1 },
      headers: ["Kod", "Andel\n%"],
      hasTotalsRow: false,
    });
    expect(partText(book, "xl/tables/table1.xml")).toContain(
      'name="Andel_x000a_%"><calculatedColumnFormula>Samrakna_Parter[[#This Row],[Kod]]&amp;"&lt;"<',
    );
    const area = { top: 0, left: 0, bottom: 9, right: 1 };
    const larger = carried(book, { kind: "resize-table", table: "samrakna_parter", area });
    expect(firstSheet(larger).tables[0]?.area).toEqual(area);
    expect(partText(larger, "xl/tables/table1.xml")).toContain('<autoFilter ref="A1:B10"/>');
  });

  test("[WB5] no two tables share a name or a number", () => {
    const second = {
      ...table,
      table: "Samrakna_Nycklar",
      area: { top: 9, left: 0, bottom: 12, right: 1 },
    };
    const book = carried(plainBook(), table, second);
    expect(partText(book, "xl/tables/table2.xml")).toContain('id="2" name="Samrakna_Nycklar"');
    expect(partText(book, SHEET)).toContain('<tableParts count="2">');
    expect(reread(book).tableNames).toEqual(["Samrakna_Parter", "Samrakna_Nycklar"]);
    expect(() => carried(book, { ...table, table: "SAMRAKNA_PARTER" })).toThrow("[WB5]");
    expect(() => carried(plainBook(), { ...table, headers: ["a", "A"] })).toThrow("[WB5]");
  });

  test("[WB2] another's table keeps its totals row and its columns; a sort beyond its end goes", () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const sort = '<sortState ref="A2:B5"><sortCondition ref="A2:A5"/></sortState>';
    const xml = `<table id="7" name="T" displayName="Kommuner" ref="A1:B6" totalsRowCount="1"><autoFilter ref="A1:B5"><filterColumn colId="0"/>${sort}</autoFilter><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b" totalsRowFunction="sum"/></tableColumns></table>`;
    const book = opened({
      ...foreignParts({ afterData: '<tableParts count="1"><tablePart r:id="rId3"/></tableParts>' }),
      "xl/tables/Table1.xml": xml,
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/hyperlink" TargetMode="External" Target="https://example.org"/><Relationship Id="rId3" Type="${office}/table" Target="../tables/table1.xml"/></Relationships>`,
    });
    const area = { top: 0, left: 0, bottom: 3, right: 1 };
    const smaller = carried(book, { kind: "resize-table", table: "KOMMUNER", area });
    expect(partText(smaller, "xl/tables/Table1.xml")).toBe(
      xml
        .replace('ref="A1:B6"', 'ref="A1:B4"')
        .replace('ref="A1:B5"', 'ref="A1:B3"')
        .replace(sort, ""),
    );
    const larger = carried(book, {
      kind: "resize-table",
      table: "KOMMUNER",
      area: { ...area, bottom: 8 },
    });
    expect(partText(larger, "xl/tables/Table1.xml")).toContain(sort);
    expect(firstSheet(smaller).tables).toEqual([
      { name: "Kommuner", area, headers: ["a", "b"], hasTotalsRow: true },
    ]);
    const beside = carried(book, { ...table, area: { top: 9, left: 0, bottom: 12, right: 1 } });
    expect(partText(beside, SHEET)).toContain(
      '<tableParts count="2"><tablePart r:id="rId3"/><tablePart r:id="rId4"/>',
    );
    expect(partText(beside, "xl/tables/table2.xml")).toContain('id="1" name="Samrakna_Parter"');
  });

  test("[WB2] a name is made or pointed elsewhere; those of single sheets stay", () => {
    const names =
      '<definedName name="SUMMA" hidden="1" comment="k">Blad1!$A$1</definedName><definedName name="Summa" localSheetId="0">Blad1!$B$1</definedName><definedName name="Borta">#REF!</definedName>';
    const book = carried(
      foreignBook({ names }),
      { kind: "set-name", name: "summa", refersTo: "'Det ''här'''!$C$1" },
      { kind: "set-name", name: "Samrakna.Ny", refersTo: "Blad1!$A$9" },
    );
    expect(reread(book).names).toEqual([
      { name: "SUMMA", refersTo: "'Det ''här'''!$C$1" },
      { name: "Borta", refersTo: "#REF!" },
      { name: "Samrakna.Ny", refersTo: "Blad1!$A$9" },
    ]);
    const text = partText(book, "xl/workbook.xml");
    expect(text).toContain('name="SUMMA" hidden="1" comment="k"');
    expect(text).toContain('<definedName name="Summa" localSheetId="0">Blad1!$B$1</definedName>');
  });

  test("[WB2] a sheet is added last, with a number and a name of a part that no other has", () => {
    const added = {
      kind: "add-sheet",
      sheet: "A & B",
      gridLines: false,
      tabColor: "1F4E79",
    } as const;
    const book = carried(foreignBook(), added);
    expect(partText(book, "xl/workbook.xml")).toContain(
      '<sheet name="A &amp; B" sheetId="2" r:id="rId3"/></sheets>',
    );
    expect(partText(book, "xl/worksheets/sheet2.xml")).not.toContain("tabSelected");
    expect(reread(book).sheets.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ["Blad1", true],
      ["A & B", false],
    ]);
  });

  test("[WB2] a sheet that is put before another moves the tabs that are counted after it", () => {
    const names = '<definedName name="Summa" localSheetId="0">Blad1!$B$1</definedName>';
    const base = carried(foreignBook({ names }), {
      kind: "add-sheet",
      sheet: "Sist",
      gridLines: true,
    });
    const added = { kind: "add-sheet", sheet: "Ny", before: "Sist", gridLines: true } as const;
    const second = carried(base, added);
    expect(reread(second).sheets.map(({ name }) => name)).toEqual(["Blad1", "Ny", "Sist"]);
    expect(partText(second, "xl/workbook.xml")).toContain('name="Summa" localSheetId="0"');
    const first = carried(second, { ...added, sheet: "Allra först", before: "BLAD1" });
    const text = partText(first, "xl/workbook.xml");
    expect(reread(first).sheets.map(({ name }) => name)).toEqual([
      "Allra först",
      "Blad1",
      "Ny",
      "Sist",
    ]);
    expect(text).toContain('name="Summa" localSheetId="1"');
    // The book said nothing of its tabs, so its first one was shown, and still is.
    expect(text).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
    const again = carried(first, { ...added, sheet: "Före", before: "Allra först" });
    expect(partText(again, "xl/workbook.xml")).toContain('<workbookView activeTab="2"/>');
  });

  test("[WB3] sheets that no name with the prefix points into are listed but not read", () => {
    const names =
      '<definedName name="samrakna.x">#REF!</definedName><definedName name="Annat">Blad1!$A$1</definedName>';
    const [sheet] = reread(
      foreignBook({ names, sheetData: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>' }),
    ).sheets;
    expect(sheet).toEqual({
      name: "Blad1",
      isOwn: false,
      cells: new Map(),
      merged: [],
      tables: [],
      charts: [],
      printed: null,
    });
  });
});
