import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { ReactElement } from "react";
import { lazy } from "react";
import { LoadBoundary } from "../parts/load-boundary.tsx";
import { usePane, useSession, useWords } from "../pane-context.tsx";
import type { PaneWords } from "../../../templates/words/pane-words.ts";
import type { OpenBook } from "../session/session.ts";
import { isPending, isSameVersion } from "../session/session.ts";
import { useShellStyles } from "./shell.styles.ts";
import { ReadAgain } from "./read-again.tsx";
import { useFileBar } from "./use-file-bar.ts";

const WriteDialog = lazy(async () => ({
  default: (await import("../dialogs/write-dialog.tsx")).WriteDialog,
}));

/** The workbook that is open, and what can be done with it. @rule PA6 */
export function FileBar({ book }: { readonly book: OpenBook }): ReactElement {
  const { actions, place } = usePane();
  const { work } = useSession();
  const { own } = useWords();
  const styles = useShellStyles();
  const { dialog, openDialog, save, close } = useFileBar(book);
  const isBusy = work !== null;
  return (
    <header className={styles.bar} aria-label={own.file.region} data-screen-only>
      <div className={styles.file}>
        <p className={styles.name}>{book.contents.file}</p>
        <p className={styles.state} role="status">
          {place.kind === "excel" ? stateInExcel(book, own) : stateOf(book, own.file)}
        </p>
      </div>
      <Button
        icon={<EditRegular />}
        appearance={isPending(book) ? "primary" : "secondary"}
        disabled={isBusy || book.split.calculation.status !== "calculated"}
        onClick={() => {
          openDialog("write");
        }}
      >
        {own.file.write}
      </Button>
      {book.history.length > 0 && (
        <Button icon={<ArrowUndoRegular />} disabled={isBusy} onClick={() => void actions.undo()}>
          {own.file.undo}
        </Button>
      )}
      {place.kind === "excel" ? (
        <ReadAgain isBusy={isBusy} />
      ) : (
        <>
          <Button icon={<ArrowDownloadRegular />} disabled={isBusy} onClick={save}>
            {own.file.save}
          </Button>
          <Button appearance="subtle" disabled={isBusy} onClick={actions.close}>
            {own.file.other}
          </Button>
        </>
      )}
      <LoadBoundary isQuiet>
        {dialog !== null && <WriteDialog book={book} saves={dialog === "save"} onClose={close} />}
      </LoadBoundary>
    </header>
  );
}

function stateInExcel(book: OpenBook, { file, excel }: PaneWords): string {
  return isPending(book) ? file.pending : excel.asRead;
}

type FileWords = ReturnType<typeof useWords>["own"]["file"];

function stateOf(book: OpenBook, words: FileWords): string {
  if (isPending(book)) return words.pending;
  if (!isSameVersion(book.saved, book.contents)) return words.unsaved;
  return book.isOnDisk ? words.asSaved : words.fresh;
}
