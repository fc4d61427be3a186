import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { PACKAGED_AGREEMENTS } from "../../../toolkit/packaged-agreements.ts";
import type { Operation, PresentWorkbook } from "../../../toolkit/workbook.ts";
import { saveXlsx } from "../../../toolkit/xlsx/save.ts";
import type { XlsxBook } from "../../../toolkit/xlsx/open.ts";
import type { ExcelHost } from "../../support/excel/host.ts";
import {
  blankExcel,
  inExcel,
  inFile,
  ledgerPlan,
  newPlan,
  rerunPlan,
} from "../../support/excel-plans.ts";
import { JANUARY, sie } from "../../support/imports.ts";
import { partyJoins, partyLeaves } from "./parties-change.ts";
import { MAKES, rewrites } from "./pocket-plans.ts";

/** What two executors must agree in: of a formula its text, as nobody has calculated in the host. */
function holds({ sheets, names, tableNames }: PresentWorkbook) {
  const own = sheets.filter(({ isOwn }) => isOwn);
  return {
    names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
    tables: [...tableNames].sort(),
    sheets: own.map((sheet) => ({
      ...sheet,
      // Excel's API of 1.13 does not tell what a chart shows, and keeps its name.
      charts: sheet.charts.map(({ name }) => name),
      cells: Object.fromEntries(
        [...sheet.cells]
          .map(([at, { value, formula }]) => {
            // A file marks functions from after 2007, Excel does not.
            const typed = formula?.replaceAll("_xlfn.", "");
            return [at, typed === undefined ? value : `=${typed}`] as const;
          })
          // A file can hold a cell with an empty text; Excel tells such a cell as empty.
          .filter(([, held]) => held !== "")
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    })),
  };
}

const FIRST = newPlan();

/** A new workbook, and a run of it that chooses nothing but what the documents leave open. */
function runTwice(id: string): readonly (readonly Operation[])[] {
  const first = newPlan("sv", undefined, id);
  const answers = id === "dalarna-2023" ? {} : { total: "4000000", key: "lika" };
  return [first, rerunPlan(inFile(first).present, answers)];
}

/** A new workbook into which a ledger is imported, and again with other months and amounts. */
function importedTwice(): readonly (readonly Operation[])[] {
  const plans = [newPlan()];
  for (const rows of [
    JANUARY,
    JANUARY.slice(1).map(([month, account]) => [month, account, "", "1"] as const),
  ]) {
    plans.push(ledgerPlan(inFile(...plans).present, sie(rows)));
  }
  return plans;
}

describe.each([
  ["a ledger imported twice", importedTwice()],
  ["a new workbook", [newPlan("sv")]],
  ...PACKAGED_AGREEMENTS.map(({ id }) => [`${id}, run again`, runTwice(id)] as const),
  ["a new workbook in English", [newPlan("en")]],
  ["every kind of step", [MAKES, rewrites(2)]],
] as const)("%s", (_, plans) => {
  test("[WB1][WB3] comes to hold the same in a file and in Excel", async () => {
    const { book } = blankExcel();
    const excel = await inExcel(book, ...plans);
    expect(holds(excel)).toEqual(holds(inFile(...plans).present));
    expect(book.missesPrint()).toBe(false);
  });
});

describe("a workbook that is run again", () => {
  const request = { year: "2024", total: "4120000", populationDate: "2025-12-31", unit: "100" };
  const again = (present: PresentWorkbook) => rerunPlan(present, request);

  test("[WB1][WB2] comes to hold the same in a file and in Excel", async () => {
    const again = rerunPlan(inFile(FIRST).present, request);
    const { book } = blankExcel();
    const excel = await inExcel(book, FIRST, again);
    expect(holds(excel)).toEqual(holds(inFile(FIRST, again).present));
  });

  test("[WB1][WB2] parties that leave and join come to the same in a file and in Excel", async () => {
    const plans = [FIRST];
    for (const step of [partyLeaves, again, partyJoins, again]) {
      plans.push(step(inFile(...plans).present));
    }
    const { book } = blankExcel();
    expect(holds(await inExcel(book, ...plans))).toEqual(holds(inFile(...plans).present));
  });

  test("[WB6] is planned alike from what Excel reports and from what the file holds", async () => {
    const { book } = blankExcel();
    const excel = await inExcel(book, FIRST);
    const withoutForeign = { ...excel, sheets: excel.sheets.filter(({ isOwn }) => isOwn) };
    const planned = rerunPlan(withoutForeign, request);
    expect(planned).toEqual(rerunPlan(inFile(FIRST).present, request));
  });
});

/** The looks of a cell that both sides can tell, as somebody else's program reads the file. */
async function looksInFile(file: XlsxBook): Promise<ReadonlyMap<string, object>> {
  const book = new ExcelJS.Workbook();
  const bytes = saveXlsx(file);
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  const looks = new Map<string, object>();
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        looks.set(`${sheet.name}!${cell.address}`, lookInFile(cell.style));
      });
    });
  });
  return looks;
}

/** The library's types say that all of a style is there; of a plain cell it leaves most out. */
function lookInFile({
  fill,
  font = {},
  numFmt = "General",
  alignment = {},
  border = {},
  protection = {},
}: Partial<ExcelJS.Style>): object {
  return {
    fill: fill?.type === "pattern" ? (fill.fgColor?.argb?.slice(-6) ?? null) : null,
    bold: font.bold === true,
    italic: font.italic === true,
    size: font.size ?? 11,
    color: font.color?.argb?.slice(-6) ?? null,
    numberFormat: unescaped(numFmt),
    wrap: alignment.wrapText === true,
    horizontal: alignment.horizontal ?? "general",
    vertical: alignment.vertical === "middle" ? "center" : (alignment.vertical ?? "bottom"),
    indent: alignment.indent ?? 0,
    bottom: [border.bottom?.style ?? null, border.bottom?.color?.argb?.slice(-6) ?? null],
    isLocked: protection.locked !== false,
  };
}

/** A line of Excel's as a file names it. */
const LINES: Readonly<Record<string, string>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Double Thick": "double",
};

function lookInExcel(host: ExcelHost, address: string): object {
  const { looks, numberFormat } = host.cell(address);
  const color = (key: string): string | null => {
    const given = looks[key];
    return typeof given === "string" ? given.replace("#", "") : null;
  };
  // Thin is what a line is that is only said to be there, and bottom where text stands.
  const connection = `${String(looks["border.bottom.style"])} ${String(looks["border.bottom.weight"] ?? "Thin")}`;
  return {
    fill: color("fill.color"),
    bold: looks["font.bold"] === true,
    italic: looks["font.italic"] === true,
    size: looks["font.size"] ?? 11,
    color: color("font.color"),
    numberFormat: unescaped(numberFormat),
    wrap: looks["wrapText"] === true,
    horizontal: String(looks["horizontalAlignment"] ?? "general").toLowerCase(),
    vertical: String(looks["verticalAlignment"] ?? "bottom").toLowerCase(),
    indent: looks["indentLevel"] ?? 0,
    bottom: [LINES[connection] ?? null, color("border.bottom.color")],
    isLocked: looks["protection.locked"] !== false,
  };
}

/** `yyyy\\-mm` and `yyyy-mm` are one format: a file writes the backslash, Excel takes either. */
function unescaped(format: string): string {
  return format.replaceAll("\\-", "-");
}

describe("looks", () => {
  test("[WB1] number formats, fills, fonts, lines and where text is are those of the file", async () => {
    const { book, host } = blankExcel();
    await inExcel(book, FIRST);
    const looks = await looksInFile(inFile(FIRST).file);
    expect(looks.size).toBeGreaterThan(1500);
    const own = [...looks.keys()].map((address) => [address, lookInExcel(host, address)] as const);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(looks));
  });
});
