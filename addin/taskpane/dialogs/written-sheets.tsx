import type { ReactElement } from "react";
import { valueText } from "../../../templates/model/cell-value.ts";
import { numberText } from "../../../templates/text/number-format.ts";
import type { WritePreview } from "../../worker/worker-api.ts";
import { DataTable } from "../parts/data-table/data-table.tsx";
import type { TableModel } from "../parts/data-table/table-model.ts";
import { digitsCell, textCell } from "../parts/data-table/table-model.ts";
import { usePane, useWords } from "../pane-context.tsx";
import { useDialogStyles } from "./dialogs.styles.ts";

/** Sheet by sheet how much is written, and cell by cell what changes. */
export function WrittenSheets({
  writePreview,
}: {
  readonly writePreview: WritePreview;
}): ReactElement {
  const { language, own } = useWords();
  const styles = useDialogStyles();
  const sheets = useSheetTable(writePreview);
  const cells = useCellTable(writePreview);
  const more = writePreview.changed - writePreview.changes.length;
  return (
    <>
      <DataTable model={sheets} />
      {writePreview.changed === 0 ? (
        <p className={styles.lead}>{own.write.nothing}</p>
      ) : (
        <details className={styles.details}>
          <summary>{own.write.cells(numberText(String(writePreview.changed), language))}</summary>
          <DataTable model={cells} />
          {more > 0 && <p>{own.write.more(numberText(String(more), language))}</p>}
        </details>
      )}
    </>
  );
}

function useSheetTable({ sheets }: WritePreview): TableModel {
  const { write } = useWords().own;
  const { sheet, cells, changed } = write.sheetColumns;
  return {
    caption: write.sheets,
    columns: [
      { id: "sheet", header: sheet, kind: "text" },
      { id: "cells", header: cells, kind: "number" },
      { id: "changed", header: changed, kind: "number" },
    ],
    rows: sheets.map((one) => ({
      id: one.sheet,
      kind: "body",
      cells: [
        textCell(one.isNew ? `${one.sheet} (${write.newSheet})` : one.sheet),
        digitsCell(String(one.cells)),
        digitsCell(String(one.changed)),
      ],
    })),
  };
}

function useCellTable({ changes }: WritePreview): TableModel {
  const { write, excel } = useWords().own;
  const { actions, place } = usePane();
  const { cell, before, after } = write.cellColumns;
  type Cell = WritePreview["changes"][number]["before"];
  // A formula that stays as it is would only hide what changes.
  const shown = (one: Cell, other: Cell): string => {
    if (one === null || (one.value === null && one.formula === null)) return write.blank;
    const value = valueText(one.value);
    const isNews = one.formula !== null && one.formula !== other?.formula;
    return isNews ? `${value}  (=${shortened(one.formula)})` : value;
  };
  return {
    caption: write.heading,
    columns: [
      { id: "cell", header: cell, kind: "text" },
      { id: "before", header: before, kind: "text" },
      { id: "after", header: after, kind: "text" },
    ],
    rows: changes.map((one) => ({
      id: `${one.sheet}!${one.cell}`,
      kind: "body",
      cells: [
        place.kind === "excel"
          ? {
              ...textCell(`${one.sheet}!${one.cell}`),
              open: {
                label: excel.toCellOf(`${one.sheet}!${one.cell}`),
                onOpen: () => void actions.showCell(one),
              },
            }
          : textCell(`${one.sheet}!${one.cell}`),
        textCell(shown(one.before, one.after)),
        textCell(shown(one.after, one.before)),
      ],
    })),
  };
}

/** Nobody reads more of a formula in a list: the cell shows all of it. */
const FORMULA_SHOWN = 60;

function shortened(formula: string): string {
  return formula.length > FORMULA_SHOWN ? `${formula.slice(0, FORMULA_SHOWN)}…` : formula;
}
