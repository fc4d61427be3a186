import { describe, expect, test } from "vitest";
import type { Operation } from "../../../toolkit/workbook.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import { problemsIn } from "../../support/results.ts";
import {
  carried,
  cellValue,
  firstSheet,
  foreignBook,
  foreignParts,
  opened,
  partText,
  partTexts,
  write,
} from "../../support/xlsx-packages.ts";

const SHEET = "xl/worksheets/sheet1.xml";

/** The sheet data of the first sheet after writing. */
function data(sheetData: string, ...plan: readonly Operation[]): string {
  const sheet = partText(carried(foreignBook({ sheetData }), ...plan), SHEET);
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? "";
}

describe("[WB2] cells are written among others", () => {
  test("[WB2] rows and cells come in their order; those not written stay as they were", () => {
    const before = `\n <row r="2" spans="1:3" ht="20"> <c r="A2" s="2"><v>1</v><extLst/></c> <c r="C2"><v>3</v></c> </row>\n <row r="5" spans="1:1"><c r="A5"><v>5</v></c></row>`;
    const after = data(before, write(1, 1, [[{ value: 2 }], [{ value: 9 }]]));
    expect(after).toBe(
      `\n <row r="2" ht="20"> <c r="A2" s="2"><v>1</v><extLst/></c> <c r="B2"><v>2</v></c><c r="C2"><v>3</v></c> </row>\n <row r="3"><c r="B3"><v>9</v></c></row><row r="5" spans="1:1"><c r="A5"><v>5</v></c></row>`,
    );
  });

  test("[WB2] rows and cells that said not where they lay say so when others come between", () => {
    const after = data(
      `<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>`,
      write(1, 4, [[{ value: 3 }], [{ value: 4 }]]),
    );
    expect(after).toBe(
      `<row r="1"><c><v>1</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>2</v></c><c r="E2"><v>3</v></c></row><row r="3"><c r="E3"><v>4</v></c></row>`,
    );
  });

  test("[WB2] a hole leaves what stands there alone, and a written cell what else it says", () => {
    const before = `<row r="1"><c r="A1" s="1" cm="1" vm="2" ph="1" t="s"><v>7</v></c><c r="B1"><v>2</v></c></row>`;
    const after = data(before, write(0, 0, [[{ value: "x" }, null]]));
    expect(after).toBe(
      `<row r="1"><c r="A1" s="1" ph="1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><v>2</v></c></row>`,
    );
  });

  test("[WB2] a cleared cell keeps its look, and no cell is made to be cleared", () => {
    const before = `<row r="1"><c r="A1" s="1" t="s"><v>7</v></c><c r="C1" t="b"><v>1</v></c></row>`;
    const area = { top: 0, left: 0, bottom: 9, right: 1 };
    expect(data(before, { kind: "clear-cells", sheet: "Blad1", area })).toBe(
      `<row r="1"><c r="A1" s="1"/><c r="C1" t="b"><v>1</v></c></row>`,
    );
  });

  test("[WB2] prefixed elements get prefixed company", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const parts = {
      ...foreignParts({}),
      [SHEET]: `<?xml version="1.0"?>\n<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>`,
    };
    const look = { numberFormat: "0.00%" } as const;
    const book = carried(
      opened(parts),
      write(0, 0, [
        [
          { value: "å", formula: 'A2&"å"' },
          { value: 1, look },
        ],
      ]),
    );
    expect(partText(book, SHEET)).toContain(
      `<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>A2&amp;"å"</x:f><x:v>å</x:v></x:c><x:c r="B1" s="5"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    expect(cellValue(book, "A1")).toBe("å");
  });

  test("[WB2] how far a sheet reaches follows", () => {
    const book = foreignBook({ beforeData: '<dimension ref="B2:C3"/>' });
    expect(partText(carried(book, write(4, 0, [[{ value: 1 }]])), SHEET)).toContain(
      '<dimension ref="A2:C5"/>',
    );
  });

  test("[WB2] the order of calculation, which no longer holds, goes", () => {
    const parts = foreignParts({});
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const link = `<Relationship Id="rId9" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`;
    const override = `<Override PartName="/xl/calcChain.xml" ContentType="t"/></Types>`;
    const book = opened({
      ...parts,
      "xl/calcChain.xml": "<calcChain/>",
      "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        link,
      ),
      "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("</Types>", override),
    });
    const after = partTexts(carried(book, write(0, 0, [[{ value: 1 }]])));
    expect(Object.keys(after)).not.toContain("xl/calcChain.xml");
    expect(Object.values(after).join("")).not.toContain("calcChain");
    const named = carried(book, { kind: "set-name", name: "N", refersTo: "Blad1!$A$1" });
    expect(Object.keys(partTexts(named))).toContain("xl/calcChain.xml");
  });
});

describe("[WB2] formulas that cells share", () => {
  const shared = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2+LOG10(B$1)</f><v>1</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" ca="1" si="0"/><v>3</v></c></row>`;

  test("[WB2] written over where they are spelt, the others spell them", () => {
    const after = data(shared, write(0, 0, [[{ value: 1 }]]));
    expect(after).toBe(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"><f>B2*2+LOG10(B$1)</f><v>2</v></c></row><row r="3"><c r="A3"><f ca="1">B3*2+LOG10(B$1)</f><v>3</v></c></row>`,
    );
  });

  test("[WB2] a number that is used for a second formula means the second from there on", () => {
    const cell = (at: string, inside: string): string => `<c r="${at}">${inside}<v>1</v></c>`;
    const twice = `<row r="1">${cell("A1", '<f t="shared" ref="A1:A2" si="0">X1</f>')}</row><row r="2">${cell("A2", '<f t="shared" si="0"/>')}</row><row r="3">${cell("A3", '<f t="shared" ref="A3:A4" si="0">Y3</f>')}</row><row r="4">${cell("A4", '<f t="shared" si="0"/>')}</row>`;
    const { cells } = firstSheet(foreignBook({ sheetData: twice }));
    expect([...cells.values()].map(({ formula }) => formula)).toEqual(["X1", "X2", "Y3", "Y4"]);
    expect(data(twice, write(2, 0, [[{ value: 1 }]]))).toBe(
      twice
        .replace('<c r="A3"><f t="shared" ref="A3:A4" si="0">Y3</f>', '<c r="A3">')
        .replace('<c r="A4"><f t="shared" si="0"/>', '<c r="A4"><f>Y4</f>'),
    );
  });

  test("[WB2] written over elsewhere, they are left alone", () => {
    const after = data(shared, write(1, 0, [[{ value: 1 }]]));
    expect(after).toBe(shared.replace(`<f t="shared" si="0"/><v>2</v>`, "<v>1</v>"));
  });

  test("[WB2] written or cleared all over, nothing of them is left", () => {
    const area = { top: 0, left: 0, bottom: 1, right: 0 };
    const after = data(
      shared,
      { kind: "clear-cells", sheet: "Blad1", area },
      write(2, 0, [[{ value: 8 }]]),
    );
    expect(after).toBe(
      `<row r="1"><c r="A1"/></row><row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3"><v>8</v></c></row>`,
    );
  });
});

describe("[WB1] a plan that meets an obstacle changes nothing", () => {
  const sheetData = `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1">1</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
  const afterData = '<mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells>';
  const book = foreignBook({ sheetData, afterData });

  test("[WB1] every obstacle is told at once, with its cell", () => {
    const one = { value: 1 };
    const told = problemsIn(
      carryOut(book, [
        write(0, 0, [[one, one, one, one, one, one], [one]]),
        write(0, 16_384, [[one]]),
        write(1_048_576, 0, [[one]]),
        write(9, 9, [[{ value: "x".repeat(32_768) }]]),
        { kind: "clear-cells", sheet: "blad1", area: { top: 1, left: 0, bottom: 1, right: 9 } },
      ]),
    );
    const obstacles = told.map(({ facts, place }) => [
      "reason" in facts ? facts.reason : "",
      place?.kind === "sheet" ? `${place.file} ${place.sheet}!${place.cell ?? ""}` : "",
    ]);
    expect(obstacles).toEqual([
      ["array-formula", "bok.xlsx Blad1!A1"],
      ["merged", "bok.xlsx Blad1!F1"],
      ["array-formula", "bok.xlsx Blad1!A2"],
      ["outside-sheet", "bok.xlsx Blad1!XFE1"],
      ["outside-sheet", "bok.xlsx Blad1!A1048577"],
      ["outside-sheet", "bok.xlsx Blad1!J10"],
      ["array-formula", "bok.xlsx Blad1!A2"],
    ]);
    expect(cellValue(book, "C1")).toBe(1);
  });

  test("[WB2] an array formula that fills one cell is that cell's own; a merged range is written at its first", () => {
    const after = carried(book, write(0, 2, [[{ value: 5 }, null, { value: 6 }]]));
    expect(partText(after, SHEET)).toContain(`<c r="C1"><v>5</v></c><c r="E1"><v>6</v></c>`);
  });

  test("[WB1] a plan for a book that is not so is a bug", () => {
    const area = { top: 0, left: 0, bottom: 1, right: 0 };
    expect(() => carryOut(book, [{ kind: "set-rows", sheet: "Nix", heights: [] }])).toThrow(
      "[WB1]",
    );
    expect(() => carryOut(book, [{ kind: "resize-table", table: "Nix", area }])).toThrow("[WB1]");
    expect(() => carryOut(book, [{ kind: "add-sheet", sheet: "BLAD1", gridLines: true }])).toThrow(
      "[WB1]",
    );
  });
});
