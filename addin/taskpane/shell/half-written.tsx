import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane, useSession, useWords } from "../pane-context.tsx";

/** Says that a writing in Excel was broken off, until it is undone. @rule PA6 */
export function HalfWritten(): ReactElement {
  const { actions } = usePane();
  const { work } = useSession();
  const { own } = useWords();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{own.excel.halfWritten}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={work !== null} onClick={() => void actions.undo()}>
          {own.file.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
