import { describe, expect, test } from "vitest";
import type { ExcelHost } from "../../support/excel/host.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import type { ErrorCode } from "../../support/excel/errors.ts";
import { refusalOf } from "../../support/excel/refusals.ts";

const rows = [
  ["Kod", "Andel", "Andel", ""],
  ["2084", 0.5, 1, 2],
  ["2085", 0.25, 3, 4],
] as const;

function bookHost(): ExcelHost {
  return makeExcelHost({
    sheets: [{ name: "Parter", rows }, { name: "Blad2" }],
    names: { "Samrakna.Andel": "Parter!$B$1" },
  });
}

/** Does something on the sheet Parter, in one batch. */
function onParter(
  host: ExcelHost,
  work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
): Promise<void> {
  return runExcel(host, async (context) => {
    const { workbook } = context;
    work(workbook.worksheets.getItem("Parter"), workbook);
    await context.sync();
  });
}

type Work = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;
type Case = readonly [what: string, work: Work, code: ErrorCode, location: string];

/** What Excel refuses, with the code that it gives and where. */
const REFUSED: readonly Case[] = [
  [
    "a sheet's name that is taken, in whatever case",
    (_, { worksheets }) => worksheets.add("BLAD2"),
    "ItemAlreadyExists",
    "WorksheetCollection.add",
  ],
  [
    "a sheet's name with a sign that is not allowed",
    (_, { worksheets }) => worksheets.add("a/b"),
    "InvalidArgument",
    "WorksheetCollection.add",
  ],
  [
    "a sheet's name of 32 signs",
    (_, { worksheets }) => worksheets.add("x".repeat(32)),
    "InvalidArgument",
    "WorksheetCollection.add",
  ],
  [
    "a table over another",
    (sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.tables.add("B3:C4", true);
    },
    "InvalidArgument",
    "TableCollection.add",
  ],
  [
    "a table over merged cells",
    (sheet) => {
      sheet.getRange("A2:B2").merge();
      sheet.tables.add("A1:B3", true);
    },
    "MergedRangeConflict",
    "TableCollection.add",
  ],
  [
    "a table's name that a name has",
    (sheet) => {
      sheet.tables.add("A1:B3", true).name = "samrakna.andel";
    },
    "InvalidArgument",
    "Table.name",
  ],
  [
    "a table's name that is an address",
    (sheet) => {
      sheet.tables.add("A1:B3", true).name = "AB12";
    },
    "InvalidArgument",
    "Table.name",
  ],
  [
    "a table that leaves its headers",
    (sheet) => {
      sheet.tables.add("A1:B3", true).resize("A2:B5");
    },
    "InvalidArgument",
    "Table.resize",
  ],
  [
    "a table that is not there",
    (sheet) => {
      sheet.tables.getItem("Nej").load("name");
    },
    "ItemNotFound",
    "TableCollection.getItem",
  ],
  [
    "a name that is taken",
    (_, { names }) => names.add("SAMRAKNA.ANDEL", "=Parter!$A$1"),
    "ItemAlreadyExists",
    "NamedItemCollection.add",
  ],
  [
    "a name that is none",
    (_, { names }) => names.add("två ord", "=Parter!$A$1"),
    "InvalidArgument",
    "NamedItemCollection.add",
  ],
  [
    "a name for a sheet that is not there",
    (_, { names }) => names.add("Ny", "=Nej!$A$1"),
    "InvalidArgument",
    "NamedItemCollection.add",
  ],
  [
    "a formula of a sheet that is not there",
    (sheet) => {
      sheet.getRange("A1").formulas = [["=Nej!A1"]];
    },
    "InvalidArgument",
    "Range.formulas",
  ],
  [
    "a formula of a table that is not there",
    (sheet) => {
      sheet.getRange("A1").formulas = [["=SUM(Nej[Andel])"]];
    },
    "InvalidArgument",
    "Range.formulas",
  ],
  [
    "a formula without its parenthesis",
    (sheet) => {
      sheet.getRange("A1").formulas = [["=SUM(A2"]];
    },
    "InvalidArgument",
    "Range.formulas",
  ],
  [
    "a conditional format by a table's columns",
    (sheet) => {
      sheet.tables.add("A1:B3", true);
      const { custom } = sheet.getRange("A1").conditionalFormats.add("Custom");
      custom.rule.formula = "=Table1[Kod]=1";
    },
    "InvalidArgument",
    "ConditionalFormatRule.formula",
  ],
  [
    "a list that is typed out and too long",
    (sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x".repeat(256) },
      };
    },
    "InvalidArgument",
    "DataValidation.rule",
  ],
  [
    "a title that is too long",
    (sheet) => {
      sheet.getRange("A1").dataValidation.errorAlert = {
        message: "",
        showAlert: true,
        style: "Stop",
        title: "x".repeat(33),
      };
    },
    "InvalidArgument",
    "DataValidation.errorAlert",
  ],
  [
    "a colour that is none",
    (sheet) => {
      sheet.getRange("A1").format.fill.color = "";
    },
    "InvalidArgument",
    "RangeFill.color",
  ],
  [
    "to delete the last sheet that shows",
    (sheet, { worksheets }) => {
      worksheets.getItem("Blad2").visibility = "Hidden";
      sheet.delete();
    },
    "InvalidOperation",
    "Worksheet.delete",
  ],
];

describe("what Excel refuses", () => {
  test.each(REFUSED)("[WB1] %s", async (_what, work, code, location) => {
    expect(await refusalOf(onParter(bookHost(), work))).toMatchObject({ code, location });
  });

  const protectedCases: readonly (readonly [what: string, work: Work])[] = [
    ["values", (sheet) => (sheet.getRange("A1").values = [["x"]])],
    ["looks", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 80)],
    [
      "contents that are cleared",
      (sheet) => {
        sheet.getRange("A1").clear("Contents");
      },
    ],
    ["tables", (sheet) => sheet.tables.add("A1:B3", true)],
    ["charts", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B3"))],
    ["conditional formats", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
    [
      "rules",
      (sheet) => {
        sheet.getRange("A1").dataValidation.clear();
      },
    ],
  ];

  test.each(protectedCases)("[WB1] %s of a protected sheet", async (_what, work) => {
    const host = bookHost();
    await onParter(host, ({ protection }) => {
      protection.protect();
    });
    expect(await refusalOf(onParter(host, work))).toMatchObject({ code: "AccessDenied" });
  });

  test("[WB1] cells that are not locked may be written, and what options allow may be done", async () => {
    const host = bookHost();
    await onParter(host, (sheet) => {
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
    });
    await onParter(host, (sheet) => {
      sheet.getRange("B2:B3").values = [[1], [2]];
      sheet.getRange("A:A").format.columnWidth = 80;
    });
    expect(host.cell("Parter!B3").value).toBe(2);
    const error = await refusalOf(
      onParter(host, (sheet) => {
        sheet.getRange("A2:B2").values = [[1, 2]];
      }),
    );
    expect(error).toMatchObject({ code: "AccessDenied", location: "Range.values" });
  });

  test("[WB1] sheets of a workbook whose structure is protected", async () => {
    const host = bookHost();
    host.book.hasProtectedStructure = true;
    const works: readonly Work[] = [
      (_, { worksheets }) => worksheets.add("Ny"),
      (sheet) => {
        sheet.name = "Ny";
      },
      (sheet) => {
        sheet.position = 1;
      },
      (sheet) => {
        sheet.delete();
      },
    ];
    for (const work of works) {
      expect(await refusalOf(onParter(host, work))).toMatchObject({ code: "AccessDenied" });
    }
  });
});
