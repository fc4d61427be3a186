import { useCallback, useState } from "react";
import { usePane, useWords } from "../pane-context.tsx";
import { copyName } from "../session/copy-name.ts";
import type { OpenBook } from "../session/session.ts";
import { isPending } from "../session/session.ts";

/** Why the user is asked before something is written. */
export type DialogReason = "write" | "save";

/** What the buttons of the file do. */
export interface FileBar {
  readonly dialog: DialogReason | null;
  readonly openDialog: (reason: DialogReason) => void;
  /** Saves at once, or asks first where what is shown is not written. */
  readonly save: () => void;
  readonly close: () => void;
}

/** The state of the file's buttons. */
export function useFileBar(book: OpenBook): FileBar {
  const { actions } = usePane();
  const { own } = useWords();
  const [dialog, openDialog] = useState<DialogReason | null>(null);
  const close = useCallback(() => {
    openDialog(null);
  }, []);
  return {
    dialog,
    openDialog,
    save: () => {
      if (isPending(book)) openDialog("save");
      else void actions.save(copyName(book, own.file.copyName));
    },
    close,
  };
}
