import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Packaged, Place } from "./pane-context.tsx";
import { PaneContext } from "./pane-context.tsx";
import { usePaneStyles } from "./pane.styles.ts";
import type { Actions } from "./session/actions.ts";
import type { SessionStore } from "./session/session-store.ts";
import type { FirstLooks } from "./settings/first-looks.ts";
import { loadTheme } from "./settings/load-theme.ts";
import { loadWords } from "./settings/load-words.ts";
import { keepSettings } from "./settings/settings.ts";
import type { OfficeLooks } from "./settings/office-looks.ts";
import { useLoaded } from "./settings/use-loaded.ts";
import { useThemeName } from "./settings/use-theme.ts";
import { Shell } from "./shell/shell.tsx";

interface PaneProps {
  readonly store: SessionStore;
  readonly actions: Actions;
  readonly packaged: readonly Packaged[];
  readonly place: Place;
  /** What Office says of looks and language; null outside of it. */
  readonly office: OfficeLooks | null;
  /** Settings, theme and words to begin with. */
  readonly first: FirstLooks;
}

/** The whole pane: language, theme and session around what is shown. */
export function Pane(props: PaneProps): ReactElement {
  const { store, actions, packaged, place, office, first } = props;
  const [settings, setSettings] = useState(first.settings);
  const themeName = useThemeName(settings.theme, office);
  const theme = useLoaded(themeName, loadTheme, first.theme);
  const words = useLoaded(settings.language, loadWords, first.words);
  const isDark = themeName !== "light";
  const styles = usePaneStyles();
  useEffect(() => {
    keepSettings(settings);
    document.documentElement.lang = words.language;
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [settings, words, isDark]);
  const value = {
    store,
    actions,
    packaged,
    place,
    settings,
    words,
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
