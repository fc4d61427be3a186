import type { ComponentType } from "react";
import { lazy } from "react";
import type { OpenBook, ScreenId } from "../session/session.ts";

/** A screen on the open workbook; its code is loaded when it is first shown. */
export interface Screen {
  readonly id: ScreenId;
  readonly View: ComponentType<{ readonly book: OpenBook }>;
}

/** The screens, in the order of their tabs. A new one is a line here and its word in `PaneWords.screens`. */
export const SCREENS: readonly Screen[] = [
  {
    id: "agreement",
    View: lazy(async () => ({
      default: (await import("./agreement/agreement-screen.tsx")).AgreementScreen,
    })),
  },
  {
    id: "split",
    View: lazy(async () => ({ default: (await import("./split/split-screen.tsx")).SplitScreen })),
  },
];
