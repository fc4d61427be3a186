import { describe, expect, test } from "vitest";
import { explainText } from "../../../cli/output/explain-text.ts";
import { succeed } from "../../../engine/index.ts";
import { explainPublished } from "../../../toolkit/explain-table.ts";
import { COLUMN_2022 } from "../../support/dalarna.ts";
import { run } from "../../support/memory-host.ts";
import { given, newWorker } from "../../support/pane-jobs.ts";
import { REFERENCE } from "../../support/reference.ts";
import { valueOf } from "../../support/results.ts";

const NOTHING = { text: "", total: "", column: "", weightSum: "" };
const TOTAL = "1 225 535";

describe("[PA11] a published table in the pane", () => {
  test("[PA11][AU5] comes to the blocks that the command line prints, in both languages", async () => {
    const explained = given(
      await newWorker().explainTable({ ...NOTHING, text: COLUMN_2022, total: TOTAL }),
    );
    expect(explained).toMatchObject({ isGiven: false, remarks: [] });
    for (const language of ["sv", "en"] as const) {
      const args = ["explain", "--table", "t.csv", "--total", TOTAL, "--lang", language];
      const { out } = await run(args, { "t.csv": COLUMN_2022 });
      const table = succeed({ file: "t.csv", bytes: new TextEncoder().encode(COLUMN_2022) });
      const report = valueOf(explainPublished({ table, total: TOTAL }, REFERENCE));
      expect(out).toBe(explainText({ file: "t.csv", report, language }));
      for (const block of explained.blocks[language]) {
        if (block.kind === "lines") for (const line of block.lines) expect(out).toContain(line);
        if (block.kind === "table") expect(out).toContain(block.caption);
      }
    }
  });

  test("[PA11] that is pasted from a spreadsheet, with tabs and a sum, needs nothing else", async () => {
    const text = "Huvudman\tVikt\tBelopp\nNorr\t1\t33\nMitt\t1\t34\nSyd\t1\t33\nSumma\t3\t100\n";
    expect(given(await newWorker().explainTable({ ...NOTHING, text }))).toMatchObject({
      isGiven: true,
    });
  });

  test("[PA11][PA5] that cannot be tried is told with every problem, and no field of the split is gone to", async () => {
    const worker = newWorker();
    const rows = "part;vikt;belopp\nA;1;1 kr\nB;1;2 tkr\n";
    const failed = await worker.explainTable({ ...NOTHING, text: rows, total: "x" });
    const found = failed.ok ? [] : failed.faults.map(({ problem }) => problem);
    expect(found.map(({ code }) => code)).toEqual(["number-unreadable", "published-units-mixed"]);
    expect(found[0]?.place).toBeNull();
    const empty = await worker.explainTable({ ...NOTHING, text: "A;1;1\n" });
    expect(empty.ok).toBe(false);
  });
});
