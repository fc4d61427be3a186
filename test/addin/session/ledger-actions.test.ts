import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { withField } from "../../support/pane-jobs.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm, runPane } from "./pane-run.ts";
import type { FakeJobs, Sample } from "./fake-jobs.ts";
import { fakeJobsOf, madeSample, paperFile, paperText, UNSPLITTABLE } from "./fake-jobs.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
let pane: PaneRun<FakeJobs>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  pane = runPane({ newJobs: fakeJobsOf(sample) });
  await pane.actions.open([paperFile(paperText(withField("2024", { total: "5 mkr" })))]);
  await calm();
});
afterEach(() => {
  vi.useRealTimers();
});

const FILE = new File(["#FLAGGA 0"], "h.se");

function outcome(): string {
  return pane.book().ledger.outcome.status;
}

describe("[PA12] a ledger's file", () => {
  test("[PA12] that is chosen is read at once; what is said of it afterwards makes it unread", async () => {
    await pane.actions.chooseLedger([FILE]);
    expect(pane.book().ledger.outcome).toMatchObject({
      status: "understood",
      understood: { blocks: { sv: [{ lines: ["h.se"] }] } },
    });
    pane.actions.setLedgerField("only", "RSS");
    expect(outcome()).toBe("unread");
    await pane.actions.enterLedger();
    expect(pane.now().notice).toBeNull();
    await pane.actions.readLedger();
    expect(outcome()).toBe("understood");
  });

  test("[PA12][PA6] is entered, can be undone, and leaves what is typed for a split", async () => {
    pane.actions.setField("unit", "100");
    await calm();
    await pane.actions.chooseLedger([FILE]);
    await pane.actions.enterLedger();
    await calm();
    expect(pane.now()).toMatchObject({ notice: { kind: "written", cells: 7 }, work: null });
    expect(pane.book().contents.file).toBe("h.se");
    expect(pane.book().split.fields.unit).toBe("100");
    expect(outcome()).toBe("unread");
    await pane.actions.undo();
    await calm();
    expect(pane.book().contents.file).toBe("papper.xlsx");
  });

  test("[PA12][PA5] that cannot be read, or entered, says why, and leaves the workbook", async () => {
    const before = pane.book().contents;
    pane.actions.setLedgerField("only", UNSPLITTABLE);
    await pane.actions.chooseLedger([FILE]);
    expect(outcome()).toBe("failed");
    pane.actions.setLedgerField("only", "");
    pane.actions.setLedgerField("plan", UNSPLITTABLE);
    await pane.actions.readLedger();
    await pane.actions.enterLedger();
    expect(outcome()).toBe("failed");
    expect(pane.book().contents).toBe(before);
    await pane.actions.chooseLedger([]);
    expect(outcome()).toBe("failed");
  });

  test("[PA12] is as it was when the reading is stopped", async () => {
    const reading = pane.actions.chooseLedger([FILE]);
    pane.actions.stop();
    await reading;
    expect(outcome()).toBe("unread");
    expect(pane.book().ledger.file).toBe(FILE);
  });
});
