import { describe, expect, test } from "vitest";
import { differencesIn, runAgain, sheetIn } from "../../support/book-runs.ts";
import type { BookEdit } from "../../support/broken-book.ts";
import { editedBook, newBook, partsOf } from "../../support/broken-book.ts";
import type { BookParts } from "../../support/broken-book-parts.ts";
import { partIn, withPart } from "../../support/broken-book-parts.ts";

/** The part of the report Fördelning in a new workbook. */
const SPLIT_PART = "xl/worksheets/sheet2.xml";

describe("[WB2] a chart that another program has renamed", () => {
  const CHART = "xl/charts/chart1.xml";
  const DRAWING = "xl/drawings/drawing1.xml";

  /** As openpyxl leaves it: another name, and no alt text. */
  async function renamed(): Promise<BookParts> {
    return withPart(await newBook(), DRAWING, (text) =>
      text.replace(/name="Samrakna[^"]*" descr="[^"]*"/, 'name="Chart 1"'),
    );
  }

  test("[WB2] shows what the report has come to, and says so, under the name that it has", async () => {
    const before = await renamed();
    expect(await differencesIn(before)).toEqual([]);
    const { code, bytes } = await runAgain(before, "--total", "5000000");
    expect([code, sheetIn(bytes, "Fördelning").charts]).toMatchObject([
      0,
      [{ name: "Chart 1", values: "Fördelning!$F$15:$F$29" }],
    ]);
    const after = partsOf(bytes);
    expect(partIn(after, DRAWING)).toContain('descr="');
    expect(partIn(after, CHART)).toContain("<c:v>454779</c:v>");
  });

  test("[WB2] is known by just the cells that ours shows, and no other is taken for it", async () => {
    for (const [reference, count] of [
      ["Fördelning!$F$15:$F$20", 1],
      ["Fördelning!$E$15:$E$29", 1],
      ["Befolkning!$F$15:$F$29", 1],
      ["'Fördelning'!$F$15:$F$29", 0],
    ] as const) {
      const before = withPart(await renamed(), CHART, (text) =>
        text.replace(/(<c:val>.*?<c:f>)[^<]*/s, (_, start: string) => `${start}${reference}`),
      );
      expect([reference, (await differencesIn(before)).length]).toEqual([reference, count]);
      const after = partsOf((await runAgain(before, "--total", "5000000")).bytes);
      const isKept = partIn(after, CHART) === partIn(before, CHART);
      expect([reference, isKept]).toEqual([reference, count === 1]);
    }
  });
});

describe("[WB2] what is printed above a report", () => {
  const NAME: BookEdit = { cell: "Avtal!B10", holds: "RSS Dalarna & co" };
  const header = (bytes: Uint8Array, tab: string) => sheetIn(bytes, tab).printed?.header;

  /** A book with another header on its report. */
  async function headed(from: string, to: string): Promise<BookParts> {
    return withPart(await newBook(), SPLIT_PART, (text) => text.replace(from, to));
  }

  test("[WB2] follows the agreement's name at every run, on every sheet of ours", async () => {
    const { code, bytes } = await runAgain(editedBook(await newBook(), [NAME]));
    expect(code).toBe(0);
    for (const tab of ["Fördelning", "Granskning", "Avtal", "Parter", "Källor"]) {
      const left = "RSS Dalarna && co";
      expect([tab, header(bytes, tab)]).toEqual([tab, { left, center: "", right: tab }]);
    }
    expect(await differencesIn(bytes)).toEqual([]);
  });

  test("[WB2] follows it with the fonts that another program has put in", async () => {
    const before = await headed("&amp;LRSS", "&amp;L&amp;&quot;Arial,Fet&quot;&amp;10RSS");
    const { bytes } = await runAgain(editedBook(before, [NAME]));
    expect(header(bytes, "Fördelning")?.left).toBe("RSS Dalarna && co");
  });

  test.each([
    ["the user's own", "&amp;RFördelning", "&amp;CBeslutsunderlag&amp;RFördelning"],
    ["another footer", "&amp;LSamräkna", "&amp;LEkonomienheten"],
    ["no header", /<headerFooter>.*<\/headerFooter>/.source, ""],
    ["a first page of its own", "<headerFooter>", '<headerFooter differentFirst="1">'],
  ])("[WB2] is left alone where it is no longer ours: %s", async (_, from, to) => {
    const before = withPart(await newBook(), SPLIT_PART, (text) =>
      text.replace(new RegExp(from), to),
    );
    const { code, bytes } = await runAgain(editedBook(before, [NAME]));
    const print = (text: string): string => /<headerFooter.*<\/headerFooter>/.exec(text)?.[0] ?? "";
    expect(code).toBe(0);
    expect(print(partIn(partsOf(bytes), SPLIT_PART))).toBe(print(partIn(before, SPLIT_PART)));
    expect(header(bytes, "Granskning")?.left).toBe("RSS Dalarna && co");
  });
});
