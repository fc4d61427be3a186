import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import { ProblemList } from "../../parts/problem-list/problem-list.tsx";
import { useTrace } from "../../parts/trace/use-trace.ts";
import { useWords } from "../../pane-context.tsx";
import type { OpenBook } from "../../session/session.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import { SplitResult } from "./split-result.tsx";
import { useSplitStyles } from "./split-screen.styles.ts";

const TraceDialog = lazy(async () => ({
  default: (await import("../../parts/trace/trace-dialog.tsx")).TraceDialog,
}));

/** The screen Fördelning: the choices of the year, and the split that they make. @rule PA2 */
export function SplitScreen({ book }: { readonly book: OpenBook }): ReactElement {
  const { language, own } = useWords();
  const styles = useSplitStyles();
  const { asked, open, close } = useTrace();
  const { count, laid } = book;
  const shown = count.status === "counting" ? count.before : null;
  const counted = count.status === "counted" ? count.counted : shown;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.heading}>{laid.agreement.name[language]}</h1>
        <p className={styles.subheading}>{own.split.heading(book.asked.year)}</p>
      </header>
      <ChoiceFields book={book} />
      <div className={styles.result}>
        {count.status === "hindered" && (
          <ProblemList heading={own.split.unanswered} faults={count.faults} note={null} />
        )}
        {counted !== null && (
          <SplitResult counted={counted} isBusy={count.status === "counting"} explain={open} />
        )}
        {count.status === "counting" && counted === null && <p>{own.split.counting}</p>}
      </div>
      {asked !== null && (
        <Suspense fallback={null}>
          <TraceDialog figure={asked.figure} name={asked.name} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
