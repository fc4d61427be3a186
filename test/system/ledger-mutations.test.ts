import { expect, test } from "vitest";
import { readMutations } from "../support/ledger-mutations.ts";

test("[LE1][LE6][LE7] of ten thousand files that were changed at random each is read or refused", () => {
  const { read, refused, wrong } = readMutations(10_000, 26);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(read).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
});
