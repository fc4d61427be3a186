import { describe, expect, test } from "vitest";
import { PLAIN_RULES } from "../../engine/index.ts";
import { OWN_SHEETS } from "../../templates/book/own-parts.ts";
import { cellIn, differencesIn, presentIn, runAgain, sheetIn } from "../support/book-runs.ts";
import { editedBook, fileOf, newBook } from "../support/broken-book.ts";

/** The texts of a column of Läs mig, below its header. */
function listed(bytes: Uint8Array, column: string, tab = "Läs mig"): readonly unknown[] {
  const { cells } = sheetIn(bytes, tab);
  return Array.from(
    { length: 30 },
    (_, index) => cells.get(`${column}${String(17 + index)}`)?.value,
  ).filter((value) => value !== undefined && value !== null);
}

describe("[WB6][WB8] the sheet Läs mig", () => {
  test("[WB6] comes first, and lists every other sheet of the workbook", async () => {
    const bytes = fileOf(await newBook());
    const tabs = presentIn(bytes).sheets.map(({ name }) => name);
    expect(tabs[0]).toBe("Läs mig");
    expect(listed(bytes, "A")).toEqual(tabs.slice(1));
    // Trappsteg is there where a key has tiers, the ledger's sheets after an import.
    const later = ["tiers", "actuals", "account-map", "object-map", "imports"];
    expect(tabs).toHaveLength(OWN_SHEETS.filter(({ id }) => !later.includes(id)).length);
  });

  test("[AL4] lists every rule that can be chosen, and who calculates it", async () => {
    const bytes = fileOf(await newBook());
    expect(listed(bytes, "E")).toEqual([...PLAIN_RULES, "residual-to:2080"]);
    const made = listed(bytes, "G");
    expect(made.filter((one) => one === "programmet")).toHaveLength(4);
    expect(made.filter((one) => one === "formler")).toHaveLength(9);
  });

  test("[WB8] says what the reports show, and follows them", async () => {
    const shown = (bytes: Uint8Array) =>
      ["B5", "B6", "B7"].map((cell) => cellIn(bytes, `Läs mig!${cell}`)?.value);
    const first = fileOf(await newBook());
    expect(shown(first)).toEqual(["RSS Dalarna, avtal 2023–2026", 2023, "Stämmer"]);
    const options = ["--year", "2024", "--total", "4000000", "--rule", "half-up-per-row"];
    const { bytes } = await runAgain(first, ...options, "--population-date", "2022-12-31");
    expect(shown(bytes)).toEqual([
      "RSS Dalarna, avtal 2023–2026",
      2024,
      "Raderna missar totalen: se avrundningsdifferensen",
    ]);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[WB6][AU3] a tab that is renamed is no difference", async () => {
    const renamed = editedBook(await newBook(), [
      {
        part: "xl/workbook.xml",
        has: '<sheet name="Styrelsens spår"',
        insteadOf: '<sheet name="Spår"',
      },
      { part: "xl/workbook.xml", has: "'Styrelsens spår'!", insteadOf: "Spår!" },
    ]);
    expect(presentIn(fileOf(renamed)).sheets.map(({ name }) => name)).toContain("Styrelsens spår");
    const found = await differencesIn(renamed);
    expect(found.filter((one) => JSON.stringify(one).includes("Läs mig"))).toEqual([]);
  });
});
