import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, parseAddress } from "../../../toolkit/cells/address.ts";
import { shiftedFormula } from "../../../toolkit/xlsx/formulas/shift.ts";
import { formulaTokens } from "../../../toolkit/xlsx/formulas/tokens.ts";

test.each([
  ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
  ["SUM(A1:B2)", "SUM(B3:C4)"],
  ["SUM(A:A,$B:C)", "SUM(B:B,$B:D)"],
  ["SUM(Jan:Feb!A1)", "SUM(Jan:Feb!B3)"],
  ["SUM(1:2,$1:3)", "SUM(3:4,$1:5)"],
  ["Blad2!A1+'Det ''A1'' här'!A1", "Blad2!B3+'Det ''A1'' här'!B3"],
  ["'A1:B2'!C3", "'A1:B2'!D5"],
  ['"A1 ""B2"" "&A1', '"A1 ""B2"" "&B3'],
  ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
  ["Samrakna_Parter[[#This Row],[A1]]*A1", "Samrakna_Parter[[#This Row],[A1]]*B3"],
  ["Tabell1[A'[1]+A1", "Tabell1[A'[1]+B3"],
  ["[1]Blad1!A1", "[1]Blad1!B3"],
  ["Samrakna.Fordelning.A1+A1", "Samrakna.Fordelning.A1+B3"],
  ["TAX_2024+_A1+ABCD1+XFE1+A0+A1048577", "TAX_2024+_A1+ABCD1+XFE1+A0+A1048577"],
  ["1E5+2.5E+10+1.A1", "1E5+2.5E+10+1.A1"],
  ["IF(A1=#N/A,#REF!,#DIV/0!)", "IF(B3=#N/A,#REF!,#DIV/0!)"],
  ["å1+Å1", "å1+Å1"],
  ["a1+TRUE", "B3+TRUE"],
  ["{1,2;3,4}*A1", "{1,2;3,4}*B3"],
  ["A1:INDEX(B:B,3)", "B3:INDEX(C:C,3)"],
  ["OFFSET(A1,0,0):B2", "OFFSET(B3,0,0):C4"],
  ["XFD1+A1048576", "#REF!+#REF!"],
  ["A1#+@B1", "B3#+@C3"],
])("[WB2] a shared formula two rows down and a column right: %s", (formula, shifted) => {
  expect(shiftedFormula(formula)({ row: 2, column: 1 })).toBe(shifted);
});

test("[WB2] a reference that would leave the sheet upwards is #REF!", () => {
  expect(shiftedFormula("A1+C3+A:B")({ row: -1, column: -1 })).toBe("#REF!+B2+#REF!");
});

test("[WB2] cutting a formula loses no character of it", () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            "A",
            "1",
            "$",
            ":",
            "!",
            "'",
            '"',
            "[",
            "]",
            "(",
            "#",
            ".",
            ",",
            "+",
            " ",
            "E",
            "ö",
            "_",
          ),
        )
        .map((all) => all.join("")),
      (formula) => {
        const tokens = formulaTokens(formula);
        expect(tokens.map(({ text }) => text).join("")).toBe(formula);
      },
    ),
  );
});

test("[WB2] there and back again is the same formula", () => {
  const cell = fc.record({
    row: fc.integer({ min: 50, max: 9999 }),
    column: fc.integer({ min: 50, max: 700 }),
  });
  const by = fc.record({
    row: fc.integer({ min: -50, max: 50 }),
    column: fc.integer({ min: -50, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), by, (cells, step) => {
      const formula = `SUM(${cells.map(addressOf).join(",")})&"A1"`;
      const moved = shiftedFormula(formula)(step);
      const expected = cells.map(({ row, column }) =>
        addressOf({ row: row + step.row, column: column + step.column }),
      );
      expect(moved).toBe(`SUM(${expected.join(",")})&"A1"`);
      const back = shiftedFormula(moved)({ row: -step.row, column: -step.column });
      expect(back).toBe(formula);
    }),
  );
});

test("[WB2] every address on a sheet is read as it is written", () => {
  const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
  fc.assert(
    fc.property(cell, (at) => {
      expect(parseAddress(addressOf(at))).toEqual(at);
    }),
  );
  expect(["XFE1", "A1048577", "A0", "1A", ""].map(parseAddress)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
