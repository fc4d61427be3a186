import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Block, BlockCell, BlockTable } from "../../../../templates/text/blocks.ts";
import { DataTable } from "../data-table/data-table.tsx";
import type { TableCell, TableModel, TableRow } from "../data-table/table-model.ts";
import { digitsCell, textCell } from "../data-table/table-model.ts";
import { useBlockStyles } from "./block-list.styles.ts";

/** An answer, block by block, as the terminal has it. */
export function BlockList({ blocks }: { readonly blocks: readonly Block[] }): ReactElement {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={`${String(index)} ${block.kind}`} block={block} />
      ))}
    </>
  );
}

function BlockView({ block }: { readonly block: Block }): ReactElement {
  const styles = useBlockStyles();
  switch (block.kind) {
    case "lines":
      return (
        <div>
          {block.lines.map((line) => (
            <p key={line} className={styles.lines}>
              {line}
            </p>
          ))}
        </div>
      );
    case "verdict":
      return (
        <MessageBar intent={block.isGiven ? "success" : "warning"} layout="multiline">
          <MessageBarBody>{block.text}</MessageBarBody>
        </MessageBar>
      );
    case "ways":
      return (
        <section>
          <h2 className={styles.ways}>{block.heading}</h2>
          <ul className={styles.rules}>
            {block.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      );
    case "table":
      return <DataTable model={tableModel(block)} />;
  }
}

function tableModel({ caption, headers, rows, total, texts = 1 }: BlockTable): TableModel {
  const row = (cells: readonly BlockCell[], id: string, kind: TableRow["kind"]): TableRow => ({
    id,
    kind,
    cells: cells.map(cellOf),
  });
  return {
    caption,
    columns: headers.map((header, index) => ({
      id: String(index),
      header,
      kind: index < texts ? "text" : "number",
    })),
    rows: [
      ...rows.map((cells, index) => row(cells, String(index), "body")),
      ...(total === null ? [] : [row(total, "total", "total")]),
    ],
  };
}

function cellOf(cell: BlockCell): TableCell {
  return "text" in cell ? textCell(cell.text) : digitsCell(cell.digits, cell.isSigned);
}
