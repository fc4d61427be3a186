import { describe, expect, test } from "vitest";
import { isoDate } from "../../engine/index.ts";
import { serialOf } from "../../templates/cells/serial-date.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { cellIn, differencesIn, runAgain, runOver, sheetIn } from "../support/book-runs.ts";
import { editedBook, newBook } from "../support/broken-book.ts";
import { run } from "../support/memory-host.ts";

function serial(day: string): number {
  const date = isoDate(day);
  return (date === null ? null : serialOf(date)) ?? 0;
}

/** The rows of Befolkning of a day: code and count. */
function counts(bytes: Uint8Array, basis: string): readonly string[] {
  const { cells, tables } = sheetIn(bytes, "Befolkning");
  const bottom = (tables[0]?.area.bottom ?? 0) + 1;
  return Array.from({ length: bottom }, (_, index) => String(index + 1))
    .filter((row) => cells.get(`A${row}`)?.value === basis)
    .map((row) =>
      [cells.get(`B${row}`), cells.get(`D${row}`)]
        .map((cell) => valueText(cell?.value ?? null))
        .join(" "),
    );
}

describe("[PO1][PO3] a population that is asked for in the sheets", () => {
  test("[PO3] of a day that the workbook lacks is added by the run, as on the command line", async () => {
    const chosen = editedBook(await newBook(), [
      { cell: "Årsbeslut!D9", holds: serial("2010-12-31") },
    ]);
    expect((await runOver(chosen, "audit")).code).toBe(1);
    const { code, bytes } = await runAgain(chosen);
    expect(code).toBe(0);
    const typed = await runAgain(await newBook(), "--population-date", "2010-12-31");
    expect(counts(bytes, "SCB 2010-12-31")).toHaveLength(15);
    expect(counts(bytes, "SCB 2010-12-31")).toEqual(counts(typed.bytes, "SCB 2010-12-31"));
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[PO1] of a municipality that its day lacks is added alone", async () => {
    const row = (await populationRow("SCB 2022-12-31", "2084")).toString();
    const chosen = editedBook(await newBook(), [
      { row: `Befolkning!${row}`, is: "deleted" },
      { cell: "Årsbeslut!D9", holds: serial("2022-12-31") },
    ]);
    const { code, bytes } = await runAgain(chosen);
    expect(code).toBe(0);
    expect(counts(bytes, "SCB 2022-12-31")).toContain("2084 22932");
    expect(counts(bytes, "SCB 2022-12-31")).toHaveLength(15);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[PO1] of another year than the one that is shown comes with it", async () => {
    const decided = editedBook(await newBook(), [
      { cell: "Årsbeslut!C10", holds: 4_120_000 },
      { cell: "Årsbeslut!D10", holds: serial("2010-12-31") },
    ]);
    const { bytes } = await runAgain(decided);
    expect(counts(bytes, "SCB 2010-12-31")).toHaveLength(15);
    expect(cellIn(bytes, "Alla år!C6")?.value).toBe(4_120_000);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test.each(["1990-01-01", "2026-12-31"])(
    "[PO3] of %s, which nobody has, is told with the days that there are",
    async (day) => {
      const chosen = editedBook(await newBook(), [{ cell: "Årsbeslut!D9", holds: serial(day) }]);
      const { code, err } = await runAgain(chosen);
      expect(code).toBe(2);
      expect(err).toContain("Årsbeslut, cell D9");
      expect(err).toMatch(/Välj ett av datumen 2000-12-31, .*2025-12-31/);
    },
  );

  test("[PO3] an open question of an agreement without one of its own names them too", async () => {
    const { err } = await run(["split", "dalarna-2023", "--year", "2024", "--total", "4120000"]);
    expect(err).toContain("2022-12-31");
    const told = await runAgain(await newBook(), "--year", "2024", "--total", "4120000");
    expect(told.err).toContain("2022-12-31");
  });
});

/** The row of Befolkning that says a code in a basis. */
async function populationRow(basis: string, code: string): Promise<number> {
  const { bytes } = await runOver(await newBook(), "audit");
  const { cells } = sheetIn(bytes, "Befolkning");
  const found = [...cells].find(
    ([address, { value }]) =>
      address.startsWith("A") &&
      value === basis &&
      cells.get(`B${address.slice(1)}`)?.value === code,
  );
  return Number(found?.[0].slice(1));
}
