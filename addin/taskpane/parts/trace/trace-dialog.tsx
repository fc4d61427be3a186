import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { Figure, TraceNode } from "../../../../engine/index.ts";
import { usePane, useWords } from "../../pane-context.tsx";
import { useReturnFocus } from "../use-return-focus.ts";
import { headWords } from "./node-words.ts";
import { TraceTree } from "./trace-tree.tsx";
import { useTraceStyles } from "./trace.styles.ts";

interface TraceDialogProps {
  readonly figure: Figure;
  readonly name: string;
  readonly onClose: () => void;
}

/** A number and all that it was made of. @rule AU1 */
export function TraceDialog({ figure, name, onClose }: TraceDialogProps): ReactElement {
  const { language, own } = useWords();
  const { actions, place } = usePane();
  const styles = useTraceStyles();
  const node = useNode(figure);
  useReturnFocus();
  const heading =
    node === undefined || node === null
      ? name
      : own.trace.heading(name, headWords(node, language).value);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{heading}</DialogTitle>
          <DialogContent className={styles.content}>
            {node === undefined && <Spinner size="small" />}
            {node === null && <p>{own.trace.none}</p>}
            {node !== undefined && node !== null && <TraceTree root={node} label={heading} />}
          </DialogContent>
          <DialogActions>
            {place.kind === "excel" && (
              <Button
                onClick={() => {
                  onClose();
                  void actions.showFigure(figure);
                }}
              >
                {own.excel.toCell}
              </Button>
            )}
            <Button appearance="primary" onClick={onClose}>
              {own.trace.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The tree behind a figure; undefined while it is fetched, null where there is none. */
function useNode(figure: Figure): TraceNode | null | undefined {
  const { actions } = usePane();
  const [node, setNode] = useState<TraceNode | null | undefined>(undefined);
  useEffect(() => {
    let isStale = false;
    const fetch = async (): Promise<void> => {
      const found = await actions.explain(figure);
      if (!isStale) setNode(found);
    };
    void fetch();
    return () => {
      isStale = true;
    };
  }, [actions, figure]);
  return node;
}
