import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Packaged } from "./pane-context.tsx";
import { PaneContext } from "./pane-context.tsx";
import { usePaneStyles } from "./pane.styles.ts";
import type { Actions } from "./session/actions.ts";
import type { SessionStore } from "./session/session-store.ts";
import { keepSettings, loadSettings } from "./settings/settings.ts";
import { useTheme } from "./settings/use-theme.ts";
import { Shell } from "./shell/shell.tsx";

interface PaneProps {
  readonly store: SessionStore;
  readonly actions: Actions;
  readonly packaged: readonly Packaged[];
}

/** The whole pane: language, theme and session around what is shown. */
export function Pane({ store, actions, packaged }: PaneProps): ReactElement {
  const [settings, setSettings] = useState(loadSettings);
  const { theme, isDark } = useTheme(settings.theme);
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
