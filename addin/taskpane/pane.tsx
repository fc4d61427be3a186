import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Packaged, Place } from "./pane-context.tsx";
import { PaneContext } from "./pane-context.tsx";
import { usePaneStyles } from "./pane.styles.ts";
import type { Actions } from "./session/actions.ts";
import type { SessionStore } from "./session/session-store.ts";
import { keepSettings, loadSettings } from "./settings/settings.ts";
import type { OfficeLooks } from "./settings/office-looks.ts";
import { useTheme } from "./settings/use-theme.ts";
import { Shell } from "./shell/shell.tsx";

interface PaneProps {
  readonly store: SessionStore;
  readonly actions: Actions;
  readonly packaged: readonly Packaged[];
  readonly place: Place;
  /** What Office says of looks and language; null outside of it. */
  readonly office: OfficeLooks | null;
}

/** The whole pane: language, theme and session around what is shown. */
export function Pane({ store, actions, packaged, place, office }: PaneProps): ReactElement {
  const [settings, setSettings] = useState(() => loadSettings(office?.language ?? "sv"));
  const { theme, isDark } = useTheme(settings.theme, office);
  const styles = usePaneStyles();
  useEffect(() => {
    keepSettings(settings);
    document.documentElement.lang = settings.language;
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [settings, isDark]);
  const value = {
    store,
    actions,
    packaged,
    place,
    settings,
    choose: (chosen: Partial<typeof settings>) => {
      setSettings((before) => ({ ...before, ...chosen }));
    },
  };
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <PaneContext value={value}>
        <Shell />
      </PaneContext>
    </FluentProvider>
  );
}
