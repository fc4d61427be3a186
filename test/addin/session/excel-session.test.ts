import { describe, expect, test } from "vitest";
import { UNSIGNED } from "../../support/pane-jobs.ts";
import { typeIn } from "../excel/hands.ts";
import type { ExcelPane } from "./excel-pane.ts";
import {
  codesShown,
  excelPane,
  given,
  insertedPane,
  OWN_SHEETS,
  settled,
  totalShown,
} from "./excel-pane.ts";

const SIGNED = { by: "Ekonomienheten", at: null };
/** The year's cost, as the user types it in the sheet Årsbeslut. */
const COST = "Årsbeslut!C9";

function sheetNames({ host }: ExcelPane): readonly string[] {
  return host.book.sheets.map(({ name }) => name);
}

function fields(pane: ExcelPane, total: string): Promise<void> {
  return settled(pane, () => {
    pane.actions.setField("total", total);
    return Promise.resolve();
  });
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
    pane.host.breakAt(560, "ConnectionFailure");
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
