import { describe, expect, test } from "vitest";
import { problemCodes, run } from "../support/memory-host.ts";

describe("[CL2] a table of weights", () => {
  // A call takes some 120 000 arguments at most: more rows show that none is a spread argument.
  const ROWS = 130_000;

  test("[CL2] 130 000 rows are split, or refused row by row, without a fault of ours", async () => {
    const rows = Array.from({ length: ROWS }, (_, index) => `P${String(index)};1`).join("\n");
    const args = ["allocate", "--total", "200000", "--weights", "v.csv", "--json"];
    const sound = await run(args, { "v.csv": `part;vikt\n${rows}\n` });
    expect(sound.code).toBe(0);
    const bad = await run(args, { "v.csv": `part;vikt\n${rows.replaceAll(";1", ";x")}\n` });
    expect([bad.code, problemCodes(bad).length]).toEqual([2, ROWS]);
  });
});
