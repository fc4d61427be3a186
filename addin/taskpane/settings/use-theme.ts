import { useSyncExternalStore } from "react";
import type { ThemeName } from "./load-theme.ts";
import type { OfficeLooks } from "./office-looks.ts";
import type { ThemeChoice } from "./settings.ts";

const DARK = "(prefers-color-scheme: dark)";

/** The theme that a choice means in this Office, or on this computer. */
export function useThemeName(choice: ThemeChoice, office: OfficeLooks | null): ThemeName {
  const isComputerDark = useMedia(DARK);
  const isOfficeDark = useOfficeDark(office);
  return themeName(choice, isOfficeDark ?? isComputerDark);
}

/** The same before anything is shown. */
export function firstThemeName(choice: ThemeChoice, office: OfficeLooks | null): ThemeName {
  return themeName(choice, office?.isDark() ?? matchMedia(DARK).matches);
}

function themeName(choice: ThemeChoice, isSystemDark: boolean): ThemeName {
  if (choice !== "system") return choice;
  return isSystemDark ? "dark" : "light";
}

/** Whether Office is dark; null outside of it. It reports no change: it is asked when the pane gets the focus. */
function useOfficeDark(office: OfficeLooks | null): boolean | null {
  return useSyncExternalStore(
    (listener) => {
      addEventListener("focus", listener);
      return () => {
        removeEventListener("focus", listener);
      };
    },
    () => office?.isDark() ?? null,
  );
}

/** Whether a media query holds, kept up to date. */
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
