import { describe, expect, test } from "vitest";
import { client } from "../../support/excel/client.ts";
import { madeCell } from "../../support/excel/model.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import { refusalOf } from "../../support/excel/refusals.ts";

const parter = {
  name: "Parter",
  rows: [
    ["Kod", "Andel"],
    ["2084", 0.5],
  ],
} as const;

/** Cells of the sheet Parter. */
function onParter(context: Excel.RequestContext, address: string): Excel.Range {
  return context.workbook.worksheets.getItem("Parter").getRange(address);
}

describe("the real client over the host", () => {
  test("[WB3] reads and writes cells in one round trip each", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const values = await runExcel(host, async (context) => {
      const range = onParter(context, "A1:B2");
      range.load("values,address,rowCount");
      await context.sync();
      onParter(context, "B2").values = [[0.25]];
      await context.sync();
      return { values: range.values, address: range.address, rows: range.rowCount };
    });
    expect(values).toEqual({
      values: [
        ["Kod", "Andel"],
        ["2084", 0.5],
      ],
      address: "Parter!A1:B2",
      rows: 2,
    });
    expect(host.cell("Parter!B2").value).toBe(0.25);
    expect(host.requests).toHaveLength(2);
    expect(host.requests.map(({ writes }) => writes)).toEqual([false, true]);
  });

  test("[WB3] a property that was not loaded is not there", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const error = await refusalOf(
      runExcel(host, async (context) => {
        const range = onParter(context, "A1");
        range.load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(error).toMatchObject({ code: "PropertyNotLoaded", location: "Range.values" });
  });

  test("[WB3] what is not there is a null object, and so is all that is reached from it", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nej");
      const cell = sheet.getRange("A1");
      const there = context.workbook.worksheets.getItemOrNullObject("parter");
      sheet.load("name");
      await context.sync();
      expect([sheet.isNullObject, cell.isNullObject, there.isNullObject]).toEqual([
        true,
        true,
        false,
      ]);
      // A method of a null object does nothing.
      sheet.delete();
      await context.sync();
    });
  });

  test("[WB3] objects of two contexts do not mix", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const error = await refusalOf(
      runExcel(host, (context) =>
        runExcel(host, async (other) => {
          const foreign = onParter(other, "A1:B2");
          context.workbook.worksheets.getItem("Parter").charts.add("Line", foreign);
          await context.sync();
        }),
      ),
    );
    expect(error.code).toBe("InvalidRequestContext");
  });

  test("[WB3] a range does not outlive its run", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const kept = await runExcel(host, async (context) => {
      const range = onParter(context, "A1");
      await context.sync();
      return range;
    });
    expect(() => kept.load("values")).toThrow(client.OfficeExtension.Error);
  });

  test("[WB1] an error reports its place, and is an Error and the client's own", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const work = runExcel(host, async (context) => {
      onParter(context, "A1:B2").values = [[1, 2, 3]];
      await context.sync();
    });
    await expect(work).rejects.toBeInstanceOf(Error);
    await expect(work).rejects.toBeInstanceOf(client.OfficeExtension.Error);
    expect(await refusalOf(work)).toMatchObject({
      code: "InvalidArgument",
      message: expect.stringContaining("doesn't match the size"),
      location: "Range.values",
      statement: "range.values = ...;",
    });
  });

  test("[WB1] a member that the host does not know is reported by its name", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const sort = runExcel(host, async (context) => {
      onParter(context, "A1:B2").sort.apply([{ key: 0 }]);
      await context.sync();
    });
    expect((await refusalOf(sort)).message).toBe("NotImplemented: Range.sort");
    const style = runExcel(host, async (context) => {
      onParter(context, "A1").load("style");
      await context.sync();
    });
    expect((await refusalOf(style)).message).toBe("NotImplemented: Range.style");
  });
});

test("[WB3] the client leaves nothing in our own globals", () => {
  expect(client.Excel).toBeTypeOf("object");
  expect(["Excel", "Office", "OSF"].filter((name) => name in globalThis)).toEqual([]);
  const keys: string[] = [];
  for (const key in new Error("ja")) keys.push(key);
  expect(keys).toEqual([]);
});

describe("batches", () => {
  test("[WB1] what came before an error stays done, what comes after is not begun", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const error = await refusalOf(
      runExcel(host, async (context) => {
        onParter(context, "A3").values = [["före"]];
        context.workbook.worksheets.getItem("Nej").getRange("A1").values = [[1]];
        onParter(context, "A4").values = [["efter"]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
    expect(host.cell("Parter!A3").value).toBe("före");
    expect(host.cell("Parter!A4").value).toBe("");
  });

  test("[WB1] any action can be made to fail", async () => {
    const seen: string[] = [];
    for (let action = 1; action < 100; action += 1) {
      const host = makeExcelHost({ sheets: [parter] });
      host.breakAt(action, "GeneralException");
      const work = runExcel(host, async (context) => {
        onParter(context, "A3:A4").values = [["a"], ["b"]];
        context.workbook.names.add("Ny", "=Parter!$A$3");
        await context.sync();
      });
      const isDone = await work.then(
        () => true,
        () => false,
      );
      if (isDone) break;
      seen.push(`${String(host.cell("Parter!A3").value)}${String(host.book.names.length)}`);
    }
    // Nothing done, then the cells, and at last the name too.
    expect([...new Set(seen)]).toEqual(["0", "a0"]);
    expect(seen.length).toBeGreaterThan(5);
  });

  test("[WB1] a request can fail before it is carried out, or after", async () => {
    const write = (host: ReturnType<typeof makeExcelHost>): Promise<unknown> =>
      runExcel(host, async (context) => {
        onParter(context, "A3").values = [["skrivet"]];
        await context.sync();
      });
    const before = makeExcelHost({ sheets: [parter] });
    before.breakRequest(1, "AccessDenied");
    expect(await refusalOf(write(before))).toMatchObject({
      code: "AccessDenied",
      location: undefined,
    });
    expect(before.cell("Parter!A3").value).toBe("");
    const after = makeExcelHost({ sheets: [parter] });
    after.breakRequest(1, "ConnectionFailure", "afterwards");
    expect((await refusalOf(write(after))).code).toBe("ConnectionFailure");
    expect(after.cell("Parter!A3").value).toBe("skrivet");
  });

  test("[WB1] somebody else can change the workbook between two requests", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    host.beforeRequest(2, () => {
      madeCell(host.sheet("Parter"), 0, 0).content = "Ändrad";
    });
    const seen = await runExcel(host, async (context) => {
      const first = onParter(context, "A1");
      first.load("values");
      await context.sync();
      const second = onParter(context, "A1");
      second.load("values");
      await context.sync();
      return [first.values, second.values];
    });
    expect(seen).toEqual([[["Kod"]], [["Ändrad"]]]);
  });

  test("[WB1] a held range of a deleted sheet refers to nothing", async () => {
    const host = makeExcelHost({ sheets: [parter, { name: "Blad2" }] });
    const error = await refusalOf(
      runExcel(host, async (context) => {
        const range = onParter(context, "A1");
        await context.sync();
        context.workbook.worksheets.getItem("Parter").delete();
        await context.sync();
        range.load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidReference");
  });
});
