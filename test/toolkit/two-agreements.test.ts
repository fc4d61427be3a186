import { describe, expect, test } from "vitest";
import { z } from "zod";
import { valueText } from "../../templates/model/cell-value.ts";
import type { BookRun } from "../support/book-runs.ts";
import { cellIn, differencesIn, runAgain, runOver, sheetIn } from "../support/book-runs.ts";
import { editedBook, fileOf, newBook, partsOf } from "../support/broken-book.ts";
import { problemCodes, run } from "../support/memory-host.ts";
import { SECOND, secondAgreement } from "../support/second-agreement.ts";

/** A workbook of both agreements. */
async function bothBook(): Promise<Uint8Array> {
  const files = { "prov.json": secondAgreement() };
  const made = await run(["new", "dalarna-2023", "prov.json", "-o", "bok.xlsx"], files);
  expect([made.code, made.err]).toEqual([0, made.err]);
  return made.written.get("bok.xlsx") ?? new Uint8Array();
}

/** What the agreement's file alone is split into, by code. */
async function splitOfFile(): Promise<readonly string[]> {
  const files = { "prov.json": secondAgreement() };
  const done = await run(["split", "prov.json", "--year", "2023", "--json"], files);
  const { rows } = z
    .object({ rows: z.array(z.object({ code: z.string(), amount: z.string() })) })
    .parse(JSON.parse(done.out));
  return rows.map(({ code, amount }) => `${code} ${amount}`).sort();
}

/** Kod and Belopp of Fördelning, by code, without the sum. */
function amountsIn(bytes: Uint8Array): readonly string[] {
  const { cells } = sheetIn(bytes, "Fördelning");
  return Array.from({ length: 20 }, (_, index) => {
    const row = String(13 + index);
    const [code, amount] = [cells.get(`A${row}`)?.value, cells.get(`F${row}`)?.value];
    return typeof code === "string" ? `${code} ${valueText(amount ?? null)}` : "";
  })
    .filter((text) => text !== "")
    .sort();
}

function showing(bytes: Uint8Array, agreement: string): Promise<BookRun> {
  return runAgain(bytes, "--agreement", agreement);
}

describe("[WB8] two agreements in one workbook", () => {
  test("[WB8] stand in one table each, and the reports show the first", async () => {
    const bytes = await bothBook();
    expect(amountsIn(bytes)).toEqual(amountsIn(fileOf(await newBook())));
    expect([cellIn(bytes, "Avtal!A10")?.value, cellIn(bytes, "Avtal!A11")?.value]).toEqual([
      "dalarna-2023",
      SECOND,
    ]);
    const years = sheetIn(bytes, "Årsbeslut").tables[0]?.area;
    expect(years === undefined ? 0 : years.bottom - years.top).toBe(4 + 3);
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[WB8][AL4] the other is shown, split by its own key, rule and cost, and audited", async () => {
    const other = await showing(await bothBook(), SECOND);
    expect([other.code, other.err.includes("fel")]).toEqual([0, false]);
    expect(amountsIn(other.bytes)).toEqual(await splitOfFile());
    expect(cellIn(other.bytes, "Årsbeslut!B5")?.value).toBe(SECOND);
    expect(await differencesIn(other.bytes)).toEqual([]);
    const back = await showing(other.bytes, "dalarna-2023");
    expect(amountsIn(back.bytes)).toEqual(amountsIn(fileOf(await newBook())));
    expect(await differencesIn(back.bytes)).toEqual([]);
  });

  test("[WB8][CO1] what is decided for one says nothing of the other", async () => {
    const other = await showing(await bothBook(), SECOND);
    const dearer = await runAgain(other.bytes, "--total", "2000000");
    expect(amountsIn(dearer.bytes)).not.toEqual(amountsIn(other.bytes));
    const back = await showing(dearer.bytes, "dalarna-2023");
    expect(amountsIn(back.bytes)).toEqual(amountsIn(fileOf(await newBook())));
    const again = await showing(back.bytes, SECOND);
    expect(amountsIn(again.bytes)).toEqual(amountsIn(dearer.bytes));
  });

  test("[WB8][AU3] a choice in the sheet that needs a run is told by the audit, not passed", async () => {
    const chosen = editedBook(partsOf(await bothBook()), [{ cell: "Årsbeslut!B5", holds: SECOND }]);
    expect((await differencesIn(chosen)).length).toBeGreaterThan(0);
    const right = await runAgain(chosen);
    expect(right.code).toBe(0);
    expect(amountsIn(right.bytes)).toEqual(await splitOfFile());
    expect(await differencesIn(right.bytes)).toEqual([]);
  });

  test.each([
    ["an agreement that is not there", ["--agreement", "annat"], "agreement-unknown"],
    ["a year outside it", ["--agreement", SECOND, "--year", "2026"], "year-outside-agreement"],
  ])("[WB8][CL3] %s is refused", async (_, options, code) => {
    const done = await runOver(await bothBook(), "split", ...options, "--json");
    expect([done.code, problemCodes(done)]).toEqual([2, [code]]);
  });
});

describe("[WB8] agreements that cannot stand together", () => {
  test.each<[string, object, number]>([
    ["the same id", { id: "dalarna-2023" }, 1],
    [
      "a source of one name",
      {
        sources: {
          plan: { title: "Annat", reference: "dnr 9", dated: null, fetched: "2026-11-22" },
        },
      },
      1,
    ],
  ])("[WB8][CL3] %s: nothing is written", async (_, changes, count) => {
    const files = { "prov.json": secondAgreement(changes) };
    const args = ["new", "dalarna-2023", "prov.json", "-o", "bok.xlsx", "--json"];
    const done = await run(args, files);
    expect([done.code, done.written.size]).toEqual([2, 0]);
    expect(problemCodes(done)).toEqual(Array.from({ length: count }, () => "agreements-clash"));
  });

  test("[WB8][CL3] a second one that cannot be read is told", async () => {
    const done = await run(["new", "dalarna-2023", "borta.json", "-o", "bok.xlsx", "--json"]);
    expect([done.code, problemCodes(done)]).toEqual([2, ["file-not-found"]]);
  });
});
