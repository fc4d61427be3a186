import { describe, expect, test } from "vitest";
import { z } from "zod";
import { STAMPED_REPORTS } from "../../templates/reports/reports.ts";
import { reportDigest } from "../../toolkit/inputs/report-digest.ts";
import { cellIn, differencesIn, runAgain, runOver } from "../support/book-runs.ts";
import { inputsOf } from "../support/broken-book-reading.ts";
import { withRowsReversed } from "../support/broken-book-cells.ts";
import type { BookParts } from "../support/broken-book-parts.ts";
import { withSheet } from "../support/broken-book-parts.ts";
import { editedBook, fileOf, newBook } from "../support/broken-book.ts";
import { valueOf } from "../support/results.ts";

const TITLES = ["Fördelning", "Alla år", "Uppräkning", "Granskning", "Spår"];

/** The row of the table Stämplar that each report has. */
const ROWS = [6, 7, 8, 9, 10];

function column(bytes: Uint8Array, letter: string): readonly unknown[] {
  return ROWS.map((row) => cellIn(bytes, `Stämplar!${letter}${String(row)}`)?.value);
}

/** The checksums of a workbook's reports, by the table's rows. */
function digestsIn(parts: BookParts): readonly string[] {
  const inputs = valueOf(inputsOf(parts));
  return STAMPED_REPORTS.map(({ reads }) => reportDigest(inputs, reads));
}

/** The reports that an audit says have other inputs than when they were run. */
async function aged(parts: BookParts): Promise<readonly string[]> {
  const { out } = await runOver(parts, "audit", "--json");
  const { stamps } = z
    .object({ stamps: z.array(z.object({ report: z.string(), matches: z.boolean() })) })
    .parse(JSON.parse(out));
  return stamps.flatMap(({ report, matches }) => (matches ? [] : [report]));
}

describe("[AU4] the stamps of reports", () => {
  test("[AU4] each has its form, version, checksum, and who ran it when", async () => {
    const signed = ["--by", "RSS-kansliet", "--at", "2026-03-01"];
    const { bytes } = await runAgain(await newBook(), ...signed);
    expect(column(bytes, "A")).toEqual(TITLES);
    expect(column(bytes, "B")).toEqual(STAMPED_REPORTS.map(({ form }) => form));
    expect(new Set(column(bytes, "C")).size).toBe(1);
    expect(new Set(column(bytes, "D"))).toEqual(new Set(["RSS-kansliet"]));
    expect(new Set(column(bytes, "E"))).toEqual(new Set(["2026-03-01"]));
    expect(column(bytes, "H").every((one) => /^[0-9a-f]{64}$/.test(String(one)))).toBe(true);
    expect(cellIn(bytes, "Granskning!C6")?.value).toBe(column(bytes, "H")[3]);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[AU4] what is decided for another year ages the reports of all years alone", async () => {
    const book = await newBook();
    const decided = editedBook(book, [{ cell: "Årsbeslut!C11", holds: 4_300_000 }]);
    expect(await aged(decided)).toEqual(["Alla år", "Uppräkning", "Spår"]);
    const shown = editedBook(book, [{ cell: "Årsbeslut!M9", holds: "Två års provtid" }]);
    expect(await aged(shown)).toEqual(TITLES);
    expect(await aged(book)).toEqual([]);
  });

  test("[AU4] a printed table, which no report reads, ages none", async () => {
    const printed = editedBook(await newBook(), [
      { cell: "Publicerat!F6", holds: "Avesta kommun" },
    ]);
    expect(digestsIn(printed)).toEqual(digestsIn(await newBook()));
  });

  test("[AU4] neither the sheets' language nor the order of rows says anything", async () => {
    const [swedish, english] = [await newBook(), await newBook("--lang", "en")];
    expect(digestsIn(english)).toEqual(digestsIn(swedish));
    const turned = withSheet(swedish, "Befolkning", (sheet) => withRowsReversed(sheet, 5, 19));
    expect(digestsIn(turned)).toEqual(digestsIn(swedish));
  });

  test("[WB8][AU3] a report of an older form is told once, and a run writes it anew", async () => {
    const older = editedBook(await newBook(), [
      { cell: "Stämplar!B6", holds: 1 },
      { cell: "Fördelning!F16", holds: 1 },
    ]);
    expect(await differencesIn(older)).toMatchObject([
      { sheet: "Fördelning", cell: "", cause: "older-form", stored: "1", recomputed: "3" },
    ]);
    const right = await runAgain(fileOf(older));
    expect(cellIn(right.bytes, "Fördelning!F16")?.value).toBe(363_823);
    expect(await differencesIn(right.bytes)).toEqual([]);
  });
});
