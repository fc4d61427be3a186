import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy } from "react";
import type { Language } from "../../../../engine/index.ts";
import { harmless } from "../../../../templates/text/list-format.ts";
import { numberText } from "../../../../templates/text/number-format.ts";
import { controlText } from "../../../../templates/words/control-words.ts";
import type { SplitView } from "../../../../toolkit/split-view.ts";
import type { Differs } from "../../../worker/worker-api.ts";
import { LoadBoundary } from "../../parts/load-boundary.tsx";
import { ProblemList } from "../../parts/problem-list/lazy-problem-list.tsx";
import { useTrace } from "../../parts/trace/use-trace.ts";
import { usePane, useWords } from "../../pane-context.tsx";
import type { OpenBook } from "../../session/session.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import { useControlStyles } from "./control-table.styles.ts";
import { SplitResult } from "./split-result.tsx";
import { useSplitStyles } from "./split-screen.styles.ts";

const TraceDialog = lazy(async () => ({
  default: (await import("../../parts/trace/trace-dialog.tsx")).TraceDialog,
}));

/** The screen Fördelning: the choices of the year, and the split that they make. @rule PA2 */
export function SplitScreen({ book }: { readonly book: OpenBook }): ReactElement {
  const { language, own } = useWords();
  const styles = useSplitStyles();
  const { hidden } = useControlStyles();
  const spoken = ({ year, control }: SplitView): string =>
    `${own.split.heading(String(year))}. ${controlText(control, language)}`;
  const { shown: traced, open, close } = useTrace();
  const { contents, split } = book;
  const { calculation } = split;
  const shown = calculation.status === "calculating" ? calculation.before : null;
  const calculated = calculation.status === "calculated" ? calculation.calculated : shown;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.heading}>{contents.agreement.name[language]}</h1>
        <p className={styles.subheading}>{own.split.heading(split.fields.year)}</p>
      </header>
      <ChoiceFields key={contents.file} book={book} />
      <div className={styles.result}>
        <p role="status" className={hidden}>
          {calculation.status === "calculated" && spoken(calculation.calculated.view)}
        </p>
        {contents.differs !== null && <Differing differs={contents.differs} />}
        {book.isOutdated && <Outdated />}
        {calculation.status === "failed" && (
          <ProblemList heading={own.split.unanswered} faults={calculation.faults} note={null} />
        )}
        {calculated !== null && (
          <SplitResult
            calculated={calculated}
            isBusy={calculation.status === "calculating" || book.isOutdated}
            explain={open}
          />
        )}
        {calculation.status === "calculating" && calculated === null && <p>{own.split.counting}</p>}
      </div>
      {traced !== null && (
        <LoadBoundary isQuiet>
          <TraceDialog figure={traced.figure} name={traced.name} onClose={close} />
        </LoadBoundary>
      )}
    </div>
  );
}

/** Told where the workbook's own reports say something else than what is shown. */
function Differing({ differs }: { readonly differs: Differs }): ReactElement {
  const { language, own } = useWords();
  const { actions, place } = usePane();
  const { count, sheet, cell, stored, shouldBe, isOlder } = differs;
  if (isOlder) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{own.split.olderForm}</MessageBarBody>
      </MessageBar>
    );
  }
  const messages = [
    own.split.differs(count, cell === "" ? sheet : `${sheet}!${cell}`),
    own.split.differsHow(cellWords(stored, language), cellWords(shouldBe, language)),
    own.split.differsWhy,
  ];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{messages.join(" ")}</MessageBarBody>
      {place.kind === "excel" && cell !== "" && (
        <MessageBarActions>
          <Button
            size="small"
            aria-label={own.excel.toCellOf(`${sheet}!${cell}`)}
            onClick={() => void actions.showCell({ sheet, cell })}
          >
            {own.excel.toCell}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Shown where the workbook in Excel has been changed since the split was calculated. @rule EX10 */
function Outdated(): ReactElement {
  const { actions } = usePane();
  const { excel } = useWords().own;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{excel.outdated}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void actions.readAgain("with-progress")}>
          {excel.readAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function cellWords(text: string, language: Language): string {
  const plain = harmless(text);
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? numberText(plain, language) : plain.slice(0, 60);
}
