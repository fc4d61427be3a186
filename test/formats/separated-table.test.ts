import { expect, test } from "vitest";
import { MOST_ROWS, readSeparated } from "../../formats/separated-table.ts";
import { codesIn, valueOf } from "../support/results.ts";

test("[RD3] a table has as many rows as the limit, and not one more", () => {
  const rows = "A;1\n".repeat(MOST_ROWS);
  expect(valueOf(readSeparated("v.csv", `part;vikt\n${rows}`)).rows).toHaveLength(MOST_ROWS);
  expect(codesIn(readSeparated("v.csv", `part;vikt\n${rows}A;1`))).toEqual(["table-too-long"]);
  const blank = "\n".repeat(MOST_ROWS + 1);
  expect(codesIn(readSeparated("v.csv", `part;vikt${blank}A;1`))).toEqual(["table-too-long"]);
});
