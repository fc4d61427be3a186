import type { Theme } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "./settings.ts";

const DARK = "(prefers-color-scheme: dark)";

/** The theme that a choice means on this computer. */
export function useTheme(choice: ThemeChoice): { readonly theme: Theme; readonly isDark: boolean } {
  const isSystemDark = useMedia(DARK);
  if (choice === "contrast") return { theme: teamsHighContrastTheme, isDark: true };
  const isDark = choice === "dark" || (choice === "system" && isSystemDark);
  return { theme: isDark ? webDarkTheme : webLightTheme, isDark };
}

/** Whether a media query holds, told anew when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => {
        media.removeEventListener("change", listener);
      };
    },
    () => matchMedia(query).matches,
  );
}
