import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isoDate } from "../../engine/index.ts";
import { serialOf } from "../../templates/cells/serial-date.ts";
import { valueText } from "../../templates/model/cell-value.ts";
import { cellIn, differencesIn, runAgain, runOver, sheetIn } from "../support/book-runs.ts";
import { editedBook, partsOf } from "../support/broken-book.ts";
import { run } from "../support/memory-host.ts";
import { SECOND, secondAgreement } from "../support/second-agreement.ts";

/** The memo's agreement with two years answered, and another beside it; the reports show 2024. */
async function book(): Promise<Uint8Array> {
  const files = { "prov.json": secondAgreement() };
  const made = await run(["new", "dalarna-2023", "prov.json", "-o", "bok.xlsx"], files);
  const bytes = made.written.get("bok.xlsx") ?? new Uint8Array();
  const options = ["--year", "2024", "--total", "4120000", "--population-date", "2022-12-31"];
  const done = await runAgain(bytes, ...options);
  expect([done.code, done.err]).toEqual([0, done.err]);
  return done.bytes;
}

/** The rows of a sheet from its first header's on, as text in some columns. */
function rowsOf(bytes: Uint8Array, tab: string, columns: readonly string[]): readonly string[] {
  const { cells, tables } = sheetIn(bytes, tab);
  const area = tables[0]?.area ?? { top: 0, bottom: 0 };
  return Array.from({ length: area.bottom - area.top }, (_, index) =>
    columns
      .map((column) =>
        valueText(cells.get(`${column}${String(area.top + 2 + index)}`)?.value ?? null),
      )
      .join(" "),
  );
}

/** What a year of a file or of a packaged agreement is split into, by code. */
async function amountsOf(...options: readonly string[]): Promise<readonly string[]> {
  const files = { "prov.json": secondAgreement() };
  const { out } = await run(["split", ...options, "--json"], files);
  const part = z.object({ code: z.string(), amount: z.string() });
  const { groups, rows } = z
    .object({ groups: z.array(part), rows: z.array(part) })
    .parse(JSON.parse(out));
  return [...groups, ...rows].map(({ code, amount }) => `${code} ${amount}`).sort();
}

describe("[WB8] the years of a workbook's agreements", () => {
  test("[WB8][CO1] each that can be split has its row in Alla år, in one order", async () => {
    const bytes = await book();
    expect(rowsOf(bytes, "Alla år", ["A", "B", "C", "D", "E", "F", "G", "H"])).toEqual([
      "dalarna-2023 2023 4000000 4000000 0 memo-2023 largest-remainder 1",
      "dalarna-2023 2024 4120000 4120000 0 SCB 2022-12-31 largest-remainder 1",
      `${SECOND} 2023 1000000 1000000 0 SCB 2022-12-31 webster 100`,
      `${SECOND} 2024 1000000 1000000 0 SCB 2022-12-31 webster 100`,
      `${SECOND} 2025 1000000 1000000 0 SCB 2022-12-31 webster 100`,
    ]);
    expect(rowsOf(bytes, "Alla år", ["I", "J", "K"])).toEqual([
      "Klausul Klausul Programmet",
      "Årsbeslut Årsbeslut Programmet",
      "Klausul Klausul Klausul",
      "Klausul Klausul Klausul",
      "Klausul Klausul Klausul",
    ]);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[WB8][AL1] Spår has what each of them is split into by itself", async () => {
    const rows = rowsOf(await book(), "Spår", ["A", "B", "C", "P"]);
    const of = (start: string): readonly string[] =>
      rows
        .filter((row) => row.startsWith(start))
        .map((row) => row.slice(start.length + 1))
        .sort();
    const first = await amountsOf("dalarna-2023", "--year", "2023");
    expect(of("dalarna-2023 2023")).toEqual(first);
    const second = await amountsOf("prov.json", "--year", "2025");
    expect(of(`${SECOND} 2025`)).toEqual(second);
  });

  test.each([
    ["Spår!P5", "2000000"],
    ["Alla år!C5", "4000000"],
    ["Alla år!C6", "4120000"],
  ])(
    "[AU1] %s of a year that is not shown is explained by its own numbers",
    async (cell, value) => {
      const done = await runOver(await book(), "audit", "--explain", cell, "--json");
      const { trace } = z.object({ trace: z.unknown() }).parse(JSON.parse(done.out));
      expect(JSON.stringify(trace)).toContain(value);
      expect(done.code).toBe(0);
    },
  );

  test("[AU3] one that is filled in after the run is told once on each sheet", async () => {
    const day = isoDate("2022-12-31");
    const filled = editedBook(partsOf(await book()), [
      { cell: "Årsbeslut!C11", holds: 4_300_000 },
      { cell: "Årsbeslut!D11", holds: day === null ? 0 : serialOf(day) },
    ]);
    const missing = { cause: "row-missing", about: "dalarna-2023, 2025" };
    const found = z
      .array(z.object({ sheet: z.string(), about: z.string(), cause: z.string() }))
      .parse(await differencesIn(filled));
    expect(found.filter(({ cause }) => cause === "row-missing")).toEqual([
      { ...missing, sheet: "Alla år" },
      { ...missing, sheet: "Spår" },
    ]);
    const others = found.filter(({ cause }) => cause !== "row-missing");
    expect(new Set(others.map(({ cause }) => cause))).toEqual(new Set(["inputs-changed"]));
    expect(others.filter(({ sheet, about }) => sheet !== "Stämplar" && about !== "Indata")).toEqual(
      [],
    );
    const right = await runAgain(filled);
    expect(rowsOf(right.bytes, "Alla år", ["B", "C"])[2]).toBe("2025 4300000");
    expect(await differencesIn(right.bytes)).toEqual([]);
  });

  test("[AU3] another rule for a year that is not shown is told as such, on its rows alone", async () => {
    const chosen = editedBook(partsOf(await book()), [
      { cell: "Årsbeslut!E9", holds: "half-up-per-row" },
    ]);
    const found = z
      .array(
        z.object({ sheet: z.string(), cell: z.string(), about: z.string(), cause: z.string() }),
      )
      .parse(await differencesIn(chosen));
    const traced = found.filter(({ sheet, cell }) => sheet === "Spår" && cell !== "A3");
    expect(new Set(traced.map(({ cause }) => cause))).toEqual(new Set(["other-rule"]));
    expect(new Set(found.map(({ sheet }) => sheet))).toEqual(
      new Set(["Alla år", "Uppräkning", "Spår", "Stämplar"]),
    );
    expect((await runAgain(chosen)).code).toBe(0);
  });

  test("[AU2] whoever sorts Alla år has no other year's cost split", async () => {
    const formula = cellIn(await book(), "Spår!F5")?.formula ?? "";
    expect(formula).toMatch(/^IF\(AND\('Alla år'!\$A\$5=\$A5,'Alla år'!\$B\$5=\$B5\),/);
  });
});
