import { describe, expect, test } from "vitest";
import { cellIn, differencesIn, runAgain, runOver, sheetIn } from "../support/book-runs.ts";
import type { BookEdit } from "../support/broken-book.ts";
import { editedBook, fileOf, newBook } from "../support/broken-book.ts";
import type { BookParts } from "../support/broken-book-parts.ts";
import { tableOn, withSheet, withTableDownTo } from "../support/broken-book-parts.ts";
import { problemCodes } from "../support/memory-host.ts";

/** 1 February 2024, as a spreadsheet counts days. */
const DAY = 45_323;

const DECIDED: readonly BookEdit[] = [
  { cell: "Årsbeslut!J9", holds: "Styrgruppen" },
  { cell: "Årsbeslut!K9", holds: DAY },
  { cell: "Årsbeslut!L9", holds: "RD 2024/17" },
];

/** A row of Rapporthuvud: the report, the body and the number. */
function head(row: number, [report, body, dnr]: readonly string[]): readonly BookEdit[] {
  const cells = [
    ["A", report],
    ["B", body],
    ["D", dnr],
  ] as const;
  return cells.flatMap(([column, holds = ""]) =>
    holds === "" ? [] : [{ cell: `Rapporthuvud!${column}${String(row)}`, holds }],
  );
}

/** What is printed in the middle above a sheet. */
function above(bytes: Uint8Array, tab: string): string | undefined {
  return sheetIn(bytes, tab).printed?.header.center;
}

async function run(edits: readonly BookEdit[], book?: BookParts): Promise<Uint8Array> {
  const done = await runAgain(editedBook(book ?? (await newBook()), edits));
  expect([done.code, done.err]).toEqual([0, done.err]);
  expect(await differencesIn(done.bytes)).toEqual([]);
  return done.bytes;
}

describe("[WB2] what is printed above a report", () => {
  test("[WB2][CO1] is what decided the year, where Rapporthuvud says nothing", async () => {
    expect(above(fileOf(await newBook()), "Fördelning")).toBe("");
    const bytes = await run(DECIDED);
    expect(above(bytes, "Fördelning")).toBe("Styrgruppen 2024-02-01, dnr RD 2024/17");
    expect(above(bytes, "Årsbeslut")).toBe("");
    expect(cellIn(bytes, "Stämplar!G6")?.value).toBe("Styrgruppen 2024-02-01, dnr RD 2024/17");
  });

  test("[WB2] is the report's own row, or the row for all", async () => {
    const rows = [
      ...head(5, ["", "Länschefsnätverket"]),
      ...head(6, ["Granskning", "Revisionen", "R 1"]),
    ];
    const wide = withTableRows(await newBook());
    const bytes = await run([...DECIDED, ...rows], wide);
    expect(above(bytes, "Fördelning")).toBe("Länschefsnätverket");
    expect(above(bytes, "Granskning")).toBe("Revisionen, dnr R 1");
  });

  test("[WB2] follows at every run, but one that the user has made their own stays", async () => {
    const first = await run(DECIDED);
    const again = await runAgain(first, "--year", "2024", ...COST);
    expect([again.code, above(again.bytes, "Fördelning")]).toEqual([0, ""]);
    const own = withSheet(await newBook(), "Fördelning", (sheet) =>
      sheet.replace("&amp;R", "&amp;CEget&amp;R"),
    );
    expect(above(await run(DECIDED, own), "Fördelning")).toBe("Eget");
  });

  test("[WB7] a report that there is none of, and one that is there twice", async () => {
    const strange = editedBook(await newBook(), head(5, ["Resultat", "Nämnden"]));
    expect(problemCodes(await runOver(strange, "audit", "--json"))).toEqual(["choice-unknown"]);
    const twice = editedBook(withTableRows(await newBook()), [
      ...head(5, ["Spår", "Nämnden"]),
      ...head(6, ["Spår", "Styrelsen"]),
    ]);
    expect(problemCodes(await runOver(twice, "audit", "--json"))).toEqual(["row-doubled"]);
  });
});

const COST = ["--total", "4120000", "--population-date", "2022-12-31"];

/** The workbook with room for two rows in Rapporthuvud. */
function withTableRows(parts: BookParts): BookParts {
  const { part, bottom } = tableOn(parts, "Rapporthuvud");
  expect([part !== "", bottom]).toEqual([true, 5]);
  return withTableDownTo(parts, tableOn(parts, "Rapporthuvud"), 6);
}
