import type { ReactElement } from "react";
import { LoadBoundary } from "../parts/load-boundary.tsx";
import { loadable } from "../parts/loadable.tsx";
import type { OpenBook } from "../session/session.ts";

/** The file and the tabs; the first screen has neither, so they are loaded after it. @rule PA8 */
export const BOOK_BARS = loadable<{ readonly book: OpenBook }>(
  async () => (await import("./book-bars.tsx")).BookBars,
);

/** What is above the screens of an open workbook, once it is loaded. */
export function BookBars({ book }: { readonly book: OpenBook }): ReactElement {
  return (
    <LoadBoundary isQuiet>
      <BOOK_BARS.View book={book} />
    </LoadBoundary>
  );
}
