import { describe, expect, test } from "vitest";
import { EVERY_STEP } from "../../support/xlsx-plans.ts";
import {
  firstSheet,
  carried,
  foreignParts,
  opened,
  partTexts,
  reread,
} from "../../support/xlsx-packages.ts";

/** What a book holds after the plan, for comparison between its forms. */
function outcome(parts: Readonly<Record<string, string | Uint8Array>>): unknown {
  return reread(carried(opened(parts), ...EVERY_STEP));
}

const plain = foreignParts({ sheetData: '<row r="2"><c r="A2" s="1"><v>5</v></c></row>' });

/** The parts with their own XML changed. */
function each(
  change: (xml: string, name: string) => string | Uint8Array,
): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(plain).map(([name, xml]) => [
      name,
      typeof xml === "string" ? change(xml, name) : xml,
    ]),
  );
}

describe("[WB2] the forms that one workbook can have", () => {
  test("[WB2] elements with a prefix get company with the same", () => {
    const prefixed = each((xml) =>
      xml.replace(/<(\/?)(?=\w)/g, "<$1p:").replace(/ xmlns="/, ' xmlns:p="'),
    );
    expect(outcome(prefixed)).toEqual(outcome(plain));
    const after = partTexts(carried(opened(prefixed), ...EVERY_STEP));
    for (const name of Object.keys(plain).filter((part) => /xml$|rels$/.test(part))) {
      const bare = after[name]?.match(/<(?!p:|\/p:|\?)[^>]*>/g) ?? [];
      expect(bare, name).toEqual([]);
    }
  });

  test("[WB2] a strict workbook gets strict parts", () => {
    const strict = each((xml) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    );
    expect(outcome(strict)).toEqual(outcome(plain));
    const after = partTexts(carried(opened(strict), ...EVERY_STEP));
    const transitional = Object.entries(after).filter(([, xml]) =>
      /openxmlformats\.org\/(?:spreadsheetml|drawingml|officeDocument)/.test(xml),
    );
    expect(transitional.map(([name]) => name)).toEqual([]);
  });

  test("[WB2] parts in UTF-16 are read, and written as UTF-8 where they are touched", () => {
    const wide = each((xml, name) => {
      if (!/sheet1|workbook\.xml$/.test(name)) return xml;
      return new Uint8Array(
        Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${xml}`, "utf16le"),
      );
    });
    expect(outcome(wide)).toEqual(outcome(plain));
    const after = partTexts(carried(opened(wide), ...EVERY_STEP));
    expect(after["xl/worksheets/sheet1.xml"]).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  });

  test("[WB2] a relationship may lead from the root or by another case, and a comment may stand anywhere", () => {
    const odd = each((xml) =>
      xml
        .replace('Target="worksheets/sheet1.xml"', 'Target="/xl/worksheets/Sheet1.XML"')
        .replace("<sheetData>", "<!-- <sheetData> --><sheetData>\r\n<!-- rad -->"),
    );
    expect(outcome(odd)).toEqual(outcome(plain));
  });

  test("[WB2] a drawing that a sheet has already gets the chart beside what it holds", () => {
    const once = carried(opened(plain), ...EVERY_STEP);
    const [chart] = EVERY_STEP.filter((operation) => operation.kind === "add-chart");
    if (chart?.kind !== "add-chart") throw new Error("no chart in the plan");
    const twice = carried(once, { ...chart, chart: "E" });
    expect(firstSheet(twice).charts.map(({ name }) => name)).toEqual(["D", "E"]);
    expect(
      Object.keys(partTexts(twice)).filter((name) => name.includes("drawings/drawing")),
    ).toHaveLength(2);
  });
});
