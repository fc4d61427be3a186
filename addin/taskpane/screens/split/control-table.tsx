import { Badge, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Figure } from "../../../../engine/index.ts";
import { numberText } from "../../../../templates/text/number-format.ts";
import type { SplitView } from "../../../../toolkit/split-view.ts";
import { useTableStyles } from "../../parts/data-table/data-table.styles.ts";
import { useWords } from "../../pane-context.tsx";
import { useControlStyles } from "./control-table.styles.ts";

interface ControlTableProps {
  readonly view: SplitView;
  readonly explain: (figure: Figure, name: string) => void;
}

/** The control line: sum of rows, total, difference and what to make of them. @rule AL1 */
export function ControlTable({ view, explain }: ControlTableProps): ReactElement {
  const { language, own } = useWords();
  const styles = useControlStyles();
  const table = useTableStyles();
  const { control } = view;
  const agrees = !/[1-9]/.test(control.difference);
  const lines = [
    { name: own.split.control.sum, digits: control.sum, figure: { kind: "sum" } },
    { name: own.split.control.total, digits: control.total, figure: { kind: "total" } },
    {
      name: own.split.control.difference,
      digits: control.difference,
      figure: { kind: "rounding-difference" },
    },
  ] as const;
  return (
    <dl className={styles.control}>
      {lines.map(({ name, digits, figure }) => {
        const shown = `${numberText(digits, language)} kr`;
        return (
          <div key={name} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>
              <button
                type="button"
                className={mergeClasses(table.open, styles.number)}
                aria-label={own.trace.open(name, shown)}
                onClick={() => {
                  explain(figure, name);
                }}
              >
                {shown}
              </button>
            </dd>
          </div>
        );
      })}
      <div className={styles.verdict}>
        <dt className={styles.hidden}>{own.split.verdict}</dt>
        <dd className={styles.value}>
          <Badge color={agrees ? "success" : "danger"} appearance="filled" size="large">
            {agrees ? own.split.agrees : own.split.misses}
          </Badge>
        </dd>
      </div>
    </dl>
  );
}
