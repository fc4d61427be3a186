import { describe, expect, test } from "vitest";
import { SHEET_NAMES } from "../../../templates/forms/sheets.ts";
import type { ExcelHost } from "../../support/excel/host.ts";
import { runExcel } from "../../support/excel/host.ts";
import { valueOf } from "../../support/results.ts";
import { typeIn } from "./hands.ts";
import type { Ready } from "./jobs.ts";
import { pocket } from "./pocket-jobs.ts";
import { MAKES, rewrites } from "./pocket-plans.ts";
import { refused } from "./refused.ts";

describe("what somebody has changed since it was written", () => {
  async function written(): Promise<Pick<Ready, "host" | "book">> {
    const { host, book } = await pocket(MAKES);
    valueOf(await book.write(MAKES));
    valueOf(await book.read(SHEET_NAMES));
    valueOf(await book.write(rewrites(2)));
    return { host, book };
  }

  type Change = (host: ExcelHost) => Promise<void> | void;

  test.each<readonly [string, string, string, Change]>([
    [
      "a cell that was written over",
      "cell",
      "A4",
      (host) => {
        typeIn(host, "Ett!A4", "Ny");
      },
    ],
    [
      "a cell of a sheet that was made",
      "cell",
      "B4",
      (host) => {
        typeIn(host, "Två!B4", 7);
      },
    ],
    [
      "a note on a sheet that was made",
      "cell",
      "K20",
      (host) => {
        typeIn(host, "Två!K20", "Obs");
      },
    ],
    [
      "a sheet that was made, renamed",
      "sheet",
      "Två",
      (host) => {
        host.sheet("Två").name = "Tvåan";
      },
    ],
    [
      "a sheet that was made, replaced by another of its name",
      "sheet",
      "Två",
      (host) => {
        const { sheets } = host.book;
        const place = sheets.findIndex(({ name }) => name === "Två");
        sheets.splice(place, 1, { ...host.sheet("Två"), id: "{another}" });
      },
    ],
    [
      "the sheet that was written over, removed",
      "sheet",
      "Ett",
      (host) =>
        runExcel(host, async (context) => {
          context.workbook.worksheets.getItem("Ett").delete();
          await context.sync();
        }),
    ],
    [
      "a table on a sheet that was made, moved",
      "table",
      "Tabell_Tva",
      (host) => {
        for (const table of host.sheet("Två").tables) table.area = { ...table.area, bottom: 3 };
      },
    ],
    [
      "a table that got another size, and another since",
      "table",
      "Tabell_Ett",
      (host) => {
        for (const table of host.sheet("Ett").tables) table.area = { ...table.area, bottom: 3 };
      },
    ],
    [
      "a table made into cells",
      "table",
      "Tabell_Tva",
      (host) => {
        host.sheet("Två").tables = [];
      },
    ],
    [
      "a chart on a sheet that was made",
      "added",
      "Eget",
      (host) =>
        runExcel(host, async (context) => {
          const sheet = context.workbook.worksheets.getItem("Två");
          sheet.charts.add("Line", sheet.getRange("A3:B5")).name = "Eget";
          await context.sync();
        }),
    ],
    [
      "a name that was pointed elsewhere",
      "name",
      "Samrakna.Blad.Ett",
      (host) => {
        for (const name of host.book.names) {
          if (name.name.endsWith("Ett")) name.formula = "=Ett!$B$1";
        }
      },
    ],
    [
      "a name that was made, removed",
      "name",
      "Samrakna.Blad.Två",
      (host) => {
        host.book.names = host.book.names.filter(({ name }) => !name.endsWith("Två"));
      },
    ],
  ])("[EX5][EX6] %s", async (_, what, at, change) => {
    const { host, book } = await written();
    await change(host);
    const problem = await refused({ host }, () => book.undo());
    expect(problem).toMatchObject({ code: "excel-changed", facts: { what, at } });
  });

  test("[EX5] when the change is undone, so is the writing", async () => {
    const { host, book } = await pocket(MAKES);
    const before = host.snapshot();
    valueOf(await book.write(MAKES));
    typeIn(host, "Ett!A4", "Ny");
    expect((await refused({ host }, () => book.undo())).code).toBe("excel-changed");
    typeIn(host, "Ett!A4", "Rad 1");
    valueOf(await book.undo());
    expect(host.snapshot()).toEqual(before);
  });

  test("[EX5] a chart that the user has deleted since stays deleted, and the rest is undone", async () => {
    const { host, book } = await written();
    host.sheet("Ett").charts = [];
    valueOf(await book.undo());
    expect(host.cell("Ett!A1").value).toBe("2084");
    expect(host.sheet("Ett").charts).toEqual([]);
  });

  test("[EX5] writings are undone one by one, the last first; with none left nothing happens", async () => {
    const { host, book } = await pocket(MAKES);
    const first = host.snapshot();
    valueOf(await book.write(MAKES));
    const second = host.snapshot();
    valueOf(await book.read(SHEET_NAMES));
    valueOf(await book.write(rewrites(5)));
    valueOf(await book.undo());
    expect(host.snapshot()).toEqual(second);
    valueOf(await book.undo());
    expect(host.snapshot()).toEqual(first);
    valueOf(await book.undo());
    expect(host.snapshot()).toEqual(first);
  });
});
