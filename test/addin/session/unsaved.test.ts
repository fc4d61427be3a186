import { beforeAll, describe, expect, test } from "vitest";
import type { Happening, OpenBook } from "../../../addin/taskpane/session/session.ts";
import {
  FIELDS,
  FIRST_SESSION,
  isPending,
  isUnsaved,
} from "../../../addin/taskpane/session/session.ts";
import type { Asked, LaidOut } from "../../../addin/work/desk.ts";
import { asking } from "../../support/pane-desk.ts";
import type { Following } from "./happenings.ts";
import { after, bookIn, opening, typed, versionOf, UNDONE } from "./happenings.ts";
import type { Sample } from "./paper-desk.ts";
import { madeSample } from "./paper-desk.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});

const laid = (asked: Asked = asking("2023")): Happening => opening(sample, asked);
const version = (asked: Asked): LaidOut => versionOf(sample, asked);
const bookAfter = (...happenings: readonly (Happening | Following)[]): OpenBook =>
  bookIn(after(FIRST_SESSION, laid(), ...happenings));

describe("[PA6] what is pending and what is unsaved", () => {
  test("[PA6] nothing, where a workbook has just been opened", () => {
    expect([isPending(bookAfter()), isUnsaved(bookAfter())]).toEqual([false, false]);
  });

  test.each(FIELDS)(
    "[PA6] %s typed is both, until the same is typed again; blanks say nothing",
    (field) => {
      const own = asking("2023")[field];
      expect(isPending(bookAfter(typed(field, "2024")))).toBe(true);
      expect(isUnsaved(bookAfter(typed(field, "2024")))).toBe(true);
      expect(isUnsaved(bookAfter(typed(field, "2024"), typed(field, own)))).toBe(false);
      expect(isPending(bookAfter(typed(field, ` ${own}\u00a0`)))).toBe(false);
    },
  );

  test("[PA6] written is unsaved and not pending; saved is neither; undone is what it was", () => {
    const asked = asking("2023", { unit: "100" });
    const one = version(asked);
    const written: Happening = { kind: "written", laid: one, cells: 7 };
    const saved: Happening = { kind: "saved", file: "ny.xlsx", laid: one };
    const states = (...list: readonly (Happening | Following)[]): readonly boolean[] => {
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
      version(asking("2023", { unit: "100" })),
      version(asking("2023", { unit: "1" })),
    ];
    const saved: Happening = { kind: "saved", file: "ny.xlsx", laid: one };
    const session = after(
      FIRST_SESSION,
      laid(),
      { kind: "written", laid: one, cells: 1 },
      { kind: "written", laid: two, cells: 1 },
      saved,
    );
    expect(isUnsaved(bookIn(session))).toBe(true);
    expect(session.notice).toEqual({ kind: "saved", file: "ny.xlsx" });
    // Another workbook that was opened meanwhile is as little touched by it.
    expect(isUnsaved(bookIn(after(session, laid(), saved)))).toBe(false);
  });

  test("[PA6] three writings are undone one by one, each to the very bytes before it", () => {
    const units = ["100", "1", "0.01"].map((unit) => version(asking("2023", { unit })));
    const open = after(FIRST_SESSION, laid());
    const first = bookIn(open).laid;
    const written = units.map((one): Happening => ({ kind: "written", laid: one, cells: 1 }));
    let session = after(open, ...written);
    expect(bookIn(session).history).toHaveLength(3);
    expect(session.notice).toEqual({ kind: "written", cells: 1, missesPrint: false });
    for (const expected of [units[1], units[0], first]) {
      session = after(session, typed("total", "5"), UNDONE);
      expect(bookIn(session).laid).toBe(expected);
      expect(bookIn(session).asked).toEqual(asking("2023", { unit: "0.01", total: "5" }));
      expect(session.notice).toEqual({ kind: "undone", file: "bok.xlsx" });
    }
    expect(bookIn(session).history).toEqual([]);
    expect(bookIn(session).saved).toBe(first);
    expect(bookIn(after(session, UNDONE)).laid).toBe(first);
  });

  test("[PA6] a writing that changes not a byte is nothing to undo or to save, whatever was foreseen", () => {
    const open = after(FIRST_SESSION, laid(), typed("total", " "));
    const { laid: before } = bookIn(open);
    const again = after(open, { kind: "written", laid: version(asking("2023")), cells: 0 });
    expect(bookIn(again)).toMatchObject({ history: [], asked: asking("2023") });
    expect(bookIn(again).laid).toBe(before);
    expect(isUnsaved(bookIn(again))).toBe(false);
    expect(again.notice).toEqual({ kind: "written", cells: 0, missesPrint: false });
    // What is foreseen may be a moment older than what is written.
    const other = version(asking("2023", { unit: "1" }));
    const written = after(open, { kind: "written", laid: other, cells: 0 });
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
    const asked = asking("2024", { total: "5" });
    const one = version(asked);
    const written = after(
      session,
      typed("year", "2024"),
      { kind: "written", laid: one, cells: 1 },
      { kind: "saved", file: "ny.xlsx", laid: one },
    );
    expect(isUnsaved(bookIn(written))).toBe(false);
  });
});
