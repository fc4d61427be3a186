import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { saveXlsx } from "../../toolkit/xlsx/save.ts";
import type { XlsxBook } from "../../toolkit/xlsx/open.ts";
import type { Operation } from "../../toolkit/workbook.ts";
import { MAKES, rewrites } from "../addin/excel/pocket-plans.ts";
import { partyJoins, partyLeaves } from "../addin/excel/parties-change.ts";
import type { SheetLooks } from "../support/sheet-looks.ts";
import { looksIn, readLooks } from "../support/sheet-looks.ts";
import { blankExcel, inExcel, inFile, newPlan, rerunPlan } from "../support/excel-plans.ts";
import { inFolder, looksByOpenpyxl } from "../support/xlsx-programs.ts";

/**
 * The same plans in Excel and in a file, which somebody else's program reads: all that
 * sheets look like besides their cells arrives alike.
 */

async function looksOfFile(file: XlsxBook): Promise<Readonly<Record<string, SheetLooks>>> {
  return inFolder((folder) => {
    const path = join(folder, "bok.xlsx");
    writeFileSync(path, saveXlsx(file));
    return Promise.resolve(readLooks(looksByOpenpyxl(path)));
  });
}

const AGAIN = { year: "2024", total: "4120000", populationDate: "2025-12-31", unit: "100" };

function chained(): readonly (readonly Operation[])[] {
  const plans: (readonly Operation[])[] = [newPlan()];
  const next = (make: (present: ReturnType<typeof inFile>["present"]) => readonly Operation[]) => {
    plans.push(make(inFile(...plans).present));
  };
  next(partyLeaves);
  next((present) => rerunPlan(present, AGAIN));
  next(partyJoins);
  next((present) => rerunPlan(present, AGAIN));
  return plans;
}

/** What of the two ends shows that a kind of step was carried out alike, and what Excel cannot be told: decision 17. */
const HELD_BY: Readonly<Record<Operation["kind"], "cells" | "looks" | "not in Excel">> = {
  "add-sheet": "looks",
  "write-cells": "cells",
  "clear-cells": "cells",
  "add-table": "looks",
  "resize-table": "looks",
  "set-name": "cells",
  "add-chart": "looks",
  "point-chart": "looks",
  "set-columns": "looks",
  "set-rows": "looks",
  "freeze-panes": "looks",
  "format-conditionally": "looks",
  validate: "looks",
  "set-print": "looks",
  "set-header": "looks",
  "allow-numbers-as-text": "not in Excel",
};

test("[EX4] every kind of step is held against the file, cells by the contract's other half", () => {
  const carriedOut = new Set(
    [...MAKES, ...rewrites(2), ...chained().flat()].map(({ kind }) => kind),
  );
  const held = Object.entries(HELD_BY).filter(([, by]) => by !== "not in Excel");
  expect(held.filter(([kind]) => ![...carriedOut].some((one) => one === kind))).toEqual([]);
});

describe.each<readonly [string, readonly (readonly Operation[])[]]>([
  ["a new workbook", [newPlan()]],
  ["a new workbook in English", [newPlan("en")]],
  ["parties that leave and join between runs", chained()],
  ["every kind of step", [MAKES, rewrites(5)]],
])("%s", (_, plans) => {
  test("[WB1][EX4][EX8] tabs, widths, heights, frozen rows, tables, looks by formula, validation, charts and print are alike", async () => {
    const { book, host } = blankExcel();
    await inExcel(book, ...plans);
    const file = await looksOfFile(inFile(...plans).file);
    const excel = looksIn(host);
    expect(Object.keys(excel)).toEqual(["Blad1", ...Object.keys(file)]);
    for (const [sheet, looks] of Object.entries(file)) expect(excel[sheet], sheet).toEqual(looks);
  });
});
