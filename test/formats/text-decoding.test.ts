import { describe, expect, test } from "vitest";
import { decodeText } from "../../formats/text-decoding.ts";
import { codesIn, valueOf } from "../support/results.ts";

const TEXT = "huvudman;vikt\nMalung-Sälen;10184\nÅre – «öst»;5\n";
const decode = (bytes: Uint8Array) => decodeText({ file: "fil.csv", bytes });

/** Windows-1252 by its table, for the characters of the text above. */
function windows1252(text: string): Uint8Array {
  const special = new Map([
    ["–", 0x96],
    ["€", 0x80],
    ["…", 0x85],
  ]);
  return Uint8Array.from(text, (one) => special.get(one) ?? one.charCodeAt(0));
}

describe("[RD2] text", () => {
  test("[RD2] in UTF-8, with a byte order mark and without", () => {
    const plain = new TextEncoder().encode(TEXT);
    expect(valueOf(decode(plain))).toBe(TEXT);
    expect(valueOf(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...plain)))).toBe(TEXT);
  });

  test("[RD2] in Windows-1252, dashes and quotation marks too", () => {
    expect(valueOf(decode(windows1252(TEXT)))).toBe(TEXT);
    expect(valueOf(decode(windows1252("€ …")))).toBe("€ …");
  });

  test("[RD2] in UTF-16 with a mark, as spreadsheets save «Unicode text»", () => {
    const little = new Uint8Array(Buffer.from(TEXT, "utf16le"));
    expect(valueOf(decode(Uint8Array.of(0xff, 0xfe, ...little)))).toBe(TEXT);
    const big = Uint8Array.from(little, (_, index) => little[index ^ 1] ?? 0);
    expect(valueOf(decode(Uint8Array.of(0xfe, 0xff, ...big)))).toBe(TEXT);
  });

  test.each([
    ["an .xlsx", [0x50, 0x4b, 0x03, 0x04, 1], "file-is-workbook"],
    ["an .xls", [0xd0, 0xcf, 0x11, 0xe0, 1], "file-is-workbook"],
    ["0 bytes", [], "file-empty"],
    ["blanks", [0x20, 0x0a], "file-empty"],
    ["bytes that are no text", [0x00, 0x01, 0x02, 0x41], "file-not-text"],
    ["Mac Roman's Å, which is nothing in Windows-1252", [0x81, 0x72, 0x65], "file-other-kind"],
    ["UTF-8 with a stray byte", [0xc3, 0x85, 0x72, 0x65, 0xff], "file-not-text"],
    ["an escape to the terminal", [0x41, 0x1b, 0x5b, 0x33], "file-not-text"],
  ])("[RD2] %s is refused by what it is", (_, bytes, code) => {
    expect(codesIn(decode(Uint8Array.from(bytes)))).toEqual([code]);
  });
});
