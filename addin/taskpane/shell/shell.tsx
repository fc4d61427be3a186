import type { ReactElement } from "react";
import { LoadBoundary } from "../parts/load-boundary.tsx";
import { ProblemList } from "../parts/problem-list/problem-list.tsx";
import { usePane, useSession, useWords } from "../pane-context.tsx";
import { StartScreen } from "../screens/start/start-screen.tsx";
import { SCREENS } from "../screens/screens.ts";
import { FileBar } from "./file-bar.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { ScreenTabs } from "./screen-tabs.tsx";
import { SettingsBar } from "./settings-bar.tsx";
import { useShellStyles } from "./shell.styles.ts";
import { useDrop } from "./use-drop.ts";
import { useOpened } from "./use-opened.ts";
import { useUnsavedWarning } from "./use-unsaved-warning.ts";
import { WorkBar } from "./work-bar.tsx";

/** What stands around every screen: the file, the tabs, what is told, and the settings. */
export function Shell(): ReactElement {
  const { book, refused, screen } = useSession();
  const { actions } = usePane();
  const { own } = useWords();
  const styles = useShellStyles();
  const isOver = useDrop(actions.open);
  const main = useOpened();
  useUnsavedWarning();
  const entry = SCREENS.find(({ id }) => id === screen);
  return (
    <>
      {book !== null && <FileBar book={book} />}
      {book !== null && <ScreenTabs />}
      <main ref={main} tabIndex={-1} className={styles.main}>
        <div className={styles.told}>
          <WorkBar />
          <NoticeBar />
          {refused !== null && (
            <ProblemList
              heading={own.problems.cannotOpen(refused.file, refused.faults.length)}
              faults={refused.faults}
              note={book === null ? null : own.problems.stillThere}
              onClose={actions.dismissRefusal}
            />
          )}
        </div>
        <div className={styles.screen}>
          {book === null || entry === undefined ? (
            <StartScreen />
          ) : (
            <LoadBoundary key={entry.id}>
              <entry.View book={book} />
            </LoadBoundary>
          )}
        </div>
      </main>
      <SettingsBar />
      <LeaveQuestion />
      {isOver && (
        <div className={styles.drop} aria-hidden>
          {own.start.dropNow}
        </div>
      )}
    </>
  );
}
