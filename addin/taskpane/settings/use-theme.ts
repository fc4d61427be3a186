import type { Theme } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { OfficeLooks } from "./office-looks.ts";
import type { ThemeChoice } from "./settings.ts";

const DARK = "(prefers-color-scheme: dark)";

/** The theme that a choice means in this Office, or on this computer. */
export function useTheme(
  choice: ThemeChoice,
  office: OfficeLooks | null,
): { readonly theme: Theme; readonly isDark: boolean } {
  const isComputerDark = useMedia(DARK);
  const isOfficeDark = useOfficeDark(office);
  const isSystemDark = isOfficeDark ?? isComputerDark;
  if (choice === "contrast") return { theme: teamsHighContrastTheme, isDark: true };
  const isDark = choice === "dark" || (choice === "system" && isSystemDark);
  return { theme: isDark ? webDarkTheme : webLightTheme, isDark };
}

/** Whether Office is dark; null outside of it. It does not tell when that changes: it is asked when one comes back. */
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
