import { describe, expect, test } from "vitest";
import type { AddChart, ChartData, Operation, SetPrint } from "../../../toolkit/workbook.ts";
import { headerText } from "../../../toolkit/cells/header-text.ts";
import { parseSheetReference, quoteSheet } from "../../../toolkit/cells/sheet-reference.ts";
import { shortened } from "../../../toolkit/cells/short-text.ts";
import type { XlsxBook } from "../../../toolkit/xlsx/open.ts";
import {
  carried,
  firstSheet,
  foreignBook,
  partText,
  partTexts,
  plainBook,
} from "../../support/xlsx-packages.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const sheetOf = (book: XlsxBook, ...plan: readonly Operation[]): string =>
  partText(carried(book, ...plan), SHEET);
const AREA = { top: 1, left: 1, bottom: 3, right: 2 };

describe("[WB2] columns, rows and panes", () => {
  test("[WB2] the first columns get widths, the others keep theirs", () => {
    const book = foreignBook({
      beforeData:
        '<cols><col min="1" max="1" width="3" hidden="1"/><col min="2" max="5" width="9" style="2"/></cols>',
    });
    expect(sheetOf(book, { kind: "set-columns", sheet: "Blad1", widths: [10, 20, 30] })).toContain(
      '<cols><col min="1" max="1" width="10.7109375" hidden="1" customWidth="1"/><col min="2" max="2" width="20.7109375" style="2" customWidth="1"/><col min="3" max="3" width="30.7109375" style="2" customWidth="1"/><col min="4" max="5" width="9" style="2"/></cols><sheetData>',
    );
  });

  test("[WB2] rows get heights, empty ones too", () => {
    const book = foreignBook({ sheetData: '<row r="2" ht="3"><c r="A2"/></row>' });
    const heights = [
      { row: 1, height: 20 },
      { row: 0, height: 30.5 },
    ];
    expect(sheetOf(book, { kind: "set-rows", sheet: "Blad1", heights })).toContain(
      '<sheetData><row r="1" ht="30.5" customHeight="1"/><row r="2" ht="20" customHeight="1"><c r="A2"/></row></sheetData>',
    );
  });

  test("[WB2] panes are frozen and freed, the view kept", () => {
    const frozen = carried(plainBook(), { kind: "freeze-panes", sheet: "Blad1", rows: 4 });
    expect(partText(frozen, SHEET)).toContain(
      '<sheetView tabSelected="1" workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A5" sqref="A5"/></sheetView>',
    );
    expect(sheetOf(frozen, { kind: "freeze-panes", sheet: "Blad1", rows: 0 })).toContain(
      '<sheetView tabSelected="1" workbookViewId="0"/>',
    );
    expect(sheetOf(foreignBook(), { kind: "freeze-panes", sheet: "Blad1", rows: 1 })).toMatch(
      /<worksheet[^>]*><sheetViews><sheetView workbookViewId="0"><pane/,
    );
  });
});

describe("[WB2] what a cell may hold and how it shows", () => {
  const format = {
    kind: "format-conditionally",
    sheet: "Blad1",
    area: AREA,
    formula: "B2<0",
    look: { fill: "FFC7CE", font: { bold: true } },
  } as const;

  test("[WB2] a conditional format gets a place after all others, and once only", () => {
    const other =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>1</formula></cfRule></conditionalFormatting>';
    const book = foreignBook({
      afterData: `${other}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
    });
    const once = carried(book, format);
    expect(partText(once, SHEET)).toContain(
      `${other}<conditionalFormatting sqref="B2:C4"><cfRule type="expression" dxfId="0" priority="8"><formula>B2&lt;0</formula></cfRule></conditionalFormatting><pageMargins`,
    );
    const wider = { ...format, area: { ...AREA, bottom: 9 } };
    expect(sheetOf(once, wider)).toContain(
      `${other}<conditionalFormatting sqref="B2:C10"><cfRule type="expression" dxfId="0" priority="8">`,
    );
    expect(partText(once, "xl/styles.xml")).toContain(
      '<dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    );
  });

  const validate = (
    rule: Extract<Operation, { kind: "validate" }>["rule"],
    area = AREA,
  ): Operation => ({
    kind: "validate",
    sheet: "Blad1",
    area,
    rule,
    title: "t".repeat(40),
    message: 'Skriv "ja"',
  });

  test("[WB2] each kind of rule, with texts no longer than Excel takes", () => {
    const rules = [
      { kind: "list", values: ["ja", 'n"ej'] },
      { kind: "cells", reference: "Avtal!$A$10:$A$11" },
      { kind: "whole-from", least: 1 },
      { kind: "decimal-between", least: 0, most: 1 },
      { kind: "date" },
    ] as const;
    const written = rules.map(
      (rule) =>
        /<dataValidation .*<\/dataValidation>/.exec(sheetOf(plainBook(), validate(rule)))?.[0],
    );
    const head = (kind: string): string =>
      `<dataValidation ${kind} allowBlank="1" showErrorMessage="1" errorTitle="${"t".repeat(31)}…" error="Skriv &quot;ja&quot;" sqref="B2:C4">`;
    expect(written).toEqual([
      `${head('type="list"')}<formula1>"ja,n""ej"</formula1></dataValidation>`,
      `${head('type="list"')}<formula1>Avtal!$A$10:$A$11</formula1></dataValidation>`,
      `${head('type="whole" operator="greaterThanOrEqual"')}<formula1>1</formula1></dataValidation>`,
      `${head('type="decimal"')}<formula1>0</formula1><formula2>1</formula2></dataValidation>`,
      `${head('type="date"')}<formula1>1</formula1><formula2>2958465</formula2></dataValidation>`,
    ]);
    const long = { kind: "list", values: ["x".repeat(256)] } as const;
    expect(() => sheetOf(plainBook(), validate(long))).toThrow("[WB5]");
    expect(() => sheetOf(plainBook(), validate({ kind: "list", values: ["a,b"] }))).toThrow(
      "[WB5]",
    );
  });

  test("[WB5] no cell has two validations: the last one holds", () => {
    const book = foreignBook({
      afterData:
        '<dataValidations count="2"><dataValidation type="whole" sqref="A1:D4"><formula1>1</formula1></dataValidation><dataValidation type="whole" sqref="B2 C4"><formula1>1</formula1></dataValidation></dataValidations>',
    });
    const sheet = sheetOf(book, validate({ kind: "date" }));
    expect(sheet).toContain(
      '<dataValidations count="2"><dataValidation type="whole" sqref="A1:D1 A2:A4 D2:D4">',
    );
    expect(sheet).not.toContain('sqref="B2 C4"');
  });

  test("[WB2] codes of digits are no mistakes", () => {
    const operation = { kind: "allow-numbers-as-text", sheet: "Blad1", area: AREA } as const;
    const marks = /<ignoredErrors>.*<\/ignoredErrors>/.exec(
      sheetOf(plainBook(), operation, operation),
    )?.[0];
    expect(marks).toBe(
      '<ignoredErrors><ignoredError sqref="B2:C4" numberStoredAsText="1"/></ignoredErrors>',
    );
  });
});

describe("[WB2] printing", () => {
  const print: SetPrint = {
    kind: "set-print",
    sheet: "Blad1",
    orientation: "landscape",
    area: AREA,
    titleRows: { first: 0, last: 2 },
    header: { left: "Region & co", center: "", right: "Dnr 5" },
    footer: { left: "", center: "Sida {page} ({pages})", right: "" },
  };

  test("[WB2] paper, margins, headers, and names for the area and the rows that come back", () => {
    const book = carried(foreignBook({ afterData: '<pageSetup scale="50" copies="2"/>' }), print);
    expect(partText(book, SHEET)).toMatch(
      /^<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetData>/,
    );
    expect(partText(book, SHEET)).toContain(
      '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.9" bottom="0.75" header="0.4" footer="0.35"/><pageSetup copies="2" paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;LRegion &amp;&amp; co&amp;RDnr 5</oddHeader><oddFooter>&amp;CSida &amp;P (&amp;N)</oddFooter></headerFooter>',
    );
    expect(partText(book, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Blad1!$B$2:$C$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Blad1!$1:$3</definedName>',
    );
    const without = carried(book, { ...print, titleRows: null });
    expect(partText(without, "xl/workbook.xml")).not.toContain("Print_Titles");
    expect(partText(carried(without, print), SHEET)).toBe(partText(book, SHEET));
  });

  test("[WB5] a header is at most 255 characters, and no text in it is a code", () => {
    const line = (left: string, center = "", right = "") => headerText({ left, center, right });
    expect(line("A&B &P", "{page}+1 {pages}2", "")).toBe("&LA&&B &&P&C&P +1 &N 2");
    expect(line("a\r\nb")).toBe("&La\nb");
    const long = line("&".repeat(200), "😀".repeat(200), "{page}");
    expect(long.length).toBeLessThanOrEqual(255);
    expect(long).not.toMatch(/\p{Surrogate}/u);
    expect(long).toMatch(/^&L(?:&&)+…?&C(?:😀)+…&R&P$/u);
    expect(shortened("a😀b", 3)).toBe("a…");
  });
});

describe("[WB2] charts", () => {
  const data: ChartData = {
    name: { reference: "Blad1!$B$1", shown: ["Belopp"] },
    categories: { reference: "Blad1!$A$2:$A$3", shown: ["Å & Ä", 2023] },
    values: { reference: "Blad1!$B$2:$B$3", shown: [1.5, "–"] },
  };
  const chart: AddChart = {
    kind: "add-chart",
    sheet: "Blad1",
    chart: "Samrakna.Diagram",
    title: "Belopp <kr>",
    altText: 'Staplar "per" huvudman',
    over: AREA,
    color: "1f4e79",
    numberFormat: "#,##0",
    data,
  };

  test("[WB3] a chart is found by its name, with what it shows", () => {
    const book = carried(plainBook(), chart, { ...chart, chart: "Två" });
    expect(firstSheet(book).charts).toEqual([
      { name: "Samrakna.Diagram", values: data.values.reference },
      { name: "Två", values: data.values.reference },
    ]);
    expect(
      Object.keys(partTexts(book)).filter((name) => /^xl\/(?:drawings|charts)\/\w/.test(name)),
    ).toEqual([
      "xl/drawings/drawing1.xml",
      "xl/charts/chart1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/charts/chart2.xml",
    ]);
    const text = partText(book, "xl/charts/chart1.xml");
    expect(text).toContain(
      '<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Å &amp; Ä</c:v></c:pt><c:pt idx="1"><c:v>2023</c:v></c:pt></c:strCache>',
    );
    expect(text).toContain(
      '<c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>1.5</c:v></c:pt></c:numCache>',
    );
    expect(text).toContain('<c:min val="0"/>');
  });

  test("[WB2] pointed at other cells, a chart keeps its looks; another chart is left alone", () => {
    const book = carried(plainBook(), chart, { ...chart, chart: "Två" });
    const other: ChartData = {
      ...data,
      values: { reference: "Blad1!$B$2:$B$4", shown: [-1, 2, 3] },
    };
    const pointed = carried(book, {
      kind: "point-chart",
      sheet: "Blad1",
      chart: "Två",
      altText: "Staplar",
      data: other,
      before: null,
    });
    expect(partText(pointed, "xl/charts/chart1.xml")).toBe(partText(book, "xl/charts/chart1.xml"));
    expect(partText(pointed, "xl/charts/chart2.xml")).toBe(
      partText(book, "xl/charts/chart2.xml")
        .replace("Blad1!$B$2:$B$3", "Blad1!$B$2:$B$4")
        .replace('<c:min val="0"/>', "")
        .replace(
          '<c:ptCount val="2"/><c:pt idx="0"><c:v>1.5</c:v></c:pt></c:numCache>',
          '<c:ptCount val="3"/><c:pt idx="0"><c:v>-1</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt><c:pt idx="2"><c:v>3</c:v></c:pt></c:numCache>',
        ),
    );
  });

  test("[WB2] a chart that is not there is not pointed", () => {
    const book = carried(plainBook(), chart);
    const point = {
      kind: "point-chart",
      sheet: "Blad1",
      chart: "Borta",
      altText: "Staplar",
      data,
      before: null,
    } as const;
    expect(partTexts(carried(book, point))).toEqual(partTexts(book));
    expect(partTexts(carried(plainBook(), point))).toEqual(partTexts(plainBook()));
  });
});

test.each([
  ["Blad1", "Blad1"],
  ["Fördelning", "Fördelning"],
  ["Per huvudman", "'Per huvudman'"],
  ["Det's", "'Det''s'"],
  ["A1", "'A1'"],
  ["R1C1", "'R1C1'"],
  ["2024", "'2024'"],
  ["A-B", "'A-B'"],
])("[WB3] the sheet %s is %s in a formula, and is found again", (sheet, quoted) => {
  expect(quoteSheet(sheet)).toBe(quoted);
  const area = { top: 3, left: 0, bottom: 4, right: 1 };
  expect(parseSheetReference(`${quoted}!$A$4:$B$5`)).toEqual({ sheet, area });
});

test.each(["#REF!", "Blad1!#REF!", "#REF!$A$1", "SUM(Blad1!A1)", "Tabell[Kol]", "5", ""])(
  "[WB3] %s points at no sheet",
  (text) => {
    expect(parseSheetReference(text)).toBeNull();
  },
);
