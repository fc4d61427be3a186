import type { ReactElement } from "react";
import { lazy, useState } from "react";
import { LoadBoundary } from "../parts/load-boundary.tsx";
import { useSession } from "../pane-context.tsx";

const LeaveDialog = lazy(async () => ({
  default: (await import("../dialogs/leave-dialog.tsx")).LeaveDialog,
}));

/**
 * The question before unsaved work is left. It is outside what is left, and stays
 * when it is answered: a dialog that goes with the screen behind it would leave the
 * page hidden from screen readers.
 */
export function LeaveQuestion(): ReactElement | null {
  const { leaving, book } = useSession();
  const [file, setFile] = useState<string | null>(null);
  if (leaving !== null && book !== null && book.contents.file !== file) setFile(book.contents.file);
  if (file === null) return null;
  return (
    <LoadBoundary isQuiet>
      <LeaveDialog file={file} isOpen={leaving !== null} />
    </LoadBoundary>
  );
}
