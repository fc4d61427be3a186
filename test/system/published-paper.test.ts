import { expect, test } from "vitest";
import { COLUMN_2022, MEMO_2023 } from "../support/dalarna.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

async function paper(text: string, total: string): Promise<Uint8Array> {
  const args = ["explain", "--table", "t.csv", "--total", total, "-o", "papper.xlsx"];
  const { written } = await run(args, { "t.csv": text });
  return new Uint8Array(written.get("papper.xlsx") ?? []);
}

test("[AU5][WB5] the sheet of a working paper is sound, and LibreOffice sums its rows", async () => {
  const books = [await paper(MEMO_2023, "2000000"), await paper(COLUMN_2022, "1225535")];
  for (const bytes of books) expect(await validatorFindings(bytes, "papper.xlsx")).toEqual([]);
  const edits = [{ sheet: "Prövad tabell", cell: "C8", number: 0 }];
  const [same, typed] = saveInLibreOffice([
    { bytes: books[0] ?? new Uint8Array(), edits: [] },
    { bytes: books[0] ?? new Uint8Array(), edits },
  ]);
  const sums = (bytes: Uint8Array | undefined) =>
    readColumns(bytes ?? new Uint8Array(), "Prövad tabell", { from: 23, to: 25, column: "C" });
  expect(await sums(same)).toEqual(["2000004", "2000000", "4"]);
  // Avesta's 159 414 is gone from the sum.
  expect(await sums(typed)).toEqual(["1840590", "2000000", "-159410"]);
}, 60_000);
