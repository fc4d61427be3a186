import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../templates/model/cell-value.ts";
import {
  fingerprint,
  fingerprintFormula,
  shownColumns,
} from "../../templates/steps/fingerprint.ts";
import { INPUT_GRIDS } from "../../templates/tables/input-tables.ts";

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.string({ maxLength: 12 }),
);
const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 20,
});

describe("[AU4] the fingerprint of a table", () => {
  test("[AU4] says nothing of the order of rows, and is a whole number that a cell holds exactly", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const made = fingerprint(table);
        expect(fingerprint([...table].reverse())).toBe(made);
        expect(Number.isSafeInteger(made) && made >= 0).toBe(true);
      }),
    );
  });

  test("[AU4] tells one person more or fewer, digits that change places and amounts that change rows", () => {
    const table: readonly (readonly CellValue[])[] = [
      ["SCB 2022-12-31", "2084", 22_932],
      ["SCB 2022-12-31", "2080", 59_818],
    ];
    const changed = [
      [["SCB 2022-12-31", "2084", 22_933], table[1] ?? []],
      [["SCB 2022-12-31", "2084", 29_232], table[1] ?? []],
      [
        ["SCB 2022-12-31", "2084", 59_818],
        ["SCB 2022-12-31", "2080", 22_932],
      ],
      [["SCB 2022-12-31", "2084", null], table[1] ?? []],
      [...table, [null, null, null]],
    ];
    const made = [table, ...changed].map(fingerprint);
    expect(new Set(made).size).toBe(made.length);
  });

  test("[AU4] a number and its digits as text are alike, a comma and a point too, and blank is not 0", () => {
    expect(fingerprint([[12.5]])).toBe(fingerprint([["12,5"]]));
    expect(fingerprint([[null]])).not.toBe(fingerprint([[0]]));
    expect(fingerprint([[{ error: "#N/A" }, 1]])).toBe(0);
    expect(fingerprint([["x".repeat(120)]])).toBe(fingerprint([[`${"x".repeat(120)}y`]]));
  });

  test("[AU4] its formula fits in a cell, and asks for no function that Excel 2016 lacks", () => {
    for (const form of INPUT_GRIDS) {
      for (const shown of [null, shownColumns(form)]) {
        const parts = fingerprintFormula(form, shown);
        const text = parts
          .map((part) => (typeof part === "string" ? part : "x".repeat(60)))
          .join("");
        expect(text.length).toBeLessThan(4_000);
        const functions = new Set([...text.matchAll(/([A-Z_a-z.]+)\(/g)].map(([, name]) => name));
        expect([...functions].sort()).toEqual(
          [
            "IFERROR",
            "MID",
            "MMULT",
            "MOD",
            "REPT",
            "SUBSTITUTE",
            "SUMPRODUCT",
            "_xlfn.UNICODE",
          ].sort(),
        );
      }
    }
  });
});
