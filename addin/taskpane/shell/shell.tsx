import type { ReactElement } from "react";
import { LoadBoundary } from "../parts/load-boundary.tsx";
import { ProblemList } from "../parts/problem-list/lazy-problem-list.tsx";
import { usePane, useSession, useWords } from "../pane-context.tsx";
import { StartScreen } from "../screens/start/start-screen.tsx";
import { SCREENS, TABLE_SCREEN } from "../screens/screens.ts";
import type { PaneWords } from "../../../templates/words/pane-words.ts";
import type { Failure } from "../session/session.ts";
import { HalfWritten } from "./half-written.tsx";
import { BookBars } from "./lazy-book-bars.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { SettingsBar } from "./settings-bar.tsx";
import { useShellStyles } from "./shell.styles.ts";
import { useDrop } from "./use-drop.ts";
import { useReadAgain } from "./use-read-again.ts";
import { useFocusOnOpen } from "./use-focus-on-open.ts";
import { useUnsavedWarning } from "./use-unsaved-warning.ts";
import { WorkBar } from "./work-bar.tsx";

function failureHeading({ what, file, faults }: Failure, words: PaneWords): string {
  if (what === "write") return words.excel.cannotWrite(file);
  if (what === "undo") return words.excel.cannotUndo(file);
  if (what === "select") return words.excel.cannotSelect(file);
  return words.problems.cannotOpen(file, faults.length);
}

/** What surrounds every screen: the file, the tabs, messages and settings. */
export function Shell(): ReactElement {
  const { book, failure, screen, isHalfWritten } = useSession();
  const { actions, place } = usePane();
  const { own } = useWords();
  const styles = useShellStyles();
  // On the screen of a ledger what is dropped is a ledger, in Excel as well.
  const takes = screen === "ledger" && book !== null ? actions.chooseLedger : actions.open;
  const isOver = useDrop(place.kind === "file" || takes !== actions.open ? takes : null);
  const main = useFocusOnOpen();
  useUnsavedWarning();
  useReadAgain();
  const entry = SCREENS.find(({ id }) => id === screen);
  return (
    <>
      {book !== null && <BookBars book={book} />}
      <main ref={main} tabIndex={-1} className={styles.main}>
        <div className={styles.messages}>
          <WorkBar />
          <NoticeBar />
          {isHalfWritten && <HalfWritten />}
          {failure !== null && (
            <ProblemList
              heading={failureHeading(failure, own)}
              faults={failure.faults}
              note={book === null || failure.what !== "open" ? null : own.problems.stillThere}
              onClose={actions.dismissFailure}
            />
          )}
        </div>
        <div className={styles.screen}>
          {screen === TABLE_SCREEN.id ? (
            <LoadBoundary key={screen}>
              <TABLE_SCREEN.View />
            </LoadBoundary>
          ) : book === null || entry === undefined ? (
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
