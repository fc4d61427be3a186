import type { Asked, LaidOut } from "../../work/desk.ts";
import type { Happening, OpenBook, Session } from "./session.ts";
import { FIRST_SESSION } from "./session.ts";

/** The session after something has happened. */
export function happen(session: Session, happening: Happening): Session {
  switch (happening.kind) {
    case "work":
      return { ...session, work: happening.stage };
    case "laid":
      return { ...FIRST_SESSION, book: newlyOpen(happening.laid, happening.origin) };
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
    case "asked":
    case "counted":
    case "written":
    case "undone":
    case "saved":
      return session.book === null ? session : inBook(session, session.book, happening);
  }
}

type BookHappening = Extract<
  Happening,
  { readonly kind: "asked" | "counted" | "written" | "undone" | "saved" }
>;

function inBook(session: Session, book: OpenBook, happening: BookHappening): Session {
  switch (happening.kind) {
    case "asked":
      return { ...session, book: asking(book, happening), focus: null };
    case "counted":
      return { ...session, book: { ...book, count: happening.count } };
    case "written": {
      const { laid, cells } = happening;
      const notice = { kind: "written", cells } as const;
      // A writing that changes not a byte is nothing to undo, and nothing to save.
      if (isSame(laid, book.laid)) return { ...session, book: relaid(book, book.laid), notice };
      const history = [...book.history, book.laid];
      return { ...session, book: { ...relaid(book, laid), history }, notice };
    }
    case "undone": {
      const earlier = book.history.at(-1) ?? book.laid;
      return {
        ...session,
        // What was written is taken back, what was typed stays in the fields.
        book: { ...book, laid: earlier, history: book.history.slice(0, -1) },
        notice: { kind: "undone", file: earlier.file },
      };
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
    history: [],
    saved: laid,
    isOnDisk: origin !== null,
  };
}

function isSame({ bytes: one }: LaidOut, { bytes: other }: LaidOut): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** The workbook after something was written to it: the fields are what it says. */
function relaid(book: OpenBook, laid: LaidOut): OpenBook {
  return { ...book, laid, asked: laid.asked };
}

/** A cost and a day belong to their year: they are put by when the year is changed, and taken out again. */
function asking(
  book: OpenBook,
  { field, text }: { readonly field: keyof Asked; readonly text: string },
): OpenBook {
  if (field !== "year") return { ...book, asked: { ...book.asked, [field]: text } };
  const { year, total, populationDate } = book.asked;
  const otherYears = new Map(book.otherYears).set(year, { total, populationDate });
  const own = book.laid.asked.year === text ? book.laid.asked : { total: "", populationDate: "" };
  const kept = otherYears.get(text) ?? { total: own.total, populationDate: own.populationDate };
  return { ...book, otherYears, asked: { ...book.asked, ...kept, year: text } };
}
