import { describe, expect, test } from "vitest";
import {
  cellIn,
  differencesIn,
  presentIn,
  runAgain,
  runOver,
  sheetIn,
} from "../../support/book-runs.ts";
import { editedBook, fileOf, newBook, partsOf } from "../../support/broken-book.ts";
import {
  partIn,
  withOwnSheet,
  withPart,
  withSheet,
  withTabNamed,
} from "../../support/broken-book-parts.ts";
import { withCell, withColumnOpened, withRowsReversed } from "../../support/broken-book-cells.ts";
import type { BookParts } from "../../support/broken-book-parts.ts";
import { problemCodes } from "../../support/memory-host.ts";

/** The part of a sheet of a new workbook; they stand in the order of the tabs. */
const SPLIT_PART = "xl/worksheets/sheet2.xml";

/** A column of the user's own between ours in the report: names and charts follow, as spreadsheets see to. */
function withOwnColumn(parts: BookParts): BookParts {
  const strip = { first: 12, last: 30, column: 3 };
  const opened = withSheet(parts, "Fördelning", (sheet) =>
    withCell(withColumnOpened(sheet, strip), "C12", "Kontakt"),
  );
  return withPart(opened, "xl/workbook.xml", (text) => text.replace("$A$12:$G$30", "$A$12:$H$30"));
}

describe("a workbook run again", () => {
  test("[WB1] with nothing changed keeps every part but the stamp's", async () => {
    const before = await newBook();
    const { code, bytes } = await runAgain(before);
    const after = partsOf(bytes);
    expect(code).toBe(0);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([name, text]) => before.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  test("[WB1][AU4] the same inputs give the same bytes", async () => {
    const once = await runOver(
      await newBook(),
      "split",
      "-o",
      "ny.xlsx",
      "--by",
      "A",
      "--at",
      "1 maj",
    );
    const again = await runOver(
      await newBook(),
      "split",
      "-o",
      "ny.xlsx",
      "--by",
      "A",
      "--at",
      "1 maj",
    );
    expect(once.written.get("ny.xlsx")).toEqual(again.written.get("ny.xlsx"));
    const [by, at] = ["C7", "C8"].map((cell) =>
      cellIn(once.written.get("ny.xlsx") ?? new Uint8Array(), `Granskning!${cell}`),
    );
    expect([by?.value, at?.value]).toEqual(["A", "1 maj"]);
  });

  test("[WB6] tabs under other names are written to, and no others made", async () => {
    const renamed = ["Fördelning", "Granskning", "Avtal"].reduce(
      (parts, tab) => withTabNamed(parts, [tab, `Vår ${tab.toLowerCase()}`]),
      await newBook(),
    );
    const { code, bytes } = await runAgain(renamed, "--total", "5000000");
    expect(code).toBe(0);
    expect(presentIn(bytes).sheets.map(({ name }) => name)).toContain("Vår fördelning");
    expect(presentIn(bytes).sheets).toHaveLength(21);
    expect(cellIn(bytes, "Vår fördelning!F30")?.value).toBe(5_000_000);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[WB2] a column of the user's own in the report stays, and so does what it holds", async () => {
    const edited = editedBook(withOwnColumn(await newBook()), [
      { cell: "Fördelning!C16", holds: "Anna" },
    ]);
    const { code, bytes } = await runAgain(edited, "--rule", "cumulative");
    expect(code).toBe(0);
    expect(cellIn(bytes, "Fördelning!C12")?.value).toBe("Kontakt");
    expect(cellIn(bytes, "Fördelning!C16")?.value).toBe("Anna");
    expect(cellIn(bytes, "Fördelning!G16")?.formula).toContain("Samrakna_Spar[Belopp kr]");
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[WB2] looks that the user gave a cell stay", async () => {
    const before = await newBook();
    const own = /<c r="F16" s="(\d+)"/.exec(partIn(before, SPLIT_PART))?.[1];
    const restyled = withPart(before, SPLIT_PART, (text) =>
      text.replace(`<c r="F16" s="${own ?? ""}"`, '<c r="F16" s="3"'),
    );
    const { bytes } = await runAgain(restyled, "--total", "5000000");
    expect(partIn(partsOf(bytes), SPLIT_PART)).toContain('<c r="F16" s="3"');
    expect(partIn(partsOf(bytes), SPLIT_PART)).toContain('<c r="F17" s="');
  });

  test("[WB2] sheets of the user's own and their formulas into ours stay byte for byte", async () => {
    const before = withOwnSheet(await newBook(), "Styrelsen", "=inte en formel");
    const { bytes } = await runAgain(before, "--total", "5000000");
    const after = partsOf(bytes);
    const own = [...before].filter(
      ([name]) => !after.has(name) || after.get(name) !== before.get(name),
    );
    expect(own.map(([name]) => name).filter((name) => /eget|styles/.test(name))).toEqual([]);
    expect(presentIn(bytes).sheets.map(({ name }) => name)).toContain("Styrelsen");
  });

  test("[WB2] notes beside and below the report stay", async () => {
    const edited = editedBook(await newBook(), [
      { cell: "Fördelning!B33", holds: "Beslutas den 3 maj" },
      { cell: "Fördelning!H2", holds: 7 },
    ]);
    const { bytes } = await runAgain(edited, "--total", "5000000");
    expect(cellIn(bytes, "Fördelning!B33")?.value).toBe("Beslutas den 3 maj");
    expect(cellIn(bytes, "Fördelning!H2")?.value).toBe(7);
  });

  test("[WB6] a report that the user has removed is made anew, beside a sheet of its name that is not ours", async () => {
    const removed = editedBook(await newBook(), [{ sheet: "Fördelning", is: "deleted" }]);
    const before = withOwnSheet(removed, "Fördelning", "vår egen");
    const { code, bytes } = await runAgain(before);
    expect(code).toBe(0);
    const names = presentIn(bytes).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Fördelning", "Fördelning (2)"]));
    expect(cellIn(bytes, "Fördelning (2)!F30")?.value).toBe(4_000_000);
    expect(sheetIn(bytes, "Fördelning (2)").charts).toMatchObject([
      { name: "Samrakna.Fordelning.Diagram" },
    ]);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[WB2] a chart that the user has removed is not made again", async () => {
    const before = withPart(await newBook(), "xl/drawings/drawing1.xml", (text) =>
      text.replace(/<xdr:twoCellAnchor[\s\S]*<\/xdr:twoCellAnchor>/, ""),
    );
    const { code, bytes } = await runAgain(before, "--total", "5000000");
    expect(code).toBe(0);
    expect(sheetIn(bytes, "Fördelning").charts).toEqual([]);
  });
});

/** The number of a cell's look in the report. */
function lookOf(parts: BookParts, cell: string): string | undefined {
  return new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(partIn(parts, SPLIT_PART))?.[1];
}

describe("reports that grow and shrink", () => {
  test("[WB2][AL1] a rule with a rounding difference has a row more, with looks to match, and back", async () => {
    const before = fileOf(await newBook());
    const grown = await runAgain(before, "--rule", "half-up-per-row");
    expect(grown.code).toBe(0);
    expect(cellIn(grown.bytes, "Fördelning!B30")?.value).toBe("Avrundningsdifferens");
    expect(cellIn(grown.bytes, "Fördelning!F30")?.value).toBe(-4);
    expect(cellIn(grown.bytes, "Fördelning!F31")?.value).toBe(4_000_000);
    expect(await differencesIn(grown.bytes)).toEqual([]);
    const [old, rewritten] = [await newBook(), partsOf(grown.bytes)];
    expect(lookOf(rewritten, "B31")).toBe(lookOf(old, "B30"));
    expect(lookOf(rewritten, "B30")).not.toBe(lookOf(old, "B30"));
    const back = await runAgain(grown.bytes, "--rule", "largest-remainder");
    expect(cellIn(back.bytes, "Fördelning!F30")?.value).toBe(4_000_000);
    expect(cellIn(back.bytes, "Fördelning!F31")).toBeUndefined();
    expect(await differencesIn(back.bytes)).toEqual([]);
  });

  test("[WB2] what stands where the report must grow is not written over", async () => {
    const edited = editedBook(await newBook(), [{ cell: "Fördelning!B31", holds: "Viktigt" }]);
    const { code, out, written } = await runAgain(edited, "--rule", "half-up-per-row", "--json");
    expect([code, written.size]).toEqual([2, 0]);
    expect(problemCodes({ out })).toEqual(["cell-in-the-way"]);
  });

  test("[WB2] a column of the user's own is not left beside other rows", async () => {
    const edited = editedBook(withOwnColumn(await newBook()), [
      { cell: "Fördelning!C30", holds: "summan" },
    ]);
    const { code, out } = await runAgain(edited, "--rule", "half-up-per-row", "--json");
    expect([code, problemCodes({ out })]).toEqual([2, ["cell-in-the-way"]]);
  });
});

describe("inputs that a run enters", () => {
  test("[PO1][WB6] a day that the workbook lacks is added with its source; choices are entered", async () => {
    const { code, bytes } = await runAgain(
      await newBook(),
      ...["--year", "2024", "--total", "4120000", "--population-date", "2019-12-31"],
    );
    expect(code).toBe(0);
    const population = sheetIn(bytes, "Befolkning");
    expect(population.tables[0]?.area.bottom).toBe(3 + 90 + 15);
    expect(population.cells.get("A109")?.value).toBe("SCB 2019-12-31");
    expect(cellIn(bytes, "Årsbeslut!B6")?.value).toBe(2024);
    expect(cellIn(bytes, "Årsbeslut!C10")?.value).toBe(4_120_000);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[CO1] what is chosen for one year is not taken for another", async () => {
    const first = await runAgain(
      await newBook(),
      ...[
        "--year",
        "2024",
        "--total",
        "4120000",
        "--population-date",
        "2022-12-31",
        "--unit",
        "100",
      ],
    );
    const next = await runAgain(first.bytes, "--year", "2025", "--json");
    expect([next.code, problemCodes(next)]).toEqual([2, ["clause-open", "clause-open"]]);
    const back = await runAgain(first.bytes, "--year", "2023");
    expect(cellIn(back.bytes, "Årsbeslut!C9")).toBeUndefined();
    expect(cellIn(back.bytes, "Årsbeslut!F9")).toBeUndefined();
    expect(cellIn(back.bytes, "Årsbeslut!C10")?.value).toBe(4_120_000);
    expect(cellIn(back.bytes, "Årsbeslut!F10")?.value).toBe(100);
    expect(await differencesIn(back.bytes)).toEqual([]);
  });
});

describe("what the user put beside the rows", () => {
  test("[WB2] a remark stays beside its row when nothing moves, and is not left beside another", async () => {
    const remark = [{ cell: "Fördelning!H17", holds: "Falun har reserverat sig" }];
    const same = await runAgain(editedBook(await newBook(), remark), "--total", "5000000");
    expect(cellIn(same.bytes, "Fördelning!H17")?.value).toBe("Falun har reserverat sig");
    const moved = editedBook(await newBook(), [
      ...remark,
      { cell: "Fördelning!A16", holds: "2080" },
      { cell: "Fördelning!A17", holds: "2081" },
    ]);
    const { code, out } = await runAgain(moved, "--json");
    expect([code, problemCodes({ out })]).toEqual([2, ["cell-in-the-way"]]);
  });

  test("[WB6] sorted inputs move nobody in the reports", async () => {
    const sorted = withSheet(await newBook(), "Nycklar", (sheet) => withRowsReversed(sheet, 5, 21));
    expect(await differencesIn(sorted)).toEqual([]);
    const { bytes } = await runAgain(sorted);
    expect(cellIn(bytes, "Fördelning!A15")?.value).toBe("2084");
  });

  test("[AU3] an audit of a workbook without Granskning tells that it is gone", async () => {
    const removed = editedBook(await newBook(), [{ sheet: "Granskning", is: "deleted" }]);
    expect(await differencesIn(removed)).toContainEqual(
      expect.objectContaining({ sheet: "Granskning", cause: "sheet-missing" }),
    );
  });
});
