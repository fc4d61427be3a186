import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../../toolkit/workbook.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import { newXlsx, openXlsx } from "../../../toolkit/xlsx/open.ts";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { saveXlsx } from "../../../toolkit/xlsx/save.ts";
import { codesIn, valueOf } from "../../support/results.ts";
import {
  carried,
  foreignParts,
  opened,
  partTexts,
  plainBook,
  write,
  zipped,
} from "../../support/xlsx-packages.ts";
import { EVERY_STEP } from "../../support/xlsx-plans.ts";

const open = (bytes: Uint8Array) => openXlsx({ file: "bok.xlsx", bytes });
const parts = foreignParts({ sheetData: '<row r="1"><c r="A1"><v>159413</v></c></row>' });

/** Steps that need no sheet that is there. */
const STEPS = EVERY_STEP.flatMap((step): readonly Operation[] =>
  "sheet" in step && step.sheet === "Blad1" ? [{ ...step, sheet: "Ny" }] : [step],
).sort((one, other) => Number(other.kind === "add-sheet") - Number(one.kind === "add-sheet"));

test("[WB4] XML that is not what it should be is told, never thrown", () => {
  const names = Object.keys(parts).filter((name) => /xml$|rels$/.test(name));
  const junk = fc.constantFrom(
    "<",
    ">",
    '"',
    "&",
    "/",
    "x",
    "9",
    "-",
    "\0",
    "å",
    'r="A1"',
    "<c/>",
    "</c>",
    "<row>",
  );
  const change = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(1500),
    cut: fc.nat(40),
    junk,
  });
  fc.assert(
    fc.property(change, (one) => {
      const text = String(parts[one.name]);
      const place = one.at % text.length;
      const broken = text.slice(0, place) + one.junk + text.slice(place + one.cut);
      const book = open(zipped({ ...parts, [one.name]: broken }));
      if (!book.ok) return;
      presentWorkbook(book.value, "Samrakna.");
      carryOut(book.value, STEPS);
    }),
    { numRuns: 1000 },
  );
});

describe("[WB1] a saved book", () => {
  test("[WB1] is the same bytes for the same book, with the time of none", () => {
    const make = (): Uint8Array => saveXlsx(carried(plainBook(), write(0, 0, [[{ value: "å" }]])));
    expect(make()).toEqual(make());
    expect([...make().subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test("[WB1] has its parts in their order, new ones last, the list of contents first", () => {
    const names = Object.keys(partTexts(plainBook()));
    expect(names).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const foreign = { "docProps/zz.xml": "<a/>", ...parts };
    const added = { kind: "add-sheet", sheet: "Ny", gridLines: true } as const;
    expect(Object.keys(partTexts(carried(opened(foreign), added)))).toEqual([
      ...Object.keys(foreign),
      "xl/worksheets/sheet2.xml",
    ]);
  });

  test("[WB2] nothing done is nothing changed, in any part", () => {
    const book = opened(parts);
    expect([...carried(book).parts.values()]).toEqual([...book.parts.values()]);
    const main = "xl/workbook.xml";
    expect(carried(book).parts.get(main)).toBe(book.parts.get(main));
    expect(codesIn(open(new Uint8Array()))).toEqual(["file-empty"]);
    expect(valueOf(open(saveXlsx(carried(book)))).parts.get("docprops/note.bin")?.bytes).toEqual(
      parts["docProps/note.bin"],
    );
    expect(newXlsx().parts.size).toBe(5);
  });
});
