import { Tab, TabList } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SCREENS, TABLE_SCREEN } from "../screens/screens.ts";
import { usePane, useSession, useWords } from "../pane-context.tsx";
import { useShellStyles } from "./shell.styles.ts";

/** The way between the screens. */
export function ScreenTabs(): ReactElement {
  const { screen } = useSession();
  const { actions } = usePane();
  const { own } = useWords();
  const styles = useShellStyles();
  return (
    <nav aria-label="Samräkna" data-screen-only>
      <TabList
        className={styles.tabs}
        selectedValue={screen}
        onTabSelect={(_, { value }) => {
          const chosen = [...SCREENS, TABLE_SCREEN].find(({ id }) => id === value);
          if (chosen !== undefined) actions.show(chosen.id);
        }}
      >
        {[...SCREENS, TABLE_SCREEN].map(({ id }) => (
          <Tab key={id} value={id}>
            {own.screens[id]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
