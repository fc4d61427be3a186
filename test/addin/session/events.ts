import { reduceSession } from "../../../addin/taskpane/session/session-reducer.ts";
import type { SessionEvent, OpenBook, Session } from "../../../addin/taskpane/session/session.ts";
import type { BookContents } from "../../../addin/jobs/jobs.ts";
import type { SplitFields } from "../../../addin/worker/worker-api.ts";
import type { Sample } from "./fake-jobs.ts";
import { decidedOnly } from "./fake-jobs.ts";

/** A version of a workbook that chooses something. */
export function versionOf({ contents }: Sample, fields: SplitFields): BookContents {
  const version = JSON.stringify(fields);
  return { ...contents, file: "bok.xlsx", fields, decided: decidedOnly(fields), version };
}

/** A session after some things have happened. */
export function after(
  session: Session,
  ...happenings: readonly (SessionEvent | Following)[]
): Session {
  return happenings.reduce(
    (now, one) => reduceSession(now, typeof one === "function" ? one(now) : one),
    session,
  );
}

/** What happens by how things stand. */
export type Following = (session: Session) => SessionEvent;

/** That the last writing is undone. */
export const UNDONE: Following = ({ book }) => ({
  kind: "undone",
  contents: book?.history.at(-1) ?? book?.contents ?? null,
});

/** That a new workbook is opened. */
export function opening(sample: Sample, fields: SplitFields): SessionEvent {
  return { kind: "opened", contents: versionOf(sample, fields), origin: null };
}

/** That something is typed. */
export function typed(field: keyof SplitFields, text: string): SessionEvent {
  return { kind: "field-changed", field, text };
}

/** The workbook that is open, which there must be. */
export function bookIn({ book }: Session): OpenBook {
  if (book === null) throw new Error("no workbook is open");
  return book;
}
