import { describe, expect, test } from "vitest";
import { watchChanges } from "../../../addin/excel/watch-changes.ts";
import { runExcel } from "../../support/excel/host.ts";
import { addressOf } from "../../support/excel/object-factory.ts";
import { typeIn } from "../excel/hands.ts";
import type { ExcelPane } from "./excel-pane.ts";
import { codesShown, excelPane, given, insertedPane, settled, totalShown } from "./excel-pane.ts";
import { soon } from "./pane-run.ts";

/** The year's cost, as the user types it in the sheet Årsbeslut. */
const COST = "Årsbeslut!C9";

/** The cell that is selected in Excel. */
function selected({ host }: ExcelPane): string | null {
  const { selected: cells } = host.book;
  return cells === null ? null : addressOf(cells);
}

describe("[EX9] a cell that the pane names", () => {
  test("[EX9] is gone to in Excel, and a number goes to the cell of Fördelning that shows it", async () => {
    const pane = await insertedPane();
    const before = given(pane);
    await pane.actions.showCell({ sheet: "Årsbeslut", cell: "C9" });
    expect(selected(pane)).toBe("Årsbeslut!C9");
    await pane.actions.showFigure({ kind: "part", code: "2084" });
    expect(selected(pane)).toBe("Fördelning!F15");
    await pane.actions.showFigure({ kind: "population", code: "2084" });
    expect(selected(pane)).toBe("Fördelning!C15");
    await pane.actions.showFigure({ kind: "total" });
    expect(pane.host.book.active?.name).toBe("Fördelning");
    expect(given(pane)).toEqual(before);
  });

  test("[EX9][EX6] that is gone is told, and an unknown number goes nowhere", async () => {
    const pane = await insertedPane();
    await pane.actions.showFigure({ kind: "part", code: "9999" });
    expect(codesShown(pane)).toEqual([]);
    await pane.actions.showCell({ sheet: "Borttaget", cell: "A1" });
    expect(codesShown(pane)).toEqual(["excel-gone"]);
    expect(pane.now().failure?.what).toBe("select");
  });
});

describe("[PA11] a published table that stands in Excel", () => {
  const TABLE = [
    ["Huvudman", "Vikt", "Belopp"],
    ["Norr", 1, 33],
    ['Mitt "och" resten', 1, 34],
    ["Syd", 1, 33],
    ["Summa", 3, 100],
  ] as const;

  /** A pane beside a sheet with a table, of which a part is selected. */
  async function withSelected(cells: string): Promise<ExcelPane> {
    const pane = excelPane([{ name: "Underlag", rows: TABLE }]);
    await runExcel(pane.host, async (context) => {
      context.workbook.worksheets.getItem("Underlag").getRange(cells).select();
      await context.sync();
    });
    return pane;
  }

  test("[PA11][AU5] is taken from the cells that are selected, and tried", async () => {
    const pane = await withSelected("A1:C5");
    await pane.actions.useSelection();
    const { text } = pane.now().table.fields;
    expect(text.split("\n")).toEqual([
      "Huvudman\tVikt\tBelopp",
      "Norr\t1\t33",
      '"Mitt ""och"" resten"\t1\t34',
      "Syd\t1\t33",
      "Summa\t3\t100",
    ]);
    await pane.actions.tryTable();
    expect(pane.now().table.outcome).toMatchObject({ explained: { isGiven: true } });
  });

  test("[PA11][PR1] more cells than a table has are refused, and what was pasted stays", async () => {
    const pane = await withSelected("A:Z");
    pane.actions.setTableField("text", "A;1");
    await pane.actions.useSelection();
    const { fields, outcome } = pane.now().table;
    expect(fields.text).toBe("A;1");
    expect(outcome).toMatchObject({
      faults: [{ problem: { code: "excel-selection-large", facts: { limit: 50_000 } } }],
    });
  });
});

describe("[EX10] a cell that is changed in Excel", () => {
  /** A pane that is told of changes; `isInPane` while the user works in the pane. */
  async function watching(isInPane: boolean): Promise<ExcelPane> {
    const pane = await insertedPane();
    await watchChanges(
      (work) => runExcel(pane.host, work),
      () => {
        pane.actions.noteChange(isInPane);
      },
    );
    return pane;
  }

  test("[EX10] marks what is shown as old, until the workbook is read again", async () => {
    const pane = await watching(false);
    expect(pane.book().isOutdated).toBe(false);
    typeIn(pane.host, COST, 5_000_000);
    pane.host.tellChange(COST);
    await soon();
    expect(pane.book().isOutdated).toBe(true);
    expect(totalShown(pane)).toBe("4000000");
    await settled(pane, () => pane.actions.readAgain("quietly"));
    expect(pane.book().isOutdated).toBe(false);
    expect(totalShown(pane)).toBe("5000000");
  });

  test("[EX10] and changed back is old no more when it is read", async () => {
    const pane = await watching(false);
    pane.host.tellChange(COST);
    await soon();
    expect(pane.book().isOutdated).toBe(true);
    await settled(pane, () => pane.actions.readAgain("quietly"));
    expect(pane.book().isOutdated).toBe(false);
  });

  test("[EX10] by somebody else, while the user works in the pane, is read at once", async () => {
    const pane = await watching(true);
    typeIn(pane.host, COST, 5_000_000);
    pane.host.tellChange(COST);
    await expect.poll(() => totalShown(pane)).toBe("5000000");
    expect(pane.book().isOutdated).toBe(false);
  });

  test("[EX10] in an Excel without such events is found when the user comes back", async () => {
    const pane = await insertedPane();
    pane.host.setApiSet("1.8");
    await watchChanges(
      (work) => runExcel(pane.host, work),
      () => undefined,
    );
    expect(pane.book().isOutdated).toBe(false);
  });
});
