import { describe, expect, test } from "vitest";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import type { ExcelHost } from "../../support/excel/host.ts";
import { runExcel } from "../../support/excel/host.ts";
import type { MemoryBook } from "../../support/excel/model.ts";
import { valueOf } from "../../support/results.ts";
import { typeIn } from "./hands.ts";
import { pocket } from "./pocket-jobs.ts";
import { MAKES, rewrites } from "./pocket-plans.ts";
import { refused } from "./refused.ts";

describe("what somebody has changed since it was read", () => {
  type Change = (book: MemoryBook, host: ExcelHost) => void;

  test.each<readonly [string, string, string, Change]>([
    [
      "a cell that is written over",
      "cell",
      "A4",
      (_, host) => {
        typeIn(host, "Ett!A4", "Ny");
      },
    ],
    [
      "a cell that is not",
      "cell",
      "E9",
      (_, host) => {
        typeIn(host, "Ett!E9", "Anteckning");
      },
    ],
    [
      "a formula of ours",
      "cell",
      "C4",
      (_, host) => {
        typeIn(host, "Ett!C4", "=B4*3");
      },
    ],
    [
      "a number into a text",
      "cell",
      "B4",
      (_, host) => {
        typeIn(host, "Ett!B4", "1");
      },
    ],
    [
      "a sheet's name",
      "sheet",
      "Ett",
      (_, host) => {
        host.sheet("Ett").name = "Etta";
      },
    ],
    [
      "a name",
      "name",
      "samrakna.blad.ett",
      ({ names }) => {
        for (const name of names) name.formula = "=Ett!$A$3";
      },
    ],
    [
      "a table's size",
      "table",
      "Tabell_Ett",
      (_, host) => {
        for (const table of host.sheet("Ett").tables) table.area = { ...table.area, bottom: 4 };
      },
    ],
    [
      "a table's name",
      "table",
      "Tabell_Ett",
      (_, host) => {
        for (const table of host.sheet("Ett").tables) table.name = "Egen";
      },
    ],
    [
      "a table that is new on a sheet of ours",
      "table",
      "Egen",
      (_, host) => {
        const { tables } = host.sheet("Ett");
        const [first] = tables;
        const area = { top: 19, left: 7, bottom: 21, right: 8 };
        if (first !== undefined) tables.push({ ...first, id: "{99}", name: "Egen", area });
      },
    ],
    [
      "merged cells",
      "cell",
      "A2",
      (_, host) => {
        host.sheet("Ett").merged.push({ top: 1, left: 0, bottom: 1, right: 1 });
      },
    ],
  ])("[EX3][EX6] %s", async (_, what, at, change) => {
    const { host, book } = await pocket(MAKES);
    valueOf(await book.write(MAKES));
    valueOf(await book.read(SHEET_NAMES));
    change(host.book, host);
    const before = host.snapshot();
    const written = await book.write(rewrites(2));
    expect(host.snapshot()).toEqual(before);
    expect(written).toMatchObject({
      ok: false,
      problems: [{ code: "excel-changed-since-read", facts: { what, at } }],
    });
  });

  test("[EX3] a sheet that got the name of one that was to be made is kept", async () => {
    const { host, book, plan } = await pocket(MAKES);
    await runExcel(host, async (context) => {
      context.workbook.worksheets.add("ETT").getRange("A1").values = [["Mitt"]];
      await context.sync();
    });
    const problem = await refused({ host }, () => book.write(plan));
    expect(problem).toMatchObject({ code: "excel-sheet-taken", facts: { sheet: "ETT" } });
    expect(host.cell("ETT!A1").value).toBe("Mitt");
  });

  test("[EX3] a table that got the name of one that was to be made is kept", async () => {
    const { host, book, plan } = await pocket(MAKES);
    await runExcel(host, async (context) => {
      const table = context.workbook.worksheets.getItem("Blad1").tables.add("A1:B2", true);
      table.name = "tabell_ett";
      await context.sync();
    });
    expect(await refused({ host }, () => book.write(plan))).toMatchObject({
      code: "excel-changed-since-read",
      facts: { what: "table", at: "tabell_ett" },
    });
  });

  test("[EX3] what changes on a sheet of the user's own is nobody's business", async () => {
    const { host, book, plan } = await pocket(MAKES);
    typeIn(host, "Blad1!A1", "Nytt");
    valueOf(await book.write(plan));
    valueOf(await book.undo());
    expect(host.cell("Blad1!A1").value).toBe("Nytt");
  });
});
