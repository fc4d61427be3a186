import type { Language } from "../../engine/index.ts";
import type { Block, BlockCell } from "../../templates/text/blocks.ts";
import { harmless } from "../../templates/text/list-format.ts";
import { numberText, signedText } from "../../templates/text/number-format.ts";
import type { TextColumn } from "./text-table.ts";
import { textTable } from "./text-table.ts";

/** A block of an answer, as a terminal shows it. */
export function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case "lines":
      return block.lines.map(harmless).join("\n");
    case "verdict":
      return block.text;
    case "ways":
      return [`  ${block.heading}`, ...block.rules.map((rule) => `    ${harmless(rule)}`)].join(
        "\n",
      );
    case "table": {
      const { caption, headers, rows, total, texts = 1 } = block;
      const shown = (cells: readonly BlockCell[]): readonly string[] =>
        cells.map((cell) => cellText(cell, language));
      const sums = total === null ? [] : [shown(total)];
      return `${caption}\n\n${textTable(columnsOf(headers, texts), rows.map(shown), sums)}`;
    }
  }
}

/** Columns of which the first hold texts and the others numbers. */
function columnsOf(headers: readonly string[], texts: number): readonly TextColumn[] {
  return headers.map((header, index) => ({ header, align: index < texts ? "left" : "right" }));
}

function cellText(cell: BlockCell, language: Language): string {
  if ("text" in cell) return cell.text;
  return cell.isSigned ? signedText(cell.digits, language) : numberText(cell.digits, language);
}
