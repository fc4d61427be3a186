import { happen } from "../../../addin/taskpane/session/happen.ts";
import type { Happening, OpenBook, Session } from "../../../addin/taskpane/session/session.ts";
import type { Asked, LaidOut } from "../../../addin/work/desk.ts";
import type { Sample } from "./paper-desk.ts";
import { decidedOnly } from "./paper-desk.ts";

/** A version of a workbook that chooses something. */
export function versionOf({ laid }: Sample, asked: Asked): LaidOut {
  const bytes = new TextEncoder().encode(JSON.stringify(asked));
  return { ...laid, file: "bok.xlsx", asked, decided: decidedOnly(asked), bytes };
}

/** A session after some things have happened. */
export function after(
  session: Session,
  ...happenings: readonly (Happening | Following)[]
): Session {
  return happenings.reduce(
    (now, one) => happen(now, typeof one === "function" ? one(now) : one),
    session,
  );
}

/** What happens by how things stand. */
export type Following = (session: Session) => Happening;

/** That the last writing is undone. */
export const UNDONE: Following = ({ book }) => ({
  kind: "undone",
  laid: book?.history.at(-1) ?? book?.laid ?? null,
});

/** That a new workbook is opened. */
export function opening(sample: Sample, asked: Asked): Happening {
  return { kind: "laid", laid: versionOf(sample, asked), origin: null };
}

/** That something is typed. */
export function typed(field: keyof Asked, text: string): Happening {
  return { kind: "asked", field, text };
}

/** The workbook that is open, which there must be. */
export function bookIn({ book }: Session): OpenBook {
  if (book === null) throw new Error("no workbook is open");
  return book;
}
