import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { reduceSession } from "../../../addin/taskpane/session/session-reducer.ts";
import type { SessionEvent, OpenBook } from "../../../addin/taskpane/session/session.ts";
import { FIRST_SESSION } from "../../../addin/taskpane/session/session.ts";
import type { BookContents } from "../../../addin/jobs/jobs.ts";
import type { SplitFields } from "../../../addin/worker/worker-api.ts";
import { withField } from "../../support/pane-jobs.ts";
import { after, bookIn, opening, typed, versionOf, UNDONE } from "./events.ts";
import type { Sample } from "./fake-jobs.ts";
import { madeSample } from "./fake-jobs.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});

const contents = (fields: SplitFields = withField("2023")): SessionEvent => opening(sample, fields);
const version = (fields: SplitFields): BookContents => versionOf(sample, fields);
const bookAfter = (...happenings: readonly SessionEvent[]): OpenBook =>
  bookIn(after(FIRST_SESSION, contents(), ...happenings));

/** Freezes all that a session holds, so that a change to it is an error. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  // Bytes and files cannot be frozen; a map could be, but for what it holds.
  if (ArrayBuffer.isView(value) || value instanceof Blob) return value;
  if (value instanceof Map) {
    value.set = () => {
      throw new Error("a map of the session was changed");
    };
    for (const held of value.values()) frozen(held);
    return value;
  }
  for (const held of Object.values(value)) frozen(held);
  return Object.freeze(value);
}

const TOTALS = ["", "5 mkr", " "];

/** Anything that can happen, in any order. */
function happenings(): fc.Arbitrary<readonly SessionEvent[]> {
  const year = fc.constantFrom("2023", "2024", "2025");
  const fields = fc
    .tuple(year, fc.constantFrom(...TOTALS))
    .map(([own, total]) => withField(own, { total: total.trim() }));
  const { calculated } = sample;
  const one: fc.Arbitrary<SessionEvent> = fc.oneof(
    fields.map((own) => contents(own)),
    fields.map((own): SessionEvent => ({ kind: "written", contents: version(own), cells: 3 })),
    fc.constantFrom<SessionEvent>(
      { kind: "undone", contents: version(withField("2023")) },
      { kind: "half-written" },
      { kind: "reread", contents: version(withField("2024")) },
      { kind: "unreadable", faults: [] },
      { kind: "saved", file: "bok.xlsx", contents: version(withField("2023")) },
      { kind: "closed" },
      { kind: "failed", failure: { what: "open", file: "a.csv", faults: [] } },
      { kind: "calculated", calculation: { status: "calculated", calculated } },
      { kind: "work", stage: "writing" },
      { kind: "notice", notice: { kind: "stopped" } },
      { kind: "leaving", leaving: { kind: "close" } },
      { kind: "screen", screen: "agreement", focus: null },
    ),
    fc.oneof(
      year.map((text) => typed("year", text)),
      fc.constantFrom(...TOTALS).map((text) => typed("total", text)),
      fc.constantFrom("", "2022-12-31").map((text) => typed("populationDate", text)),
    ),
  );
  return fc.array(one, { maxLength: 12 });
}

describe("[PA3] what happens", () => {
  test("[PA3] changes nothing of what was: every session is a new one", () => {
    fc.assert(
      fc.property(happenings(), (list) => {
        let session = frozen(FIRST_SESSION);
        for (const one of list) session = frozen(reduceSession(session, frozen(one)));
        expect(session.book === null || session.book.history.length <= list.length).toBe(true);
      }),
    );
  });

  test("[PA3] is the same for the same, and without a workbook nothing of a workbook happens", () => {
    fc.assert(
      fc.property(happenings(), (list) => {
        expect(after(FIRST_SESSION, ...list)).toEqual(after(FIRST_SESSION, ...list));
        const ofBook = list.filter(({ kind }) =>
          [
            "field-changed",
            "calculated",
            "reread",
            "unreadable",
            "written",
            "undone",
            "saved",
          ].includes(kind),
        );
        expect(after(FIRST_SESSION, ...ofBook)).toBe(FIRST_SESSION);
      }),
    );
  });

  test("[PA5] a refusal leaves what is open, and what opens takes the refusal away", () => {
    const open = after(FIRST_SESSION, contents(), { kind: "notice", notice: { kind: "stopped" } });
    const failure = after(open, {
      kind: "failed",
      failure: { what: "open", file: "a.csv", faults: [] },
    });
    expect(failure.book).toBe(open.book);
    expect(failure).toMatchObject({ failure: { file: "a.csv" }, notice: null });
    expect(after(failure, contents())).toMatchObject({
      failure: null,
      screen: "split",
      work: null,
    });
    expect(after(failure, { kind: "failed", failure: null }).failure).toBeNull();
  });

  test("[PA2] typing takes the focus away that a problem gave, and a screen gives it", () => {
    const shown = after(FIRST_SESSION, contents(), {
      kind: "screen",
      screen: "split",
      focus: "total",
    });
    expect(shown.focus).toBe("total");
    expect(after(shown, typed("total", "5")).focus).toBeNull();
  });
});

describe("[CO1] what is chosen belongs to its year", () => {
  test("[CO1] they are kept when the year is changed, and taken out again", () => {
    const left = bookAfter(
      typed("total", "5 mkr"),
      typed("populationDate", "2022-12-31"),
      typed("rule", "adams"),
      typed("year", "2024"),
    );
    expect(left.split.fields).toEqual(withField("2024"));
    const typedToo = bookAfter(
      typed("total", "5 mkr"),
      typed("year", "2024"),
      typed("total", "6 mkr"),
      typed("year", "2025"),
      typed("year", "2023"),
    );
    expect(typedToo.split.fields).toEqual(withField("2023", { total: "5 mkr" }));
    const book = { ...FIRST_SESSION, book: typedToo };
    expect(bookIn(after(book, typed("year", "2024"))).split.fields.total).toBe("6 mkr");
    expect(bookIn(after(book, typed("year", "2025"))).split.fields.total).toBe("");
  });

  test("[CO1] the workbook's own come back with its own year, and only with that", () => {
    const own = withField("2024", {
      total: "4 120 000",
      populationDate: "2022-12-31",
      unit: "100",
    });
    const open = after(FIRST_SESSION, contents(own));
    const away = after(open, typed("year", "2023"));
    expect(bookIn(away).split.fields).toEqual(withField("2023"));
    expect(bookIn(after(away, typed("year", "2024"))).split.fields).toEqual(own);
    const blank = after(open, typed("total", ""), typed("year", "2023"), typed("year", "2024"));
    expect(bookIn(blank).split.fields.total).toBe("");
  });

  test("[CO1] the workbook's own come back with its own year after a writing was undone", () => {
    const own = withField("2024", { total: "4 120 000" });
    const session = after(
      FIRST_SESSION,
      contents(own),
      typed("total", "6"),
      { kind: "written", contents: version(withField("2024", { total: "6" })), cells: 1 },
      typed("year", "2025"),
      UNDONE,
    );
    expect(bookIn(session).split.fields.year).toBe("2025");
    expect(bookIn(after(session, typed("year", "2024"))).split.fields.total).toBe("6");
  });

  test("[CO1] whatever the way between the years, each has what was last typed for it", () => {
    const step = fc.oneof(
      fc.constantFrom("2023", "2024", "2025").map((text) => ["year", text] as const),
      fc.constantFrom("", "1", "2", "3").map((text) => ["total", text] as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const last = new Map<string, string>();
        let year = "2023";
        for (const [field, text] of steps) {
          if (field === "year") year = text;
          else last.set(year, text);
        }
        const { split } = bookAfter(...steps.map(([field, text]) => typed(field, text)));
        expect(split.fields).toEqual(withField(year, { total: last.get(year) ?? "" }));
      }),
    );
  });
});

describe("[PA11] a published table", () => {
  const field = { kind: "table-field-changed", field: "text", text: "A;1" } as const;
  const tried = { kind: "table-tried", outcome: { status: "failed", faults: [] } } as const;

  test("[PA11] has no answer any more when something in it is changed", () => {
    expect(after(FIRST_SESSION, field, tried).table.outcome).toEqual(tried.outcome);
    expect(after(FIRST_SESSION, field, tried, field).table.outcome).toEqual({ status: "untried" });
  });

  test("[PA11] stays when a workbook is opened and closed", () => {
    const { table } = after(FIRST_SESSION, field, tried);
    expect(after(FIRST_SESSION, field, tried, contents()).table).toEqual(table);
    expect(after(FIRST_SESSION, field, tried, contents(), { kind: "closed" }).table).toEqual(table);
  });
});
