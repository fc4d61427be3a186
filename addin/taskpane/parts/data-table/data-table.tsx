import { Button, mergeClasses, useArrowNavigationGroup } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { ReactElement } from "react";
import { useId } from "react";
import { useWords } from "../../pane-context.tsx";
import { cellText } from "./cell-text.ts";
import { useTableStyles } from "./data-table.styles.ts";
import type { TableCell, TableColumn, TableModel, TableRow } from "./table-model.ts";
import { useCopy } from "./use-copy.ts";

interface DataTableProps {
  readonly model: TableModel;
  /** Whether what is shown is being recalculated. */
  readonly isBusy?: boolean;
}

/**
 * A table with its caption and a button that copies it. It is one stop for the Tab
 * key: inside, the arrow keys go between the numbers that can be opened.
 *
 * @rule PA3 PA7
 */
export function DataTable({ model, isBusy = false }: DataTableProps): ReactElement {
  const { caption, columns, rows } = model;
  const { own } = useWords();
  const styles = useTableStyles();
  const id = useId();
  const { copy, outcome } = useCopy(model);
  const arrows = useArrowNavigationGroup({ axis: "grid", memorizeCurrent: true });
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} className={styles.caption}>
          {caption}
        </h2>
        <Button
          data-screen-only
          size="small"
          appearance="subtle"
          icon={<CopyRegular />}
          aria-label={own.table.copyOf(caption)}
          onClick={copy}
        >
          {own.table.copy}
        </Button>
      </div>
      <div role="status" className={styles.messages}>
        {outcome}
      </div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby={id}>
        <table className={styles.table} aria-labelledby={id} aria-busy={isBusy} {...arrows}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th
                  key={column.id}
                  scope="col"
                  className={mergeClasses(
                    styles.cell,
                    styles.header,
                    sideOf(column, styles),
                    index === 0 && styles.corner,
                  )}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Styles = ReturnType<typeof useTableStyles>;

function sideOf({ kind }: TableColumn, styles: Styles): string {
  if (kind === "short") return styles.short;
  return kind === "number" ? styles.number : styles.text;
}

function Row(props: {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
}): ReactElement {
  const { row, columns } = props;
  const styles = useTableStyles();
  const [first, ...others] = columns;
  const total = row.kind === "total" && styles.total;
  return (
    <tr className={mergeClasses(styles.row)}>
      {first !== undefined && (
        <th scope="row" className={mergeClasses(styles.cell, styles.first, total)}>
          <Cell cell={row.cells[0]} />
        </th>
      )}
      {others.map((column, index) => (
        <td key={column.id} className={mergeClasses(styles.cell, sideOf(column, styles), total)}>
          <Cell cell={row.cells[index + 1]} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell }: { readonly cell: TableCell | undefined }): ReactElement | null {
  const { language } = useWords();
  const styles = useTableStyles();
  if (cell === undefined) return null;
  const text = cellText(cell, language);
  if (cell.open === undefined) return <>{text}</>;
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={cell.open.label}
      onClick={cell.open.onOpen}
    >
      {text}
    </button>
  );
}
