import { expect, test } from "vitest";
import { tooLarge } from "../../formats/file-size.ts";

test("[PR1] a file of 20 000 000 bytes is taken, one byte more is told", () => {
  expect(tooLarge("bok.xlsx", 0)).toBeNull();
  expect(tooLarge("bok.xlsx", 20_000_000)).toBeNull();
  expect(tooLarge("bok.xlsx", 20_000_001)).toEqual({
    code: "file-too-large",
    facts: { file: "bok.xlsx", bytes: 20_000_001, limit: 20_000_000 },
    place: { kind: "file", file: "bok.xlsx" },
  });
});
