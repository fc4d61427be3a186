import { useCallback, useState } from "react";
import { usePane, useWords } from "../pane-context.tsx";
import { copyName } from "../session/copy-name.ts";
import type { OpenBook } from "../session/session.ts";
import { isPending } from "../session/session.ts";

/** Why the user is asked before something is written. */
export type Asking = "write" | "save";

/** What the buttons of the file do. */
export interface FileBar {
  readonly asking: Asking | null;
  readonly ask: (asking: Asking) => void;
  /** Saves at once, or asks first where what is shown is not written. */
  readonly save: () => void;
  readonly close: () => void;
}

/** The state of the file's buttons. */
export function useFileBar(book: OpenBook): FileBar {
  const { actions } = usePane();
  const { own } = useWords();
  const [asking, ask] = useState<Asking | null>(null);
  const close = useCallback(() => {
    ask(null);
  }, []);
  return {
    asking,
    ask,
    save: () => {
      if (isPending(book)) ask("save");
      else void actions.save(copyName(book, own.file.copyName));
    },
    close,
  };
}
