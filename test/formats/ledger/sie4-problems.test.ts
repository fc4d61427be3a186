import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { LedgerChoices, LedgerFile, Problem, Result } from "../../../engine/index.ts";
import { USUAL_DIMENSIONS } from "../../../engine/index.ts";
import { sieReader } from "../../../formats/ledger/sie.ts";
import { problemsIn, valueOf } from "../../support/results.ts";

const HEAD = ["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#RAR 0 20260101 20261231"];
const VOUCHER = ["#VER A 1 20260115", "{", "#TRANS 4010 {6 A} 10", "#TRANS 1930 {} -10", "}"];

function read(
  lines: readonly string[] | Uint8Array,
  choices: LedgerChoices = USUAL_DIMENSIONS,
): Result<LedgerFile, Problem> {
  const reader = sieReader("h.se", choices);
  reader.push(lines instanceof Uint8Array ? lines : new TextEncoder().encode(lines.join("\r\n")));
  return reader.end();
}

/** What is told, as code, reason, text and line. */
function told(lines: readonly string[] | Uint8Array, choices?: LedgerChoices): readonly unknown[] {
  return problemsIn(read(lines, choices)).map(({ facts, place }) => [
    "reason" in facts ? facts.reason : null,
    "text" in facts ? facts.text : null,
    place?.kind === "file" ? (place.line ?? null) : null,
  ]);
}

/** A voucher with one row as given. */
function withRow(row: string): readonly string[] {
  return [...HEAD, "#VER A 1 20260115", "{", row, "#TRANS 1930 {} -10", "}"];
}

describe("[LE1] what cannot be used", () => {
  test.each([
    ["#TRANS 4010 {} 10.005", "decimals", "10.005"],
    ["#TRANS 4010 {} tio", "amount", "tio"],
    ["#TRANS 4010 {}", "amount", ""],
    ["#TRANS 4010 {} 1e5", "amount", "1e5"],
    ["#TRANS 4010 {} 10 000", "date", "000"],
    ["#TRANS 4010 {} 12345678901234.00", "too-large", "12345678901234.00"],
    ["#TRANS {} 10", "account", ""],
    ["#TRANS 4010 {1} 10", "objects", "1"],
  ])("[LE1] %s is told with its line", (row, reason, text) => {
    expect(told(withRow(row))).toEqual([[reason, text, 7]]);
  });

  test("[LE1] a comma, blanks around, a plus and a leading point are no fault", () => {
    for (const amount of ["10,00", '"10.00"', "+10", " 10.0000", "010"]) {
      expect(valueOf(read(withRow(`#TRANS 4010 {} ${amount}`))).debit).toBe(1000n);
    }
    expect(valueOf(read(withRow("#TRANS 4010 {} .5"))).debit).toBe(50n);
  });

  test("[LE1] rows, braces and vouchers out of order are told", () => {
    expect(told([...HEAD, "#TRANS 4010 {} 10"])).toEqual([
      ["outside-voucher", "#TRANS 4010 {} 10", 5],
    ]);
    expect(told([...HEAD, "}"])).toEqual([["outside-voucher", "}", 5]]);
    expect(told([...HEAD, "{", "}"])[0]).toEqual(["outside-voucher", "{", 5]);
    const open = [...HEAD, ...VOUCHER.slice(0, 4), ...VOUCHER];
    expect(told(open)).toEqual([["voucher-open", "A 1 20260115", 5]]);
  });

  test("[LE1] a day that is none is told, and a voucher without one takes its rows'", () => {
    const day = (text: string, row = ""): readonly string[] => [
      ...HEAD,
      `#VER A 1 ${text}`,
      "{",
      `#TRANS 4010 {} 10 ${row}`,
      "}",
    ];
    expect(told(day("20260231", "20260228"))).toEqual([["date", "20260231", 5]]);
    expect(told(day("00260215"))).toEqual([["date", "00260215", 5]]);
    expect(told(day('""'))).toEqual([["date", "", 7]]);
    expect(valueOf(read(day('""', "20260228"))).sums.map(({ period }) => period)).toEqual([202602]);
  });

  test("[LE1][LE3] a file that is cut off is refused", () => {
    expect(told([...HEAD, ...VOUCHER.slice(0, 4)])).toEqual([["truncated", "", null]]);
    expect(told(["#FLAGGA 0", "#KSUMMA", ...VOUCHER])).toEqual([["truncated", "", null]]);
  });

  test("[LE1] a file that is no SIE, an empty one, and one without amounts", () => {
    expect(told(["konto;belopp", "4010;10"])).toEqual([["no-ledger", "", null]]);
    expect(told(new Uint8Array(300_000).fill(65))).toEqual([["no-ledger", "", null]]);
    expect(told(["PK\u0003\u0004", "#KONT"])).toEqual([["no-ledger", "", null]]);
    expect(problemsIn(read(new Uint8Array())).map(({ code }) => code)).toEqual(["file-empty"]);
    expect(told([...HEAD, "#VER A 1 20260115", "{", "}"])).toEqual([["empty", "", null]]);
    expect(told(["#FLAGGA 0", "#SIETYP 1", "#RES 0 4010 10"])).toEqual([
      ["year-missing", "", null],
    ]);
  });

  test("[LE1] another currency than kronor is refused", () => {
    expect(told([...HEAD, "#VALUTA EUR", ...VOUCHER])).toEqual([["currency", "EUR", null]]);
    expect(valueOf(read([...HEAD, "#VALUTA SEK", ...VOUCHER])).rows).toBe(2);
  });

  test("[LE1] of a file with a fault in each line twenty are told, and that there are more", () => {
    const lines = Array.from({ length: 100 }, () => "#TRANS 4010 {} x");
    const problems = problemsIn(read([...HEAD, ...lines]));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.code).toBe("ledger-more");
  });
});

describe("[LE3] the checksum", () => {
  const sum = (text: string): number => crc32(Buffer.from(text, "latin1"));

  test("[LE3] is zlib's CRC-32 over labels and fields, whatever the blanks and quotation marks", () => {
    const stated = sum('#VERA120260115#TRANS40106A10#TRANS1930-10#KONTO1930Bank "1"');
    const lines = [...VOUCHER, '#KONTO\t1930   "Bank \\"1\\""'];
    const file = (number: number): readonly string[] => [
      "#FLAGGA 0",
      "#KSUMMA",
      ...lines,
      `#KSUMMA ${String(number)}`,
    ];
    expect(valueOf(read(file(stated))).hasChecksum).toBe(true);
    expect(valueOf(read(file(stated | 0))).hasChecksum).toBe(true);
    expect(told(file(stated + 1))).toEqual([["checksum", String(stated + 1), null]]);
    expect(told([...file(stated).slice(0, -1), "#KSUMMA x"])).toEqual([["checksum", "x", null]]);
  });
});

describe("[LE4][LE5] what is kept of a row's objects", () => {
  const lines = [
    ...HEAD,
    ...["#VER A 1 20260115", "{"],
    '#TRANS 4010 {1 "310" 6 "RSS" 7 "8001" 20 "2084"} 10',
    '#TRANS 4010 {1 "310"} 5',
    "#TRANS 1930 {} -15",
    "}",
  ];
  const sums = (choices?: LedgerChoices): readonly string[] =>
    valueOf(read(lines, choices)).sums.map(
      ({ account, counterpart, object, ore }) =>
        `${account}/${counterpart}/${object}/${String(ore)}`,
    );

  test("[LE4] the project, and where there is none the cost centre; no counterpart", () => {
    expect(sums()).toEqual(["1930///-1500", "4010//310/500", "4010//RSS/1000"]);
  });

  test("[LE4] other dimensions, in the order that is chosen", () => {
    expect(sums({ objects: ["1", "6"], counterpart: "20" })).toEqual([
      "1930///-1500",
      "4010//310/500",
      "4010/2084/310/1000",
    ]);
    expect(sums({ objects: [], counterpart: null })).toEqual(["1930///-1500", "4010///1500"]);
  });

  test("[LE5] an employee is never kept, whatever is chosen, nor told of", () => {
    expect(sums({ objects: ["7"], counterpart: "7" })).toEqual(["1930///-1500", "4010///1500"]);
    const { dimensions, dropped } = valueOf(read(lines));
    expect(dimensions.map(({ id, rows }) => [id, rows])).toEqual([
      ["1", 2],
      ["6", 1],
      ["20", 1],
    ]);
    expect(dropped.employees).toBe(1);
  });

  test("[LE4] a code of two dimensions cannot be told apart, and is a problem", () => {
    const doubled = [
      ...HEAD,
      "#VER A 1 20260115",
      "{",
      "#TRANS 4010 {6 A} 1",
      "#TRANS 4010 {1 A} -1",
      "}",
    ];
    expect(problemsIn(read(doubled)).map(({ facts }) => facts)).toEqual([
      { object: "A", dimensions: ["6", "1"] },
    ]);
    expect(valueOf(read(doubled, { objects: ["1"], counterpart: null })).rows).toBe(2);
  });
});
