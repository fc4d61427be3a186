import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { WrittenSheets } from "../../dialogs/written-sheets.tsx";
import { usePane, useSession, useWords } from "../../pane-context.tsx";
import { BlockList } from "../../parts/blocks/block-list.tsx";
import { pickFile } from "../../parts/pick-file.ts";
import { ProblemList } from "../../parts/problem-list/lazy-problem-list.tsx";
import { RemarkList } from "../../parts/remark-list/lazy-remark-list.tsx";
import type { OpenBook } from "../../session/session.ts";
import { LedgerForm } from "./ledger-form.tsx";
import { useFormScreenStyles } from "../../parts/form-screen/form-screen.styles.ts";

/** What ledger systems call their files. */
const LEDGER_FILES = ".se,.si,.sie,.xml,.csv,.txt,.tsv,.xlsx";

/** The screen on a ledger's file: what it holds, what would change, and the button that enters it. @rule LE8 PA12 */
export function LedgerScreen({ book }: { readonly book: OpenBook }): ReactElement {
  const { work } = useSession();
  const { actions } = usePane();
  const { own } = useWords();
  const styles = useFormScreenStyles();
  const { file } = book.ledger;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.heading}>{own.ledger.heading}</h1>
        <p>{own.ledger.lead}</p>
        <p className={styles.buttons} data-screen-only>
          <Button
            appearance={file === null ? "primary" : "secondary"}
            disabled={work !== null}
            onClick={() => {
              pickFile(actions.chooseLedger, LEDGER_FILES);
            }}
          >
            {file === null ? own.ledger.choose : own.ledger.chooseOther}
          </Button>
          {file !== null && <span>{own.ledger.chosen(file.name)}</span>}
        </p>
      </header>
      <LedgerForm ledger={book.ledger} />
      <LedgerAnswer book={book} />
    </div>
  );
}

/** What the file came to. */
function LedgerAnswer({ book }: { readonly book: OpenBook }): ReactElement {
  const { work } = useSession();
  const { actions } = usePane();
  const { language, own } = useWords();
  const styles = useFormScreenStyles();
  const { outcome } = book.ledger;
  return (
    <div className={styles.result} role="status">
      {outcome.status === "failed" && (
        <ProblemList
          heading={own.ledger.cannotRead(outcome.faults.length)}
          faults={outcome.faults}
          note={null}
        />
      )}
      {outcome.status === "understood" && (
        <>
          <p className={styles.buttons} data-screen-only>
            <Button
              appearance="primary"
              disabled={work !== null}
              onClick={() => {
                void actions.enterLedger();
              }}
            >
              {own.ledger.enter}
            </Button>
          </p>
          <RemarkList remarks={outcome.understood.remarks} />
          <BlockList blocks={outcome.understood.blocks[language]} />
          <section>
            <h2 className={styles.section}>{own.ledger.willWrite}</h2>
            <WrittenSheets writePreview={outcome.understood.preview} />
          </section>
        </>
      )}
    </div>
  );
}
