import { useEffect } from "react";
import { usePane, useSession } from "../pane-context.tsx";
import { isUnsaved } from "../session/session.ts";

/** Has the browser ask before a pane with unsaved work is closed. @rule PA6 */
export function useUnsavedWarning(): void {
  const { book } = useSession();
  const { place } = usePane();
  // Excel closes its panes without asking, and keeps its workbooks itself.
  const asks = place.kind === "file" && book !== null && isUnsaved(book);
  useEffect(() => {
    if (!asks) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("beforeunload", ask);
    };
  }, [asks]);
}
