import { describe, expect, test } from "vitest";
import { cellIn, differencesIn, presentIn } from "../support/book-runs.ts";
import { fileOf, newBook } from "../support/broken-book.ts";
import { COLUMN_2022, MEMO_2023 } from "../support/dalarna.ts";
import { problemCodes, run } from "../support/memory-host.ts";

const asked = ["explain", "--table", "t.csv", "--total", "2000000"];

describe("[AU5] the sheet of a working paper", () => {
  test("[AU5][WB1] holds the table as it was read, its sum as a formula, and the answer", async () => {
    const done = await run([...asked, "-o", "papper.xlsx"], { "t.csv": MEMO_2023 });
    expect(done.code).toBe(0);
    expect(done.out).toContain("Bladet «Prövad tabell» är skrivet i papper.xlsx.");
    const bytes = new Uint8Array(done.written.get("papper.xlsx") ?? []);
    expect(presentIn(bytes).sheets.map(({ name }) => name)).toEqual(["Prövad tabell"]);
  });

  test("[AU5][WB1] is added to a copy of the workbook that is tried, whose audit is as it was", async () => {
    const before = fileOf(await newBook());
    const files = { "bok.xlsx": before };
    const done = await run(["explain", "bok.xlsx", "-o", "kopia.xlsx", "--json"], files);
    expect(JSON.parse(done.out)).toMatchObject({
      written: { file: "kopia.xlsx", sheet: "Prövad tabell" },
    });
    const after = new Uint8Array(done.written.get("kopia.xlsx") ?? []);
    const tabs = (bytes: Uint8Array) => presentIn(bytes).sheets.map(({ name }) => name);
    expect(tabs(after)).toEqual([...tabs(before), "Prövad tabell"]);
    expect(await differencesIn(after)).toEqual([]);
    expect(cellIn(after, "Fördelning!F15")).toEqual(cellIn(before, "Fördelning!F15"));
    const again = await run(["explain", "bok.xlsx", "-o", "ny.xlsx", "--json"], {
      "bok.xlsx": after,
    });
    expect(JSON.parse(again.out)).toMatchObject({ written: { sheet: "Prövad tabell (2)" } });
  });

  test("[AU5][CL9] is not written over a file, nor under another name than a workbook has", async () => {
    const files = { "t.csv": COLUMN_2022, "finns.xlsx": "x" };
    const over = await run([...asked, "-o", "finns.xlsx", "--json"], files);
    expect([over.code, problemCodes(over)]).toEqual([2, ["file-exists"]]);
    const forced = await run([...asked, "-o", "finns.xlsx", "--force"], files);
    expect([forced.code, forced.written.has("finns.xlsx")]).toEqual([1, true]);
    const named = await run([...asked, "-o", "papper.pdf", "--json"], files);
    expect([named.code, problemCodes(named)]).toEqual([2, ["output-extension"]]);
  });
});
