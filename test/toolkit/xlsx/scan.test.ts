import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { CellContext } from "../../../toolkit/xlsx/read/cell-reading.ts";
import { readCells } from "../../../toolkit/xlsx/read/cell-reading.ts";
import { placedRows } from "../../../toolkit/xlsx/read/sheet-grid.ts";
import { readScannedCells } from "../../../toolkit/xlsx/scan/scan-reading.ts";
import { scannedSheet, scannedText } from "../../../toolkit/xlsx/scan/sheet-part.ts";
import { parseXmlText, writeXmlText } from "../../../toolkit/xlsx/xml/parsing.ts";
import { ROOT } from "../../support/sources.ts";

/** Any number of shared strings, so that a text without its list can be read. */
const CONTEXT: CellContext = {
  sharedStrings: Array.from({ length: 2000 }, (_, index) => `text ${String(index)}`),
  dateStyles: new Set([3]),
  hasRoomForFormulas: () => true,
};

/** The cells of a sheet by the scan; null where it leaves the sheet to the parser. */
function byScan(text: string): unknown {
  const bytes = new TextEncoder().encode(text);
  const scanned = scannedText({ name: "sheet1.xml", bytes, packed: null });
  const sheet = scanned === null ? null : scannedSheet("sheet1.xml", scanned);
  if (scanned === null || !sheet?.ok) return null;
  expect(writeXmlText(sheet.value.xml)).toBe(text);
  return readScannedCells(scanned.scan, CONTEXT);
}

/** The same by the XML parser, which is somebody else's. */
function byParser(text: string): unknown {
  const whole = parseXmlText(text);
  if (typeof whole === "string") return whole;
  const rows = placedRows(whole.root);
  return rows === null ? "cells-unreadable" : readCells(rows, CONTEXT);
}

function sheet(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="m"><cols><col min="1" max="1"/></cols><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;
}

const FOLDER = join(ROOT, "test/workbooks/0.3.0");

describe("[WB3] sheets as spreadsheet programs write them are scanned", () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")))(
    "[WB3] %s reads as the parser reads it",
    (file) => {
      const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(join(FOLDER, file)))));
      const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/sheet"));
      expect(sheets.length).toBeGreaterThan(7);
      for (const [name, bytes] of sheets) {
        const text = new TextDecoder().decode(bytes);
        expect([name, byScan(text)]).toEqual([name, byParser(text)]);
      }
    },
  );

  test.each([
    '<row r="1" spans="1:3" ht="15" x14ac:dyDescent="0.25"><c r="A1" s="3"><v>45000</v></c></row>',
    '<row r="2"><c r="B2" t="s"><v>7</v></c><c r="C2" t="b"><v>1</v></c><c r="AA2" t="e"><v>#N/A</v></c></row>',
    '<row r="1"><c r="A1" t="str"><f>A2&amp;&quot;x&quot;</f><v>&lt;&#229;&#xE5;_x000A_</v></c></row>',
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>',
    '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></is></c></row>',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>',
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="B1"/></row><row r="9"/>',
    '<row r="1"><c t="n" r="A1" s="1"><v></v></c><c r="B1"><v/></c></row>',
    "",
  ])("[WB3] %s", (rows) => {
    expect(byScan(sheet(rows))).toEqual(byParser(sheet(rows)));
    expect(byScan(sheet(rows))).not.toBeNull();
  });

  test.each([
    ["a row without a number", '<row><c r="A1"><v>1</v></c></row>'],
    ["a cell without an address", '<row r="1"><c><v>1</v></c></row>'],
    ["a cell in another row", '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ["rows out of order", '<row r="2"/><row r="1"/>'],
    ["cells out of order", '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ["a remark", '<row r="1"><!-- --></row>'],
    ["blanks between", '<row r="1"> <c r="A1"/></row>'],
    ["a prefix", '<x:row r="1"/>'],
    ["an unknown kind", '<row r="1"><c r="A1" t="x"><v>1</v></c></row>'],
    ["an unknown entity", '<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'],
    ["an entity for nothing", '<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>'],
    ["a line end of Windows", '<row r="1"><c r="A1" t="str"><v>a\r\nb</v></c></row>'],
    ["the same attribute twice", '<row r="1"><c r="A1" r="A1"/></row>'],
    ["an extension", '<row r="1"><c r="A1"><v>1</v><extLst/></c></row>'],
  ])("[WB3] %s is left to the parser", (_, rows) => {
    expect(byScan(sheet(rows))).toBeNull();
  });

  test("[WB3] a text with any fault is never read in another way than the parser does", () => {
    const sound = sheet(
      '<row r="1" ht="15"><c r="A1" s="3" t="n"><f t="shared" ref="A1:B1" si="0">C1&amp;1</f><v>45</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">a &lt; b</t></is></c><c r="C2" t="s"><v>9</v></c></row>',
    );
    const character = fc.constantFrom(..."<>/=\"'& \n]!?rcstvfi1A0-;x\u0001".split(""));
    const change = fc.record({
      at: fc.nat(sound.length),
      removed: fc.nat(3),
      added: fc.array(character, { maxLength: 2 }),
    });
    let scanned = 0;
    fc.assert(
      fc.property(change, ({ at, removed, added }) => {
        const text = sound.slice(0, at) + added.join("") + sound.slice(at + removed);
        const found = byScan(text);
        if (found === null) return;
        scanned += 1;
        expect(found).toEqual(byParser(text));
      }),
      { numRuns: 3000 },
    );
    expect(scanned).toBeGreaterThan(100);
  });
});
