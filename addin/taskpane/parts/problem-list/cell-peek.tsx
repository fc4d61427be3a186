import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { harmless } from "../../../../templates/text/list-format.ts";
import type { Peek } from "../../../worker/worker-api.ts";
import { useWords } from "../../pane-context.tsx";
import { useProblemStyles } from "./problem-list.styles.ts";

/** A corner of a sheet with the cell that is meant, as it looks in a spreadsheet program. */
export function CellPeek({ peek }: { readonly peek: Peek }): ReactElement {
  const { own } = useWords();
  const styles = useProblemStyles();
  const label = own.problems.peek(peek.sheet);
  return (
    <div className={styles.peek} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.grid} aria-label={label}>
        <thead>
          <tr>
            <td className={styles.edge} />
            {peek.columns.map((letters) => (
              <th key={letters} scope="col" className={styles.edge}>
                {letters}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {peek.rows.map(({ number, cells }) => (
            <tr key={number}>
              <th scope="row" className={styles.edge}>
                {number}
              </th>
              {cells.map(({ text, isMeant }, index) => (
                <td
                  key={index}
                  className={mergeClasses(styles.cell, isMeant && styles.meant)}
                  aria-current={isMeant ? "true" : undefined}
                >
                  {harmless(text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
