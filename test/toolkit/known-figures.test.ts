import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { BookEdit } from "../support/broken-book.ts";
import type { BookParts } from "../support/broken-book-parts.ts";
import { cellIn, differencesIn, runAgain, runOver } from "../support/book-runs.ts";
import { editedBook, newBook, partsOf } from "../support/broken-book.ts";

/** The workbook, split by Statistics Sweden's count of 2022-12-31, whose rows stand in 35 to 49. */
async function book(...edits: readonly BookEdit[]): Promise<BookParts> {
  const made = await runAgain(await newBook(), "--population-date", "2022-12-31");
  expect(made.code).toBe(0);
  return editedBook(partsOf(made.bytes), edits);
}

const remarks = z.object({
  remarks: z.array(z.object({ code: z.string(), message: z.string(), facts: z.unknown() })),
});

/** What a command remarks on in a workbook. */
async function remarksOf(parts: BookParts, command: string, ...options: readonly string[]) {
  const { out } = await runOver(parts, command, "--json", ...options);
  return remarks.parse(JSON.parse(out)).remarks;
}

const CHANGED: BookEdit = { cell: "Befolkning!D35", holds: 60_000 };

describe("[RM3] a figure that claims to be Statistics Sweden's", () => {
  test("[RM3] and is, is not remarked on", async () => {
    expect(await remarksOf(await book(), "audit")).toEqual([]);
  });

  test.each(["audit", "split"])(
    "[RM3] and is not, is told by %s with both numbers",
    async (job) => {
      const [found, ...others] = await remarksOf(await book(CHANGED), job);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        code: "population-differs",
        facts: { basis: "SCB 2022-12-31", code: "2084", persons: 60_000, known: 22_932, others: 0 },
      });
      expect(found?.message).toContain("Befolkning, cell D35");
      expect(found?.message).toMatch(/60\s000 för Avesta/);
      expect(found?.message).toMatch(/har, 22\s932\./);
    },
  );

  test("[RM1][RM3] it changes no number and no exit code", async () => {
    const done = await runAgain(await book(CHANGED));
    expect([done.code, cellIn(done.bytes, "Befolkning!D35")?.value]).toEqual([0, 60_000]);
    expect(await differencesIn(done.bytes)).toEqual([]);
  });

  test("[RM3] several in one basis are one remark", async () => {
    const more = [36, 37].map((row) => ({ cell: `Befolkning!D${String(row)}`, holds: 1 }));
    const [found, ...others] = await remarksOf(await book(CHANGED, ...more), "audit");
    expect([found?.facts, others]).toMatchObject([{ code: "2084", others: 2 }, []]);
    expect(found?.message).toContain("Detsamma gäller 2 till");
  });

  test("[RM3] nor a document's that is not the document's", async () => {
    const changed = editedBook(await newBook(), [{ cell: "Befolkning!D5", holds: 23_000 }]);
    expect(await remarksOf(changed, "split")).toMatchObject([
      { facts: { basis: "memo-2023", code: "2084", persons: 23_000, known: 22_986, others: 0 } },
    ]);
    const own = editedBook(changed, [{ cell: "Befolkning!H5", holds: "ja" }]);
    expect(await remarksOf(own, "split")).toEqual([]);
    const done = await runAgain(own);
    expect(done.out).toContain("egen uppgift: Avesta");
    expect(await differencesIn(done.bytes)).toEqual([]);
  });

  test("[RM3] one's own is none, and the source line says so", async () => {
    const own = await book(CHANGED, { cell: "Befolkning!H35", holds: "ja" });
    expect(await remarksOf(own, "audit")).toEqual([]);
    const done = await runAgain(own);
    expect(done.out).toContain("egen uppgift: Avesta");
    expect(cellIn(done.bytes, "Fördelning!E5")?.value).toBe(
      "angivet av användaren; egna uppgifter: 1",
    );
    expect(await differencesIn(done.bytes)).toEqual([]);
    const trace = await runOver(done.bytes, "audit", "--explain", "Fördelning!C15");
    expect(trace.out).toMatch(/60\s000.*angivet av användaren/);
  });
});
