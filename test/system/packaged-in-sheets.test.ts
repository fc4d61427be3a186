import { beforeAll, describe, expect, test } from "vitest";
import { PACKAGED_AGREEMENTS } from "../../toolkit/packaged-agreements.ts";
import { differencesIn, runAgain } from "../support/book-runs.ts";
import { editedBook, fileOf, partsOf } from "../support/broken-book.ts";
import { isNumber } from "../support/key-books.ts";
import { saveInLibreOffice } from "../support/libreoffice-books.ts";
import { run } from "../support/memory-host.ts";
import { readColumns } from "../support/spreadsheet-reader.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

/** Those whose documents leave open what any year costs. */
const UNANSWERED = PACKAGED_AGREEMENTS.map(({ id }) => id).filter((id) => id !== "dalarna-2023");

/** What was made of an agreement: its new workbook, that one answered in LibreOffice, and run. */
interface Made {
  readonly book: Uint8Array;
  readonly ran: Awaited<ReturnType<typeof runAgain>>;
  /** What LibreOffice makes of it with another cost. */
  readonly other: Uint8Array;
}

const MADE = new Map<string, Made>();

/** The first year's row of Årsbeslut; the key is a word, which LibreOffice is not asked to type. */
function answered(book: Uint8Array): Uint8Array {
  return fileOf(editedBook(partsOf(book), [{ cell: "Årsbeslut!I9", holds: "lika" }]));
}

const cost = (number: number) => [{ sheet: "Årsbeslut", cell: "C9", number }];

beforeAll(async () => {
  const books = await Promise.all(
    UNANSWERED.map(async (id) => {
      const { written } = await run(["new", id, "-o", "bok.xlsx"]);
      return new Uint8Array(written.get("bok.xlsx") ?? []);
    }),
  );
  const typed = saveInLibreOffice(
    books.map((bytes) => ({ bytes: answered(bytes), edits: cost(4_000_000) })),
  );
  const ran = await Promise.all(typed.map((bytes) => runAgain(bytes)));
  const others = saveInLibreOffice(ran.map(({ bytes }) => ({ bytes, edits: cost(5_000_002) })));
  for (const [index, id] of UNANSWERED.entries()) {
    const [book, done, other] = [books[index], ran[index], others[index]];
    if (book && done && other) MADE.set(id, { book, ran: done, other });
  }
}, 240_000);

function madeOf(id: string): Made {
  const made = MADE.get(id);
  if (made === undefined) throw new Error(`nothing was made of ${id}`);
  return made;
}

/** The amounts of the parties that share, and the control line. */
async function shownIn(bytes: Uint8Array) {
  const [amounts, control] = await Promise.all([
    readColumns(bytes, "Fördelning", { from: 13, to: 40, column: "F" }),
    readColumns(bytes, "Fördelning", { from: 7, to: 10, column: "C" }),
  ]);
  return { amounts: amounts.filter(isNumber), sum: control[0], verdict: control[3] };
}

describe.each(UNANSWERED)("[AG1] the packaged agreement %s, in a workbook", (id) => {
  test("[WB5][WB6] is sound before anything is answered", async () => {
    expect(await validatorFindings(madeOf(id).book, "bok.xlsx")).toEqual([]);
  });

  test("[WB6][CO1] answered in LibreOffice, its first run writes the reports, and audits clean", async () => {
    const { ran } = madeOf(id);
    expect(ran.code).toBe(0);
    expect(await differencesIn(ran.bytes)).toEqual([]);
    expect(await validatorFindings(ran.bytes, "bok.xlsx")).toEqual([]);
    expect(await shownIn(ran.bytes)).toMatchObject({ sum: "4000000", verdict: "Stämmer" });
  });

  test("[AU2][AL1] LibreOffice calculates another cost as the next run does", async () => {
    const { other } = madeOf(id);
    const typed = await shownIn(other);
    const again = await runAgain(other);
    expect(typed).toMatchObject({ sum: "5000002", verdict: "Stämmer" });
    expect((await shownIn(again.bytes)).amounts).toEqual(typed.amounts);
  });
});
