import { describe, expect, test } from "vitest";
import type { AccountMapRow } from "../../../engine/index.ts";
import { mapPosting } from "../../../engine/index.ts";

const BLANK: AccountMapRow = {
  account: null,
  counterpart: null,
  object: null,
  from: null,
  to: null,
  row: null,
  source: null,
};

const MAP: readonly AccountMapRow[] = [
  { ...BLANK, account: "3", row: "income-other" },
  { ...BLANK, account: "351" },
  { ...BLANK, account: "351", counterpart: "staten", row: "income-state", source: "Statsbidrag" },
  { ...BLANK, account: "351", object: "RSS", row: "income-municipalities" },
  { ...BLANK, account: "4", row: "personnel", to: 2025 },
  { ...BLANK, account: "4", row: "other", from: 2026 },
  { ...BLANK },
  { ...BLANK, account: "1", row: "balance", source: "Avtalet" },
];

const OBJECTS = [
  { object: "RSS", source: "Avtalet" },
  { object: "YM", source: null },
];

function map(
  account: string,
  more: { counterpart?: string; object?: string; period?: number } = {},
) {
  const posting = { period: 202_601, account, counterpart: "", object: "", ...more };
  const { row, source, accountRow } = mapPosting(posting, MAP, OBJECTS);
  return [accountRow, row, source];
}

describe("[FU5] the map of accounts", () => {
  test("[FU5] the longest prefix decides, whatever the order of the rows", () => {
    expect(map("3010")).toEqual([1, "income-other", null]);
    expect(map("35101")).toEqual([2, null, null]);
    expect(map("2010")).toEqual([0, null, null]);
  });

  test("[FU5] the same account is told apart by its counterpart, and then by its object", () => {
    expect(map("35101", { counterpart: "Staten" })).toEqual([3, "income-state", "Statsbidrag"]);
    expect(map("35101", { object: "rss" })).toEqual([4, "income-municipalities", "Avtalet"]);
    expect(map("35101", { counterpart: "staten", object: "RSS" })).toEqual([
      3,
      "income-state",
      "Avtalet",
    ]);
  });

  test("[FU5] the object map decides the funding, else the account map; balance accounts have none", () => {
    expect(map("4010", { object: "RSS" })).toEqual([6, "other", "Avtalet"]);
    expect(map("35101", { counterpart: "staten", object: "YM" })).toEqual([
      3,
      "income-state",
      "Statsbidrag",
    ]);
    expect(map("1930", { object: "RSS" })).toEqual([8, "balance", null]);
  });

  test("[FU5] a plan that changes between two years has rows of its own for each", () => {
    expect(map("4010", { period: 202_512 })).toEqual([5, "personnel", null]);
    expect(map("4010", { period: 202_601 })).toEqual([6, "other", null]);
  });
});
