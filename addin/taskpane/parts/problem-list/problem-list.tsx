import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import { problemText } from "../../../../templates/messages/problem-text.ts";
import { FIELD_NAMES } from "../../../../templates/messages/surfaces.ts";
import type { Problem } from "../../../../engine/index.ts";
import type { SheetCell } from "../../../../toolkit/audit/cell-of-figure.ts";
import type { Fault } from "../../../worker/worker-api.ts";
import { usePane, useWords } from "../../pane-context.tsx";
import { fieldOf } from "../../session/field-of.ts";
import { CellPeek } from "./cell-peek.tsx";
import { useProblemStyles } from "./problem-list.styles.ts";

/** What a list of problems shows. */
export interface ProblemListProps {
  readonly heading: string;
  readonly faults: readonly Fault[];
  readonly note: string | null;
  /** Undefined where the list goes away by itself, when its faults are mended. */
  readonly onClose?: () => void;
  /** What is done first where a field is gone to: a dialog in front of it is closed. */
  readonly onLeave?: () => void;
}

/** Everything that is wrong, each with the way to its place. @rule PA5 PR1 */
export function ProblemList({
  heading,
  faults,
  note,
  onClose,
  onLeave,
}: ProblemListProps): ReactElement {
  const { own } = useWords();
  const styles = useProblemStyles();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A list that answers to an action of the user's is moved to; one that mends itself is not.
    if (onClose !== undefined) top.current?.focus();
  }, [faults, onClose]);
  return (
    <div ref={top} tabIndex={-1} className={styles.list}>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody className={styles.body}>
          <h2 className={styles.heading}>{heading}</h2>
          {note !== null && <p className={styles.note}>{note}</p>}
          <ol className={styles.items}>
            {faults.map((fault, index) => (
              <ProblemItem
                key={`${String(index)} ${JSON.stringify(fault.problem)}`}
                fault={fault}
                onLeave={onLeave}
              />
            ))}
          </ol>
          {onClose !== undefined && (
            <Button size="small" onClick={onClose}>
              {own.problems.close}
            </Button>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

interface ProblemItemProps {
  readonly fault: Fault;
  readonly onLeave: (() => void) | undefined;
}

function ProblemItem({ fault: { problem, peek }, onLeave }: ProblemItemProps): ReactElement {
  const { language, own } = useWords();
  const { actions, place } = usePane();
  const styles = useProblemStyles();
  const cell = place.kind === "excel" ? cellIn(problem) : null;
  const [isShown, setIsShown] = useState(false);
  const field = fieldOf(problem);
  return (
    <li className={styles.item}>
      <span>
        {field === null ? problemText(problem, language, "pane") : FIELD_NAMES[language][field]}
      </span>
      {field !== null && (
        <Button
          size="small"
          onClick={() => {
            onLeave?.();
            actions.show("split", field);
          }}
        >
          {own.problems.toField}
        </Button>
      )}
      {cell !== null && (
        <Button
          size="small"
          aria-label={own.excel.toCellOf(`${cell.sheet}!${cell.cell}`)}
          onClick={() => {
            onLeave?.();
            void actions.showCell(cell);
          }}
        >
          {own.excel.toCell}
        </Button>
      )}
      {peek !== null && (
        <Button
          size="small"
          aria-expanded={isShown}
          onClick={() => {
            setIsShown(!isShown);
          }}
        >
          {isShown ? own.problems.hide : own.problems.show}
        </Button>
      )}
      {peek !== null && isShown && <CellPeek peek={peek} />}
    </li>
  );
}

/** The cell that a problem points at; null where it points at none. */
function cellIn({ place }: Problem): SheetCell | null {
  if (place?.kind !== "sheet" || place.cell === undefined) return null;
  return { sheet: place.sheet, cell: place.cell };
}
