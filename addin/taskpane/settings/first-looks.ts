import type { Theme } from "@fluentui/react-components";
import type { Language } from "../../../engine/index.ts";
import type { ThemeName } from "./load-theme.ts";
import { loadTheme } from "./load-theme.ts";
import type { LoadedWords } from "./load-words.ts";
import { loadWords } from "./load-words.ts";
import type { OfficeLooks } from "./office-looks.ts";
import type { Settings } from "./settings.ts";
import { loadSettings } from "./settings.ts";
import type { Loaded } from "./use-loaded.ts";
import { firstThemeName } from "./use-theme.ts";

/** How the pane looks when it is first shown. */
export interface FirstLooks {
  readonly settings: Settings;
  readonly theme: Loaded<ThemeName, Theme>;
  readonly words: Loaded<Language, LoadedWords>;
}

/** Loads the theme and the words of the settings of last time. */
export async function firstLooks(office: OfficeLooks | null): Promise<FirstLooks> {
  const settings = loadSettings(office?.language ?? "sv");
  const name = firstThemeName(settings.theme, office);
  const [theme, words] = await Promise.all([loadTheme(name), loadWords(settings.language)]);
  return {
    settings,
    theme: { key: name, value: theme },
    words: { key: settings.language, value: words },
  };
}
