import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Spinner,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FIELD_NAMES } from "../../../templates/messages/surfaces.ts";
import { ProblemList } from "../parts/problem-list/lazy-problem-list.tsx";
import { useReturnFocus } from "../parts/use-return-focus.ts";
import { usePane, useWords } from "../pane-context.tsx";
import { copyName } from "../session/copy-name.ts";
import type { OpenBook } from "../session/session.ts";
import type { PreviewState } from "./use-preview.ts";
import { usePreview } from "./use-preview.ts";
import { useDialogStyles } from "./dialogs.styles.ts";
import { WrittenSheets } from "./written-sheets.tsx";

interface WriteDialogProps {
  readonly book: OpenBook;
  /** Whether a copy is to be saved when it is written. */
  readonly saves: boolean;
  readonly onClose: () => void;
}

/** What will be written where, before it is. @rule PA6 */
export function WriteDialog({ book, saves, onClose }: WriteDialogProps): ReactElement {
  const { write } = useWords().own;
  const styles = useDialogStyles();
  const preview = usePreview(onClose);
  useReturnFocus();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody className={styles.body}>
          <DialogTitle>{write.heading}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.lead}>{write.lead}</p>
            <PreviewContent preview={preview} onLeave={onClose} />
            <SignatureFields preview={preview} />
          </DialogContent>
          <WriteActions {...{ book, saves, onClose, preview }} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface PreviewProps {
  readonly preview: PreviewState;
  readonly onLeave: () => void;
}

function PreviewContent({ preview: { answer }, onLeave }: PreviewProps): ReactElement {
  const { write } = useWords().own;
  if (answer === null) return <Spinner size="small" />;
  if (answer.ok) return <WrittenSheets writePreview={answer.value} />;
  return (
    <ProblemList heading={write.cannot} faults={answer.faults} note={null} onLeave={onLeave} />
  );
}

function SignatureFields({ preview }: { readonly preview: PreviewState }): ReactElement {
  const { language, own } = useWords();
  const styles = useDialogStyles();
  const names = FIELD_NAMES[language];
  return (
    <fieldset className={styles.signature}>
      <legend className={styles.legend}>{own.write.signature}</legend>
      <Field label={names.by}>
        <Input
          value={preview.by}
          maxLength={LONGEST}
          onChange={(_, { value }) => {
            preview.signBy(value);
          }}
        />
      </Field>
      <Field label={names.at} hint={own.write.atHint}>
        <Input
          value={preview.at}
          maxLength={LONGEST}
          onChange={(_, { value }) => {
            preview.signAt(value);
          }}
        />
      </Field>
    </fieldset>
  );
}

/** Longer than any name of a person and office. */
const LONGEST = 200;

function WriteActions({
  book,
  saves,
  onClose,
  preview: { answer, signature },
}: WriteDialogProps & { readonly preview: PreviewState }): ReactElement {
  const { actions } = usePane();
  const { own } = useWords();
  const save = async (): Promise<void> => {
    await actions.save(copyName(book, own.file.copyName));
  };
  const write = async (): Promise<void> => {
    if (answer?.ok !== true) return;
    onClose();
    const isWritten = await actions.write(signature, answer.value.changed);
    if (isWritten && saves) await save();
  };
  return (
    <DialogActions fluid>
      {saves && (
        <Button
          onClick={() => {
            onClose();
            void save();
          }}
        >
          {own.write.saveAsIs}
        </Button>
      )}
      <Button onClick={onClose}>{own.write.cancel}</Button>
      <Button appearance="primary" disabled={answer?.ok !== true} onClick={() => void write()}>
        {saves ? own.write.confirmAndSave : own.write.confirm}
      </Button>
    </DialogActions>
  );
}
