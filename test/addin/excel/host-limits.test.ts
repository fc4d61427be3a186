import { describe, expect, test } from "vitest";
import { client } from "../../support/excel/client.ts";
import { makeExcelHost, runExcel } from "../../support/excel/host.ts";
import { madeCell } from "../../support/excel/model.ts";
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

describe("limits and switches", () => {
  test("[WB1] while a cell is edited batches are refused, or wait if they say so", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    host.editCell();
    const write = async (context: Excel.RequestContext): Promise<void> => {
      onParter(context, "A3").values = [["ja"]];
      await context.sync();
    };
    expect((await refusalOf(runExcel(host, write))).code).toBe("InvalidOperationInCellEditMode");
    const waiting = client.Excel.run({ delayForCellEdit: true }, write);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.cell("Parter!A3").value).toBe("");
    host.leaveCell();
    await waiting;
    expect(host.cell("Parter!A3").value).toBe("ja");
  });

  test("[WB1] a request or response over the limit is refused", async () => {
    const host = makeExcelHost({ sheets: [parter], byteLimit: 20_000 });
    const rows = Array.from({ length: 500 }, (_, row) => [`rad ${String(row)} ${"x".repeat(40)}`]);
    const write = runExcel(host, async (context) => {
      onParter(context, "A1:A500").values = rows;
      await context.sync();
    });
    expect((await refusalOf(write)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.cell("Parter!A1").value).toBe("Kod");
    for (const [row, [text = ""]] of rows.entries()) {
      madeCell(host.sheet("Parter"), row, 0).content = text;
    }
    const read = runExcel(host, async (context) => {
      onParter(context, "A1:A500").load("values");
      await context.sync();
    });
    expect((await refusalOf(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(host.requests.map(({ error }) => error)).toEqual([
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
    ]);
  });

  test("[WB3] more than five million cells are not read at once, whole columns not at all", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    const read = (address: string): Promise<unknown> =>
      runExcel(host, async (context) => {
        const range = onParter(context, address);
        range.load("values");
        await context.sync();
        return range.values;
      });
    expect((await refusalOf(read("A1:E1000001"))).code).toBe("RangeExceedsLimit");
    expect(await read("A:A")).toBeNull();
  });

  test("[WB1] the set of functions is the host's", async () => {
    const host = makeExcelHost({ sheets: [parter], apiSet: "1.12" });
    const isThere = (version: string): boolean =>
      client.Office.context.requirements.isSetSupported("ExcelApi", version);
    expect([isThere("1.9"), isThere("1.12"), isThere("1.13")]).toEqual([true, true, false]);
    const resize = runExcel(host, async (context) => {
      const table = context.workbook.tables.add("Parter!A1:B2", true);
      table.resize("A1:B3");
      await context.sync();
    });
    expect(await refusalOf(resize)).toMatchObject({
      code: "ApiNotFound",
      location: "Table.resize",
    });
    host.setApiSet("1.13");
    expect(isThere("1.13")).toBe(true);
  });

  test("[WB1] bytes are counted both ways", async () => {
    const host = makeExcelHost({ sheets: [parter] });
    await runExcel(host, async (context) => {
      onParter(context, "A1:B2").load("values");
      await context.sync();
    });
    const [first] = host.requests;
    expect(first?.requestBytes).toBeGreaterThan(100);
    expect(first?.responseBytes).toBeGreaterThan(50);
    expect(first?.actions).toBe(host.actionCount());
  });
});
