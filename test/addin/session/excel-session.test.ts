import { describe, expect, test } from "vitest";
import { addressOf } from "../../support/excel/object-factory.ts";
import { UNSIGNED } from "../../support/pane-jobs.ts";
import { typeIn } from "../excel/hands.ts";
import type { ExcelPane } from "./excel-pane.ts";
import { excelPane, insertedPane, OWN_SHEETS, settled } from "./excel-pane.ts";

const SIGNED = { by: "Ekonomienheten", at: null };
/** The year's cost, as the user types it in the sheet Årsbeslut. */
const COST = "Årsbeslut!C9";

function sheetNames({ host }: ExcelPane): readonly string[] {
  return host.book.sheets.map(({ name }) => name);
}

function codesShown(pane: ExcelPane): readonly string[] {
  return pane.now().failure?.faults.map(({ problem }) => problem.code) ?? [];
}

function fields(pane: ExcelPane, total: string): Promise<void> {
  return settled(pane, () => {
    pane.actions.setField("total", total);
    return Promise.resolve();
  });
}

/** All that the workbook has been given. What a formula comes to is left out: the Excel in memory knows it from plans only. */
function given({ host }: ExcelPane): unknown {
  const text = JSON.stringify(host.snapshot(), (_, value: unknown) => {
    const isFormula = typeof value === "object" && value !== null && "formula" in value;
    return isFormula && value.formula !== null ? { ...value, value: null, type: null } : value;
  });
  const plain: unknown = JSON.parse(text);
  return plain;
}

/** The cell that is selected in Excel. */
function selected({ host }: ExcelPane): string | null {
  const { selected: cells } = host.book;
  return cells === null ? null : addressOf(cells);
}

/** The total that the pane shows for the split. */
function totalShown(pane: ExcelPane): string | null {
  const { calculation } = pane.book().split;
  return calculation.status === "calculated" ? calculation.calculated.view.control.sum : null;
}

describe("a pane in Excel", () => {
  test("[EX1][PA9] begins without a workbook of ours, and reads none that is not", async () => {
    const pane = excelPane(OWN_SHEETS);
    const before = given(pane);
    await settled(pane, () => pane.actions.readAgain("with-progress"));
    expect(pane.now()).toMatchObject({ book: null, failure: null, work: null });
    expect(given(pane)).toEqual(before);
  });

  test("[EX1][EX3][PA9] inserts an agreement beside the user's sheets, reports it, and undoes it", async () => {
    const pane = excelPane(OWN_SHEETS);
    const before = given(pane);
    await settled(pane, () => pane.actions.pick("dalarna-2023", "sv"));
    expect(pane.now().notice).toEqual({
      kind: "inserted",
      file: "Bok.xlsx",
      missesPrint: false,
    });
    // Their own sheet of parties keeps its name and what it holds; ours is numbered.
    expect(sheetNames(pane)).toEqual(
      expect.arrayContaining(["Budget 2024", "Parter", "Parter (2)"]),
    );
    expect(pane.host.cell("Parter!A2").value).toBe("Avesta");
    await settled(pane, () => pane.actions.undo());
    expect(given(pane)).toEqual(before);
    expect(pane.now().book).toBeNull();
  });

  test("[EX1] begins in a workbook that holds our sheets already, and shows its split", async () => {
    const first = await insertedPane(OWN_SHEETS);
    const shown = totalShown(first);
    const again = excelPane(undefined, first.host);
    await settled(again, () => again.actions.readAgain("with-progress"));
    expect(shown).not.toBeNull();
    expect(totalShown(again)).toBe(shown);
  });

  test("[EX1][EX5] writes what was asked, and undoes it", async () => {
    const pane = await insertedPane();
    const before = given(pane);
    await fields(pane, "4120000");
    let isWritten = false;
    await settled(pane, async () => {
      isWritten = await pane.actions.write(SIGNED, 12);
    });
    expect(isWritten).toBe(true);
    expect(pane.host.cell(COST).value).toBe(4_120_000);
    expect(pane.now().notice).toMatchObject({ kind: "written", cells: 12 });
    await settled(pane, () => pane.actions.undo());
    expect(given(pane)).toEqual(before);
    expect(pane.now().notice).toEqual({ kind: "undone", file: "Bok.xlsx" });
  });

  test("[EX1] saves no files: Excel does", async () => {
    const pane = await insertedPane();
    await pane.actions.save("bok.xlsx");
    expect(pane.saved).toEqual([]);
  });
});

describe("a user who works in the workbook meanwhile", () => {
  test("[EX1][PA9] is followed: what is typed in an input is calculated, and what is typed in the pane stays", async () => {
    const pane = await insertedPane();
    await settled(pane, () => {
      pane.actions.setField("unit", "100");
      return Promise.resolve();
    });
    typeIn(pane.host, COST, 4_120_000);
    await settled(pane, () => pane.actions.readAgain("quietly"));
    expect(totalShown(pane)).toBe("4120000");
    const { total, unit } = pane.book().split.fields;
    expect([total.replace(/\s/g, ""), unit]).toEqual(["4120000", "100"]);
  });

  test("[EX1][EX6][PA9] who breaks an input is reported where, and then that it is whole again", async () => {
    const pane = await insertedPane();
    typeIn(pane.host, COST, "fyra miljoner");
    await settled(pane, () => pane.actions.readAgain("quietly"));
    const [fault] = pane.book().unreadable ?? [];
    expect(fault?.problem.place).toMatchObject({ sheet: "Årsbeslut", cell: "C9" });
    typeIn(pane.host, COST, 4_120_000);
    await settled(pane, () => pane.actions.readAgain("quietly"));
    expect(pane.book().unreadable).toBeNull();
    expect(totalShown(pane)).toBe("4120000");
  });

  test("[EX3][EX6] nothing is written over a change that the pane has not seen", async () => {
    const pane = await insertedPane();
    await fields(pane, "4120000");
    typeIn(pane.host, "Årsbeslut!F9", 100);
    const before = given(pane);
    await settled(pane, () => pane.actions.write(UNSIGNED, 1));
    expect(given(pane)).toEqual(before);
    expect(codesShown(pane)).toEqual(["excel-changed-since-read"]);
    pane.actions.dismissFailure();
    await settled(pane, () => pane.actions.readAgain("with-progress"));
    await settled(pane, () => pane.actions.write(UNSIGNED, 1));
    expect(codesShown(pane)).toEqual([]);
    expect(pane.host.cell(COST).value).toBe(4_120_000);
  });

  test("[EX5][EX6] what was written is not undone over a change made since", async () => {
    const pane = await insertedPane();
    typeIn(pane.host, "Fördelning!J3", "Mitt");
    const before = given(pane);
    await settled(pane, () => pane.actions.undo());
    expect(given(pane)).toEqual(before);
    expect(pane.now().failure).toMatchObject({
      what: "undo",
      faults: [{ problem: { code: "excel-changed", facts: { at: "J3" } } }],
    });
  });

  test("[EX1] who removes our sheets has a pane without a workbook", async () => {
    const pane = await insertedPane();
    pane.host.book.sheets = pane.host.book.sheets.filter(({ name }) => name === "Blad1");
    pane.host.book.names = [];
    await settled(pane, () => pane.actions.readAgain("quietly"));
    expect(pane.now().book).toBeNull();
  });
});

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

describe("an Excel that refuses", () => {
  test("[EX6] a protected sheet is named already when one looks at what would be written", async () => {
    const pane = await insertedPane();
    await fields(pane, "4120000");
    expect(await pane.actions.preview(UNSIGNED)).toMatchObject({ ok: true });
    pane.host.sheet("Fördelning").protection = {};
    const before = given(pane);
    expect(await pane.actions.preview(UNSIGNED)).toMatchObject({
      ok: false,
      faults: [{ problem: { code: "excel-sheet-protected", facts: { sheet: "Fördelning" } } }],
    });
    expect(given(pane)).toEqual(before);
  });

  test("[EX6] a protected sheet is named, and what was asked stays asked", async () => {
    const pane = await insertedPane();
    await fields(pane, "4120000");
    pane.host.sheet("Fördelning").protection = {};
    const before = given(pane);
    await settled(pane, () => pane.actions.write(UNSIGNED, 1));
    expect(given(pane)).toEqual(before);
    expect(codesShown(pane)).toEqual(["excel-sheet-protected"]);
    expect(pane.book().split.fields.total).toBe("4120000");
  });

  test("[EX5] what is half written, and could not be undone, is undone when Excel answers again", async () => {
    const pane = await insertedPane();
    const before = given(pane);
    await fields(pane, "4120000");
    // The writing ends half-way, and the connection with it.
    pane.host.breakAt(480, "ConnectionFailure");
    for (const round of [4, 5]) pane.host.breakRequest(round, "ConnectionFailure");
    await settled(pane, () => pane.actions.write(UNSIGNED, 1));
    expect(pane.now().isHalfWritten).toBe(true);
    expect(codesShown(pane)).toEqual(["excel-lost", "excel-half-written"]);
    expect(given(pane)).not.toEqual(before);
    pane.host.forgetBreaks();
    await settled(pane, () => pane.actions.undo());
    expect(pane.now().isHalfWritten).toBe(false);
    expect(given(pane)).toEqual(before);
  });

  test("[EX6] while a cell is edited the pane stays as it is, and only who asks is reported", async () => {
    const pane = await insertedPane();
    const shown = pane.now();
    pane.host.editCell();
    await settled(pane, () => pane.actions.readAgain("quietly"));
    expect(pane.now()).toEqual(shown);
    await settled(pane, () => pane.actions.readAgain("with-progress"));
    expect(codesShown(pane)).toEqual(["excel-editing"]);
    pane.host.leaveCell();
  });
});
