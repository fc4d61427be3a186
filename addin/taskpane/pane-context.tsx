import { createContext, use, useSyncExternalStore } from "react";
import type { LocalText } from "../../engine/index.ts";
import type { Actions } from "./session/actions.ts";
import type { Session } from "./session/session.ts";
import type { SessionStore } from "./session/session-store.ts";
import type { LoadedWords } from "./settings/load-words.ts";
import type { Settings } from "./settings/settings.ts";

/** An agreement that comes with the product, for the first screen. */
export interface Packaged {
  readonly id: string;
  readonly name: LocalText;
  readonly from: number;
  readonly to: number;
}

/** Where the pane's workbook is. */
export type Place =
  | { readonly kind: "excel" }
  /** In a file; with why it is not in Excel, where Excel was sought. */
  | { readonly kind: "file"; readonly notInExcel: NotInExcel | null };

/** Why a pane that seeks Excel does not reach it. */
export type NotInExcel = "unreachable" | "no-excel" | "too-old";

/** What every part of the pane can reach. */
export interface PaneContextValue {
  readonly store: SessionStore;
  readonly actions: Actions;
  readonly packaged: readonly Packaged[];
  readonly place: Place;
  readonly settings: Settings;
  /** The words of the language that is shown, which may be the one before until they are loaded. */
  readonly words: LoadedWords;
  readonly choose: (settings: Partial<Settings>) => void;
}

/** Given by {@link Pane}. */
export const PaneContext = createContext<PaneContextValue | null>(null);

/** What the pane gives to all its parts. */
export function usePane(): PaneContextValue {
  const value = use(PaneContext);
  if (value === null) throw new Error("outside the pane");
  return value;
}

/** The session; a component that uses it is rendered again when it changes. */
export function useSession(): Session {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** The pane's language, its own words and those it shares with the sheets. */
export function useWords(): LoadedWords {
  return usePane().words;
}
