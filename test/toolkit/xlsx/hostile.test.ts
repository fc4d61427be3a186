import { describe, expect, test } from "vitest";
import { fileOf, newBook } from "../../support/broken-book.ts";
import { sheetPart, withPart } from "../../support/broken-book-parts.ts";
import { runOver } from "../../support/book-runs.ts";
import { problemCodes } from "../../support/memory-host.ts";
import { openXlsx } from "../../../toolkit/xlsx/open.ts";

const POPULATION = "Befolkning";
const WORKBOOK = "xl/workbook.xml";

/** The reason that a workbook is refused for, after an edit of one part, or of the sheet with a tab. */
async function refusal(place: string, edit: (text: string) => string): Promise<unknown> {
  const parts = await newBook();
  const part = parts.has(place) ? place : sheetPart(parts, place);
  const run = await runOver(withPart(parts, part, edit), "audit", "--json");
  expect([run.code, problemCodes(run).length]).toEqual([2, 1]);
  const told: unknown = JSON.parse(run.out);
  return told;
}

function because(reason: string): unknown {
  const told: unknown = expect.objectContaining({
    problems: [expect.objectContaining({ facts: expect.objectContaining({ reason }) })],
  });
  return told;
}

describe("[WB4] files that say two things, or more than any program writes", () => {
  test("[WB4] a cell that stands twice, a row that does, a value that is none", async () => {
    const again = '<c r="D5"><v>99999</v></c></row>';
    expect(
      await refusal(POPULATION, (text) => text.replace(/(<row r="5".*?)<\/row>/, `$1${again}`)),
    ).toEqual(because("cells-unreadable"));
    const row = '<row r="5"><c r="D5"><v>99999</v></c></row></sheetData>';
    expect(await refusal(POPULATION, (text) => text.replace("</sheetData>", row))).toEqual(
      because("cells-unreadable"),
    );
    for (const [attributes, value] of [
      ['r="D5" t="d"', "2022-13-99"],
      ['r="D5"', "1e400"],
      ['r="D5"', `${"1".repeat(300_000)}x`],
    ]) {
      const cell = `<c ${attributes ?? ""}><v>${value ?? ""}</v></c>`;
      expect(await refusal(POPULATION, (text) => text.replace(/<c r="D5".*?<\/c>/, cell))).toEqual(
        because("cells-unreadable"),
      );
    }
  });

  test("[WB4][WB6] two sheets of one name: ours cannot be told from the other", async () => {
    const double = '<sheet name="FÖRDELNING" sheetId="77" r:id="rId2"/></sheets>';
    expect(await refusal(WORKBOOK, (text) => text.replace("</sheets>", double))).toEqual(
      because("tabs-doubled"),
    );
  });

  test("[WB4] a shared formula that its members would make endless", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => {
      const at = String(500 + index);
      return `<row r="${at}"><c r="J${at}"><f t="shared" si="9"/><v>1</v></c></row>`;
    });
    const master = `<row r="499"><c r="J499"><f t="shared" si="9" ref="J499:J5500">${"A1+".repeat(2000)}A1</f><v>1</v></c></row>`;
    expect(
      await refusal(POPULATION, (text) =>
        text.replace("</sheetData>", `${master}${rows.join("")}</sheetData>`),
      ),
    ).toEqual(because("cells-unreadable"));
  });

  test("[WB4] a table larger than any", async () => {
    const told = await refusal("xl/tables/table5.xml", (text) =>
      text.replaceAll(/ref="A22:P\d+"/g, 'ref="A22:XFD1048576"'),
    );
    expect(told).toEqual(because("too-large"));
  });

  test("[WB4] tags and remarks that never end, as many as there is room for", async () => {
    const head = "<?xml version='1.0'?><workbook>";
    for (const text of ["<a </ ".repeat(60_000), "<!--".repeat(500_000)]) {
      expect(await refusal(WORKBOOK, () => head + text)).toEqual(because("xml-malformed"));
    }
  });

  test("[WB4] a remark before the workbook is no reason to refuse it", async () => {
    const remarked = withPart(await newBook(), WORKBOOK, (text) =>
      text.replace("<workbook", "<!-- made by <somebody> --><workbook"),
    );
    expect(openXlsx({ file: "bok.xlsx", bytes: fileOf(remarked) }).ok).toBe(true);
  });
});
