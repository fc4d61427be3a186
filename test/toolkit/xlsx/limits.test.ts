import { describe, expect, test } from "vitest";
import type { XlsxBook } from "../../../toolkit/xlsx/package/book.ts";
import { partsByName } from "../../../toolkit/xlsx/package/book.ts";
import {
  MOST_BYTES,
  MOST_CELLS,
  MOST_PARTS,
  MOST_READ,
  MOST_SHARED,
  MOST_TAGS,
} from "../../../toolkit/xlsx/package/limits.ts";
import { partReader } from "../../../toolkit/xlsx/package/part-reader.ts";
import { rootName } from "../../../toolkit/xlsx/xml/root-name.ts";
import { zipDangers } from "../../../toolkit/xlsx/zip/dangers.ts";
import type { ZipEntry } from "../../../toolkit/xlsx/zip/directory.ts";

/** A book with parts of these texts, `0.xml` and on. None is well-formed, so that none takes long to parse. */
function bookOf(...texts: readonly string[]): XlsxBook {
  const parts = texts.map((text, index) => ({
    name: `${String(index)}.xml`,
    bytes: new TextEncoder().encode(text),
    packed: null,
  }));
  return { file: "bok.xlsx", parts: partsByName(parts) };
}

/** Why each part of a book is not read, one after another. */
function refusals(book: XlsxBook): readonly unknown[] {
  const reader = partReader(book);
  return [...book.parts.keys()].map((name) => {
    const read = reader.read(name);
    return read.ok ? null : read.problems.map(({ facts }) => "reason" in facts && facts.reason);
  });
}

const READ = ["xml-malformed"];
const REFUSED = ["too-large"];

describe("[WB4] what is read of a file has a limit over all its parts", () => {
  test("[WB4] of tags", () => {
    const half = "<".repeat(MOST_TAGS / 2);
    expect(refusals(bookOf(half, half))).toEqual([READ, READ]);
    expect(refusals(bookOf(half, half, "<"))).toEqual([READ, READ, REFUSED]);
    expect(refusals(bookOf(`${half}${half}<`))).toEqual([REFUSED]);
  });

  test("[WB4] of rows and cells", () => {
    const rows = (count: number, from = 1): string =>
      Array.from({ length: count }, (_, index) => `<row r="${String(from + index)}"/>`).join("");
    const sheet = (inside: string): string =>
      `<worksheet><sheetData>${inside}</sheetData></worksheet>`;
    const half = sheet(rows(MOST_CELLS / 2));
    const reader = partReader(bookOf(half, half, sheet(rows(1))));
    const read = (name: string): boolean => reader.readSheet(name).ok;
    expect(["0.xml", "1.xml", "2.xml"].map(read)).toEqual([true, true, false]);
  });

  test("[WB4] of bytes", () => {
    const half = "x".repeat(MOST_READ / 2);
    expect(refusals(bookOf(half, half))).toEqual([READ, READ]);
    expect(refusals(bookOf(half, half, "x"))).toEqual([READ, READ, REFUSED]);
  });

  test("[WB4] of parts, and of bytes unpacked", () => {
    const entry = (name: string, size: number): ZipEntry => ({
      name,
      size,
      packedSize: size,
      encrypted: false,
      method: 8,
      crc: 0,
      offset: 0,
    });
    const reasons = (entries: readonly ZipEntry[]): readonly unknown[] =>
      zipDangers("bok.xlsx", entries).map(({ facts }) => "reason" in facts && facts.reason);
    const halves = [entry("a.xml", MOST_BYTES / 2), entry("b.xml", MOST_BYTES / 2)];
    expect(reasons(halves)).toEqual([]);
    expect(reasons([...halves, entry("c.xml", 1)])).toEqual(["too-large"]);
    const parts = Array.from({ length: MOST_PARTS }, (_, index) =>
      entry(`${String(index)}.xml`, 0),
    );
    expect(reasons(parts)).toEqual([]);
    expect(reasons([...parts, entry("one-more.xml", 0)])).toEqual(["too-many-parts"]);
  });

  test("[WB4] of shared formulas, spelled out", () => {
    const { hasRoomForFormulas } = partReader(bookOf());
    expect(hasRoomForFormulas(MOST_SHARED)).toBe(true);
    expect(hasRoomForFormulas(1)).toBe(false);
  });
});

test.each([
  ["<?xml version='1.0'?><!-- <a> --><x:workbook a='1'>", "workbook"],
  ["\ufeff  <document/>", "document"],
  ["<!-- never closed <workbook>", null],
  [`<?xml version='1.0'?>${"<!--".repeat(100_000)}`, null],
  ["text", null],
  ["<?never <workbook>", null],
])("[WB4] the root of %s", (text, name) => {
  expect(rootName(text)).toBe(name);
});
