import type { ReactElement } from "react";
import type { OpenBook } from "../session/session.ts";
import { FileBar } from "./file-bar.tsx";
import { ScreenTabs } from "./screen-tabs.tsx";

/** What is above the screens of an open workbook: its file, and the tabs. */
export function BookBars({ book }: { readonly book: OpenBook }): ReactElement {
  return (
    <>
      <FileBar book={book} />
      <ScreenTabs />
    </>
  );
}
