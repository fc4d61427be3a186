import { describe, expect, test } from "vitest";
import { looksLikeWorkbook, openWorkbook } from "../../toolkit/open-workbook.ts";
import { editedBook, fileOf, newBook } from "../support/broken-book.ts";
import { REFERENCE } from "../support/reference.ts";
import { codesIn, problemsIn, valueOf } from "../support/results.ts";

const { register } = REFERENCE;

describe("opening a workbook", () => {
  test("[WB6] gives the file, its parts and what its inputs say", async () => {
    const source = { file: "bok.xlsx", bytes: fileOf(await newBook()) };
    const { read, ...file } = valueOf(openWorkbook(source, register));
    expect(file.source).toBe(source);
    expect(file.xlsx.file).toBe("bok.xlsx");
    expect(read.book.file).toBe("bok.xlsx");
    expect(read.inputs.agreement.id).toBe("dalarna-2023");
    expect(read.inputs.year).toBe(2023);
  });

  test("[WB4] tells of a file that is no workbook what it is", () => {
    const bytes = new TextEncoder().encode("huvudman;vikt");
    expect(codesIn(openWorkbook({ file: "a.xlsx", bytes }, register))).toEqual([
      "workbook-other-format",
    ]);
  });

  test("[WB7] tells of inputs that cannot be read in which cell they stand", async () => {
    const spoiled = editedBook(await newBook(), [{ cell: "Årsbeslut!B6", holds: "i fjol" }]);
    const found = openWorkbook({ file: "bok.xlsx", bytes: fileOf(spoiled) }, register);
    expect(problemsIn(found).map(({ place }) => place)).toEqual([
      { kind: "sheet", file: "bok.xlsx", sheet: "Årsbeslut", cell: "B6" },
    ]);
  });
});

describe("what looks like a workbook", () => {
  const text = [...new TextEncoder().encode("{}")];
  const zip = [0x50, 0x4b, 3, 4];
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1];
  test.each<readonly [file: string, bytes: readonly number[], expected: boolean]>([
    ["avtal.json", text, false],
    ["avtal", zip, true],
    ["avtal", compound, true],
    ["avtal", compound.slice(0, 3), false],
    ["avtal.xlsx", text, true],
    ["AVTAL.XLSM", text, true],
    ["avtal.xls", [], true],
    ["avtal.ods", text, true],
    ["avtal.xlsx.json", text, false],
  ])("[WB4] %s of %j: %s", (file, bytes, expected) => {
    expect(looksLikeWorkbook({ file, bytes: Uint8Array.from(bytes) })).toBe(expected);
  });
});
