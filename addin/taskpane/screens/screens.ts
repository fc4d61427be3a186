import { loadable } from "../parts/loadable.tsx";
import type { Loadable } from "../parts/loadable.tsx";
import type { OpenBook, ScreenId } from "../session/session.ts";

/** A screen on the open workbook; its code is loaded when it is first shown, or before. */
export interface Screen extends Loadable<{ readonly book: OpenBook }> {
  readonly id: ScreenId;
}

/** The screens on the open workbook, in the order of their tabs. A new one is a line here and its word in `PaneWords.screens`. */
export const SCREENS: readonly Screen[] = [
  {
    id: "agreement",
    ...loadable(async () => (await import("./agreement/agreement-screen.tsx")).AgreementScreen),
  },
  {
    id: "split",
    ...loadable(async () => (await import("./split/split-screen.tsx")).SplitScreen),
  },
  {
    id: "ledger",
    ...loadable(async () => (await import("./ledger/ledger-screen.tsx")).LedgerScreen),
  },
];

/** The screen that needs no workbook: the last tab, and a way from the first screen. @rule AU5 PA11 */
export const TABLE_SCREEN = {
  id: "table",
  ...loadable(async () => (await import("./table/table-screen.tsx")).TableScreen),
} as const;
