import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cellIn, presentIn } from "../support/book-runs.ts";
import { problemCodes, run } from "../support/memory-host.ts";

const ASKED = z.looseObject({
  remarks: z.array(z.looseObject({ code: z.string(), message: z.string() })),
});

const tabsOf = (bytes: Uint8Array): readonly string[] =>
  presentIn(bytes).sheets.map(({ name }) => name);

async function made(...args: readonly string[]) {
  const done = await run(["new", "kalmar-2022", "-o", "bok.xlsx", ...args]);
  return { ...done, book: done.written.get("bok.xlsx") };
}

describe("[CO1] a workbook of an agreement whose documents leave its cost open", () => {
  test("[WB6][CO1] has its inputs and its questions, and says that it has no split", async () => {
    const { code, err, book } = await made();
    expect(code).toBe(0);
    expect(book).toBeDefined();
    expect(err).toContain("Vilket belopp gäller för året?");
    expect(err).toContain("Vad fördelas den efter?");
    const json = ASKED.parse(JSON.parse((await made("--json")).out));
    expect(json.remarks.map((one) => one.code)).toEqual(["questions-open"]);
  });

  test("[CO1][IX3] asks in its cells until they are filled in, and then is split, written and audited", async () => {
    const { book = new Uint8Array() } = await made();
    const files = { "bok.xlsx": new Uint8Array(book) };
    const asked = await run(["split", "bok.xlsx", "--json"], files);
    expect(asked.code).toBe(2);
    expect(problemCodes(asked)).toEqual(["clause-open", "clause-open", "clause-open"]);
    expect(asked.out).toContain('"cell": "C9"');
    expect(asked.out).toContain('"cell": "I9"');
    const answers = ["--total", "3000000", "--key", "folkmängd", "--population-date", "2021-12-31"];
    const split = await run(["split", "bok.xlsx", ...answers, "--in-place"], files);
    expect(split.code).toBe(0);
    const written = new Uint8Array(split.written.get("bok.xlsx") ?? []);
    expect((await run(["audit", "bok.xlsx"], { "bok.xlsx": written })).code).toBe(0);
    const again = await run(["split", "bok.xlsx"], { "bok.xlsx": written });
    expect(again.out).toContain("Fördelas efter: folkmängd; angivet av användaren");
    const said = cellIn(written, "Fördelning!C6")?.value;
    expect(said).toMatch(/; delas efter folkmängd; angivet av användaren$/);
    // Its tabs are those of a workbook that has its reports from the beginning.
    const whole = await made("--year", "2023", "--total", "3000000", "--key", "equal");
    expect(tabsOf(written)).toEqual(tabsOf(new Uint8Array(whole.book ?? [])));
  });

  test("[CO1][CL3] half an answer, or a year that is asked for, makes no workbook", async () => {
    const half = await made("--total", "3000000");
    expect([half.code, half.book]).toEqual([2, undefined]);
    const year = await made("--year", "2023", "--json");
    expect([year.code, year.book]).toEqual([2, undefined]);
    expect(problemCodes(year)).toEqual(["clause-open", "clause-open", "clause-open"]);
  });

  test("[CO1] fully answered, it has its reports at once", async () => {
    const done = await made("--year", "2023", "--total", "3000000", "--key", "equal");
    expect(done.code).toBe(0);
    expect(done.out).toContain("Fördelning");
    expect(done.err).toBe("");
    const said = cellIn(new Uint8Array(done.book ?? []), "Fördelning!C6")?.value;
    expect(said).toMatch(/; delas lika; angivet av användaren$/);
  });
});
