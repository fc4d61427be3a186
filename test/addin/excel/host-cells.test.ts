import { describe, expect, test } from "vitest";
import type { ExcelHost } from "../../support/excel/host.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import { refusalOf } from "../../support/excel/refusals.ts";

/** Does something to cells of a first sheet. */
function change(
  host: ExcelHost,
  address: string,
  work: (range: Excel.Range) => void,
): Promise<void> {
  return runExcel(host, async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1").getRange(address));
    await context.sync();
  });
}

/** What cells hold after something was typed in each, from A1 down. */
async function typed(
  entries: readonly (string | number | boolean)[],
  numberFormat = "General",
): Promise<readonly unknown[]> {
  const host = makeExcelHost();
  const address = `A1:A${String(entries.length)}`;
  await change(host, address, (range) => {
    range.numberFormat = entries.map(() => [numberFormat]);
    range.values = entries.map((entry) => [entry]);
  });
  return entries.map((_, row) => {
    const { value, formula } = host.cell(`Sheet1!A${String(row + 1)}`);
    return formula ?? value;
  });
}

describe("what is typed in a cell", () => {
  test("[WB3] a text that looks like something else becomes it, as in en-US", async () => {
    const cases = [
      ["0123", 123],
      ["1,234.5", 1234.5],
      ["1e3", 1000],
      ["12%", 0.12],
      ["$5", 5],
      ["(7)", -7],
      [" 8 ", 8],
      ["true", true],
      ["#N/A", "#N/A"],
      ["2023-01-31", 44957],
      ["1/31/2023", 44957],
      ["2023-12", 45261],
      ["1-2", 46024],
      ["Jan 5", 46027],
      ["5-Mar-1900", 65],
      ["12:00", 0.5],
      ["=A2", "=A2"],
      ["-x", "=-x"],
    ] as const;
    expect(await typed(cases.map(([text]) => text))).toEqual(cases.map(([, found]) => found));
  });

  test("[WB3] other texts stay texts, and so does anything after an apostrophe", async () => {
    const texts = ["1,5", "1.2.3", "2023-2026", "31/1/2023", "Avesta", "=", "maj 5", "1 234"];
    expect(await typed(texts)).toEqual(texts);
    const kept = ["0123", "=A2", "TRUE", "-x", "'x", "2023-01-31"];
    expect(await typed(kept.map((text) => `'${text}`))).toEqual(kept);
  });

  test("[WB3] in a cell of text everything is text", async () => {
    const entries = ["0123", "=A2", "TRUE", "2023-01-31", 5];
    expect(await typed(entries, "@")).toEqual(["0123", "=A2", "TRUE", "2023-01-31", "5"]);
  });

  test("[WB3] null leaves a cell alone, an empty text blanks it, NaN arrives as null", async () => {
    const host = makeExcelHost({ sheets: [{ name: "Sheet1", rows: [[1, 2, 3, "=A1"]] }] });
    await change(host, "A1:D1", (range) => {
      range.values = [[null, "", Number.NaN, null]];
    });
    const shots = ["A1", "B1", "C1", "D1"].map((cell) => host.cell(`Sheet1!${cell}`));
    expect(shots.map(({ value }) => value)).toEqual([1, "", 3, 0]);
    expect(shots.map(({ type }) => type)).toEqual(["Double", "Empty", "Double", "Double"]);
    expect(shots.map(({ formula }) => formula)).toEqual([null, null, null, "=A1"]);
  });

  test("[WB3] a formula comes to what the test says, now or when it is asked", async () => {
    let rate = 2;
    const host = makeExcelHost({
      sheets: [{ name: "Sheet1", rows: [["=RATE", "=NEJ"]] }],
      calculate: (formula, sheet, address) => {
        if (formula === "=NEJ") return "#REF!";
        return sheet === "Sheet1" && address === "A1" ? rate : 0;
      },
    });
    expect(host.cell("Sheet1!B1")).toMatchObject({ value: "#REF!", type: "Error" });
    rate = 3;
    expect(host.cell("Sheet1!A1").value).toBe(3);
    await runExcel(host, async (context) => {
      const { application } = context;
      application.calculationMode = "Manual";
      await context.sync();
      rate = 4;
      expect(host.cell("Sheet1!A1").value).toBe(3);
      application.calculate("Full");
      await context.sync();
    });
    expect(host.cell("Sheet1!A1").value).toBe(4);
  });

  test("[WB3] what is typed with a format brings it, unless the cell has one", async () => {
    const host = makeExcelHost();
    await change(host, "A1:A2", (range) => {
      range.getCell(1, 0).numberFormat = [["0"]];
      range.values = [["12%"], ["12%"]];
    });
    expect(host.cell("Sheet1!A1").numberFormat).toBe("0%");
    expect(host.cell("Sheet1!A2").numberFormat).toBe("0");
  });
});

describe("shapes and addresses", () => {
  test("[WB1] rows that are not the range's are refused, and nothing of them is written", async () => {
    const wrong = [[[1, 2]], [[1], [2, 3]], [[1], [2], [3]]];
    for (const values of wrong) {
      const host = makeExcelHost();
      const error = await refusalOf(
        change(host, "A1:A2", (range) => {
          range.values = values;
        }),
      );
      expect(error).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
      expect(host.cell("Sheet1!A1").type).toBe("Empty");
    }
  });

  test("[WB3] a single value goes to all cells", async () => {
    const host = makeExcelHost();
    await change(host, "A1:B2", (range) => {
      Object.assign(range, { values: "x" });
    });
    expect(host.cell("Sheet1!B2").value).toBe("x");
  });

  test("[WB3] a large block is written by the client in pieces", async () => {
    const host = makeExcelHost();
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_none, column) => row * 10 + column),
    );
    await change(host, "A1:J400", (range) => {
      range.values = values;
    });
    expect(host.cell("Sheet1!J400").value).toBe(3999);
    expect(host.requests).toHaveLength(1);
    const error = await refusalOf(
      change(host, "A1:J399", (range) => {
        range.values = values;
      }),
    );
    expect(error.code).toBe("InvalidArgument");
  });

  test("[WB1] an address that is none is refused", async () => {
    for (const address of ["", "Nej", "A0", "XFE1", "A1048577", "A1:B2:C3", "Nej!A1", "A1,B2"]) {
      const error = await refusalOf(change(makeExcelHost(), address, () => undefined));
      expect(error).toMatchObject({ code: "InvalidArgument", location: "Worksheet.getRange" });
    }
  });

  test("[WB3] ranges lead to ranges", async () => {
    const host = makeExcelHost({ sheets: [{ name: "Min sida", rows: [[1], [], ["", 2]] }] });
    const addresses = await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Min sida");
      const range = sheet.getRange("B2:C4");
      const found = [
        range,
        range.getCell(0, 0),
        range.getRow(2),
        range.getColumn(1),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getResizedRange(1, -1),
        range.getOffsetRange(1, 1),
        range.getIntersectionOrNullObject("A1:B2"),
        range.getBoundingRect("A1"),
        range.getLastCell(),
        sheet.getUsedRange(),
        sheet.getRangeByIndexes(9, 1, 2, 2),
      ];
      for (const one of found) one.load("address");
      const nothing = range.getIntersectionOrNullObject("E1");
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
      return found.map(({ address }) => address.replace("'Min sida'!", ""));
    });
    expect(addresses).toEqual([
      "B2:C4",
      "B2",
      "B4:C4",
      "C2:C4",
      "B:C",
      "2:4",
      "B2:B5",
      "C3:D5",
      "B2",
      "A1:C4",
      "C4",
      "A1:B3",
      "B10:C11",
    ]);
  });
});
