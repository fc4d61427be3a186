import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberKind } from "../../formats/number-text.ts";
import { readNumber } from "../../formats/number-text.ts";
import { numberText } from "../../templates/text/number-format.ts";

const amount = (text: string, kind: NumberKind = "amount"): string => {
  const reading = readNumber(text, kind);
  return reading.kind === "number" ? reading.value.toString() : reading.kind;
};

describe("[RD1] numbers as people write them", () => {
  test.each([
    ["1 234,50", "1234.5"],
    ["1\u00a0234,50", "1234.5"],
    ["1\u202f234\u2009567", "1234567"],
    ["1.234.567,89", "1234567.89"],
    ["1,234,567.89", "1234567.89"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1234.5678", "1234.5678"],
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["22986", "22986"],
    ["007", "7"],
    ["−5", "-5"],
    ["–5", "-5"],
    ["-5", "-5"],
    ["+5", "5"],
    ["5-", "-5"],
    ["(5)", "-5"],
    ["-0", "0"],
    ["(0,00)", "0"],
    ["4 mkr", "4000000"],
    ["1,225 mkr", "1225000"],
    ["800 tkr", "800000"],
    ["1 225 535 kr", "1225535"],
    ["100:-", "100"],
    ["4 000 000,-", "4000000"],
    ["4 miljoner kronor", "4000000"],
    ["1,2 milj. kr", "1200000"],
    ["4 mnkr", "4000000"],
    ["50 öre", "0.5"],
    ["2 mdkr", "2000000000"],
    ["100kr", "100"],
    ["-4 mkr", "-4000000"],
    ["  12  ", "12"],
  ])("[RD1] «%s» is %s", (text, value) => {
    expect(amount(text)).toBe(value);
  });

  test.each([
    ["1.234", ["1234", "1.234"]],
    ["1,234", ["1234", "1.234"]],
    ["-12.000", ["12000", "12.000"]],
    ["123,456 kr", ["123456", "123.456"]],
  ])("[RD1] «%s» can be read in two ways and is not read", (text, readings) => {
    expect(readNumber(text, "amount")).toEqual({ kind: "ambiguous", readings });
  });

  test.each([
    ["33,333", "33.333"],
    ["33.333", "33.333"],
    ["33,3 %", "33.3"],
    ["100%", "100"],
  ])("[RD1] as a share «%s» is %s", (text, value) => {
    expect(amount(text, "share")).toBe(value);
  });

  test.each([
    "NaN",
    "Infinity",
    "∞",
    "1e5",
    "1E+05",
    "0x10",
    "12 34",
    "1 2345",
    "1,2,3",
    "1..2",
    "1.2.3",
    "--5",
    "(-5)",
    "-5-",
    "(5",
    "5)",
    "abc",
    "12a4",
    ",5",
    "5,",
    "1'234",
    "１２",
    "٣",
    "=1+1",
    "-",
    "kr",
    "9".repeat(61),
  ])("[RD1] «%s» is no number", (text) => {
    expect(["unreadable", "wrong-suffix", "exponent"]).toContain(amount(text));
  });

  test("[RD1] error values, blanks and endings that do not belong are told apart", () => {
    expect(amount("#DIV/0!")).toBe("error-value");
    expect(amount("#SAKNAS!")).toBe("error-value");
    expect(amount("#NAMN?")).toBe("error-value");
    expect(amount("")).toBe("blank");
    expect(amount(" \u00a0 ")).toBe("blank");
    expect(amount("5 kr", "count")).toBe("wrong-suffix");
    expect(amount("5 %", "count")).toBe("wrong-suffix");
    expect(amount("5 %", "amount")).toBe("wrong-suffix");
    expect(amount("5 euro", "amount")).toBe("wrong-suffix");
  });

  test("[RD1] what the program writes in either language it reads again, unless it is ambiguous", () => {
    const digits = fc.bigInt(-(10n ** 18n), 10n ** 18n).map((ore) => {
      const text = (ore < 0n ? -ore : ore).toString().padStart(3, "0");
      return `${ore < 0n ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}`;
    });
    fc.assert(
      fc.property(digits, fc.constantFrom("sv", "en"), (text, language) => {
        const reading = readNumber(numberText(text, language), "amount");
        expect(reading.kind === "number" && reading.value.minus(text).isZero()).toBe(true);
      }),
    );
  });

  test("[RD1] no text makes it throw or hang", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(readNumber(text, "amount").kind).toBeTypeOf("string");
      }),
    );
    expect(readNumber("1 ".repeat(100_000), "amount").kind).toBe("unreadable");
  });
});
