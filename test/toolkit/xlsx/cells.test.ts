import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../toolkit/workbook.ts";
import { areaWithout } from "../../../toolkit/cells/address.ts";
import { escapeCellText, decodeCellText } from "../../../toolkit/xlsx/read/cell-text.ts";
import { serialOfIso } from "../../../toolkit/xlsx/styles/date-formats.ts";
import {
  cellValue,
  firstSheet,
  foreignBook,
  carried,
  partText,
  plainBook,
  write,
} from "../../support/xlsx-packages.ts";

const SHEET = "xl/worksheets/sheet1.xml";

describe("[WB3] what is written reads back the same", () => {
  test.each([
    "=1+1",
    "+46 70",
    "-5",
    "@namn",
    "  =A1",
    "",
    " ",
    "\n",
    "a\r\nb\tc",
    "_x0041_",
    "_x005F_x0041_",
    "<&>\"'",
    "]]>",
    "Åre 😀",
    "\u0001\u001f",
    "0123",
    "#N/A",
    "TRUE",
  ])("[WB3] the text %j is text", (text) => {
    const book = carried(plainBook(), write(0, 0, [[{ value: text }]]));
    expect(cellValue(book, "A1")).toBe(text);
  });

  test("[WB3] text that could be taken for a formula says that it is none", () => {
    const book = carried(plainBook(), write(0, 0, [[{ value: " =A1" }, { value: "A1" }]]));
    const sheet = partText(book, SHEET);
    expect(sheet).toMatch(/<c r="A1" s="1" t="inlineStr">/);
    expect(sheet).toMatch(/<c r="B1" t="inlineStr">/);
    expect(partText(book, "xl/styles.xml")).toContain('quotePrefix="1"');
  });

  test("[WB3] a number written where such a text stood no longer says so", () => {
    const first = carried(plainBook(), write(0, 0, [[{ value: "=A1" }]]));
    const book = carried(first, write(0, 0, [[{ value: 7 }]]));
    expect(partText(book, SHEET)).toMatch(/<c r="A1" s="2"><v>7<\/v>/);
    expect(partText(book, "xl/styles.xml")).toMatch(/quotePrefix="0"/);
  });

  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: "binary" }).filter((text) => !/\p{Surrogate}/u.test(text)),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom("#DIV/0!", "#N/A", "#REF!").map((error) => ({ error })),
  );
  const written = fc.oneof(
    fc.record({ value }),
    fc.record({ value, formula: fc.constantFrom('A1&"<å>"', "SUM(A:A)", "1+1") }),
  );

  test("[WB3] any cells, constants and formulas, on a new sheet", () => {
    const rows = fc.array(fc.array(fc.option(written), { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.nat(40), fc.nat(30), (block, top, left) => {
        const sheet = firstSheet(carried(plainBook(), write(top, left, block)));
        const expected = block.flatMap((cells) => cells.filter((cell) => cell !== null));
        expect([...sheet.cells.values()]).toEqual(
          expected.map((cell) => ({
            value: cell.value,
            formula: "formula" in cell ? cell.formula : null,
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("[WB3] a number that is none is a bug", () => {
    expect(() => carried(plainBook(), write(0, 0, [[{ value: Number.NaN }]]))).toThrow("[WB3]");
  });

  test("[WB3] any text is spelt so that it reads back", () => {
    const text = fc.string({
      unit: fc.constantFrom("_", "x", "0", "5", "F", "f", "A", "a", "\u0000", "\r", "\n"),
    });
    fc.assert(
      fc.property(text, (one) => {
        expect(decodeCellText(escapeCellText(one))).toBe(one);
      }),
    );
  });
});

describe("[WB3] what others wrote is read as it is meant", () => {
  const values = (sheetData: string, more: object = {}): Readonly<Record<string, CellValue>> => {
    const { cells } = firstSheet(foreignBook({ sheetData, ...more }));
    return Object.fromEntries([...cells].map(([at, { value }]) => [at, value]));
  };

  test("[WB3] every kind of cell", () => {
    const sheetData = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>"x"</f><v>x_x000D_</v></c><c r="F1" t="d"><v>2023-11-05T12:00:00Z</v></c><c r="G1"><v>-1.5E3</v></c><c r="H1" s="1"/><c r="I1" t="n"><v/></c></row>`;
    const sharedStrings =
      '<si><t>ett</t></si><si><r><t xml:space="preserve">fet </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>uttal</t></rPh></si>';
    expect(values(sheetData, { sharedStrings })).toEqual({
      A1: "ett",
      B1: "fet text",
      C1: true,
      D1: { error: "#N/A" },
      E1: "x\r",
      F1: 45235.5,
      G1: -1500,
    });
  });

  test("[WB3] rows and cells that do not say where they lie", () => {
    const sheetData = `<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
    expect(values(sheetData)).toEqual({ A1: 1, C1: 2, D1: 3, A4: 4, A5: 5 });
  });

  test("[WB3] days of a book that counts from 1904, and numbers that are no days", () => {
    const sheetData = `<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1"><v>1</v></c></row>`;
    expect(values(sheetData, { properties: 'date1904="1"' })).toEqual({ A1: 1463, B1: 1, C1: 1 });
  });

  test("[WB3] a day written in such a book is the same day when read", () => {
    const book = foreignBook({ properties: 'date1904="true"' });
    const look = { numberFormat: "yyyy\\-mm\\-dd" } as const;
    const written = carried(book, write(0, 0, [[{ value: 45000, look }]]));
    expect(partText(written, SHEET)).toContain("<v>43538</v>");
    expect(cellValue(written, "A1")).toBe(45000);
  });

  test("[WB3] shared formulas, each cell its own; array formulas at their first cell", () => {
    const sheetData = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c><c r="E1"><f t="array" ref="E1:E2">B1:B2*2</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="E2"><v>9</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>`;
    const { cells } = firstSheet(foreignBook({ sheetData }));
    const formulas = [...cells].map(([at, { formula }]) => [at, formula]);
    expect(Object.fromEntries(formulas)).toEqual({
      A1: "B1*$C$1",
      A2: "B2*$C$1",
      A3: "B3*$C$1",
      E1: "B1:B2*2",
      E2: null,
    });
  });
});

test.each([
  ["1899-12-31", 0],
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2023-03-15", 45000],
  ["2024-02-29T06:00:00", 45351.25],
  ["igår", null],
])("[WB3] the day %s is the number %j", (text, serial) => {
  expect(serialOfIso(text)).toBe(serial);
});

test("[WB2] an area without another is the rest of its cells", () => {
  const side = fc.nat(4);
  const area = fc.tuple(side, side, side, side).map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
  const cells = (
    areas: readonly (typeof area extends fc.Arbitrary<infer A> ? A : never)[],
  ): readonly string[] =>
    areas
      .flatMap(({ top, bottom, left, right }) =>
        Array.from({ length: bottom - top + 1 }, (_, row) =>
          Array.from(
            { length: right - left + 1 },
            (_, column) => `${String(top + row)},${String(left + column)}`,
          ),
        ).flat(),
      )
      .sort();
  fc.assert(
    fc.property(area, area, (one, hole) => {
      const gone = new Set(cells([hole]));
      expect(cells(areaWithout(one, hole))).toEqual(cells([one]).filter((cell) => !gone.has(cell)));
    }),
  );
});
