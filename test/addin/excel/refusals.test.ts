import { describe, expect, test } from "vitest";
import { isNewEnough } from "../../../addin/excel/excel-api.ts";
import { excelWorkbook } from "../../../addin/excel/excel-workbook.ts";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import { problemText } from "../../../templates/messages/problem-text.ts";
import { client } from "../../support/excel/client.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import { valueOf } from "../../support/results.ts";
import { typeIn } from "./hands.ts";
import { pocket } from "./pocket-jobs.ts";
import { MAKES, rewrites } from "./pocket-plans.ts";
import { codesOf, refused, WRITING_ROUND } from "./refused.ts";

describe("what the user has forbidden", () => {
  test("[EX6] a protected sheet is not written, and each is named", async () => {
    const { host, book } = await pocket(MAKES);
    valueOf(await book.write(MAKES));
    valueOf(await book.read(SHEET_NAMES));
    host.sheet("Ett").protection = {};
    const problem = await refused({ host }, () => book.write(rewrites(2)));
    expect(problem).toMatchObject({ code: "excel-sheet-protected", facts: { sheet: "Ett" } });
    expect(problem.place).toEqual({ kind: "sheet", file: "Bok.xlsx", sheet: "Ett" });
    host.sheet("Ett").protection = null;
    valueOf(await book.write(rewrites(2)));
  });

  test("[EX6] a protected sheet of the user's own does not stand in the way", async () => {
    const { host, book, plan } = await pocket(MAKES);
    host.sheet("Blad1").protection = {};
    valueOf(await book.write(plan));
  });

  test("[EX6] a protected workbook gets no sheets, and what was made stays", async () => {
    const { host, book, plan } = await pocket(MAKES);
    host.book.hasProtectedStructure = true;
    const write = await refused({ host }, () => book.write(plan));
    expect(write.code).toBe("excel-book-protected");
    host.book.hasProtectedStructure = false;
    valueOf(await book.write(plan));
    host.book.hasProtectedStructure = true;
    expect((await refused({ host }, () => book.undo())).code).toBe("excel-book-protected");
  });

  test("[EX6] all that is forbidden is reported at once", async () => {
    const { host, book } = await pocket(MAKES);
    valueOf(await book.write(MAKES));
    valueOf(await book.read(SHEET_NAMES));
    host.sheet("Ett").protection = {};
    host.book.hasProtectedStructure = true;
    typeIn(host, "Ett!A4", "Ändrad");
    expect(codesOf(await book.write(rewrites(2)))).toEqual([
      "excel-book-protected",
      "excel-sheet-protected",
      "excel-changed-since-read",
    ]);
  });

  test("[EX6] a workbook that may only be read is not written", async () => {
    const { host, book, plan } = await pocket(MAKES, rewrites(2));
    host.breakRequest(WRITING_ROUND, "ReadOnlyWorkbook");
    expect((await refused({ host }, () => book.write(plan))).code).toBe("excel-read-only");
  });
});

describe("what happens meanwhile", () => {
  test("[EX6] while a cell is edited nothing is read, written or undone", async () => {
    const { host, book, plan } = await pocket(MAKES);
    host.editCell();
    expect((await refused({ host }, () => book.read(SHEET_NAMES))).code).toBe("excel-editing");
    host.leaveCell();
    valueOf(await book.read(SHEET_NAMES));
    host.editCell();
    expect((await refused({ host }, () => book.write(plan))).code).toBe("excel-editing");
    host.leaveCell();
    valueOf(await book.write(plan));
    host.editCell();
    expect((await refused({ host }, () => book.undo())).code).toBe("excel-editing");
    host.leaveCell();
    valueOf(await book.undo());
  });

  test("[EX5][EX6] a cell that the user enters just before the writing leaves nothing half", async () => {
    const { host, book, plan } = await pocket(MAKES, rewrites(2));
    // He is still there a round later: were it undone, that would be refused too.
    host.breakRequest(WRITING_ROUND, "InvalidOperationInCellEditMode");
    host.breakRequest(WRITING_ROUND + 1, "InvalidOperationInCellEditMode");
    expect((await refused({ host }, () => book.write(plan))).code).toBe("excel-editing");
  });

  test("[EX6] a writing is planned for one workbook, and another is not written", async () => {
    const { host, book, plan } = await pocket(MAKES);
    host.book.name = "Annan.xlsx";
    expect(await refused({ host }, () => book.write(plan))).toMatchObject({
      code: "excel-switched",
      facts: { file: "Bok.xlsx", other: "Annan.xlsx" },
    });
  });

  test("[EX6] what was written in one workbook is not undone in another; one saved under another name is the same", async () => {
    const { host, book, plan } = await pocket(MAKES);
    valueOf(await book.write(plan));
    host.book.name = "Annan.xlsx";
    typeIn(host, "Ett!A4", "Annat");
    expect((await refused({ host }, () => book.undo())).code).toBe("excel-switched");
    typeIn(host, "Ett!A4", "Rad 1");
    valueOf(await book.undo());
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
  });

  test.each([
    ["ConnectionFailure", "excel-lost"],
    ["ServiceNotAvailable", "excel-lost"],
    ["RequestAborted", "excel-lost"],
    ["ItemNotFound", "excel-gone"],
    ["ResponsePayloadSizeLimitExceeded", "excel-too-large"],
    ["GeneralException", "excel-refused"],
  ] as const)("[EX6] %s, at whatever round, is reported as %s", async (code, told) => {
    const { host, book, plan } = await pocket(MAKES, rewrites(2));
    for (const round of [1, WRITING_ROUND]) {
      host.breakRequest(round, code);
      expect((await refused({ host }, () => book.write(plan))).code).toBe(told);
    }
    host.breakRequest(1, code);
    expect((await refused({ host }, () => book.read(SHEET_NAMES))).code).toBe(told);
  });

  test("[EX6] before a workbook's name is known, none is reported", async () => {
    const host = makeExcelHost();
    const book = excelWorkbook((work) => runExcel(host, work));
    host.breakRequest(1, "ConnectionFailure");
    const problem = await refused({ host }, () => book.read(SHEET_NAMES));
    expect(problem.place).toBeNull();
    expect(problemText(problem, "sv")).toContain("medan arbetsboken behandlades");
  });
});

test("[EX1][PA10] an Excel below ExcelApi 1.13 is too old", () => {
  const host = makeExcelHost({ apiSet: "1.12" });
  const { requirements } = client.Office.context;
  const isNow = (): boolean =>
    isNewEnough((name, version) => requirements.isSetSupported(name, version));
  expect(isNow()).toBe(false);
  host.setApiSet("1.13");
  expect(isNow()).toBe(true);
});

describe("print set-up", () => {
  test("[EX8] where it fails, all else is written, and the pane can say so", async () => {
    const { host, book, plan } = await pocket(MAKES);
    host.breakRequest(WRITING_ROUND + 1, "ApiNotFound");
    valueOf(await book.write(plan));
    expect(book.missesPrint()).toBe(true);
    expect(host.cell("Ett!A4").value).toBe("Rad 1");
    valueOf(await book.undo());
    valueOf(await book.write(plan));
    expect(book.missesPrint()).toBe(false);
  });
});
