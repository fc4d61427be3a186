import type { Asked, EarlySplit, LaidOut } from "../../work/desk.ts";
import type { Happening, OpenBook, Session } from "./session.ts";
import { FIRST_SESSION, writtenFor, YEARLY } from "./session.ts";

/** The session after something has happened. */
export function happen(session: Session, happening: Happening): Session {
  switch (happening.kind) {
    case "work":
      return { ...session, work: happening.stage };
    case "laid":
      return { ...FIRST_SESSION, book: newlyOpen(happening.laid, happening.origin) };
    case "inserted":
      return inserted(happening.laid);
    case "early":
      return shownEarly(session, happening.early);
    case "not-made":
      return { ...session, book: null };
    case "half-written":
      return { ...session, isHalfWritten: true };
    case "refused":
      return { ...session, refused: happening.refused, notice: null };
    case "screen":
      return { ...session, screen: happening.screen, focus: happening.focus };
    case "notice":
      return { ...session, notice: happening.notice };
    case "leaving":
      return { ...session, leaving: happening.leaving };
    case "closed":
      return FIRST_SESSION;
    case "undone":
      return takenBack(session, happening.laid);
    case "asked":
    case "counted":
    case "made":
    case "relaid":
    case "unreadable":
    case "written":
    case "saved":
      return session.book === null ? session : inBook(session, session.book, happening);
  }
}

type BookHappening = Extract<
  Happening,
  { readonly kind: "asked" | "counted" | "made" | "relaid" | "unreadable" | "written" | "saved" }
>;

function inBook(session: Session, book: OpenBook, happening: BookHappening): Session {
  switch (happening.kind) {
    case "asked":
      return { ...session, book: asking(book, happening), focus: null };
    case "counted":
      return { ...session, book: { ...book, count: happening.count } };
    case "made":
      return { ...session, book: { ...book, laid: happening.laid, saved: happening.laid } };
    case "relaid":
      return { ...session, book: readAgain(book, happening.laid) };
    case "unreadable": {
      const { faults } = happening;
      const count = { status: "hindered", faults } as const;
      return { ...session, book: { ...book, unreadable: faults, count } };
    }
    case "written": {
      const { laid, cells } = happening;
      const { missesPrint } = laid;
      const notice = { kind: "written", cells, missesPrint } as const;
      // A writing that changes not a byte is nothing to undo, and nothing to save.
      if (isSame(laid, book.laid)) return { ...session, book: relaid(book, book.laid), notice };
      const history = [...book.history, book.laid];
      return { ...session, book: { ...relaid(book, laid), history }, notice };
    }
    case "saved": {
      const { file, laid } = happening;
      // What was written, or opened, while the file on the disk was looked at is not what was saved.
      const saved = laid === book.laid ? laid : book.saved;
      return {
        ...session,
        book: { ...book, saved, isOnDisk: true },
        notice: { kind: "saved", file },
      };
    }
  }
}

function newlyOpen(laid: LaidOut, origin: File | null): OpenBook {
  return {
    laid,
    origin,
    asked: laid.asked,
    otherYears: new Map(),
    count: { status: "counting", before: null },
    unreadable: null,
    history: [],
    saved: laid,
    isOnDisk: origin !== null,
  };
}

/** A split that is there before its workbook, which the work that goes on is making. */
function shownEarly({ work }: Session, { laid, counted }: EarlySplit): Session {
  const count = { status: "counted", counted } as const;
  return { ...FIRST_SESSION, work, book: { ...newlyOpen(laid, null), count } };
}

/** An agreement's sheets, new in a workbook that is open in Excel: undoing leaves nothing of ours. */
function inserted(laid: LaidOut): Session {
  const { file, missesPrint } = laid;
  const book = { ...newlyOpen(laid, null), history: [null] };
  return { ...FIRST_SESSION, book, notice: { kind: "inserted", file, missesPrint } };
}

/** What was written is taken back, what was typed stays in the fields. */
function takenBack(session: Session, laid: LaidOut | null): Session {
  const { book, isHalfWritten } = session;
  if (book === null && !isHalfWritten) return session;
  const file = laid?.file ?? book?.laid.file ?? "";
  const after: Session = { ...session, refused: null, isHalfWritten: false };
  const notice = { kind: "undone", file } as const;
  if (book === null || laid === null) return { ...FIRST_SESSION, notice };
  // What was broken off never came to be among what was written.
  const history = isHalfWritten ? book.history : book.history.slice(0, -1);
  return { ...after, notice, book: { ...book, ...keptBy(book, laid), unreadable: null, history } };
}

/** The workbook as it now stands in Excel: fields that nothing was typed in say what it says. */
function readAgain(book: OpenBook, laid: LaidOut): OpenBook {
  const isYearTyped = book.asked.year !== book.laid.asked.year;
  const year = isYearTyped ? book.asked.year : laid.asked.year;
  const [before, now] = [writtenFor(book.laid, book.asked.year), writtenFor(laid, year)];
  const asked = { ...book.asked, year };
  for (const field of YEARLY) {
    const isTyped = book.asked[field].trim() !== before[field];
    if (!isTyped) asked[field] = now[field];
  }
  return { ...book, ...keptBy(book, laid), asked, unreadable: null };
}

/** What lies in Excel is for Excel to save. */
function keptBy({ saved }: OpenBook, laid: LaidOut): Pick<OpenBook, "laid" | "saved"> {
  return { laid, saved: laid.bytes === null ? laid : saved };
}

function isSame(one: LaidOut, other: LaidOut): boolean {
  return one === other || isSameFile(one.bytes, other.bytes);
}

function isSameFile(one: LaidOut["bytes"], other: LaidOut["bytes"]): boolean {
  if (one === null || other === null) return false;
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** The workbook after something was written to it: the fields are what it says. */
function relaid(book: OpenBook, laid: LaidOut): OpenBook {
  return { ...book, ...keptBy(book, laid), asked: laid.asked, unreadable: null };
}

/** What is chosen belongs to its year: it is put by when the year is changed, and taken out again. */
function asking(
  book: OpenBook,
  { field, text }: { readonly field: keyof Asked; readonly text: string },
): OpenBook {
  if (field !== "year") return { ...book, asked: { ...book.asked, [field]: text } };
  const { year, ...typed } = book.asked;
  const otherYears = new Map(book.otherYears).set(year, typed);
  const kept = otherYears.get(text) ?? writtenFor(book.laid, text);
  return { ...book, otherYears, asked: { ...kept, year: text } };
}
