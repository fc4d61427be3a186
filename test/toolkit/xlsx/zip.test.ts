import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { presentWorkbook } from "../../../toolkit/xlsx/read/present.ts";
import { openXlsx } from "../../../toolkit/xlsx/open.ts";
import { carryOut } from "../../../toolkit/xlsx/carry-out.ts";
import { problemsIn } from "../../support/results.ts";
import type { Parts } from "../../support/xlsx-packages.ts";
import { foreignParts, opened, write, zipped } from "../../support/xlsx-packages.ts";

const open = (bytes: Uint8Array) => openXlsx({ file: "bok.xlsx", bytes });
const parts = foreignParts({ sheetData: '<row r="1"><c r="A1"><v>159413</v></c></row>' });

/** What is said of a package: code and, where there is one, the reason or format. */
function told(bytes: Uint8Array): string {
  const [first] = problemsIn(open(bytes));
  const facts: object = first?.facts ?? {};
  const detail = "reason" in facts ? facts.reason : "format" in facts ? facts.format : "";
  return `${first?.code ?? ""} ${String(detail)}`.trim();
}

const at = (bytes: Uint8Array, mark: readonly number[], from = 0): number => {
  for (let index = from; index < bytes.length; index += 1) {
    if (mark.every((byte, place) => bytes[index + place] === byte)) return index;
  }
  return -1;
};
const CENTRAL = [0x50, 0x4b, 1, 2];

/** The package with the name of its first part written over, in both places. */
function renamed(name: string): Uint8Array {
  const old = "xl/a.xml";
  const bytes = zipped({ [old]: "<a/>", ...parts });
  const mark = [...strToU8(old)];
  const first = at(bytes, mark);
  bytes.set(strToU8(name), first);
  bytes.set(strToU8(name), at(bytes, mark, first + 1));
  return bytes;
}

function changed(change: (bytes: Uint8Array, central: number) => void): Uint8Array {
  const bytes = zipped(parts);
  change(bytes, at(bytes, CENTRAL));
  return bytes;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...strToU8(text)].flatMap((byte) => [byte, 0]);
const rels = (type: string, target: string): string =>
  `<Relationships><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`;

describe("[WB4] a file is refused by what it is", () => {
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ["nothing", "file-empty", new Uint8Array()],
    ["text", "workbook-other-format unknown", strToU8("a;b\n1;2\n")],
    ["an old .xls", "workbook-other-format xls", Uint8Array.of(...OLE, ...utf16("Workbook"))],
    [
      "a workbook with a password",
      "workbook-encrypted",
      Uint8Array.of(...OLE, 0, ...utf16("EncryptedPackage")),
    ],
    [
      "an .ods",
      "workbook-other-format ods",
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
    ],
    [
      "an .odt",
      "workbook-other-format zip",
      zipped({ mimetype: "application/vnd.oasis.opendocument.text" }),
    ],
    [
      "an .xlsb",
      "workbook-other-format xlsb",
      zipped({ "_rels/.rels": rels("officeDocument", "xl/workbook.bin"), "xl/workbook.bin": "x" }),
    ],
    [
      "a .docx",
      "workbook-other-format zip",
      zipped({
        "_rels/.rels": rels("officeDocument", "word/document.xml"),
        "word/document.xml": "<w:document/>",
      }),
    ],
    ["any other zip", "workbook-other-format zip", zipped({ "a.txt": "a" })],
    ["an empty zip", "workbook-other-format zip", zipped({})],
    ["half a file", "workbook-corrupt truncated", zipped(parts).subarray(0, 900)],
    ["the beginning of one", "workbook-corrupt truncated", zipped(parts).subarray(0, 3)],
    ["a path out of the folder", "workbook-unsafe path", renamed("../a.xml")],
    ["a path from the root", "workbook-unsafe path", renamed("/l/a.xml")],
    ["a path of Windows", "workbook-unsafe path", renamed("..\\a.xml")],
    ["a path on a drive", "workbook-unsafe path", renamed("C:/a.xml")],
    [
      "two parts of one name",
      "workbook-unsafe doubled",
      zipped({ ...parts, "XL/Workbook.xml": "<a/>" }),
    ],
    [
      "ten thousand parts",
      "workbook-unsafe too-many-parts",
      zipped(
        Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`p${String(index)}`, ""])),
      ),
    ],
    [
      "a part in a bomb",
      "workbook-unsafe too-large",
      changed((bytes, central) => {
        bytes.set([0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f], central + 20);
      }),
    ],
    [
      "a part that says it is far larger",
      "workbook-corrupt checksum",
      changed((bytes, central) => {
        bytes.set([0xff, 0xff, 0xff, 0], central + 24);
      }),
    ],
    [
      "a part that says it is smaller",
      "workbook-corrupt checksum",
      changed((bytes, central) => {
        bytes.set([9, 0, 0, 0], central + 24);
      }),
    ],
    [
      "a part with a password",
      "workbook-encrypted",
      changed((bytes, central) => {
        bytes.set([1], central + 8);
      }),
    ],
    [
      "two parts in one place",
      "workbook-unsafe doubled",
      changed((bytes, central) => {
        bytes.set([0, 0, 0, 0], at(bytes, CENTRAL, central + 4) + 42);
      }),
    ],
    [
      "an unknown way of packing",
      "workbook-corrupt checksum",
      changed((bytes, central) => {
        bytes.set([12], central + 10);
      }),
    ],
    [
      "a part that calls itself something else",
      "workbook-corrupt no-zip",
      changed((bytes) => {
        bytes.set(strToU8("(Content"), 30);
      }),
    ],
    ["no main part", "workbook-corrupt part-missing", zipped(without("xl/workbook.xml"))],
    [
      "no sheet",
      "workbook-corrupt no-sheets",
      zipped(with_("xl/workbook.xml", "<workbook><sheets/></workbook>")),
    ],
    [
      "a sheet that is not there",
      "workbook-corrupt part-missing",
      zipped(without("xl/worksheets/sheet1.xml")),
    ],
    [
      "a sheet that leads nowhere",
      "workbook-corrupt reference-broken",
      zipped(with_("xl/_rels/workbook.xml.rels", "<Relationships/>")),
    ],
    [
      "an entity",
      "workbook-unsafe entity",
      zipped(with_("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY x "y">]><workbook/>')),
    ],
    [
      "a broken main part",
      "workbook-corrupt xml-malformed",
      zipped(with_("xl/workbook.xml", "<workbook>")),
    ],
  ];
  function without(name: string): Parts {
    return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
  }
  function with_(name: string, text: string): Parts {
    return { ...parts, [name]: text };
  }

  test.each(cases)("[WB4] %s", (_what, expected, bytes) => {
    expect(told(bytes)).toBe(expected);
  });

  test("[WB4] a sheet that is read is looked into, and its faults are told with the part", () => {
    const read = (sheet: string) =>
      presentWorkbook(opened(with_("xl/worksheets/sheet1.xml", sheet)), "Samrakna.");
    const cell = (inside: string): string =>
      `<worksheet><sheetData><row r="1">${inside}</row></sheetData></worksheet>`;
    const reasons = [
      "<worksheet>",
      cell('<c r="A1" t="s"><v>5</v></c>'),
      cell('<c r="A1"><v>12a</v></c>'),
      cell('<c r="B9"><v>1</v></c>'),
      "<!DOCTYPE a><worksheet/>",
    ].map((sheet) => problemsIn(read(sheet))[0]);
    expect(reasons.map((one) => one?.facts)).toEqual(
      ["xml-malformed", "reference-broken", "cells-unreadable", "cells-unreadable", "entity"].map(
        (reason) => ({
          file: "bok.xlsx",
          part: "xl/worksheets/sheet1.xml",
          reason,
        }),
      ),
    );
    expect(reasons[0]?.place).toEqual({
      kind: "file",
      file: "bok.xlsx",
      path: "xl/worksheets/sheet1.xml",
    });
  });

  test("[WB4] damage is told, never thrown, and never a silently other number", () => {
    const whole = zipped(parts);
    const damage = fc.oneof(
      fc.record({ at: fc.nat(whole.length - 1), bits: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ length: fc.nat(whole.length - 1) }),
    );
    fc.assert(
      fc.property(damage, (one) => {
        const bytes = "length" in one ? whole.slice(0, one.length) : whole.slice();
        if ("at" in one) bytes.set([(bytes[one.at] ?? 0) ^ one.bits], one.at);
        const book = open(bytes);
        if (!book.ok) return;
        const present = presentWorkbook(book.value, "Samrakna.");
        if (present.ok) {
          expect(present.value.sheets[0]?.cells.get("A1")?.value).toBe(159413);
        }
        carryOut(book.value, [write(0, 0, [[{ value: 1 }]])]);
      }),
      { numRuns: 1500 },
    );
  });
});
