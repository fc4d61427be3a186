import { expect, test } from "vitest";
import { isoDate } from "../../../engine/index.ts";

test.each(["2022-12-31", "2024-02-29", "2000-02-29", "0001-01-01"])("[PO3] %s is a day", (day) => {
  expect(isoDate(day)).toBe(day);
});

test.each([
  "2023-02-29",
  "1900-02-29",
  "2022-13-01",
  "2022-00-10",
  "2022-04-31",
  "2022-1-1",
  "31/12 2022",
  "",
  " 2022-12-31",
])("[PO3] «%s» is none", (text) => {
  expect(isoDate(text)).toBeNull();
});
