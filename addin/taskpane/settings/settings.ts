import type { Language } from "../../../engine/index.ts";
import { LANGUAGES_OFFERED } from "./languages.ts";

/** How the pane looks; `system` follows Office where the pane runs in it, else the computer. */
export type ThemeChoice = "system" | "light" | "dark" | "contrast";

/** What the user has chosen for the pane itself. */
export interface Settings {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** The choices, in the order that they are offered. */
export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark", "contrast"];

const KEY = "samrakna.settings";

/** The settings of last time; where there are none, the given language and the looks of what is around. */
export function loadSettings(language: Language): Settings {
  const kept = read();
  const theme = THEME_CHOICES.find((choice) => kept.includes(`theme=${choice}`)) ?? "system";
  const chosen = LANGUAGES_OFFERED.find((one) => kept.includes(`language=${one}`));
  return { language: chosen ?? language, theme };
}

/** Keeps the settings in this browser, where it lets us; they are of no one's concern but the user's. */
export function keepSettings({ language, theme }: Settings): void {
  try {
    localStorage.setItem(KEY, `language=${language} theme=${theme}`);
  } catch {
    // A browser that stores nothing starts with the defaults next time.
  }
}

function read(): readonly string[] {
  try {
    return localStorage.getItem(KEY)?.split(" ") ?? [];
  } catch {
    return [];
  }
}
