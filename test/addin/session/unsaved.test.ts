import { beforeAll, describe, expect, test } from "vitest";
import type { SessionEvent, OpenBook } from "../../../addin/taskpane/session/session.ts";
import { FIRST_SESSION, isPending, isUnsaved } from "../../../addin/taskpane/session/session.ts";
import { FIELDS } from "../../../addin/taskpane/session/split-state.ts";
import type { BookContents } from "../../../addin/jobs/jobs.ts";
import type { SplitFields } from "../../../addin/worker/worker-api.ts";
import { withField } from "../../support/pane-jobs.ts";
import type { Following } from "./events.ts";
import { after, bookIn, opening, typed, versionOf, UNDONE } from "./events.ts";
import type { Sample } from "./fake-jobs.ts";
import { madeSample } from "./fake-jobs.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});

const contents = (fields: SplitFields = withField("2023")): SessionEvent => opening(sample, fields);
const version = (fields: SplitFields): BookContents => versionOf(sample, fields);
const bookAfter = (...happenings: readonly (SessionEvent | Following)[]): OpenBook =>
  bookIn(after(FIRST_SESSION, contents(), ...happenings));

describe("[PA6] what is pending and what is unsaved", () => {
  test("[PA6] nothing, where a workbook has just been opened", () => {
    expect([isPending(bookAfter()), isUnsaved(bookAfter())]).toEqual([false, false]);
  });

  test.each(FIELDS)(
    "[PA6] %s typed is both, until the same is typed again; blanks say nothing",
    (field) => {
      const own = withField("2023")[field];
      expect(isPending(bookAfter(typed(field, "2024")))).toBe(true);
      expect(isUnsaved(bookAfter(typed(field, "2024")))).toBe(true);
      expect(isUnsaved(bookAfter(typed(field, "2024"), typed(field, own)))).toBe(false);
      expect(isPending(bookAfter(typed(field, ` ${own}\u00a0`)))).toBe(false);
    },
  );

  test("[PA6] written is unsaved and not pending; saved is neither; undone is what it was", () => {
    const fields = withField("2023", { unit: "100" });
    const one = version(fields);
    const written: SessionEvent = { kind: "written", contents: one, cells: 7 };
    const saved: SessionEvent = { kind: "saved", file: "ny.xlsx", contents: one };
    const states = (...list: readonly (SessionEvent | Following)[]): readonly boolean[] => {
      const book = bookAfter(typed("unit", "100"), ...list);
      return [isPending(book), isUnsaved(book)];
    };
    expect(states()).toEqual([true, true]);
    expect(states(written)).toEqual([false, true]);
    expect(states(written, typed("rule", "adams"))).toEqual([true, true]);
    // The writing is undone, and what was typed stays in the field.
    expect(states(written, UNDONE)).toEqual([true, true]);
    expect(states(written, UNDONE, typed("unit", ""))).toEqual([false, false]);
    expect(states(written, saved)).toEqual([false, false]);
    expect(states(written, saved, typed("rule", "adams"))).toEqual([true, true]);
    // What is saved lies on the disk; what the undoing brings back no longer does.
    expect(states(written, saved, UNDONE, typed("unit", ""))).toEqual([false, true]);
  });

  test("[PA6] saving says so of the version that was saved, and of no later one", () => {
    const [one, two] = [
      version(withField("2023", { unit: "100" })),
      version(withField("2023", { unit: "1" })),
    ];
    const saved: SessionEvent = { kind: "saved", file: "ny.xlsx", contents: one };
    const session = after(
      FIRST_SESSION,
      contents(),
      { kind: "written", contents: one, cells: 1 },
      { kind: "written", contents: two, cells: 1 },
      saved,
    );
    expect(isUnsaved(bookIn(session))).toBe(true);
    expect(session.notice).toEqual({ kind: "saved", file: "ny.xlsx" });
    // Another workbook that was opened meanwhile is as little touched by it.
    expect(isUnsaved(bookIn(after(session, contents(), saved)))).toBe(false);
  });

  test("[PA6] three writings are undone one by one, each to the very bytes before it", () => {
    const units = ["100", "1", "0.01"].map((unit) => version(withField("2023", { unit })));
    const open = after(FIRST_SESSION, contents());
    const first = bookIn(open).contents;
    const written = units.map((one): SessionEvent => ({
      kind: "written",
      contents: one,
      cells: 1,
    }));
    let session = after(open, ...written);
    expect(bookIn(session).history).toHaveLength(3);
    expect(session.notice).toEqual({ kind: "written", cells: 1, missesPrint: false });
    for (const expected of [units[1], units[0], first]) {
      session = after(session, typed("total", "5"), UNDONE);
      expect(bookIn(session).contents).toBe(expected);
      expect(bookIn(session).split.fields).toEqual(withField("2023", { unit: "0.01", total: "5" }));
      expect(session.notice).toEqual({ kind: "undone", file: "bok.xlsx" });
    }
    expect(bookIn(session).history).toEqual([]);
    expect(bookIn(session).saved).toBe(first);
    expect(bookIn(after(session, UNDONE)).contents).toBe(first);
  });

  test("[PA6] a writing that changes not a byte is nothing to undo or to save, whatever was previewed", () => {
    const open = after(FIRST_SESSION, contents(), typed("total", " "));
    const { contents: before } = bookIn(open);
    const again = after(open, { kind: "written", contents: version(withField("2023")), cells: 0 });
    expect(bookIn(again)).toMatchObject({ history: [], split: { fields: withField("2023") } });
    expect(bookIn(again).contents).toBe(before);
    expect(isUnsaved(bookIn(again))).toBe(false);
    expect(again.notice).toEqual({ kind: "written", cells: 0, missesPrint: false });
    // What is foreseen may be a moment older than what is written.
    const other = version(withField("2023", { unit: "1" }));
    const written = after(open, { kind: "written", contents: other, cells: 0 });
    expect(bookIn(written).history).toEqual([before]);
    expect(isUnsaved(bookIn(written))).toBe(true);
  });

  test("[PA6] what is typed for a year that is not shown is unsaved too, until it is written or taken away", () => {
    const elsewhere = bookAfter(typed("year", "2024"), typed("total", "5"), typed("year", "2023"));
    expect([isPending(elsewhere), isUnsaved(elsewhere)]).toEqual([false, true]);
    const session = { ...FIRST_SESSION, book: elsewhere };
    const away = after(session, typed("year", "2024"), typed("total", ""), typed("year", "2023"));
    expect(isUnsaved(bookIn(away))).toBe(false);
    const looked = bookAfter(typed("year", "2024"), typed("year", "2025"), typed("year", "2023"));
    expect(isUnsaved(looked)).toBe(false);
    const fields = withField("2024", { total: "5" });
    const one = version(fields);
    const written = after(
      session,
      typed("year", "2024"),
      { kind: "written", contents: one, cells: 1 },
      { kind: "saved", file: "ny.xlsx", contents: one },
    );
    expect(isUnsaved(bookIn(written))).toBe(false);
  });
});
