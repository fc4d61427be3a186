import { expect, test } from "vitest";
import { booksWithTakenNames, splitInPlace, trialBook } from "../support/trial-workbooks.ts";
import { validatorFindings } from "../support/xlsx-programs.ts";

test.each([
  ...Object.entries(booksWithTakenNames()),
  ["backslashes", trialBook("backslash.xlsx")] as const,
])(
  "[WB5] Microsoft's library finds nothing new in a book split in place: %s",
  async (name, book) => {
    const after = await validatorFindings(await splitInPlace(book), "bok.xlsx");
    // It opens no book with a relationship to a part that is gone, and we take none of those away.
    const before = name.startsWith("a relationship")
      ? await validatorFindings(book, "bok.xlsx")
      : [];
    expect(after.filter((finding) => !before.includes(finding))).toEqual([]);
  },
);
