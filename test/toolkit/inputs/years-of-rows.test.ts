import { describe, expect, test } from "vitest";
import type { Operation } from "../../../toolkit/workbook.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import { saveXlsx } from "../../../toolkit/xlsx/save.ts";
import { opened } from "../../support/book-jobs.ts";
import { cellIn, differencesIn, runAgain, runOver, sheetIn } from "../../support/book-runs.ts";
import type { BookEdit } from "../../support/broken-book.ts";
import { editedBook, fileOf, newBook } from "../../support/broken-book.ts";
import { faultsAfter } from "../../support/broken-book-reading.ts";
import { problemCodes } from "../../support/memory-host.ts";
import { valueOf } from "../../support/results.ts";

/** The rows of Älvdalen in Parter and Nycklar, whose last year is 2024. */
const LEAVES: readonly BookEdit[] = [
  { cell: "Parter!F20", holds: 2024 },
  { cell: "Nycklar!O21", holds: 2024 },
];
const IN_2025 = ["--year", "2025", "--total", "4300000", "--population-date", "2024-12-31"];

/** A workbook where the shares of region and municipalities change in 2025. */
async function changedShares(...percents: readonly [number, number]): Promise<Uint8Array> {
  const { xlsx } = opened(fileOf(await newBook()));
  const row = (code: string, percent: number) =>
    [
      "dalarna-2023",
      "dalarna-2023",
      code,
      null,
      "procent",
      percent,
      null,
      null,
      null,
      null,
      null,
      null,
      "plan",
      2025,
    ].map((value) => (value === null ? null : { value }));
  const steps: readonly Operation[] = [
    {
      kind: "write-cells",
      sheet: "Nycklar",
      top: 4,
      left: 14,
      rows: [[{ value: 2024 }], [{ value: 2024 }]],
    },
    {
      kind: "write-cells",
      sheet: "Nycklar",
      top: 21,
      left: 0,
      rows: [row("20", percents[0]), row("kommuner", percents[1])],
    },
    {
      kind: "resize-table",
      table: "Samrakna_Nycklar",
      area: { top: 3, left: 0, bottom: 22, right: 14 },
    },
  ];
  return saveXlsx(valueOf(carryOut(xlsx, steps)));
}

/** The codes and the amounts of Fördelning, from its first row to its sum. */
function amountsIn(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const { cells } = sheetIn(bytes, "Fördelning");
  const rows = Array.from({ length: 20 }, (_, index) => String(13 + index));
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [code, amount] = [cells.get(`A${row}`)?.value, cells.get(`F${row}`)?.value];
      return typeof code === "string" ? [[code, amount]] : [];
    }),
  );
}

describe("[WB8] a party that leaves", () => {
  test("[WB8][AL1] pays until it leaves, and the others share what is left", async () => {
    const before = await newBook();
    const book = editedBook(before, LEAVES);
    const then = await runAgain(book);
    expect(then.code).toBe(0);
    expect(amountsIn(then.bytes)).toEqual(amountsIn(fileOf(before)));
    const later = await runAgain(then.bytes, ...IN_2025);
    expect([later.code, later.err.includes("Fel")]).toEqual([0, false]);
    const amounts = amountsIn(later.bytes);
    expect(Object.keys(amounts)).toHaveLength(16);
    expect(amounts).not.toHaveProperty("2039");
    const paid = Object.entries(amounts).filter(([code]) => code !== "kommuner");
    expect(paid.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(4_300_000);
    expect(await differencesIn(later.bytes)).toEqual([]);
  });

  test("[WB8] keeps its history: its rows, its printed amount and its earlier years", async () => {
    const later = await runAgain(editedBook(await newBook(), LEAVES), ...IN_2025);
    expect(cellIn(later.bytes, "Parter!A20")?.value).toBe("2039");
    expect(cellIn(later.bytes, "Nycklar!C21")?.value).toBe("2039");
    const { cells } = sheetIn(later.bytes, "Publicerat");
    expect([...cells.values()].some(({ value }) => value === "2039")).toBe(true);
    const back = await runAgain(later.bytes, "--year", "2023");
    expect(amountsIn(back.bytes)).toEqual(amountsIn(fileOf(await newBook())));
    expect(await differencesIn(back.bytes)).toEqual([]);
  });

  test("[WB8] of the parties alone is told: a key may not name who takes no part", async () => {
    const [party] = LEAVES;
    expect(party === undefined ? [] : await faultsAfter(party)).toEqual(["party-unlisted Nycklar"]);
  });
});

describe("[WB8][AL10] percentages that change", () => {
  test("[WB8][AL10] make 100 in each year", async () => {
    const book = await changedShares(40, 60);
    const then = await runAgain(book);
    expect(amountsIn(then.bytes)).toMatchObject({ "20": 2_000_000, kommuner: 2_000_000 });
    const later = await runAgain(book, ...IN_2025);
    expect(amountsIn(later.bytes)).toMatchObject({ "20": 1_720_000, kommuner: 2_580_000 });
    expect(await differencesIn(later.bytes)).toEqual([]);
  });

  test("[WB8][AL10] that make 100 in one year and not in the next are told with the year", async () => {
    const book = await changedShares(40, 50);
    const done = await runOver(book, "split");
    expect(done.code).toBe(2);
    expect(done.err).toContain("Andelarna blir från 2025 tillsammans 90, inte 100");
    expect(problemCodes(await runOver(book, "split", "--json"))).toEqual([
      "percentages-not-hundred",
    ]);
  });

  test("[WB8] years that end before they begin are told with the cell", async () => {
    const edits: readonly BookEdit[] = [
      { cell: "Nycklar!N21", holds: 2025 },
      { cell: "Nycklar!O21", holds: 2024 },
    ];
    expect(await faultsAfter(...edits)).toEqual(["years-reversed Nycklar!O21"]);
  });
});
