import { describe, expect, test } from "vitest";
import { harmless, listText, quoted, shortName } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";

describe("[PR1] how things are written", () => {
  test.each([
    ["1234567.5", "1\u00a0234\u00a0567,5", "1,234,567.5"],
    ["-1234", "−1\u00a0234", "−1,234"],
    ["999", "999", "999"],
    ["0.00", "0,00", "0.00"],
    [
      "12345678901234567890",
      "12\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890",
      "12,345,678,901,234,567,890",
    ],
  ])("[PR1] %s", (digits, swedish, english) => {
    expect(numberText(digits, "sv")).toBe(swedish);
    expect(numberText(digits, "en")).toBe(english);
  });

  test("[PR1] a plus stands before what is above zero, and before nothing else", () => {
    expect(["4", "0", "0.00", "-4"].map((digits) => signedText(digits, "sv"))).toEqual([
      "+4",
      "0",
      "0,00",
      "−4",
    ]);
  });

  test("[PR1] lists end in «och»; a user's text cannot steer a terminal", () => {
    expect(listText([], "sv")).toBe("");
    expect(listText(["a"], "sv")).toBe("a");
    expect(listText(["a", "b", "c"], "sv")).toBe("a, b och c");
    expect(listText(["a", "b"], "en")).toBe("a and b");
    expect(quoted("a\u001b[31mb\u202ec\n")).toBe("«a�[31mb�c�»");
    expect(quoted("x".repeat(100))).toHaveLength(83);
  });
});

describe("[PR1] texts of the user's in a message", () => {
  test.each([
    ["bok\u200b.xlsx", "bok�.xlsx"],
    ["Malung\u00adSälen", "Malung�Sälen"],
    ["\ufeffkommun", "�kommun"],
    ["a\u200db", "a�b"],
    ["\u202exslx", "�xslx"],
    ["rad\nny", "rad�ny"],
    ["👩‍💻 och 🏳️‍🌈", "👩‍💻 och 🏳️‍🌈"],
    ["Åre – «öst»", "Åre – «öst»"],
  ])("[PR1] what does not show is shown: %j", (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  test("[PR1] a file's long name is told by its beginning and its end", () => {
    expect(shortName("bok.xlsx")).toBe("bok.xlsx");
    const long = `mapp/${"å".repeat(300)}/bok.xlsx`;
    expect(shortName(long)).toMatch(/^mapp\/å+…å+\/bok\.xlsx$/);
    expect(Array.from(shortName(long))).toHaveLength(81);
    expect(shortName("💰".repeat(200))).toBe(`${"💰".repeat(40)}…${"💰".repeat(40)}`);
  });
});
