import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useReturnFocus } from "../parts/use-return-focus.ts";
import { usePane, useWords } from "../pane-context.tsx";

interface LeaveDialogProps {
  readonly file: string;
  readonly isOpen: boolean;
}

/** Asks before unsaved work is left behind. @rule PA6 */
export function LeaveDialog({ file, isOpen }: LeaveDialogProps): ReactElement {
  const { actions } = usePane();
  const { leave } = useWords().own;
  useReturnFocus(isOpen);
  return (
    <Dialog
      open={isOpen}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) actions.stay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{leave.heading}</DialogTitle>
          <DialogContent>{leave.text(file)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={actions.stay}>
              {leave.stay}
            </Button>
            <Button onClick={actions.leave}>{leave.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
