import { beforeAll, describe, expect, test } from "vitest";
import { differencesIn } from "../support/book-runs.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { CODES, KEYS, engineAmounts, isNumber, newBook, shown } from "../support/key-books.ts";
import type { BookToSave } from "../support/libreoffice-books.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

/** What was made of a key: a new workbook, and what LibreOffice saved of it. */
interface Made {
  readonly book: Uint8Array;
  /** With each cost, and at last with another way of dividing. */
  readonly saved: readonly Uint8Array[];
}

const MADE = new Map<string, Made>();

/** Each of the costs in a book, and at last another way of dividing. */
function changed(bytes: Uint8Array, costs: readonly number[]): readonly BookToSave[] {
  const edits = CODES.map((_code, index) => ({
    cell: `Nycklar!E${String(index + 7)}`,
    holds: "folkmängd",
  }));
  return [
    ...costs.map((number) => ({ bytes, edits: [{ sheet: "Årsbeslut", cell: "C9", number }] })),
    { bytes: fileOf(editedBook(partsOf(bytes), edits)), edits: [] },
  ];
}

// One start of LibreOffice for all keys.
beforeAll(async () => {
  const books = await Promise.all(
    KEYS.map(([, json, costs]) => newBook(json, String(costs[0] ?? 0))),
  );
  const jobs = KEYS.map(([, , costs], index) => changed(books[index] ?? new Uint8Array(), costs));
  const saved = [...saveInLibreOffice(jobs.flat())];
  for (const [index, [name]] of KEYS.entries()) {
    const own = saved.splice(0, jobs[index]?.length ?? 0);
    MADE.set(name, { book: books[index] ?? new Uint8Array(), saved: own });
  }
}, 240_000);

function madeOf(name: string): Made {
  return MADE.get(name) ?? { book: new Uint8Array(), saved: [] };
}

describe.each(KEYS)("[AL10] a key that %s, in the sheets", (name, json, costs) => {
  test("[AL10][AU2] LibreOffice calculates the engine's amounts, whatever the cost", async () => {
    for (const [index, cost] of costs.entries()) {
      const { amounts, verdict } = await shown(madeOf(name).saved[index] ?? new Uint8Array());
      expect(amounts, String(cost)).toEqual(engineAmounts(json, cost));
      expect(verdict).toBe("Stämmer");
    }
  });

  test("[AL10][WB8] another way of dividing, chosen in the sheet, waits for a run", async () => {
    const { amounts, verdict } = await shown(madeOf(name).saved.at(-1) ?? new Uint8Array());
    expect(amounts.filter(isNumber)).toEqual([]);
    expect(verdict).toBe("Parterna är ändrade: kör om");
  });

  test("[WB5][AU3] is sound, and audits clean", async () => {
    const { book } = madeOf(name);
    expect(await differencesIn(book)).toEqual([]);
    expect(await validatorFindings(book, "bok.xlsx")).toEqual([]);
  });
});
