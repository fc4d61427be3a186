import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OWN_CELLS, OWN_GRIDS, OWN_SHEETS } from "../../../templates/book/own-parts.ts";
import { fileOf, newBook } from "../../support/broken-book.ts";
import type { BookParts } from "../../support/broken-book-parts.ts";
import { sheetPart, withOwnSheet, withPart } from "../../support/broken-book-parts.ts";
import { problemCodes, run } from "../../support/memory-host.ts";

const WORKBOOK = "xl/workbook.xml";

/** A book in which a name points elsewhere. */
function pointed(parts: BookParts, name: string, refersTo: string): BookParts {
  return withPart(parts, WORKBOOK, (text) =>
    text.replace(
      new RegExp(`(name="${name}">)[^<]*<`),
      (_, start: string) => `${start}${refersTo}<`,
    ),
  );
}

async function book(): Promise<BookParts> {
  return withOwnSheet(await newBook(), "Egen", "egen text");
}

/** What a command does to a book: exit code, problems, and what it writes. */
async function ran(parts: BookParts, ...args: readonly string[]) {
  const done = await run([...args, "--json"], { "bok.xlsx": fileOf(parts) });
  return { code: done.code, codes: problemCodes(done), written: done.written.get("bok.xlsx") };
}

const REFUSED = { code: 2, codes: ["name-astray"], written: undefined };

describe("[WB6] a name that has gone astray", () => {
  test.each([
    ["a report's name over an input", "Samrakna.Kontroll.Summa", "Befolkning!$D$5"],
    ["a report's name over a cell of the user's own", "Samrakna.Kontroll.Summa", "Egen!$B$1"],
    ["an input's name over another's", "Samrakna.Visar.Ar", "Årsbeslut!$B$5"],
    ["an input's name over a report", "Samrakna.Visar.Ar", "Fördelning!$C$7"],
    ["several cells", "Samrakna.Kontroll.Total", "Fördelning!$C$8:$D$9"],
    ["a cell in a table of ours", "Samrakna.Kontroll.Summa", "Fördelning!$F$16"],
    ["the headers of a table of ours", "Samrakna.Visar.Avtal", "Årsbeslut!$A$8"],
    ["a sheet that is not there", "Samrakna.Stampel.Indata", "Borta!$C$6"],
    ["a range of ours on another sheet", "Samrakna.Tabell.Fordelning", "Egen!$A$1:$G$19"],
  ])("[WB6] is a problem, and nothing is written: %s", async (_, name, refersTo) => {
    const parts = pointed(await book(), name, refersTo);
    expect(await ran(parts, "split", "bok.xlsx", "--in-place")).toEqual(REFUSED);
    expect(await ran(parts, "audit", "bok.xlsx")).toEqual(REFUSED);
  });

  test("[WB6] a tab that another program renamed, without its names, is told with its name", async () => {
    const parts = withPart(await book(), WORKBOOK, (text) =>
      text.replace('<sheet name="Granskning"', '<sheet name="Revision"'),
    );
    const done = await run(["split", "bok.xlsx", "--in-place"], { "bok.xlsx": fileOf(parts) });
    expect(done.code).toBe(2);
    expect(done.err).toContain("Samrakna.Blad.Granskning");
    expect(done.err).toContain("Granskning!A1");
  });

  test("[WB6] a name that holds on one of our sheets alone is told, and on a copy of one is not", async () => {
    const local = (tab: number): Promise<BookParts> =>
      book().then((parts) =>
        withPart(parts, WORKBOOK, (text) =>
          text.replace(
            "<definedNames>",
            `<definedNames><definedName name="Samrakna.Kontroll.Summa" localSheetId="${String(tab)}">Egen!$A$1</definedName>`,
          ),
        ),
      );
    expect(await ran(await local(0), "split", "bok.xlsx", "--in-place")).toEqual(REFUSED);
    expect((await ran(await local(21), "split", "bok.xlsx", "--in-place")).code).toBe(0);
  });

  test("[WB6] a cell that is merged with others is one", async () => {
    const parts = pointed(await book(), "Samrakna.Kontroll.Besked", "Fördelning!$C$10:$D$10");
    const merged = withPart(parts, sheetPart(parts, "Fördelning"), (text) =>
      text.replace(
        "</sheetData>",
        '</sheetData><mergeCells count="1"><mergeCell ref="C10:D10"/></mergeCells>',
      ),
    );
    expect((await ran(merged, "split", "bok.xlsx", "--in-place")).code).toBe(0);
    expect(await ran(parts, "split", "bok.xlsx", "--in-place")).toEqual(REFUSED);
  });

  test("[WB6] a cell that was dragged elsewhere on its sheet keeps its name", async () => {
    const parts = pointed(await book(), "Samrakna.Kontroll.Besked", "Fördelning!$J$40");
    expect((await ran(parts, "split", "bok.xlsx", "--in-place")).code).toBe(0);
  });

  test("[WB6] of a report that was deleted, the names decide nothing", async () => {
    const parts = pointed(await book(), "Samrakna.Blad.Fordelning", "#REF!");
    const astray = pointed(parts, "Samrakna.Kontroll.Summa", "Befolkning!$D$5");
    const { code, written } = await ran(astray, "split", "bok.xlsx", "--in-place");
    expect(code).toBe(0);
    const again = await run(["audit", "bok.xlsx"], { "bok.xlsx": written ?? "" });
    expect(again.code).toBe(0);
  });

  test("[WB1][WB6] wherever a name points, a run is refused or its audit finds nothing", async () => {
    const parts = await book();
    const all = [...OWN_CELLS.map(({ name }) => name), ...OWN_GRIDS.map((one) => one.bookName)];
    // Some tables are there in some workbooks alone.
    const names = all.filter((name) => parts.get(WORKBOOK)?.includes(`name="${name}">`));
    expect(names.length).toBeGreaterThan(50);
    const tabs = [...OWN_SHEETS.map(({ title }) => title.sv), "Egen", "Borta"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...tabs),
        fc.constantFrom("A", "B", "C", "D", "F"),
        fc.integer({ min: 1, max: 40 }),
        async (name, tab, column, row) => {
          const at = `${tab}!$${column}$${String(row)}`;
          // Where it points already it is not astray.
          fc.pre(parts.get(WORKBOOK)?.includes(`name="${name}">${at}<`) !== true);
          const astray = pointed(parts, name, at);
          const { code, written } = await ran(astray, "split", "bok.xlsx", "--in-place");
          expect([name, code === 0 || code === 2]).toEqual([name, true]);
          if (written === undefined) return;
          const { code: audited } = await run(["audit", "bok.xlsx"], { "bok.xlsx": written });
          expect([name, tab, column, row, audited]).toEqual([name, tab, column, row, 0]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
