import type { BookContents, FirstSplit } from "../../jobs/jobs.ts";
import type { OpenBook, Session, SessionEvent } from "./session.ts";
import { FIRST_SESSION, isSameVersion } from "./session.ts";
import { NO_LEDGER, reduceLedger, unread } from "./ledger-state.ts";
import type { TableEvent } from "./table-state.ts";
import { reduceTable } from "./table-state.ts";
import type { SplitEvent } from "./split-state.ts";
import { openSplit, reduceSplit, rereadSplit } from "./split-state.ts";

/** The session after an event. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  if (event.kind === "table-field-changed" || event.kind === "table-tried") {
    return { ...session, table: reduceTable(session.table, event) };
  }
  const next = afterEvent(session, event);
  // Whatever is opened or closed, what is pasted stays.
  return next.table === session.table ? next : { ...next, table: session.table };
}

function afterEvent(session: Session, event: Exclude<SessionEvent, TableEvent>): Session {
  switch (event.kind) {
    case "work":
      return { ...session, work: event.stage };
    case "opened":
      return { ...FIRST_SESSION, book: newlyOpen(event.contents, event.origin) };
    case "inserted":
      return afterInsert(event.contents);
    case "first-split":
      return withFirstSplit(session, event.firstSplit);
    case "create-failed":
      return { ...session, book: null };
    case "half-written":
      return { ...session, isHalfWritten: true };
    case "failed":
      return { ...session, failure: event.failure, notice: null };
    case "screen":
      return { ...session, screen: event.screen, focus: event.focus };
    case "notice":
      return { ...session, notice: event.notice };
    case "leaving":
      return { ...session, leaving: event.leaving };
    case "closed":
      return FIRST_SESSION;
    case "undone":
      return afterUndo(session, event.contents);
    case "field-changed":
    case "calculated":
    case "ledger-chosen":
    case "ledger-field-changed":
    case "ledger-read":
    case "created":
    case "reread":
    case "outdated":
    case "unreadable":
    case "written":
    case "saved":
      return session.book === null ? session : reduceBook(session, session.book, event);
  }
}

type BookEvent = Extract<
  SessionEvent,
  {
    readonly kind:
      | "field-changed"
      | "calculated"
      | "ledger-chosen"
      | "ledger-field-changed"
      | "ledger-read"
      | "created"
      | "reread"
      | "outdated"
      | "unreadable"
      | "written"
      | "saved";
  }
>;

function reduceBook(session: Session, book: OpenBook, event: BookEvent): Session {
  switch (event.kind) {
    case "field-changed":
      return { ...session, book: afterSplitEvent(book, event), focus: null };
    case "calculated":
      return { ...session, book: afterSplitEvent(book, event) };
    case "ledger-chosen":
    case "ledger-field-changed":
    case "ledger-read":
      return { ...session, book: { ...book, ledger: reduceLedger(book.ledger, event) } };
    case "created":
      return { ...session, book: { ...book, contents: event.contents, saved: event.contents } };
    case "reread":
      return { ...session, book: afterReread(book, event.contents) };
    case "outdated":
      return { ...session, book: { ...book, isOutdated: true } };
    case "unreadable": {
      const { faults } = event;
      const split = { ...book.split, calculation: { status: "failed", faults } as const };
      return { ...session, book: { ...book, unreadable: faults, isOutdated: false, split } };
    }
    case "written": {
      const { contents, cells } = event;
      const { missesPrint } = contents;
      const notice = { kind: "written", cells, missesPrint } as const;
      // A writing that changes not a byte is nothing to undo, and nothing to save.
      if (isSameVersion(contents, book.contents)) {
        return { ...session, book: afterWrite(book, book.contents), notice };
      }
      const history = [...book.history, book.contents];
      const after = event.of === "ledger" ? afterEntry(book, contents) : afterWrite(book, contents);
      return { ...session, book: { ...after, history }, notice };
    }
    case "saved": {
      const { file, contents } = event;
      // What was written, or opened, while the file on the disk was looked at is not what was saved.
      const saved = isSameVersion(contents, book.contents) ? contents : book.saved;
      return {
        ...session,
        book: { ...book, saved, isOnDisk: true },
        notice: { kind: "saved", file },
      };
    }
  }
}

function newlyOpen(contents: BookContents, origin: File | null): OpenBook {
  return {
    contents,
    origin,
    split: openSplit(contents),
    ledger: NO_LEDGER,
    unreadable: null,
    isOutdated: false,
    history: [],
    saved: contents,
    isOnDisk: origin !== null,
  };
}

/** The split of a new workbook, shown while the workbook is made. */
function withFirstSplit({ work }: Session, { contents, calculated }: FirstSplit): Session {
  const split = {
    ...openSplit(contents),
    calculation: { status: "calculated", calculated },
  } as const;
  return { ...FIRST_SESSION, work, book: { ...newlyOpen(contents, null), split } };
}

/** An agreement's sheets, new in a workbook that is open in Excel: undoing leaves nothing of ours. */
function afterInsert(contents: BookContents): Session {
  const { file, missesPrint } = contents;
  const book = { ...newlyOpen(contents, null), history: [null] };
  return { ...FIRST_SESSION, book, notice: { kind: "inserted", file, missesPrint } };
}

/** What was written is undone, what was typed stays in the fields. */
function afterUndo(session: Session, contents: BookContents | null): Session {
  const { book, isHalfWritten } = session;
  if (book === null && !isHalfWritten) return session;
  const file = contents?.file ?? book?.contents.file ?? "";
  const after: Session = { ...session, failure: null, isHalfWritten: false };
  const notice = { kind: "undone", file } as const;
  if (book === null || contents === null) return { ...FIRST_SESSION, notice };
  // What was broken off never came to be among what was written.
  const history = isHalfWritten ? book.history : book.history.slice(0, -1);
  return {
    ...after,
    notice,
    book: { ...book, ...keptBy(book, contents), unreadable: null, history },
  };
}

/** The workbook as it is now in Excel; what was typed in the pane stays. */
function afterReread(book: OpenBook, contents: BookContents): OpenBook {
  const split = rereadSplit(book.split, { before: book.contents, after: contents });
  return { ...book, ...keptBy(book, contents), split, unreadable: null };
}

function afterSplitEvent(book: OpenBook, event: SplitEvent): OpenBook {
  return { ...book, split: reduceSplit(book.split, event, book.contents) };
}

/** A workbook in Excel is saved by Excel. */
function keptBy(
  { saved, ledger }: OpenBook,
  contents: BookContents,
): Pick<OpenBook, "contents" | "saved" | "isOutdated" | "ledger"> {
  // What a ledger's file would change was held against the workbook before.
  return {
    contents,
    saved: contents.place === "excel" ? contents : saved,
    isOutdated: false,
    ledger: unread(ledger),
  };
}

/** The workbook after a ledger's file was entered in it. */
function afterEntry(book: OpenBook, contents: BookContents): OpenBook {
  return { ...book, ...keptBy(book, contents), unreadable: null };
}

/** The workbook after something was written to it: the fields are what it says. */
function afterWrite(book: OpenBook, contents: BookContents): OpenBook {
  const split = { ...book.split, fields: contents.fields };
  return { ...book, ...keptBy(book, contents), split, unreadable: null };
}
