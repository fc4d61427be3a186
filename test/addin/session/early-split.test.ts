import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer, EarlySplit, LaidOut } from "../../../addin/work/desk.ts";
import { problem } from "../../../engine/index.ts";
import { given, newDesk } from "../../support/pane-desk.ts";
import type { PaneRun } from "./pane-run.ts";
import { calm, runPane, soon } from "./pane-run.ts";
import type { PaperDesk, Sample } from "./paper-desk.ts";
import { madeSample, paperDesk } from "./paper-desk.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pane whose desk has shown the split early, and makes the workbook only when it is let. */
async function paneWithEarlySplit(): Promise<{
  readonly pane: PaneRun<PaperDesk>;
  readonly finish: (answer?: Answer<LaidOut>) => Promise<void>;
}> {
  let release: (answer: Answer<LaidOut> | undefined) => void = () => undefined;
  const held = new Promise<Answer<LaidOut> | undefined>((resolve) => {
    release = resolve;
  });
  const newSlowDesk = (): PaperDesk => {
    const desk = paperDesk(sample);
    return {
      ...desk,
      make: async (wanted, tell, showEarly) => {
        const made = await desk.make(wanted, tell, showEarly);
        return (await held) ?? made;
      },
    };
  };
  const pane = runPane({ newDesk: newSlowDesk });
  void pane.actions.pick("dalarna-2023", "sv");
  await soon();
  return {
    pane,
    finish: async (answer) => {
      release(answer);
      await calm();
    },
  };
}

describe("[PA8] the split of a new workbook", () => {
  test("[PA8] stands before the workbook is made, which then takes its place", async () => {
    const { pane, finish } = await paneWithEarlySplit();
    expect(pane.book()).toMatchObject({ count: { status: "counted" }, laid: { bytes: null } });
    expect(pane.now().work).not.toBeNull();
    pane.actions.ask("unit", "100");
    await finish();
    const book = pane.book();
    expect(book.laid.bytes).not.toBeNull();
    expect(book.saved).toBe(book.laid);
    expect([book.asked.unit, book.count.status, pane.now().work]).toEqual(["100", "counted", null]);
  });

  test("[PA8][PA3] goes where its making is stopped", async () => {
    const { pane } = await paneWithEarlySplit();
    pane.actions.stop();
    await calm();
    expect(pane.now()).toMatchObject({ book: null, work: null, notice: { kind: "stopped" } });
  });

  test("[PA8][PA5] goes where the workbook cannot be made, and says why", async () => {
    const { pane, finish } = await paneWithEarlySplit();
    const faults = [{ problem: problem("file-empty", { file: "a.xlsx" }), peek: null }];
    await finish({ ok: false, faults });
    expect(pane.now()).toMatchObject({ book: null, refused: { what: "open", faults } });
  });

  test("[PA8][CO1] is the one that the workbook gives", async () => {
    const desk = newDesk();
    const shown: EarlySplit[] = [];
    const wanted = { id: "dalarna-2023", language: "sv" } as const;
    const laid = given(
      await desk.make(
        wanted,
        () => undefined,
        (early) => shown.push(early),
      ),
    );
    const counted = given(await desk.split(laid.asked));
    expect(shown).toEqual([{ laid: { ...laid, bytes: null }, counted }]);
  });
});
